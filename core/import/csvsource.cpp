// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/csvsource.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace faultline {

namespace {

constexpr std::size_t kSampleBytes = 256 * 1024;
constexpr std::size_t kSampleRecords = 2000;
constexpr std::size_t kQuoteWarnings = 20;
constexpr std::size_t kKepts = 1000;
constexpr std::size_t kLooksAhead = 1000;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

QString tr(const char *text) { return QCoreApplication::translate("CsvSource", text); }

std::string lineEndName(const LineEnds &ends)
{
    const int kinds = (ends.lf > 0) + (ends.crlf > 0) + (ends.cr > 0);
    if (kinds > 1)
        return "mixed";
    return ends.crlf > 0 ? "CRLF" : ends.cr > 0 ? "CR" : "LF";
}

} // namespace

Result<std::unique_ptr<CsvSource>> CsvSource::open(ByteInput &input, const Encoding &encoding,
                                                   const ReadOptions &options, std::size_t bufferSize)
{
    std::unique_ptr<CsvSource> source(new CsvSource(input, bufferSize));
    source->m_stream = std::make_unique<TextStream>(input, encoding);
    source->findDialect(encoding, {options.delimiter, options.quote});
    if (source->m_stream->failed())
        return failure(ErrorCode::Unreadable, tr("The file cannot be read."));
    if (source->m_names.size() >= CsvReader::kMaxFields)
        return failure(ErrorCode::BadContent, tr("The header has more than %1 columns. This is no table of incidents.")
                                                  .arg(CsvReader::kMaxFields));
    source->rewind();
    return source;
}

void CsvSource::findDialect(const Encoding &encoding, const CsvHints &hints)
{
    std::string sample(kSampleBytes, '\0');
    std::size_t size = 0;
    bool whole = false;
    while (size < sample.size()) {
        const std::size_t got = m_stream->read(sample.data() + size, sample.size() - size);
        if (got == 0) {
            whole = true;
            break;
        }
        size += got;
    }
    sample.resize(size - (whole ? 0 : unfinishedUtf8(std::string_view(sample).substr(0, size))));
    while (sample.starts_with(kByteOrderMark))
        sample.erase(0, kByteOrderMark.size());
    m_format = detectCsvFormat(sample, whole, hints);
    m_layout = detectLayout(readSample(sample, whole, m_format, kSampleRecords));

    MemoryInput again(sample);
    TextStream stream(again, Encoding{});
    CsvReader reader(stream, m_format);
    CsvRecord record;
    for (std::size_t i = 0; i < kSampleRecords && reader.next(record); ++i) { }
    m_dialect.lineEnd = lineEndName(reader.lineEnds());
    m_dialect.delimiter = m_format.delimiter.empty() ? "," : m_format.delimiter;
    m_dialect.quote = m_format.quote ? std::string(1, m_format.quote) : std::string();
    m_dialect.escape = m_format.escape ? std::string(1, m_format.escape) : std::string();
    m_dialect.encoding = encoding.name;
    m_dialect.encodingConfidence = encoding.confidence;
    m_dialect.headerRow = m_layout.headerRow;
    m_names = m_layout.header;
    if (m_layout.headerRow == 0)
        m_names.assign(m_layout.width, {});
}

bool CsvSource::rewind()
{
    const bool done = m_stream->rewind();
    m_reader = std::make_unique<CsvReader>(*m_stream, m_format, m_bufferSize);
    m_reader->setWidth(m_layout.width);
    for (std::size_t i = 0; i < m_layout.firstRow && m_reader->next(m_record); ++i) { }
    m_held.clear();
    m_heldAt = 0;
    m_ahead.reset();
    m_looks = 0;
    m_otherLine = m_otherRows = 0;
    m_ended = false;
    m_warnings.clear();
    m_quoteFaults = 0;
    m_skipped = m_layout.skipped;
    return done;
}

bool CsvSource::isRemark() const
{
    return !m_record.raw.empty() && m_record.fields.size() != m_layout.width && m_layout.width > 1
           && m_record.fields.size() != m_layout.headerWidth && looksLikeComment(m_record.raw);
}

CsvSource::Kept CsvSource::kept() const
{
    return {{m_record.fields.begin(), m_record.fields.end()}, std::string(m_record.raw), m_record.line, m_record.offset,
            m_record.fault, m_record.faultLine};
}

/// Makes it the record at hand.
void CsvSource::show(Kept record)
{
    m_now = std::move(record);
    m_record.fields.assign(m_now.cells.begin(), m_now.cells.end());
    m_record.raw = m_now.raw;
    m_record.line = m_now.line;
    m_record.offset = m_now.offset;
    m_record.fault = m_now.fault;
    m_record.faultLine = m_now.faultLine;
}

/// What was read ahead, or the reader's next. A byte order mark in mid-file is no text: files were put one behind
/// the other.
bool CsvSource::readNext()
{
    if (m_ahead) [[unlikely]] {
        show(*std::exchange(m_ahead, std::nullopt));
        return true;
    }
    if (!m_reader->next(m_record))
        return false;
    if (m_record.raw.starts_with(kByteOrderMark)) [[unlikely]] {
        m_record.raw.remove_prefix(kByteOrderMark.size());
        if (m_record.fields.front().starts_with(kByteOrderMark))
            m_record.fields.front().remove_prefix(kByteOrderMark.size());
    }
    return true;
}

/// Whether the record at hand belongs to another table of the file. Rows as wide as the first are the first's.
bool CsvSource::meetsAnotherTable()
{
    const std::size_t width = m_record.fields.size();
    if (width == m_layout.width || width == m_layout.headerWidth) [[likely]]
        return false;
    if (m_otherLine > 0)
        return true;
    const std::vector<std::string_view> figures(width, "1");
    if (m_ahead || m_looks == kLooksAhead || !beginsAnotherTable(m_layout, m_record.fields, figures))
        return false;
    ++m_looks;
    Kept names = kept();
    if (m_reader->next(m_record))
        m_ahead = kept();
    show(std::move(names));
    if (!m_ahead)
        return false;
    const std::vector<std::string_view> below(m_ahead->cells.begin(), m_ahead->cells.end());
    if (beginsAnotherTable(m_layout, m_record.fields, below))
        m_otherLine = m_record.line;
    return m_otherLine > 0;
}

bool CsvSource::repeatsHeader() const
{
    return m_dropRepeats && m_record.fields.size() == m_layout.header.size()
           && std::equal(m_record.fields.begin(), m_record.fields.end(), m_layout.header.begin());
}

void CsvSource::noteFault(TableRecord &record)
{
    QString what;
    switch (m_record.fault) {
    case CsvFault::None:
    case CsvFault::TextAfterQuote:
        return;
    case CsvFault::QuoteTakenLiterally:
        what = tr("A quote opened in line %1 is never closed; it was taken as a character of its cell.");
        break;
    case CsvFault::UnclosedQuote:
        what = tr("A quote opened in line %1 is never closed; the row was ended with its line.");
        record.problem = what.arg(m_record.faultLine).toStdString();
        break;
    case CsvFault::UnclosedToEnd:
        what = tr("A quote opened in line %1 is never closed; its cell runs to the end of the file.");
        break;
    case CsvFault::TooManyFields:
        record.problem = tr("The row has more than %1 cells.").arg(CsvReader::kMaxFields).toStdString();
        return;
    case CsvFault::TooLong:
        record.problem = tr("The row is longer than %1 MiB.").arg(CsvReader::kMaxRecord >> 20).toStdString();
        return;
    }
    if (std::size_t(++m_quoteFaults) <= kQuoteWarnings)
        m_warnings.push_back(what.arg(m_record.faultLine));
}

Result<bool> CsvSource::next(TableRecord &record)
{
    record.problem.clear();
    record.leftOut.clear();
    while (!m_ended) {
        if (!readNext()) {
            if (m_stream->failed())
                return failure(ErrorCode::Unreadable,
                               tr("The file cannot be read on behind byte %1.").arg(m_stream->bytesRead()));
            m_ended = true;
            finish();
            break;
        }
        if (isRemark() && m_held.size() < kKepts) {
            m_held.push_back(kept());
            continue;
        }
        for (const Kept &comment : m_held)
            m_skipped.push_back({comment.line, tr("comment").toStdString(), comment.raw});
        m_held.clear();
        if (repeatsHeader()) {
            m_skipped.push_back({m_record.line, tr("repeated header").toStdString(), std::string(m_record.raw)});
            continue;
        }
        if (meetsAnotherTable()) {
            ++m_otherRows;
            record.leftOut
                = tr("belongs to another table, which begins in line %1").arg(m_otherLine).toStdString();
        }
        record.cells = m_record.fields;
        record.raw = m_record.raw;
        record.line = m_record.line;
        record.offset = m_record.offset;
        if (m_record.fault != CsvFault::None)
            noteFault(record);
        return true;
    }
    record.leftOut.clear();
    if (m_heldAt == m_held.size())
        return false;
    const Kept &comment = m_held[m_heldAt++];
    m_heldViews.assign(comment.cells.begin(), comment.cells.end());
    record.cells = m_heldViews;
    record.raw = comment.raw;
    record.line = comment.line;
    record.offset = comment.offset;
    return true;
}

void CsvSource::finish()
{
    if (m_otherLine > 0)
        m_warnings.push_back(tr("Another table begins in line %1; its lines (%2) were left out. Save it as a file of its "
                                "own to import it.").arg(m_otherLine).arg(m_otherRows));
    if (m_quoteFaults > std::int64_t(kQuoteWarnings))
        m_warnings.push_back(tr("%1 more quotes are never closed.").arg(m_quoteFaults - std::int64_t(kQuoteWarnings)));
    if (m_stream->nulsReplaced() > 0)
        m_warnings.push_back(QCoreApplication::translate(
            "CsvSource", "%n NUL character(s) were replaced by U+FFFD.", nullptr, int(m_stream->nulsReplaced())));
    if (m_stream->bytesRepaired() > 0)
        m_warnings.push_back(QCoreApplication::translate(
            "CsvSource", "%n byte(s) are no %1; they were read as Windows-1252 where it has them.", nullptr,
            int(m_stream->bytesRepaired())).arg(QString::fromStdString(m_dialect.encoding)));
}

} // namespace faultline
