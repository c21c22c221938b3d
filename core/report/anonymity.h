// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chartspec.h"

#include <cstdint>
#include <vector>

namespace faultline {

/// Which cells of a list with a known sum must be hidden: counts of 1 to 4, and where that leaves one hidden
/// cell alone, the smallest other one that is not 0, so that it cannot be worked out.
std::vector<bool> hiddenCells(const std::vector<std::int64_t> &counts);

/// The ranked bars with hidden rows as "<5" or "hidden", without bar, share, interval or words, in picture,
/// table and description.
ChartSpec withoutSmallCells(ChartSpec chart);

} // namespace faultline
