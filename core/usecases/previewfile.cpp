// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/previewfile.h"

#include "core/base/jsontext.h"
#include "core/import/celllist.h"
#include "core/import/rowgrouper.h"
#include "core/import/tablefile.h"

#include <array>
#include <charconv>

namespace faultline {

namespace {

constexpr std::size_t kRawShown = 64 * 1024;

/// What an import would say of the rows, without keeping the incidents.
class Judge
{
public:
    Judge(TableFile &file, FilePreview &preview) : m_file(file), m_preview(preview), m_parser(file.makeParser()) {}

    void see(const TableRecord &record)
    {
        ++m_rows;
        if (!m_file.hasUsableColumn()) {
            if (!record.problem.empty())
                m_preview.rejected.push_back({{}, record.line, record.offset, {}, record.problem,
                                              std::string(cutUtf8(record.raw, kRawShown))});
            return;
        }
        m_parser->parse(record, m_batch);
        for (RejectedRow &row : m_batch.rejected)
            m_preview.rejected.push_back(std::move(row));
        for (SkippedRow &row : m_batch.skipped)
            m_preview.skipped.push_back(std::move(row));
        m_batch.rejected.clear();
        m_batch.skipped.clear();
        m_batch.rows.clear();
        if (m_batch.arena.bytes() > (1 << 20))
            m_batch.arena.clear();
    }

    void finish() { appendEndWarnings(m_file.profile(), *m_parser, m_rows, m_preview.warnings); }

private:
    TableFile &m_file;
    FilePreview &m_preview;
    std::unique_ptr<RowParser> m_parser;
    IncidentBatch m_batch;
    std::int64_t m_rows = 0;
};

class JsonText
{
public:
    void key(std::string_view name)
    {
        comma();
        appendJsonString(m_text, name);
        m_text += ':';
        m_fresh = true;
    }
    void string(std::string_view value)
    {
        comma();
        appendJsonString(m_text, value);
    }
    void number(std::int64_t value)
    {
        comma();
        m_text += std::to_string(value);
    }
    void real(double value)
    {
        comma();
        std::array<char, 32> digits;
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        m_text.append(digits.data(), end);
    }
    void open(char bracket)
    {
        comma();
        m_text += bracket;
        m_fresh = true;
    }
    void close(char bracket)
    {
        m_text += bracket;
        m_fresh = false;
    }
    std::string take() { return std::move(m_text); }

private:
    void comma()
    {
        if (!m_fresh && !m_text.empty())
            m_text += ',';
        m_fresh = false;
    }

    std::string m_text;
    bool m_fresh = true;
};

void writeStrings(JsonText &json, const std::vector<std::string> &values)
{
    json.open('[');
    for (const std::string &value : values)
        json.string(value);
    json.close(']');
}

void writeDialect(JsonText &json, const Dialect &dialect)
{
    json.key("dialect");
    json.open('{');
    const auto member = [&](std::string_view name, const std::string &value) {
        json.key(name);
        json.string(value);
    };
    member("format", dialect.format);
    member("delimiter", dialect.delimiter);
    member("quote", dialect.quote);
    member("escape", dialect.escape);
    member("encoding", dialect.encoding);
    json.key("encoding_confidence");
    json.real(dialect.encodingConfidence);
    json.key("header_row");
    json.number(dialect.headerRow);
    member("line_end", dialect.lineEnd);
    json.close('}');
}

void writeColumns(JsonText &json, const std::vector<ColumnPlan> &columns)
{
    json.key("columns");
    json.open('[');
    for (const ColumnPlan &column : columns) {
        json.open('{');
        json.key("name");
        json.string(column.name);
        json.key("type");
        json.string(column.type);
        json.key("field");
        json.string(column.field);
        json.key("note");
        json.string(column.note);
        json.close('}');
    }
    json.close(']');
}

void writeText(JsonText &json, const char *key, const std::string &value)
{
    json.key(key);
    json.string(value);
}

void writeRejected(JsonText &json, const RejectedRow &row)
{
    json.open('{');
    json.key("line");
    json.number(row.line);
    json.key("offset");
    json.number(row.offset);
    writeText(json, "column", row.column);
    writeText(json, "reason", row.reason);
    writeText(json, "raw", row.raw);
    json.close('}');
}

void writeSkipped(JsonText &json, const SkippedRow &row)
{
    json.open('{');
    json.key("line");
    json.number(row.line);
    writeText(json, "reason", row.reason);
    writeText(json, "raw", row.raw);
    json.close('}');
}

} // namespace

Result<FilePreview> previewFile(const QString &path, const ReadOptions &options, std::int64_t maxRows,
                                const DataFiles &files)
{
    auto file = TableFile::open(path, options, files);
    if (!file)
        return file.error();
    FilePreview preview;
    preview.plan = (*file)->plan();
    RecordSource &source = (*file)->source();
    preview.header = source.header();
    preview.warnings = preview.plan.warnings;
    Judge judge(**file, preview);
    std::unique_ptr<RowGrouper> grouper;
    if (RowGrouper::applies((*file)->profile(), source.columnNames()))
        grouper = std::make_unique<RowGrouper>((*file)->profile(), source.columnNames());
    const std::size_t asked = source.askedPaths().size();
    TableRecord record;
    for (;;) {
        auto more = source.next(record);
        if (!more)
            return more.error();
        if (!*more)
            break;
        if (!record.leftOut.empty()) {
            preview.skipped.push_back({record.line, record.leftOut, std::string(cutUtf8(record.raw, kRawShown))});
            continue;
        }
        ++preview.rowsTotal;
        if (maxRows < 0 || std::int64_t(preview.rows.size()) < maxRows) {
            const auto shown = record.cells.first(record.cells.size() - std::min(asked, record.cells.size()));
            preview.rows.emplace_back(shown.begin(), shown.end());
            preview.rowLines.push_back(record.line);
        }
        if (!grouper)
            judge.see(record);
    }
    if (grouper) {
        if (!source.rewind())
            return failure(ErrorCode::Unreadable, QString());
        if (auto filled = grouper->fill(source); !filled)
            return filled.error();
        while (grouper->next(record))
            judge.see(record);
    }
    judge.finish();
    preview.skipped.insert(preview.skipped.begin(), source.skipped().begin(), source.skipped().end());
    preview.warnings.insert(preview.warnings.end(), source.warnings().begin(), source.warnings().end());
    return preview;
}

std::string previewJson(const FilePreview &preview)
{
    JsonText json;
    json.open('{');
    writeDialect(json, preview.plan.dialect);
    json.key("profile");
    json.string(preview.plan.profile);
    json.key("header");
    writeStrings(json, preview.header);
    writeColumns(json, preview.plan.columns);
    json.key("rows");
    json.open('[');
    for (const auto &row : preview.rows)
        writeStrings(json, row);
    json.close(']');
    json.key("rows_total");
    json.number(preview.rowsTotal);
    json.key("rejected");
    json.open('[');
    for (const RejectedRow &row : preview.rejected)
        writeRejected(json, row);
    json.close(']');
    json.key("skipped");
    json.open('[');
    for (const SkippedRow &row : preview.skipped)
        writeSkipped(json, row);
    json.close(']');
    json.key("warnings");
    json.open('[');
    for (const QString &warning : preview.warnings)
        json.string(warning.toStdString());
    json.close(']');
    json.close('}');
    return json.take();
}

} // namespace faultline
