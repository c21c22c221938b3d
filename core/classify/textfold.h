// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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
inline bool isWordByte(char byte) { return byte != ' ' && byte != kBreak; }

/// Number of code points that begin in text[0, bytes).
std::size_t codePoints(std::string_view text, std::size_t bytes);

} // namespace faultline
