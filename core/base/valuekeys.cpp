// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/valuekeys.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace faultline {

namespace {

/// Letters that are no letter with an accent to Unicode, as people write them without.
constexpr std::array<std::pair<UChar32, const char16_t *>, 10> kSpelled{{{0x00DF, u"ss"},
                                                                         {0x00E6, u"ae"},
                                                                         {0x00F8, u"o"},
                                                                         {0x0153, u"oe"},
                                                                         {0x0142, u"l"},
                                                                         {0x0111, u"d"},
                                                                         {0x00F0, u"d"},
                                                                         {0x00FE, u"th"},
                                                                         {0x0131, u"i"},
                                                                         {0x0127, u"h"}}};

bool isMark(UChar32 point)
{
    return (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0;
}

bool isLeftOut(UChar32 point)
{
    const bool asciiSymbol = point < 0x80 && (U_GET_GC_MASK(point) & U_GC_S_MASK) != 0;
    return asciiSymbol || isMark(point) || u_ispunct(point) || (u_iscntrl(point) && !u_isUWhiteSpace(point));
}

/// The characters that count, lower case and without accents; any run of blanks as one, none at the ends.
std::u32string cleaned(std::string_view value)
{
    UErrorCode error = U_ZERO_ERROR;
    auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(value.data(), std::int32_t(value.size())));
    text.foldCase();
    const icu::Normalizer2 *decomposing = icu::Normalizer2::getNFKDInstance(error);
    const icu::UnicodeString apart = U_SUCCESS(error) ? decomposing->normalize(text, error) : text;
    std::u32string clean;
    bool blank = false;
    for (std::int32_t at = 0; at < apart.length(); at = apart.moveIndex32(at, 1)) {
        const UChar32 point = apart.char32At(at);
        if (u_isUWhiteSpace(point)) {
            blank = !clean.empty();
            continue;
        }
        if (isLeftOut(point))
            continue;
        if (std::exchange(blank, false))
            clean += U' ';
        const auto *spelled = std::find_if(kSpelled.begin(), kSpelled.end(),
                                           [point](const auto &one) { return one.first == point; });
        if (spelled == kSpelled.end())
            clean += char32_t(point);
        else
            for (const char16_t *letter = spelled->second; *letter; ++letter)
                clean += char32_t(*letter);
    }
    return clean;
}

std::string utf8(const std::u32string &text)
{
    std::string bytes;
    icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32 *>(text.data()), std::int32_t(text.size()))
        .toUTF8String(bytes);
    return bytes;
}

} // namespace

std::string fingerprintKey(std::string_view value)
{
    const std::u32string clean = cleaned(value);
    std::set<std::u32string> words;
    for (std::size_t at = 0; at < clean.size();) {
        const std::size_t end = std::min(clean.find(U' ', at), clean.size());
        words.insert(clean.substr(at, end - at));
        at = end + 1;
    }
    std::u32string key;
    for (const std::u32string &word : words)
        key += (key.empty() ? U"" : U" ") + word;
    return utf8(key);
}

std::string ngramKey(std::string_view value, std::size_t size)
{
    std::u32string clean = cleaned(value);
    std::erase(clean, U' ');
    if (clean.size() < size)
        return utf8(clean);
    std::set<std::u32string> runs;
    for (std::size_t at = 0; at + size <= clean.size(); ++at)
        runs.insert(clean.substr(at, size));
    std::u32string key;
    for (const std::u32string &run : runs)
        key += run;
    return utf8(key);
}

} // namespace faultline
