// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/jsontext.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace faultline {

/// `text` cut to at most `size` bytes, never within a character.
std::string_view cutUtf8(std::string_view text, std::size_t size);

/// The texts of a list in a cell: a JSON or Python list, or values between commas, semicolons, bars or lines.
/// Members of objects are not looked into; they come as JSON.
std::vector<std::string> listInCell(std::string_view cell);

/// The members of a JSON object as texts (nested values as JSON). False where `json` is none.
bool objectMembers(std::string_view json, std::vector<std::pair<std::string, std::string>> &members);

} // namespace faultline
