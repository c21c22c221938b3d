// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/csvreader.h"

#include <algorithm>
#include <cstring>

namespace faultline {

namespace {

constexpr std::size_t kRowsLookedAt = 8;

} // namespace

std::size_t CsvReader::lineEndFrom(std::size_t position) const
{
    const char *from = at(position);
    const char *to = m_buffer.data() + m_dataEnd;
    return std::size_t(std::find_if(from, to, [](char c) { return c == '\n' || c == '\r'; }) - at(0));
}

/// Where the next record begins if one ends at `position`.
std::size_t CsvReader::behindLineEnd(std::size_t position) const
{
    const std::size_t size = m_dataEnd - m_start;
    if (position < size && *at(position) == '\r')
        ++position;
    if (position < size && *at(position) == '\n')
        ++position;
    return position;
}

/// Splits what is in the buffer from `from` on into one record, without the speed. `literalQuote` is a quote
/// that means itself and ends its record with its line.
CsvReader::Attempt CsvReader::readAgain(std::size_t from, std::size_t literalQuote, Quoting quoting) const
{
    const std::size_t size = m_dataEnd - m_start;
    const std::string &delimiter = m_format.delimiter;
    const auto delimits = [&](std::size_t i) {
        return !delimiter.empty() && i + delimiter.size() <= size
               && std::memcmp(at(i), delimiter.data(), delimiter.size()) == 0;
    };
    const auto ends = [&](std::size_t i) { return i >= size || *at(i) == '\n' || *at(i) == '\r' || delimits(i); };

    Attempt attempt;
    Field field{from, 0, 0, false};
    bool inQuotes = false;
    bool quoted = false;
    std::size_t closing = 0;
    std::size_t i = from;
    for (; i < size; ++i) {
        const char c = *at(i);
        if (m_format.escape && c == m_format.escape && c != m_format.quote) {
            field.escaped = true;
            ++i;
        } else if (inQuotes && c == m_format.quote) {
            if (i + 1 < size && *at(i + 1) == c && !(quoting == Quoting::InnerAllowed && ends(i + 2) && ends(i + 1))) {
                field.escaped = true;
                ++i;
            } else if (quoting == Quoting::Standard || ends(i + 1)) {
                inQuotes = false;
                closing = i;
            }
        } else if (!inQuotes && c == m_format.quote && m_format.quote && i == field.begin && !quoted
                   && i != literalQuote) {
            inQuotes = quoted = true;
            field.begin = i + 1;
        } else if (!inQuotes && (c == '\n' || c == '\r' || delimits(i))) {
            field.end = quoted && closing + 1 == i ? closing : i;
            field.closed = quoted && closing + 1 != i ? closing : 0;
            attempt.fields.push_back(field);
            if (c == '\n' || c == '\r') {
                attempt.end = i;
                attempt.whole = true;
                return attempt;
            }
            i += delimiter.size() - 1;
            field = {i + 1, 0, 0, false};
            quoted = false;
            if (attempt.fields.size() > kMaxFields)
                break;
        }
    }
    field.end = quoted && !inQuotes && closing + 1 == size ? closing : size;
    attempt.fields.push_back(field);
    attempt.end = size;
    attempt.whole = m_ended && !inQuotes;
    return attempt;
}

/// Whether rows of the table's width stand from `position` on: more often than not, and at least so many.
bool CsvReader::plausibleRowsFrom(std::size_t position, std::size_t atLeast) const
{
    if (m_width < 2)
        return false;
    std::size_t rows = 0, fitting = 0;
    const std::size_t size = m_dataEnd - m_start;
    while (position < size && rows < kRowsLookedAt) {
        const Attempt attempt = readAgain(position, kNone, Quoting::Standard);
        if (!attempt.whole)
            break;
        if (attempt.end > position) {
            ++rows;
            fitting += attempt.fields.size() == m_width;
        }
        position = behindLineEnd(attempt.end);
    }
    return fitting >= atLeast && fitting * 2 > rows;
}

/// The quote at m_suspect may never have been closed. True where its row ends with its line.
bool CsvReader::recoverUnclosed(CsvRecord &record, std::size_t &end, bool atEnd)
{
    const std::size_t lineEnd = lineEndFrom(m_suspect);
    if (lineEnd >= end)
        return false;
    const std::size_t following = behindLineEnd(lineEnd);
    if (!plausibleRowsFrom(following, atEnd ? 2 : 1))
        return false;
    Attempt literal = readAgain(0, m_suspect, Quoting::Standard);
    const bool fits = literal.end == lineEnd && literal.fields.size() == m_width;
    if (!fits && !atEnd && m_fields.size() == m_width)
        return false;
    record.fault = fits ? CsvFault::QuoteTakenLiterally : CsvFault::UnclosedQuote;
    if (fits) {
        m_fields = std::move(literal.fields);
    } else {
        std::erase_if(m_fields, [&](const Field &field) { return field.begin > m_suspect; });
        m_fields.push_back({m_suspect + 1, lineEnd, 0, false});
    }
    m_innerLines = std::int64_t(countByte(at(0), lineEnd, '\n'));
    record.faultLine = m_line + m_innerLines;
    end = lineEnd;
    return true;
}

/// The row fits the table both ways: without the quote that goes wrong, every other quote opens and closes a cell.
bool CsvReader::takeLiterally(std::size_t end)
{
    if (m_width < 2 || m_fields.size() != m_width || lineEndFrom(m_suspect) < end)
        return false;
    Attempt literal = readAgain(0, m_suspect, Quoting::Standard);
    const auto quotes = [&](const Field &field) {
        return field.begin > 0 && *at(field.begin - 1) == m_format.quote && field.begin - 1 > m_suspect;
    };
    const bool clean = std::none_of(literal.fields.begin(), literal.fields.end(),
                                    [](const Field &field) { return field.closed > 0; });
    if (!clean || literal.end != end || literal.fields.size() != m_width
        || std::none_of(literal.fields.begin(), literal.fields.end(), quotes))
        return false;
    m_fields = std::move(literal.fields);
    return true;
}

/// Quotes of the record that ends at `end` do not add up: finds the reading that fits the table best, and
/// gives where the record ends by it.
std::size_t CsvReader::recover(CsvRecord &record, std::size_t end)
{
    record.faultLine = m_line + std::int64_t(countByte(at(0), m_suspect, '\n'));
    if (recoverUnclosed(record, end, m_unclosed))
        return end;
    if (m_unclosed) {
        record.fault = CsvFault::UnclosedToEnd;
        return end;
    }
    if (record.fault == CsvFault::None)
        record.fault = CsvFault::TextAfterQuote;
    if (takeLiterally(end)) {
        record.fault = CsvFault::QuoteTakenLiterally;
        return end;
    }
    if (m_width > 1 && m_fields.size() != m_width) {
        Attempt inner = readAgain(0, kNone, Quoting::InnerAllowed);
        if (inner.whole && inner.fields.size() == m_width) {
            m_fields = std::move(inner.fields);
            m_innerLines = std::int64_t(countByte(at(0), inner.end, '\n'));
            return inner.end;
        }
    }
    return end;
}

} // namespace faultline
