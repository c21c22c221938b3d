// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/stats/durations.h"

#include "core/stats/quantiles.h"

#include <algorithm>

namespace faultline {

namespace {

constexpr double kMsPerHour = 3'600'000;

Durations summary(const std::vector<std::int64_t> &ascendingMs)
{
    Durations result;
    result.count = std::int64_t(ascendingMs.size());
    if (ascendingMs.empty())
        return result;
    const auto at = [&](double p) {
        const QuantilePlace place = quantilePlace(result.count, p);
        const double below = double(ascendingMs[std::size_t(place.below)]);
        if (place.fraction == 0)
            return below / kMsPerHour;
        const double above = double(ascendingMs[std::size_t(place.below) + 1]);
        return (below + place.fraction * (above - below)) / kMsPerHour;
    };
    result.lowerQuartile = at(0.25);
    result.median = at(0.5);
    result.upperQuartile = at(0.75);
    const std::int64_t points = std::min(result.count, kCurvePoints);
    result.curve.reserve(std::size_t(points));
    for (std::int64_t k = 1; k <= points; ++k) // the last point is the longest
        result.curve.push_back(double(ascendingMs[std::size_t(k * result.count / points - 1)]) / kMsPerHour);
    return result;
}

} // namespace

DurationsByCategory durationsOf(const DurationOrder &order, const Selection &selection,
                                const std::array<std::int64_t, kCategoryCount> &selectedByCategory)
{
    std::vector<std::int64_t> all;
    std::array<std::vector<std::int64_t>, kCategoryCount> split;
    all.resize(order.ms.size());
    for (std::size_t c = 0; c < kCategoryCount; ++c)
        split[c].reserve(std::size_t(std::min<std::int64_t>(selectedByCategory[c], std::int64_t(order.ms.size()))));
    std::size_t found = 0;
    for (std::size_t i = 0; i < order.ms.size(); ++i) {
        if (selection.mask[order.row[i]]) {
            all[found++] = order.ms[i];
            split[order.category[i]].push_back(order.ms[i]);
        }
    }
    all.resize(found);
    DurationsByCategory result;
    result.all = summary(all);
    result.all.leftOut = selection.count - result.all.count;
    for (std::size_t c = 0; c < kCategoryCount; ++c) {
        result.categories[c] = summary(split[c]);
        result.categories[c].leftOut = selectedByCategory[c] - result.categories[c].count;
    }
    return result;
}

} // namespace faultline
