// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/textfold.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace faultline {

namespace {

/// 0 for bytes that need a look at their neighbours.
constexpr std::array<char, 256> makeFoldTable()
{
    std::array<char, 256> table{};
    for (int byte = 1; byte < 0x80; ++byte)
        table[std::size_t(byte)] = ' ';
    for (int letter = 'a'; letter <= 'z'; ++letter) {
        table[std::size_t(letter)] = char(letter);
        table[std::size_t(letter - 'a' + 'A')] = char(letter);
    }
    for (int digit = '0'; digit <= '9'; ++digit)
        table[std::size_t(digit)] = char(digit);
    for (const char special : {'.', '!', '?', ';', ':', '\n', '\0'})
        table[std::size_t(std::uint8_t(special))] = 0;
    return table;
}

constexpr std::array<char, 256> kFold = makeFoldTable();

bool isAsciiWord(char byte)
{
    return byte >= 0 && kFold[std::uint8_t(byte)] > ' ';
}

/// A line ends a sentence where a blank line, a list or a heading follows, or a colon came before.
bool lineBreaks(std::string_view text, std::size_t at)
{
    if (at > 0 && text[at - 1] == ':')
        return true;
    std::size_t next = at + 1;
    while (next < text.size() && (text[next] == ' ' || text[next] == '\r' || text[next] == '\t'))
        ++next;
    if (next >= text.size())
        return true;
    const char c = text[next];
    return c == '\n' || c == '#' || c == '*' || c == '-' || c == '>' || c == '|';
}

char foldSpecial(std::string_view text, std::size_t at)
{
    switch (text[at]) {
    case '\n':
        return lineBreaks(text, at) ? kBreak : ' ';
    case '.':
    case ':':
        return at + 1 < text.size() && isAsciiWord(text[at + 1]) ? ' ' : kBreak;
    case '!':
    case '?':
    case ';':
        return kBreak;
    default:
        return ' ';
    }
}

/// Folds the UTF-8 sequence that begins at `at`, to the same number of bytes, and gives that.
std::size_t foldSequence(std::string_view text, std::size_t at, char *folded)
{
    const auto byte = [&](std::size_t i) { return at + i < text.size() ? std::uint8_t(text[at + i]) : 0; };
    const int lead = byte(0);
    const std::size_t length = std::min(text.size() - at,
                                        std::size_t(lead >= 0xF0       ? 4
                                                        : lead >= 0xE0 ? 3
                                                        : lead >= 0xC0 ? 2
                                                                       : 1));
    const bool fullStop = (lead == 0xE3 && byte(1) == 0x80 && byte(2) == 0x82)
        || (lead == 0xEF && byte(1) == 0xBC && (byte(2) == 0x81 || byte(2) == 0x9F || byte(2) == 0x9B));
    const bool punctuation = (lead == 0xE2 && byte(1) <= 0x83) || (lead == 0xC2)
        || (lead == 0xE3 && byte(1) == 0x80) || (lead == 0xEF && byte(1) == 0xBC && byte(2) <= 0x8F)
        || (lead == 0xEF && byte(1) == 0xBC && byte(2) >= 0x9A && byte(2) <= 0xA0);
    if (fullStop || punctuation) {
        std::fill_n(folded, length, ' ');
        folded[length - 1] = fullStop ? kBreak : ' ';
        return length;
    }
    text.copy(folded, length, at);
    if (lead == 0xC3 && length == 2 && byte(1) >= 0x80 && byte(1) <= 0x9E && byte(1) != 0x97)
        folded[1] = char(byte(1) + 0x20);
    return length;
}

} // namespace

void appendFolded(std::string_view text, std::string &folded)
{
    const std::size_t before = folded.size();
    folded.resize(before + text.size());
    char *const to = folded.data() + before;
    for (std::size_t at = 0; at < text.size();) {
        const std::uint8_t byte = std::uint8_t(text[at]);
        if (const char c = kFold[byte]) {
            to[at++] = c;
        } else if (byte < 0x80) {
            to[at] = foldSpecial(text, at);
            ++at;
        } else {
            at += foldSequence(text, at, to + at);
        }
    }
}

std::size_t codePoints(std::string_view text, std::size_t bytes)
{
    return std::size_t(std::count_if(text.begin(),
                                     text.begin() + std::ptrdiff_t(std::min(bytes, text.size())),
                                     [](char c) { return (std::uint8_t(c) & 0xC0) != 0x80; }));
}

} // namespace faultline
