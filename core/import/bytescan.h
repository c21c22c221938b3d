// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace faultline {

inline constexpr std::size_t kScanBlock = 64;

/// Where the bytes that end fields stand in a block of 64: bit i speaks of byte i.
struct ScanMasks {
    std::uint64_t any = 0;    ///< delimiter, quote, escape, CR or LF
    std::uint64_t quoted = 0; ///< quote or escape: what matters within quotes
};

/// The bytes to look for. `quote` and `escape` equal `delimiter` or '\n' where there are none.
struct ScanBytes {
    char delimiter = ',';
    char quote = '"';
    char escape = '"';
};

#if defined(__SSE2__)

/// Reads 64 bytes at `p`, which must be readable.
inline ScanMasks scanBlock(const char *p, ScanBytes bytes, bool hasQuote)
{
    const __m128i delimiter = _mm_set1_epi8(bytes.delimiter);
    const __m128i quote = _mm_set1_epi8(bytes.quote);
    const __m128i escape = _mm_set1_epi8(bytes.escape);
    const __m128i lf = _mm_set1_epi8('\n');
    const __m128i cr = _mm_set1_epi8('\r');
    ScanMasks masks;
    for (unsigned k = 0; k < 4; ++k) {
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i *>(p) + k);
        const __m128i inQuotes = _mm_or_si128(_mm_cmpeq_epi8(block, quote), _mm_cmpeq_epi8(block, escape));
        const __m128i ends = _mm_or_si128(_mm_cmpeq_epi8(block, delimiter),
                                          _mm_or_si128(_mm_cmpeq_epi8(block, lf), _mm_cmpeq_epi8(block, cr)));
        masks.quoted |= std::uint64_t(unsigned(_mm_movemask_epi8(inQuotes))) << (16 * k);
        masks.any |= std::uint64_t(unsigned(_mm_movemask_epi8(ends))) << (16 * k);
    }
    if (!hasQuote)
        masks.quoted = 0;
    masks.any |= masks.quoted;
    return masks;
}

inline std::size_t countByte(const char *p, std::size_t size, char byte)
{
    std::size_t count = 0, i = 0;
    const __m128i wanted = _mm_set1_epi8(byte);
    while (i + 16 <= size) {
        // Each lane counts up to 255 before the lanes are added up.
        const std::size_t end = i + 16 * (size - i < 255 * 16 ? (size - i) / 16 : 255);
        __m128i lanes = _mm_setzero_si128();
        for (; i < end; i += 16)
            lanes = _mm_sub_epi8(lanes, _mm_cmpeq_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i *>(p + i)), wanted));
        const __m128i sums = _mm_sad_epu8(lanes, _mm_setzero_si128());
        count += std::size_t(_mm_cvtsi128_si32(sums)) + std::size_t(_mm_cvtsi128_si32(_mm_srli_si128(sums, 8)));
    }
    for (; i < size; ++i)
        count += p[i] == byte;
    return count;
}

#else

inline ScanMasks scanBlock(const char *p, ScanBytes bytes, bool hasQuote)
{
    ScanMasks masks;
    for (unsigned i = 0; i < kScanBlock; ++i) {
        const std::uint64_t bit = std::uint64_t(1) << i;
        if (hasQuote && (p[i] == bytes.quote || p[i] == bytes.escape))
            masks.quoted |= bit;
        if (p[i] == bytes.delimiter || p[i] == '\n' || p[i] == '\r')
            masks.any |= bit;
    }
    masks.any |= masks.quoted;
    return masks;
}

inline std::size_t countByte(const char *p, std::size_t size, char byte)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < size; ++i)
        count += p[i] == byte;
    return count;
}

#endif

} // namespace faultline
