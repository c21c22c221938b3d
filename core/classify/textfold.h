// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace faultline {

/// Stands for the end of a sentence or paragraph in folded text; no phrase reaches over it.
inline constexpr char kBreak = '.';

/// Appends `text` in the one form that phrases and features are looked up in: lower case, every run of
/// punctuation as blanks, ends of sentences as kBreak. Byte for byte as long as `text`, so that an offset in
/// one is an offset in the other. Letters beyond ASCII stay as UTF-8 (Latin-1 ones in lower case).
void appendFolded(std::string_view text, std::string &folded);

/// Whether a byte of folded text belongs to a word.
inline bool isWordByte(char byte)
{
    return byte != ' ' && byte != kBreak;
}

/// Eight bytes from `at` on, the first lowest, blanks where the text ends before.
inline std::uint64_t eightBytes(std::string_view folded, std::size_t at)
{
    std::uint64_t bytes = 0;
    if (at + 8 > folded.size()) {
        for (std::size_t i = 8; i-- > 0;)
            bytes = bytes << 8 | std::uint8_t(at + i < folded.size() ? folded[at + i] : ' ');
        return bytes;
    }
    std::memcpy(&bytes, folded.data() + at, sizeof(bytes));
    return std::endian::native == std::endian::little ? bytes : __builtin_bswap64(bytes);
}

/// The first `length` of eight bytes, the others 0: no byte of a word is.
inline std::uint64_t firstBytes(std::uint64_t bytes, std::size_t length)
{
    return length < 8 ? bytes & ((std::uint64_t(1) << (8 * length)) - 1) : bytes;
}

/// How many of eight bytes are a word's, from the first on: 8 where the word may go on.
inline std::uint32_t wordLength(std::uint64_t bytes)
{
    constexpr std::uint64_t kOnes = 0x0101010101010101u;
    // The top bit of the first byte that is 0 is set, bits below it are not (Mycroft's trick).
    const auto zeros = [](std::uint64_t x) { return (x - kOnes) & ~x & (kOnes << 7); };
    const std::uint64_t ends
        = zeros(bytes ^ (kOnes * std::uint8_t(' '))) | zeros(bytes ^ (kOnes * std::uint8_t(kBreak)));
    return std::uint32_t(std::countr_zero(ends)) / 8;
}

/// Where the word that goes on at `at` ends.
inline std::size_t wordEnd(std::string_view folded, std::size_t at)
{
    for (;;) {
        const std::uint32_t length = wordLength(eightBytes(folded, at));
        at += length;
        if (length < 8)
            return at;
    }
}

/// Number of code points that begin in text[0, bytes).
std::size_t codePoints(std::string_view text, std::size_t bytes);

} // namespace faultline
