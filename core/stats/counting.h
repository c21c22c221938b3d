// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/stats/facts.h"

#include <cstdint>
#include <vector>

namespace faultline {

using Histogram = std::vector<std::uint32_t>;

/// The rows that a selection holds or those that it leaves out, whichever are fewer: counting these is
/// enough.
struct FewerRows {
    std::vector<std::uint32_t> rows; ///< ascending
    bool leftOut = false; ///< rows are those outside the selection
};
FewerRows fewerRows(const Selection &selection);

/// How many selected rows have each code.
Histogram countRows(const FewerRows &rows, const RowCodes &codes);

} // namespace faultline
