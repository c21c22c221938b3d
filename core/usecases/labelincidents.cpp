// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/labelincidents.h"

#include "core/import/cellkind.h"
#include "core/import/tablefile.h"
#include "core/storage/labelling.h"
#include "core/usecases/workspaceknowledge.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace faultline {

namespace {

constexpr std::int64_t kRowsPerReport = 1000;

enum LabelColumn : std::size_t { Id, CategoryName, Mode, Source, Reviewer, Note, ColumnCount };
constexpr std::array<const char *, ColumnCount> kColumnNames{"id",     "category", "mode",
                                                             "source", "reviewer", "note"};

/// One row of labels that reads well; whom it means is found out for all of them together.
struct Label {
    IdQuestion question;
    PersonDecision decision;
    RejectedRow origin; ///< to be given a reason where it must be set aside
};

class LabelFile
{
public:
    LabelFile(const QString &path, const Taxonomy &taxonomy) : m_path(path), m_taxonomy(taxonomy) { }

    Result<void> read(const DataFiles &files, Progress &progress)
    {
        auto file = TableFile::open(m_path, {}, files);
        if (!file)
            return file.error();
        RecordSource &source = (*file)->source();
        if (auto found = findColumns(source.header()); !found)
            return found;
        TableRecord record;
        for (;;) {
            const auto more = source.next(record);
            if (!more)
                return more.error();
            if (!*more)
                return {};
            ++rowsRead;
            take(record);
            if (rowsRead % kRowsPerReport == 0
                && !progress.report(source.bytesRead(), (*file)->plan().fileSize))
                return failure(ErrorCode::Cancelled,
                               QCoreApplication::translate("LabelIncidents",
                                                           "Labelling was stopped; no label was taken."));
        }
    }

    std::int64_t rowsRead = 0;
    std::vector<Label> labels;
    std::vector<RejectedRow> rejects;

private:
    Result<void> findColumns(const std::vector<std::string> &header)
    {
        for (std::size_t i = 0; i < header.size(); ++i) {
            const QString name = QString::fromStdString(header[i]).trimmed().toLower();
            for (std::size_t column = 0; column < ColumnCount; ++column) {
                if (!m_columns[column] && name == QLatin1String(kColumnNames[column]))
                    m_columns[column] = i;
            }
        }
        for (const LabelColumn needed : {Id, CategoryName}) {
            if (!m_columns[needed])
                return failure(ErrorCode::BadContent,
                               QCoreApplication::translate("LabelIncidents",
                                                           "%1 has no column named %2. Columns id, "
                                                           "category and mode are needed.")
                                   .arg(m_path, QLatin1String(kColumnNames[needed])));
        }
        return {};
    }

    std::string cell(const TableRecord &record, LabelColumn column) const
    {
        const auto at = m_columns[column];
        return at && *at < record.cells.size() ? std::string(trimmed(record.cells[*at])) : std::string();
    }

    void take(const TableRecord &record)
    {
        RejectedRow origin{m_path.toStdString(), record.line, record.offset, {}, {}, std::string(record.raw)};
        const auto reject = [&](const char *column, QString reason) {
            origin.column = column;
            origin.reason = reason.toStdString();
            rejects.push_back(std::move(origin));
        };
        if (!record.leftOut.empty())
            return reject("", QString::fromStdString(record.leftOut));
        if (!record.problem.empty())
            return reject("", QString::fromStdString(record.problem));
        const std::string id = cell(record, Id), categoryName = cell(record, CategoryName),
                          mode = cell(record, Mode);
        if (id.empty())
            return reject("id", QCoreApplication::translate("LabelIncidents", "The row names no id."));
        const auto category = categoryFromId(categoryName);
        if (!category)
            return reject("category",
                          QCoreApplication::translate("LabelIncidents", "There is no category \"%1\".")
                              .arg(QString::fromStdString(categoryName)));
        const FailureMode *known = m_taxonomy.mode(mode);
        if (!mode.empty() && (!known || known->category != *category))
            return reject("mode",
                          known ? QCoreApplication::translate(
                                      "LabelIncidents", "The mode \"%1\" is not one of the category %2.")
                                      .arg(QString::fromStdString(mode), QString::fromStdString(categoryName))
                                : QCoreApplication::translate("LabelIncidents", "There is no mode \"%1\".")
                                      .arg(QString::fromStdString(mode)));
        labels.push_back({{id, cell(record, Source)},
                          {{}, *category, mode, std::nullopt, cell(record, Reviewer), cell(record, Note)},
                          std::move(origin)});
    }

    QString m_path;
    const Taxonomy &m_taxonomy;
    std::array<std::optional<std::size_t>, ColumnCount> m_columns;
};

QString whyNot(std::size_t matches)
{
    return matches == 0
        ? QCoreApplication::translate("LabelIncidents", "No incident has this id.")
        : QCoreApplication::translate("LabelIncidents",
                                      "%n incident(s) have this id; add a column source that says which.",
                                      nullptr, int(matches));
}

} // namespace

Result<LabelReport> labelIncidents(Store &store, const Knowledge &knowledge, const QString &path,
                                   const Clock &clock, Progress &progress, bool settle)
{
    const auto own = workspaceKnowledge(store, knowledge);
    if (!own)
        return own.error();
    LabelFile file(path, own->taxonomy);
    if (auto read = file.read(knowledge.files, progress); !read)
        return read.error();
    std::vector<IdQuestion> questions;
    std::transform(file.labels.begin(), file.labels.end(), std::back_inserter(questions),
                   [](const Label &label) { return label.question; });
    const auto answers = store.resolveIds(questions);
    if (!answers)
        return answers.error();
    LabelReport report;
    report.rowsRead = file.rowsRead;
    report.rejects = std::move(file.rejects);
    // Of several rows about one incident the last one counts, in whatever order they came before.
    std::map<std::string, PersonDecision> decisions;
    for (std::size_t i = 0; i < file.labels.size(); ++i) {
        const std::vector<std::string> &ids = (*answers)[i];
        if (ids.size() == 1) {
            file.labels[i].decision.incidentId = ids.front();
            decisions[ids.front()] = file.labels[i].decision;
            continue;
        }
        file.labels[i].origin.column = "id";
        file.labels[i].origin.reason = whyNot(ids.size()).toStdString();
        report.rejects.push_back(std::move(file.labels[i].origin));
    }
    std::sort(report.rejects.begin(), report.rejects.end(),
              [](const RejectedRow &a, const RejectedRow &b) { return a.line < b.line; });
    std::vector<PersonDecision> all;
    for (auto &[id, decision] : decisions)
        all.push_back(std::move(decision));
    if (settle) {
        if (auto settled = store.labelling().settle(all, clock.nowMs()); !settled)
            return settled.error();
        report.changed = std::int64_t(all.size());
    } else {
        const auto changed = store.decide(all, clock.nowMs());
        if (!changed)
            return changed.error();
        report.changed = *changed;
    }
    report.unchanged = report.rowsRead - report.changed - std::int64_t(report.rejects.size());
    return report;
}

} // namespace faultline
