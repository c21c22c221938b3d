// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace faultline {

// Keys under which values meet that are spelt differently and mean the same, as OpenRefine makes them
// (OpenRefine documentation, "Clustering methods in depth": key collision). UTF-8 in and out.

/// Trimmed, lower case, without punctuation, symbols of ASCII and control characters, letters without their
/// accents; the words then sorted, each once, with a blank between. "Acme, Inc." and "inc acme" meet.
std::string fingerprintKey(std::string_view value);

/// The same cleaning, and no blanks; then the runs of `size` characters sorted, each once, without anything
/// between. "Open AI" and "OpenAI" meet. A value of fewer characters is its own key.
std::string ngramKey(std::string_view value, std::size_t size = 2);

} // namespace faultline
