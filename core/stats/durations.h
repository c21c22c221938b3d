// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/stats/counting.h"
#include "core/stats/facts.h"
#include "core/stats/quantiles.h"

#include <algorithm>
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
    /// 95% interval of the median from two order statistics (David and Nagaraja 2003, 7.1); none below six.
    std::optional<double> medianLow, medianHigh;
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

/// Ranks from 1, counted from either end, of the interval of a median: at most 2.5% lie beyond each. 0 below
/// six.
std::int64_t medianIntervalRank(std::int64_t n);

/// Fills quartiles, median and curve of `result.count` durations. `at` gives the k-th shortest in ms, k from
/// 0; `near` may be less exact, for the curve.
template <typename At, typename Near> void summarise(Durations &result, At at, Near near);

/// `selectedByCategory` counts what is selected, so that what lacks a time can be said.
DurationsByCategory durationsOf(const DurationOrder &order, const Selection &selection, const FewerRows &rows,
                                const std::array<std::int64_t, kCategoryCount> &selectedByCategory);

template <typename At, typename Near> void summarise(Durations &result, At at, Near near)
{
    constexpr double kMsPerHour = 3'600'000;
    if (result.count == 0)
        return;
    const auto quantileAt = [&](double p) {
        const QuantilePlace place = quantilePlace(result.count, p);
        const double below = double(at(place.below));
        if (place.fraction == 0)
            return below / kMsPerHour;
        return (below + place.fraction * (double(at(place.below + 1)) - below)) / kMsPerHour;
    };
    result.lowerQuartile = quantileAt(0.25);
    if (const std::int64_t rank = medianIntervalRank(result.count); rank > 0) {
        result.medianLow = double(at(rank - 1)) / kMsPerHour;
        result.medianHigh = double(at(result.count - rank)) / kMsPerHour;
    }
    result.median = quantileAt(0.5);
    result.upperQuartile = quantileAt(0.75);
    const std::int64_t points = std::min(result.count, kCurvePoints);
    result.curve.reserve(std::size_t(points));
    for (std::int64_t k = 1; k <= points; ++k) // the last point is the longest
        result.curve.push_back(double(near(k * result.count / points - 1)) / kMsPerHour);
}

} // namespace faultline
