// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/stats/comparison.h"
#include "core/stats/counting.h"
#include "core/stats/durations.h"
#include "core/stats/facts.h"

#include <array>
#include <cstdint>
#include <vector>

namespace faultline {

/// When incidents begin, in the workspace's zone.
struct WeekHours {
    std::array<std::array<std::int64_t, kHours>, kWeekdays> counts{}; ///< Monday first
    std::int64_t counted = 0;
    std::int64_t dayOnly = 0, undated = 0; ///< left out

    bool operator==(const WeekHours &) const = default;
};
WeekHours weekHours(const FewerRows &rows, const Facts &facts);

/// From the beginning of one selected incident to that of the next, over records that tell the time of day.
/// `count` is the number of gaps; `leftOut`, the records that tell no time of day, is the caller's to fill.
/// Of more than kExactGaps gaps the curve is exact to 2% of the time, median and quartiles always are exact.
Durations timesBetween(const FewerRows &rows, const Facts &facts, const Selection &selection);
inline constexpr std::int64_t kExactGaps = 4096;

/// Two categories within one team and month.
struct TogetherPair {
    Category a = Category::Operational, b = Category::Operational; ///< a before b in kCategories
    Proportion both; ///< team-months that hold both, of all
    double expected = 0; ///< how many would if the two had nothing to do with each other
    /// b where a is, against b where a is not; corrected for all pairs.
    ComparedShare compared;

    bool operator==(const TogetherPair &) const = default;
};

/// Which categories come together in one team and month.
struct Together {
    std::int64_t teamMonths = 0; ///< those with an incident of the selection
    std::array<std::int64_t, kKnownCategoryCount> with{}; ///< of them, with this category
    std::vector<TogetherPair> pairs; ///< all pairs of the five, in the order of the categories
    std::int64_t leftOut = 0; ///< records without a date, or without a team where others have one

    bool operator==(const Together &) const = default;
};
Together categoriesTogether(const FewerRows &rows, const Facts &facts);

} // namespace faultline
