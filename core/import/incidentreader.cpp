// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/incidentreader.h"

#include "core/import/rowgrouper.h"
#include "core/import/tablefile.h"

#include <QCoreApplication>

namespace faultline {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("IncidentReader", text); }

class ExportReader final : public IncidentReader
{
public:
    explicit ExportReader(std::unique_ptr<TableFile> file) : m_file(std::move(file)), m_parser(m_file->makeParser())
    {
        if (RowGrouper::applies(m_file->profile(), m_file->source().columnNames()))
            m_grouper = std::make_unique<RowGrouper>(m_file->profile(), m_file->source().columnNames());
    }

    const ReadPlan &plan() const override { return m_file->plan(); }

    std::string reading() const override { return m_file->reading(); }

    Result<bool> next(IncidentBatch &batch, std::size_t maxRows) override
    {
        batch.arena.clear();
        batch.rows.clear();
        batch.rejected.clear();
        batch.skipped.clear();
        batch.merged = 0;
        if (m_grouper && !m_grouper->isFilled()) {
            if (auto filled = m_grouper->fill(m_file->source()); !filled)
                return filled.error();
            batch.merged = m_grouper->merged();
            m_rows += batch.merged;
        }
        TableRecord record;
        bool more = true;
        while (more && batch.rows.size() < maxRows && batch.rejected.size() + batch.skipped.size() < maxRows) {
            Result<bool> got = m_grouper ? Result<bool>(m_grouper->next(record)) : m_file->source().next(record);
            if (!got)
                return got.error();
            more = *got;
            if (more) {
                m_parser->parse(record, batch);
                ++m_rows;
            }
        }
        batch.bytesRead = more ? m_file->source().bytesRead() : m_file->plan().fileSize;
        m_ended = !more;
        return more;
    }

    std::vector<QString> warnings() const override
    {
        std::vector<QString> all = m_file->plan().warnings;
        const std::vector<QString> &found = m_file->source().warnings();
        all.insert(all.end(), found.begin(), found.end());
        if (m_ended)
            appendEndWarnings(m_file->profile(), *m_parser, m_rows, all);
        return all;
    }

    std::vector<SkippedRow> skippedLines() const override
    {
        const std::vector<SkippedRow> &all = m_file->source().skipped();
        return {all.begin() + std::ptrdiff_t(std::min(all.size(), m_file->plan().skipped.size())), all.end()};
    }

private:
    std::unique_ptr<TableFile> m_file;
    std::unique_ptr<RowParser> m_parser;
    std::unique_ptr<RowGrouper> m_grouper;
    std::int64_t m_rows = 0;
    bool m_ended = false;
};

} // namespace

Result<std::unique_ptr<IncidentReader>> IncidentReader::open(const QString &path, const ReadOptions &options,
                                                             const DataFiles &files)
{
    auto file = TableFile::open(path, options, files);
    if (!file)
        return file.error();
    if (!(*file)->hasUsableColumn())
        return failure(ErrorCode::BadContent,
                       tr("%1 has no column that is known to hold a title or a description. Map one with "
                          "--map title=COLUMN.").arg(path));
    return std::unique_ptr<IncidentReader>(std::make_unique<ExportReader>(std::move(*file)));
}

} // namespace faultline
