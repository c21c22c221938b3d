// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/textsearch.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <bit>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace faultline {

namespace {

constexpr char foldAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + 32) : c;
}

bool equalsFolded(const char *text, std::string_view folded)
{
    for (std::size_t i = 0; i < folded.size(); ++i) {
        if (foldAscii(text[i]) != folded[i])
            return false;
    }
    return true;
}

/// Higher for what occurs more often in texts; what is not in the list is rare.
std::size_t commonness(char c)
{
    constexpr std::string_view fromRareToCommon = "zqxjkvbpygfwmucldrhsnioate ";
    const std::size_t at = fromRareToCommon.find(c);
    return at == std::string_view::npos ? 0 : at + 1;
}

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace

std::string foldCase(std::string_view text)
{
    std::string folded;
    folded.reserve(text.size());
    const auto *bytes = reinterpret_cast<const std::uint8_t *>(text.data());
    const auto length = std::int32_t(text.size());
    for (std::int32_t at = 0; at < length;) {
        UChar32 point = 0;
        U8_NEXT_OR_FFFD(bytes, at, length, point);
        point = point < 0x80 ? UChar32(foldAscii(char(point))) : u_foldCase(point, U_FOLD_CASE_DEFAULT);
        std::uint8_t buffer[U8_MAX_LENGTH];
        std::int32_t size = 0;
        U8_APPEND_UNSAFE(buffer, size, point);
        folded.append(reinterpret_cast<const char *>(buffer), std::size_t(size));
    }
    return folded;
}

TextSearch::TextSearch(std::string_view needle) : m_needle(foldCase(needle)), m_ascii(isAscii(m_needle))
{
    for (std::size_t i = 1; i < m_needle.size(); ++i) {
        if (commonness(m_needle[i]) < commonness(m_needle[m_first]))
            m_first = i;
    }
    m_second = m_first == 0 ? m_needle.size() - 1 : 0;
    for (std::size_t i = 0; i < m_needle.size(); ++i) {
        if (i != m_first && commonness(m_needle[i]) < commonness(m_needle[m_second]))
            m_second = i;
    }
}

bool TextSearch::finds(std::string_view text) const
{
    if (m_needle.empty())
        return true;
    return m_ascii ? findsAscii(text) : findsFolded(text);
}

bool TextSearch::findsFolded(std::string_view text) const
{
    if (isAscii(text))
        return false;
    return foldCase(text).find(m_needle) != std::string::npos;
}

/// Sixteen places at once by the needle's two rarest bytes (after Mula, "SIMD-friendly algorithms for
/// substring searching", 2018); bit 0x20 set on both sides makes letters equal, a full comparison follows.
bool TextSearch::findsAscii(std::string_view text) const
{
    const std::size_t size = m_needle.size();
    if (text.size() < size)
        return false;
    const char *at = text.data();
    std::size_t places = text.size() - size + 1;
#if defined(__SSE2__)
    const __m128i caseBit = _mm_set1_epi8(0x20);
    const __m128i first = _mm_set1_epi8(char(m_needle[m_first] | 0x20));
    const __m128i second = _mm_set1_epi8(char(m_needle[m_second] | 0x20));
    for (; places >= 16; at += 16, places -= 16) {
        const auto sixteenFrom = [&](std::size_t place) {
            return _mm_or_si128(_mm_loadu_si128(reinterpret_cast<const __m128i *>(at + place)), caseBit);
        };
        auto hits = unsigned(_mm_movemask_epi8(_mm_and_si128(_mm_cmpeq_epi8(sixteenFrom(m_first), first),
                                                             _mm_cmpeq_epi8(sixteenFrom(m_second), second))));
        for (; hits; hits &= hits - 1) {
            if (equalsFolded(at + std::countr_zero(hits), m_needle))
                return true;
        }
    }
#endif
    for (; places > 0; ++at, --places) {
        if (equalsFolded(at, m_needle))
            return true;
    }
    return false;
}

} // namespace faultline
