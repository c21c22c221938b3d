// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace faultline {

namespace {

constexpr int kTrustedConfidence = 40;

bool startsWith(std::string_view text, std::string_view head) { return text.substr(0, head.size()) == head; }

bool hasBinaryMagic(std::string_view sample)
{
    using namespace std::string_view_literals;
    static constexpr std::array kMagic{"PK\x03\x04"sv,      "PK\x05\x06"sv, "\x1f\x8b"sv,      "SQLite format 3\0"sv,
                                       "%PDF-"sv,           "\x89PNG"sv,    "\x7f" "ELF"sv,     "\xff\xd8\xff"sv,
                                       "BZh"sv,             "\xfd" "7zXZ"sv, "\x28\xb5\x2f\xfd"sv, "Rar!\x1a"sv,
                                       "7z\xbc\xaf\x27\x1c"sv, "PAR1"sv,    "GIF8"sv,
                                       "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv};
    return std::any_of(kMagic.begin(), kMagic.end(), [&](std::string_view m) {
        // "BZh" and "PAR1" and "GIF8" may begin a header; the others cannot.
        return startsWith(sample, m) && (m[0] < 'A' || m[0] > 'Z' || sample.find('\0') != std::string_view::npos);
    });
}

/// Zero bytes at every second place, on one side only, speak for UTF-16 without a mark.
std::string utf16ByZeros(std::string_view sample)
{
    const std::size_t pairs = std::min<std::size_t>(sample.size(), 4096) / 2;
    if (pairs < 4 || (sample.size() < 4096 && sample.size() % 2 != 0))
        return {};
    std::size_t high = 0, low = 0;
    for (std::size_t i = 0; i < pairs; ++i) {
        high += sample[2 * i] == '\0';
        low += sample[2 * i + 1] == '\0';
    }
    if (low * 2 > pairs && high * 20 < pairs)
        return "UTF-16LE";
    if (high * 2 > pairs && low * 20 < pairs)
        return "UTF-16BE";
    return {};
}

bool looksBinary(std::string_view sample)
{
    const std::string_view head = sample.substr(0, 8192);
    std::size_t controls = 0;
    for (const char c : head) {
        const auto byte = static_cast<unsigned char>(c);
        controls += byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0
                    && byte != 0x1b && byte < 0x1c;
    }
    return controls * 10 > head.size();
}

Encoding askIcu(std::string_view sample)
{
    Encoding result{"windows-1252", 0.3, 0, false, true};
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UCharsetDetector, void (*)(UCharsetDetector *)> detector(ucsdet_open(&status), ucsdet_close);
    if (U_FAILURE(status))
        return result;
    const std::string_view head = sample.substr(0, 64 * 1024);
    ucsdet_setText(detector.get(), head.data(), int32_t(head.size()), &status);
    const UCharsetMatch *match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || !match)
        return result;
    const int confidence = ucsdet_getConfidence(match, &status);
    std::string name = ucsdet_getName(match, &status);
    if (U_FAILURE(status) || confidence < kTrustedConfidence)
        return result;
    result.confidence = confidence / 100.0;
    // Every ISO-8859-1 text that is not also Windows-1252 is control characters.
    if (name == "ISO-8859-1" || name == "UTF-8")
        name = "windows-1252";
    result.name = name;
    return result;
}

} // namespace

std::size_t validUtf8Prefix(std::string_view text)
{
    const auto *s = reinterpret_cast<const unsigned char *>(text.data());
    const std::size_t n = text.size();
    std::size_t i = 0;
    while (i < n) {
        if (s[i] < 0x80) {
#if defined(__SSE2__)
            while (i + 32 <= n) {
                const auto *p = reinterpret_cast<const __m128i *>(s + i);
                if (_mm_movemask_epi8(_mm_or_si128(_mm_loadu_si128(p), _mm_loadu_si128(p + 1))) != 0)
                    break;
                i += 32;
            }
#endif
            while (i + 8 <= n) {
                std::uint64_t word;
                std::memcpy(&word, s + i, 8);
                if (word & 0x8080808080808080ULL)
                    break;
                i += 8;
            }
            while (i < n && s[i] < 0x80)
                ++i;
            continue;
        }
        const auto tail = [&](std::size_t k) { return i + k < n && (s[i + k] & 0xC0) == 0x80; };
        if (s[i] >= 0xC2 && s[i] <= 0xDF && tail(1)) {
            i += 2;
        } else if (s[i] >= 0xE0 && s[i] <= 0xEF && tail(1) && tail(2)) {
            if ((s[i] == 0xE0 && s[i + 1] < 0xA0) || (s[i] == 0xED && s[i + 1] > 0x9F))
                return i;
            i += 3;
        } else if (s[i] >= 0xF0 && s[i] <= 0xF4 && tail(1) && tail(2) && tail(3)) {
            if ((s[i] == 0xF0 && s[i + 1] < 0x90) || (s[i] == 0xF4 && s[i + 1] > 0x8F))
                return i;
            i += 4;
        } else {
            return i;
        }
    }
    return n;
}

std::size_t unfinishedUtf8(std::string_view text)
{
    const std::size_t n = text.size();
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, n); ++back) {
        const auto byte = static_cast<unsigned char>(text[n - back]);
        if ((byte & 0xC0) == 0x80)
            continue;
        const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1;
        return length > back ? back : 0;
    }
    return 0;
}

Encoding detectEncoding(std::string_view sample, bool whole)
{
    using namespace std::string_view_literals;
    if (startsWith(sample, "\xEF\xBB\xBF"))
        return {"UTF-8", 1, 3, false, false};
    if (startsWith(sample, "\xFF\xFE\0\0"sv))
        return {"UTF-32LE", 1, 4, false, false};
    if (startsWith(sample, "\0\0\xFE\xFF"sv))
        return {"UTF-32BE", 1, 4, false, false};
    if (startsWith(sample, "\xFF\xFE"))
        return {"UTF-16LE", 1, 2, false, false};
    if (startsWith(sample, "\xFE\xFF"))
        return {"UTF-16BE", 1, 2, false, false};
    if (hasBinaryMagic(sample))
        return {"binary", 1, 0, true, false};
    if (const std::string utf16 = utf16ByZeros(sample); !utf16.empty())
        return {utf16, 0.9, 0, false, true};
    if (looksBinary(sample))
        return {"binary", 1, 0, true, false};
    const std::size_t tail = whole ? 0 : unfinishedUtf8(sample);
    if (validUtf8Prefix(sample) >= sample.size() - tail)
        return {};
    return askIcu(sample);
}

std::string canonicalEncoding(const std::string &name)
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UConverter, void (*)(UConverter *)> converter(ucnv_open(name.c_str(), &status), ucnv_close);
    if (U_FAILURE(status))
        return {};
    const char *canonical = ucnv_getName(converter.get(), &status);
    if (U_FAILURE(status))
        return {};
    const char *standard = ucnv_getStandardName(canonical, "IANA", &status);
    return U_SUCCESS(status) && standard ? standard : canonical;
}

} // namespace faultline
