// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/textstream.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace faultline {

namespace {

constexpr std::size_t kChunk = 64 * 1024;
constexpr std::size_t kDirectMinimum = 4096;

/// Windows-1252 above 0x7F; 0 where it has no character.
constexpr std::array<char16_t, 32> kWindows1252{
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178};

void appendUtf8(std::string &to, char32_t c)
{
    if (c < 0x80) {
        to += char(c);
    } else if (c < 0x800) {
        to += char(0xC0 | (c >> 6));
        to += char(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        to += char(0xE0 | (c >> 12));
        to += char(0x80 | ((c >> 6) & 0x3F));
        to += char(0x80 | (c & 0x3F));
    } else {
        to += char(0xF0 | (c >> 18));
        to += char(0x80 | ((c >> 12) & 0x3F));
        to += char(0x80 | ((c >> 6) & 0x3F));
        to += char(0x80 | (c & 0x3F));
    }
}

char32_t windows1252(unsigned char byte)
{
    if (byte >= 0xA0)
        return byte;
    const char16_t c = kWindows1252[byte - 0x80];
    return c ? c : 0xFFFD;
}

} // namespace

TextStream::TextStream(ByteInput &input, Encoding encoding) : m_input(input), m_encoding(std::move(encoding))
{
    m_utf8 = m_encoding.name == "UTF-8" || m_encoding.name == "US-ASCII";
    if (!m_utf8) {
        UErrorCode status = U_ZERO_ERROR;
        m_converter = ucnv_open(m_encoding.name.c_str(), &status);
        if (U_FAILURE(status)) {
            m_converter = nullptr;
            m_utf8 = true;
        }
    }
    rewind();
}

TextStream::~TextStream()
{
    if (m_converter)
        ucnv_close(m_converter);
}

bool TextStream::rewind()
{
    m_pending.clear();
    m_pendingAt = 0;
    m_carry.clear();
    m_surrogate = 0;
    m_rawAt = 0;
    m_decodedAt = 0;
    m_marks.clear();
    m_markAt = 0;
    m_nuls = 0;
    m_repaired = 0;
    m_ended = false;
    if (m_converter)
        ucnv_reset(m_converter);
    m_failed = !m_input.rewind();
    std::array<char, 4> bom{};
    for (std::size_t left = m_encoding.bomLength; left > 0 && !m_failed;) {
        const std::size_t got = readRaw(bom.data(), left);
        if (got == 0)
            break;
        left -= got;
    }
    mark(0, m_rawAt);
    return !m_failed;
}

std::size_t TextStream::readRaw(char *to, std::size_t size)
{
    const std::ptrdiff_t got = m_input.read(to, size);
    if (got <= 0) {
        m_failed = m_failed || got < 0;
        m_ended = true;
        return 0;
    }
    m_rawAt += got;
    return std::size_t(got);
}

void TextStream::mark(std::int64_t decoded, std::int64_t raw)
{
    if (!m_marks.empty() && m_marks.back().raw - m_marks.back().decoded == raw - decoded)
        return;
    if (m_markAt > 4096) {
        m_marks.erase(m_marks.begin(), m_marks.begin() + std::ptrdiff_t(m_markAt));
        m_markAt = 0;
    }
    m_marks.push_back({decoded, raw});
}

std::int64_t TextStream::fileOffset(std::int64_t at)
{
    while (m_markAt + 1 < m_marks.size() && m_marks[m_markAt + 1].decoded <= at)
        ++m_markAt;
    return m_marks[m_markAt].raw + (at - m_marks[m_markAt].decoded);
}

/// Clean UTF-8 goes straight into the caller's buffer; anything else is put aside for decodeUtf8.
std::size_t TextStream::readDirect(char *to, std::size_t size)
{
    const std::size_t carried = m_carry.size();
    std::memcpy(to, m_carry.data(), carried);
    const std::int64_t rawStart = m_rawAt - std::int64_t(carried);
    const std::size_t got = readRaw(to + carried, size - carried);
    m_carry.clear();
    const std::string_view raw(to, carried + got);
    if (raw.empty())
        return 0;
    const std::size_t tail = got == 0 ? 0 : unfinishedUtf8(raw);
    const std::size_t whole = raw.size() - tail;
    const bool clean = !std::memchr(to, 0, whole) && validUtf8Prefix(raw.substr(0, whole)) == whole;
    m_carry.assign(raw.substr(whole));
    if (clean) {
        mark(m_decodedAt, rawStart);
        m_decodedAt += std::int64_t(whole);
        return whole;
    }
    m_chunk.assign(raw.substr(0, whole));
    m_rawAt -= std::int64_t(tail);
    decodeUtf8(m_chunk);
    m_rawAt += std::int64_t(tail);
    return 0;
}

bool TextStream::fillPending()
{
    m_pending.clear();
    m_pendingAt = 0;
    while (m_pending.empty() && !m_ended) {
        m_chunk.resize(kChunk);
        const std::size_t carried = m_carry.size();
        std::memcpy(m_chunk.data(), m_carry.data(), carried);
        m_carry.clear();
        const std::size_t got = readRaw(m_chunk.data() + carried, kChunk - carried);
        const std::string_view raw(m_chunk.data(), carried + got);
        if (!m_utf8) {
            decodeIcu(raw, got == 0);
            continue;
        }
        const std::size_t tail = got == 0 ? 0 : unfinishedUtf8(raw);
        m_carry.assign(raw.substr(raw.size() - tail));
        m_rawAt -= std::int64_t(tail);
        decodeUtf8(raw.substr(0, raw.size() - tail));
        m_rawAt += std::int64_t(tail);
    }
    return !m_pending.empty();
}

/// `raw` ends at m_rawAt.
void TextStream::decodeUtf8(std::string_view raw)
{
    const std::int64_t rawStart = m_rawAt - std::int64_t(raw.size());
    const std::size_t before = m_pending.size();
    mark(m_decodedAt, rawStart);
    for (std::size_t at = 0; at < raw.size();) {
        std::string_view good = raw.substr(at, validUtf8Prefix(raw.substr(at)));
        const bool marked = m_nuls + m_repaired > 0;
        for (std::size_t i = 0; i < good.size();) {
            std::size_t end = marked ? good.find_first_of(std::string_view("\n\r\0", 3), i) : good.find('\0', i);
            end = end == std::string_view::npos ? good.size() : end;
            m_pending.append(good.substr(i, end - i));
            if (end < good.size() && good[end] == '\0') {
                appendUtf8(m_pending, 0xFFFD);
                ++m_nuls;
            } else if (end < good.size()) {
                m_pending += good[end];
            }
            i = end + 1;
            const auto made = m_decodedAt + std::int64_t(m_pending.size() - before);
            mark(made, rawStart + std::int64_t(at + std::min(i, good.size())));
        }
        at += good.size();
        if (at < raw.size()) {
            appendUtf8(m_pending, windows1252(static_cast<unsigned char>(raw[at])));
            ++m_repaired;
            ++at;
            mark(m_decodedAt + std::int64_t(m_pending.size() - before), rawStart + std::int64_t(at));
        }
    }
    m_decodedAt += std::int64_t(m_pending.size() - before);
}

void TextStream::decodeIcu(std::string_view raw, bool flush)
{
    const std::int64_t rawStart = m_rawAt - std::int64_t(raw.size());
    std::array<char16_t, 4096> units;
    std::array<std::int32_t, 4096> offsets;
    const char *from = raw.data();
    const char *end = from + raw.size();
    for (;;) {
        UErrorCode status = U_ZERO_ERROR;
        char16_t *to = units.data();
        const char *start = from;
        ucnv_toUnicode(m_converter, &to, units.data() + units.size(), &from, end, offsets.data(), flush, &status);
        appendUnits(units.data(), offsets.data(), std::size_t(to - units.data()),
                    rawStart + std::int64_t(start - raw.data()));
        if (status != U_BUFFER_OVERFLOW_ERROR)
            break;
    }
}

void TextStream::appendUnits(const char16_t *units, const std::int32_t *offsets, std::size_t count,
                             std::int64_t rawStart)
{
    const std::size_t before = m_pending.size();
    bool lineStart = true;
    for (std::size_t i = 0; i < count; ++i) {
        if (lineStart && offsets[i] >= 0)
            mark(m_decodedAt + std::int64_t(m_pending.size() - before), rawStart + offsets[i]);
        const char16_t unit = units[i];
        lineStart = unit == u'\n' || unit == u'\r';
        if (m_surrogate) {
            const bool pair = unit >= 0xDC00 && unit <= 0xDFFF;
            appendUtf8(m_pending, pair ? 0x10000 + ((char32_t(m_surrogate) - 0xD800) << 10) + (unit - 0xDC00) : 0xFFFD);
            m_repaired += !pair;
            m_surrogate = 0;
            if (pair)
                continue;
        }
        if (unit >= 0xD800 && unit <= 0xDBFF) {
            m_surrogate = unit;
        } else if (unit == 0 || (unit >= 0xDC00 && unit <= 0xDFFF)) {
            appendUtf8(m_pending, 0xFFFD);
            ++(unit == 0 ? m_nuls : m_repaired);
        } else {
            m_repaired += unit == 0xFFFD;
            appendUtf8(m_pending, unit);
        }
    }
    m_decodedAt += std::int64_t(m_pending.size() - before);
}

std::size_t TextStream::read(char *to, std::size_t size)
{
    if (size == 0)
        return 0;
    for (;;) {
        if (m_pendingAt < m_pending.size()) {
            const std::size_t count = std::min(size, m_pending.size() - m_pendingAt);
            std::memcpy(to, m_pending.data() + m_pendingAt, count);
            m_pendingAt += count;
            return count;
        }
        m_pending.clear();
        m_pendingAt = 0;
        if (m_utf8 && size >= kDirectMinimum) {
            if (const std::size_t got = readDirect(to, size); got > 0)
                return got;
            if (m_pending.empty() && m_ended && m_carry.empty())
                return 0;
        } else if (!fillPending()) {
            return 0;
        }
    }
}

} // namespace faultline
