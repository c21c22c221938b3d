// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace faultline {

/// Appends a JSON string with quotes. Bytes that are no UTF-8 become U+FFFD, control characters are escaped;
/// everything else stays as it is.
void appendJsonString(std::string &out, std::string_view text);
/// Shortest form that reads back as the same number; "null" for what JSON cannot hold.
void appendJsonNumber(std::string &out, double value);
void appendJsonNumber(std::string &out, float value);
void appendJsonNumber(std::string &out, std::int64_t value);

} // namespace faultline
