// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/stats/proportion.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace faultline {

Interval wilsonInterval(std::int64_t count, std::int64_t of, double z)
{
    if (of <= 0)
        return {0, 1};
    const double n = double(of);
    const double p = double(count) / n;
    const double z2 = z * z;
    const double centre = p + z2 / (2 * n);
    const double half = z * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    const double scale = 1 + z2 / n;
    // The limits are exactly 0 and 1 at the ends; rounding would leave a crumb.
    const double low = count <= 0 ? 0 : std::max(0.0, (centre - half) / scale);
    const double high = count >= of ? 1 : std::min(1.0, (centre + half) / scale);
    return {low, high};
}

std::optional<double> Proportion::share() const
{
    if (of <= 0)
        return std::nullopt;
    return double(count) / double(of);
}

Proportion proportion(std::int64_t count, std::int64_t of)
{
    return {count, of, wilsonInterval(count, of)};
}

int roundedPercent(std::int64_t count, std::int64_t of)
{
    return of <= 0 ? 0 : int((200 * count + of) / (2 * of));
}

int roundedPercent(double ratio)
{
    return int(std::floor(ratio * 100 + 0.5));
}

Difference newcombeDifference(const Proportion &a, const Proportion &b, double z)
{
    const auto pa = a.share(), pb = b.share();
    if (!pa || !pb)
        return {0, -1, 1};
    const Interval ia = wilsonInterval(a.count, a.of, z);
    const Interval ib = wilsonInterval(b.count, b.of, z);
    const double d = *pa - *pb;
    return {d, d - std::hypot(*pa - ia.low, ib.high - *pb), d + std::hypot(ia.high - *pa, *pb - ib.low)};
}

double newcombeZ(const Proportion &a, const Proportion &b)
{
    const auto pa = a.share(), pb = b.share();
    // Compared in integers: equal ratios must give exactly 0.
    if (!pa || !pb || a.count * b.of == b.count * a.of)
        return 0;
    const bool above = *pa > *pb;
    // Distance of the nearer limit from 0: positive while the interval excludes it, falling with z.
    const auto margin = [&](double z) {
        const Difference d = newcombeDifference(a, b, z);
        return above ? d.low : -d.high;
    };
    double low = 0, high = 1, atLow = std::abs(*pa - *pb), atHigh = margin(high);
    for (; atHigh > 0 && high < 1e9; atHigh = margin(high)) {
        low = high;
        atLow = atHigh;
        high *= 2;
    }
    // Regula falsi in the Illinois variant: the last point converges, not the bracket.
    double at = high;
    int side = 0;
    for (int i = 0; i < 200 && atHigh != 0; ++i) {
        const double before = at;
        at = high - atHigh * (high - low) / (atHigh - atLow);
        const double value = margin(at);
        if (value == 0 || (i > 0 && std::abs(at - before) < 1e-15 * at))
            break;
        if (value > 0) {
            low = at;
            atLow = value;
            atHigh = side == 1 ? atHigh / 2 : atHigh;
            side = 1;
        } else {
            high = at;
            atHigh = value;
            atLow = side == -1 ? atLow / 2 : atLow;
            side = -1;
        }
    }
    return at;
}

double differencePValue(const Proportion &a, const Proportion &b)
{
    const double z = newcombeZ(a, b);
    return z == 0 ? 1 : std::erfc(z / std::sqrt(2.0));
}

std::vector<bool> holmRejections(const std::vector<double> &pValues, double alpha)
{
    std::vector<std::size_t> order(pValues.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return pValues[a] < pValues[b]; });
    std::vector<bool> rejected(pValues.size(), false);
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (pValues[order[i]] > alpha / double(order.size() - i))
            break;
        rejected[order[i]] = true;
    }
    return rejected;
}

} // namespace faultline
