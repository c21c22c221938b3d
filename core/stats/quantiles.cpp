// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/stats/quantiles.h"

#include <cmath>

namespace faultline {

QuantilePlace quantilePlace(std::int64_t n, double p)
{
    const double at = double(n - 1) * p;
    const double whole = std::floor(at);
    return {std::int64_t(whole), at - whole};
}

std::optional<double> quantile(std::span<const double> ascending, double p)
{
    if (ascending.empty())
        return std::nullopt;
    const QuantilePlace place = quantilePlace(std::int64_t(ascending.size()), p);
    const double below = ascending[std::size_t(place.below)];
    if (place.fraction == 0)
        return below;
    return below + place.fraction * (ascending[std::size_t(place.below) + 1] - below);
}

} // namespace faultline
