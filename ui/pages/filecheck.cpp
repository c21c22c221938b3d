// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/filecheck.h"

#include "core/report/format.h"
#include "core/usecases/previewfile.h"
#include "core/usecases/redactrows.h"
#include "ui/models/incidenttexts.h"
#include "ui/widgets/plaintext.h"

#include <QCoreApplication>

#include <cmath>
#include <functional>
#include <set>

namespace faultline {

namespace {

constexpr std::size_t kFirstRows = 200;
constexpr std::size_t kRowsAtOnce = 2000;
constexpr std::size_t kMostColumnsAsIs = 100;
constexpr std::int64_t kMostRowsAsIs = 200;
constexpr qsizetype kMostCellText = 400;

QString translated(const char *text)
{
    return QCoreApplication::translate("FileCheck", text);
}

QString cell(std::string_view text)
{
    const QString whole = QString::fromUtf8(text.data(), qsizetype(std::min<std::size_t>(text.size(), 2000)));
    return whole.left(kMostCellText).simplified();
}

QString moment(std::int64_t ms, TimePrecision precision, const std::string &zone)
{
    if (ms == kNoTime)
        return {};
    return precision == TimePrecision::Day ? dateText(CivilDate::fromEpochMs(ms)) : momentText(ms, zone);
}

/// A column of the preview: the field it stands for, its head, its text.
struct PreviewColumn {
    const char *field;
    const char *title;
    ColumnAlign align;
    double weight;
    QString (*text)(const IncidentRow &row, const std::string &zone);
};

const PreviewColumn kColumns[] = {
    {"external_id", QT_TRANSLATE_NOOP("FileCheck", "Id"), ColumnAlign::Left, 1,
     [](const IncidentRow &row, const std::string &) { return cell(row.externalId); }},
    {"occurred_at", QT_TRANSLATE_NOOP("FileCheck", "Occurred"), ColumnAlign::Left, 1,
     [](const IncidentRow &row, const std::string &zone) { return moment(row.occurredAt, row.occurredPrecision, zone); }},
    {"severity", QT_TRANSLATE_NOOP("FileCheck", "Sev."), ColumnAlign::Center, 1,
     [](const IncidentRow &row, const std::string &) {
         return row.severity > 0 ? QString::number(row.severity) : QString();
     }},
    {"title", QT_TRANSLATE_NOOP("FileCheck", "Title"), ColumnAlign::Left, 3,
     [](const IncidentRow &row, const std::string &) { return cell(row.title); }},
    {"description", QT_TRANSLATE_NOOP("FileCheck", "Text"), ColumnAlign::Left, 3,
     [](const IncidentRow &row, const std::string &) { return cell(row.description); }},
    {"team", QT_TRANSLATE_NOOP("FileCheck", "Team"), ColumnAlign::Left, 1,
     [](const IncidentRow &row, const std::string &) { return cell(row.team); }},
    {"cost", QT_TRANSLATE_NOOP("FileCheck", "Cost"), ColumnAlign::Right, 1,
     [](const IncidentRow &row, const std::string &) {
         return std::isnan(row.costAmount) ? QString() : moneyText(row.costAmount, std::string(row.costCurrency));
     }},
    {"detected_by", QT_TRANSLATE_NOOP("FileCheck", "Found by"), ColumnAlign::Left, 1,
     [](const IncidentRow &row, const std::string &) {
         return row.detectedBy < 0 ? QString() : detectedByText(DetectedBy(row.detectedBy));
     }},
    {"detected_at", QT_TRANSLATE_NOOP("FileCheck", "Detected"), ColumnAlign::Left, 1,
     [](const IncidentRow &row, const std::string &zone) { return moment(row.detectedAt, TimePrecision::Time, zone); }},
    {"resolved_at", QT_TRANSLATE_NOOP("FileCheck", "Resolved"), ColumnAlign::Left, 1,
     [](const IncidentRow &row, const std::string &zone) { return moment(row.resolvedAt, TimePrecision::Time, zone); }},
    {"feature", QT_TRANSLATE_NOOP("FileCheck", "Feature"), ColumnAlign::Left, 1,
     [](const IncidentRow &row, const std::string &) { return cell(row.feature); }},
    {"provider", QT_TRANSLATE_NOOP("FileCheck", "Provider"), ColumnAlign::Left, 1,
     [](const IncidentRow &row, const std::string &) { return cell(row.provider); }},
    {"model", QT_TRANSLATE_NOOP("FileCheck", "Model"), ColumnAlign::Left, 1,
     [](const IncidentRow &row, const std::string &) { return cell(row.model); }},
    {"owner", QT_TRANSLATE_NOOP("FileCheck", "Owner"), ColumnAlign::Left, 1,
     [](const IncidentRow &row, const std::string &) { return cell(row.owner); }},
    {"status", QT_TRANSLATE_NOOP("FileCheck", "Status"), ColumnAlign::Left, 1,
     [](const IncidentRow &row, const std::string &) { return cell(row.status); }},
};

std::vector<const PreviewColumn *> mappedColumns(const ReadPlan &plan)
{
    std::set<std::string> fields;
    for (const ColumnPlan &column : plan.columns)
        fields.insert(column.field);
    std::vector<const PreviewColumn *> columns;
    for (const PreviewColumn &column : kColumns) {
        if (fields.count(column.field) > 0)
            columns.push_back(&column);
    }
    return columns;
}

} // namespace

Result<FileFirstRows> readFirstRows(const QString &path, const ReadOptions &options, const DataFiles &files,
                                    Progress &progress)
{
    auto reader = IncidentReader::open(path, options, files);
    if (!reader)
        return reader.error();
    if (!progress.report(0, 0))
        return failure(ErrorCode::Cancelled, {});
    FileFirstRows result;
    IncidentBatch batch;
    if (auto more = (*reader)->next(batch, kFirstRows); !more)
        return more.error();
    if (options.redact) {
        const auto redactor = loadRedactor(files);
        if (!redactor)
            return redactor.error();
        redactRows(batch, *redactor);
    }
    result.plan = (*reader)->plan();
    const auto columns = mappedColumns(result.plan);
    result.rows.columns.push_back({translated("Line"), ColumnAlign::Right, 1});
    for (const PreviewColumn *column : columns)
        result.rows.columns.push_back({translated(column->title), column->align, column->weight});
    const std::string zone = options.timezone.empty() ? "UTC" : options.timezone;
    for (const IncidentRow &row : batch.rows) {
        std::vector<QString> cells{QString::number(row.line)};
        for (const PreviewColumn *column : columns)
            cells.push_back(column->text(row, zone));
        result.rows.rows.push_back(std::move(cells));
    }
    if (!batch.rows.empty()) {
        result.firstLine = batch.rows.front().line;
        result.lastLine = batch.rows.back().line;
    }
    return result;
}

Result<FileCheck> checkFile(const QString &path, const ReadOptions &options, const DataFiles &files,
                            Progress &progress)
{
    auto reader = IncidentReader::open(path, options, files);
    if (!reader)
        return reader.error();
    FileCheck check;
    IncidentBatch batch;
    for (bool more = true; more;) {
        auto next = (*reader)->next(batch, kRowsAtOnce);
        if (!next)
            return next.error();
        more = *next;
        check.good += std::int64_t(batch.rows.size());
        check.rejected += std::int64_t(batch.rejected.size());
        check.skipped += std::int64_t(batch.skipped.size());
        check.merged += batch.merged;
        for (RejectedRow &row : batch.rejected) {
            if (check.rejects.size() < kMostRejects)
                check.rejects.push_back(std::move(row));
        }
        if (!progress.report(batch.bytesRead, (*reader)->plan().fileSize))
            return failure(ErrorCode::Cancelled, {});
    }
    check.read = check.good + check.rejected + check.skipped + check.merged;
    check.warnings = (*reader)->warnings();
    return check;
}

Result<TableSpec> readAsIs(const QString &path, const ReadOptions &options, const DataFiles &files)
{
    auto preview = previewFile(path, options, kMostRowsAsIs, files);
    if (!preview)
        return preview.error();
    TableSpec table;
    table.columns.push_back({translated("Line"), ColumnAlign::Right, 1});
    std::size_t width = preview->header.size();
    for (const auto &row : preview->rows)
        width = std::max(width, row.size());
    width = std::min(width, kMostColumnsAsIs);
    for (std::size_t i = 0; i < width; ++i)
        table.columns.push_back({i < preview->header.size() ? cell(preview->header[i]) : QString(),
                                 ColumnAlign::Left, 1});
    for (std::size_t i = 0; i < preview->rows.size(); ++i) {
        std::vector<QString> cells{i < preview->rowLines.size() ? QString::number(preview->rowLines[i]) : QString()};
        for (std::size_t column = 0; column < std::min(width, preview->rows[i].size()); ++column)
            cells.push_back(cell(preview->rows[i][column]));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

TableSpec rejectsTable(const std::vector<RejectedRow> &rejects)
{
    TableSpec table;
    table.columns = {{translated("Line"), ColumnAlign::Right, 1},
                     {translated("Column"), ColumnAlign::Left, 1},
                     {translated("Why"), ColumnAlign::Left, 3},
                     {translated("Read"), ColumnAlign::Left, 2}};
    for (const RejectedRow &row : rejects)
        table.rows.push_back({QString::number(row.line), row.column.empty() ? translated("(row)") : cell(row.column),
                              cell(row.reason), cell(row.raw)});
    return table;
}

} // namespace faultline
