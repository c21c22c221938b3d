// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/stats/facts.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace faultline {

/// Times to detect or to resolve, in hours. Never a mean.
struct Durations {
    std::int64_t count = 0;
    std::int64_t leftOut = 0; ///< records without both times, or with the end before the beginning
    std::optional<double> median, lowerQuartile, upperQuartile; ///< type 7
    /// Ascending hours for a cumulative curve: all of them, or kCurvePoints quantiles of a longer list.
    std::vector<double> curve;

    bool operator==(const Durations &) const = default;
};

inline constexpr std::int64_t kCurvePoints = 160;

struct DurationsByCategory {
    Durations all;
    std::array<Durations, kCategoryCount> categories;

    bool operator==(const DurationsByCategory &) const = default;
};

/// `selectedByCategory` counts what is selected, so that what lacks a time can be said.
DurationsByCategory durationsOf(const DurationOrder &order, const Selection &selection,
                                const std::array<std::int64_t, kCategoryCount> &selectedByCategory);

} // namespace faultline
