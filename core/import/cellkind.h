// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string_view>

namespace faultline {

/// What a cell looks like, before anything is known of its column.
enum class CellKind : std::uint8_t { Empty, Number, Date, YesNo, Link, List, Text };

CellKind cellKind(std::string_view cell);

/// 0–1: how much the cell looks like one whole value rather than a stretch of a line cut at the wrong marks.
double wholeness(std::string_view cell);

/// Without ASCII blanks, no-break spaces and byte order marks at both ends.
std::string_view trimmed(std::string_view text);

} // namespace faultline
