// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/csvreader.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace faultline {

namespace {

bool isBlank(const char *from, const char *to)
{
    return std::all_of(from, to, [](char c) { return c == ' ' || c == '\t'; });
}

/// Quicker than countByte where there are few.
std::int64_t lineFeeds(const char *from, const char *to)
{
    std::int64_t count = 0;
    while (const void *found = std::memchr(from, '\n', std::size_t(to - from))) {
        ++count;
        from = static_cast<const char *>(found) + 1;
    }
    return count;
}

} // namespace

CsvReader::CsvReader(TextStream &stream, CsvFormat format, std::size_t bufferSize)
    : m_stream(stream), m_format(std::move(format)), m_bufferSize(std::max<std::size_t>(bufferSize, 1))
{
    m_bytes.delimiter = m_format.delimiter.empty() ? '\n' : m_format.delimiter[0];
    m_bytes.quote = m_format.quote ? m_format.quote : '\n';
    m_bytes.escape = m_format.escape ? m_format.escape : m_bytes.quote;
    m_buffer.resize(m_bufferSize + kScanBlock);
}

/// Moves the current record to the buffer's start and reads on behind it. False where there is no more.
bool CsvReader::refill()
{
    if (m_ended)
        return false;
    const std::size_t held = m_dataEnd - m_start;
    if (m_start > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_start, held);
        m_decodedStart += std::int64_t(m_start);
        m_start = 0;
        m_dataEnd = held;
    }
    if (held + kScanBlock >= m_buffer.size())
        m_buffer.resize(std::max(m_buffer.size() * 2, m_bufferSize + kScanBlock));
    const std::size_t room = std::min(m_buffer.size() - kScanBlock - held, std::max(m_bufferSize, held));
    const std::size_t got = m_stream.read(m_buffer.data() + held, room);
    m_dataEnd += got;
    m_ended = got == 0;
    return got > 0;
}

void CsvReader::reload(std::size_t absolute)
{
    m_block = absolute;
    if (absolute >= m_dataEnd) {
        m_masks = {};
        m_bits = 0;
        return;
    }
    m_masks = scanBlock(m_buffer.data() + absolute, m_bytes, m_format.quote || m_format.escape);
    if (const std::size_t left = m_dataEnd - absolute; left < kScanBlock) {
        const std::uint64_t inData = (std::uint64_t(1) << left) - 1;
        m_masks.any &= inData;
        m_masks.quoted &= inData;
    }
    m_bits = m_inQuotes ? m_masks.quoted : m_masks.any;
}

/// Goes on behind `position`, in or out of quotes.
void CsvReader::resumeAfter(std::size_t position, bool inQuotes)
{
    m_inQuotes = inQuotes;
    const std::size_t next = m_start + position + 1;
    if (next < m_block || next - m_block > kScanBlock) {
        reload(next);
        return;
    }
    const std::size_t shift = next - m_block;
    m_bits = shift == kScanBlock ? 0 : (inQuotes ? m_masks.quoted : m_masks.any) & (~std::uint64_t(0) << shift);
}

/// The next byte that may end something, from the record's start; kNone at the end of the file.
std::size_t CsvReader::nextMark()
{
    while (m_bits == 0) {
        if (m_block + kScanBlock < m_dataEnd) {
            reload(m_block + kScanBlock);
            continue;
        }
        const std::size_t resume = m_dataEnd - m_start;
        if (resume > kMaxRecord || !refill())
            return kNone;
        reload(m_start + resume);
    }
    const std::size_t found = m_block + std::size_t(std::countr_zero(m_bits)) - m_start;
    m_bits &= m_bits - 1;
    return found;
}

/// Makes sure that `position` is in the buffer; scanning then goes on from `resume` where it had to read.
bool CsvReader::has(std::size_t position, std::size_t resume)
{
    if (m_start + position < m_dataEnd)
        return true;
    while (m_start + position >= m_dataEnd) {
        if (!refill())
            break;
    }
    // Even where nothing more came, the record may have been moved.
    reload(m_start + resume);
    return m_start + position < m_dataEnd;
}

bool CsvReader::delimiterAt(std::size_t position)
{
    const std::size_t length = m_format.delimiter.size();
    if (length == 1)
        return true;
    return has(position + length - 1, position + 1)
           && std::memcmp(at(position), m_format.delimiter.data(), length) == 0;
}

bool CsvReader::opensQuote(const OpenField &open, std::size_t position) const
{
    if (open.quote != kNone)
        return false;
    return position == open.begin || (m_format.blankBeforeQuote && isBlank(at(open.begin), at(position)));
}

/// A quote or escape character was met.
void CsvReader::quoteMark(OpenField &open, std::size_t position)
{
    const char c = *at(position);
    if (m_format.escape && c == m_format.escape && c != m_format.quote) {
        if (has(position + 1, position + 1)) {
            open.escaped = true;
            const bool crlf = *at(position + 1) == '\r' && has(position + 2, position + 2) && *at(position + 2) == '\n';
            resumeAfter(position + (crlf ? 2 : 1), m_inQuotes);
        }
        return;
    }
    if (!m_inQuotes) {
        if (opensQuote(open, position)) {
            open.quote = position;
            resumeAfter(position, true);
        }
        return;
    }
    if (has(position + 1, position + 1) && *at(position + 1) == m_format.quote) {
        open.escaped = true;
        resumeAfter(position + 1, true);
        return;
    }
    open.closing = position;
    resumeAfter(position, false);
}

void CsvReader::endField(OpenField &open, std::size_t end, std::size_t next)
{
    if (m_fields.size() >= kMaxFields) {
        m_cut = true;
    } else {
        // Filled in place, member by member: a copy of a struct just written costs a stall here.
        Field &field = m_fields.emplace_back();
        field.begin = open.begin;
        field.end = end;
        field.escaped = open.escaped;
        if (open.quote != kNone)
            endQuoted(open, field);
    }
    open.begin = next;
    open.quote = kNone;
    open.closing = kNone;
    open.escaped = false;
}

void CsvReader::endQuoted(const OpenField &open, Field &field)
{
    const std::size_t end = field.end;
    const std::size_t close = open.closing == kNone ? end : open.closing;
    field.begin = open.quote + 1;
    m_innerLines += lineFeeds(at(field.begin), at(close));
    if (m_lineEnds.cr > 0 && m_lineEnds.lf + m_lineEnds.crlf == 0)
        m_innerLines += std::int64_t(countByte(at(field.begin), close - field.begin, '\r'));
    if (close == end || close + 1 == end || isBlank(at(close + 1), at(end))) {
        field.end = close;
    } else {
        field.closed = close;
        m_suspect = m_suspect == kNone ? open.quote : m_suspect;
    }
}

/// 1 or 2 where a line end stands at `position`, else 0.
std::size_t CsvReader::lineEndLength(std::size_t position)
{
    const char c = *at(position);
    if (c == '\n') {
        ++m_lineEnds.lf;
        return 1;
    }
    if (c != '\r')
        return 0;
    if (has(position + 1, position + 1) && *at(position + 1) == '\n') {
        ++m_lineEnds.crlf;
        return 2;
    }
    ++m_lineEnds.cr;
    return 1;
}

bool CsvReader::scanRecord(CsvRecord &record)
{
    if (!has(0, 0))
        return false;
    m_fields.clear();
    m_innerLines = 0;
    m_suspect = kNone;
    m_unclosed = false;
    m_cut = false;
    OpenField open;
    for (;;) {
        const std::size_t position = nextMark();
        if (position == kNone) {
            const std::size_t end = m_dataEnd - m_start;
            m_unclosed = m_inQuotes;
            const OpenField last = open;
            endField(open, end, end);
            finish(record, last, end, 0);
            return true;
        }
        const char c = *at(position);
        if (m_inQuotes || (c != m_bytes.delimiter && c != '\n' && c != '\r')) {
            quoteMark(open, position);
        } else if (c == m_bytes.delimiter && !m_format.delimiter.empty()) {
            if (delimiterAt(position)) {
                const std::size_t length = m_format.delimiter.size();
                endField(open, position, position + length);
                if (length > 1)
                    resumeAfter(position + length - 1, false);
            }
        } else if (const std::size_t length = lineEndLength(position); length > 0) {
            const OpenField last = open;
            endField(open, position, position + length);
            finish(record, last, position, length);
            return true;
        }
    }
}

void CsvReader::finish(CsvRecord &record, const OpenField &open, std::size_t end, std::size_t endLength)
{
    record.fault = m_cut ? CsvFault::TooManyFields : CsvFault::None;
    record.line = m_line;
    record.faultLine = m_line;
    const bool atLimit = endLength == 0 && !m_ended;
    std::size_t next = end + endLength;
    bool moved = endLength != 1;
    if (m_suspect != kNone || m_unclosed) {
        if (m_suspect == kNone)
            m_suspect = open.quote;
        if (const std::size_t recovered = recover(record, end); recovered != end) {
            end = recovered;
            next = behindLineEnd(end);
            moved = true;
        }
    }
    record.raw = {at(0), end};
    record.offset = m_stream.fileOffset(m_decodedStart + std::int64_t(m_start));
    emitFields(record);
    m_line += m_innerLines + 1;
    m_start += next;
    if (atLimit && m_start == m_dataEnd) {
        record.fault = CsvFault::TooLong;
        m_dropping = true;
        m_dropInQuotes = m_inQuotes;
    }
    m_inQuotes = false;
    if (moved)
        reload(m_start);
}

void CsvReader::emitFields(CsvRecord &record)
{
    m_sideUsed = 0;
    record.fields.resize(m_fields.size());
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const Field &field = m_fields[i];
        record.fields[i] = field.escaped || field.closed ? plain(field)
                                                         : std::string_view(at(field.begin), field.end - field.begin);
    }
}

/// The cell's text without its doubled or escaped characters, in memory that lasts as long as the record.
std::string_view CsvReader::plain(const Field &field)
{
    if (m_sideUsed == 0)
        m_side.resize(std::max(m_side.size(), m_fields.back().end + 1));
    char *const start = m_side.data() + m_sideUsed;
    char *to = start;
    const std::size_t end = field.closed ? field.closed : field.end;
    for (std::size_t i = field.begin; i < end; ++i) {
        const char c = *at(i);
        const char following = i + 1 < end ? *at(i + 1) : '\0';
        const bool doubled = c == m_format.quote && following == m_format.quote && field.escaped;
        const bool escaped = m_format.escape && c == m_format.escape && c != m_format.quote && i + 1 < end
                             && (following == m_format.quote || following == c || following == m_bytes.delimiter
                                 || following == '\n' || following == '\r');
        i += doubled || escaped;
        *to++ = *at(i);
    }
    if (field.closed) {
        const std::size_t tail = field.end - field.closed - 1;
        std::memcpy(to, at(field.closed + 1), tail);
        to += tail;
    }
    m_sideUsed = std::size_t(to - m_side.data());
    return {start, std::size_t(to - start)};
}

/// Passes over what is left of a record that was cut, without keeping it.
void CsvReader::dropRest()
{
    m_dropping = false;
    char before = 0;
    for (;;) {
        for (; m_start < m_dataEnd; ++m_start) {
            const char c = m_buffer[m_start];
            m_line += c == '\n';
            if (m_format.quote && c == m_format.quote && (m_format.escape == c || before != m_format.escape))
                m_dropInQuotes = !m_dropInQuotes;
            before = c;
            if (c == '\n' && !m_dropInQuotes) {
                ++m_start;
                reload(m_start);
                return;
            }
        }
        if (!refill())
            return;
    }
}

bool CsvReader::next(CsvRecord &record)
{
    if (m_dropping)
        dropRest();
    do {
        if (!scanRecord(record))
            return false;
    } while (record.raw.empty());
    return true;
}

} // namespace faultline
