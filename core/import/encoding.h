// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace faultline {

/// How bytes become text.
struct Encoding {
    std::string name = "UTF-8"; ///< ICU name
    double confidence = 1;      ///< 0–1; 1 for a byte order mark, valid UTF-8 and what the user named
    std::size_t bomLength = 0;
    bool binary = false; ///< no text at all: an archive, a picture, a database
    bool guessed = false; ///< neither marked nor told nor certain: worth a word to the user

    bool operator==(const Encoding &) const = default;
};

/// From the first bytes of a file; `whole` tells that there are no more. Byte order mark, then strict UTF-8,
/// then UTF-16 by its zero bytes, then ICU's detector, then Windows-1252.
Encoding detectEncoding(std::string_view sample, bool whole);

/// What the user named: an ICU converter name in any spelling. Empty where ICU has none of that name.
std::string canonicalEncoding(const std::string &name);

/// Length of the valid UTF-8 prefix of `text`.
std::size_t validUtf8Prefix(std::string_view text);

/// Length of an unfinished UTF-8 sequence at the end of `text` (0–3).
std::size_t unfinishedUtf8(std::string_view text);

} // namespace faultline
