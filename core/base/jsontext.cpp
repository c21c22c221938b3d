// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/jsontext.h"

#include <array>
#include <charconv>
#include <cmath>

namespace faultline {

namespace {

/// Length of the valid UTF-8 sequence at `at`, or 0 (Unicode 15, table 3-7).
std::size_t sequenceLength(std::string_view text, std::size_t at)
{
    const auto byte
        = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0; };
    const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
    const unsigned lead = byte(0), second = byte(1);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return tail(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const bool overlong = lead == 0xE0 && second < 0xA0, surrogate = lead == 0xED && second > 0x9F;
        return tail(1) && tail(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool overlong = lead == 0xF0 && second < 0x90, beyond = lead == 0xF4 && second > 0x8F;
        return tail(1) && tail(2) && tail(3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

void appendEscape(std::string &out, unsigned char c)
{
    constexpr char digits[] = "0123456789abcdef";
    switch (c) {
    case '"':
        out += "\\\"";
        break;
    case '\\':
        out += "\\\\";
        break;
    case '\n':
        out += "\\n";
        break;
    case '\r':
        out += "\\r";
        break;
    case '\t':
        out += "\\t";
        break;
    default:
        out += "\\u00";
        out += digits[c >> 4];
        out += digits[c & 15];
    }
}

template <typename Number> void appendFinite(std::string &out, Number value)
{
    std::array<char, 40> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    out.append(buffer.data(), end);
}

template <typename Real> void appendReal(std::string &out, Real value)
{
    if (std::isfinite(value))
        appendFinite(out, value);
    else
        out += "null";
}

} // namespace

void appendJsonString(std::string &out, std::string_view text)
{
    out += '"';
    std::size_t plain = 0;
    std::size_t at = 0;
    const auto flush = [&] { out.append(text, plain, at - plain); };
    while (at < text.size()) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c < 0x20 || c == '"' || c == '\\' || c == 0x7F) {
            flush();
            appendEscape(out, c);
            plain = ++at;
        } else if (c < 0x80) {
            ++at;
        } else if (const std::size_t length = sequenceLength(text, at)) {
            at += length;
        } else {
            flush();
            out += "\xEF\xBF\xBD";
            plain = ++at;
        }
    }
    flush();
    out += '"';
}

void appendJsonNumber(std::string &out, double value)
{
    appendReal(out, value);
}
void appendJsonNumber(std::string &out, float value)
{
    appendReal(out, value);
}
void appendJsonNumber(std::string &out, std::int64_t value)
{
    appendFinite(out, value);
}

} // namespace faultline
