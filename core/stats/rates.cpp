// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/stats/rates.h"

#include "core/stats/proportion.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr double kDaysPerMonth = 30;

} // namespace

IncidentRate incidentRate(std::int64_t count, std::int64_t days)
{
    IncidentRate rate{count, std::max<std::int64_t>(days, 0), 0, 0, 0};
    if (rate.days == 0)
        return rate;
    const double months = double(rate.days) / kDaysPerMonth;
    const double n = double(count);
    const double middle = n + kZ95 * kZ95 / 2, reach = kZ95 * std::sqrt(n + kZ95 * kZ95 / 4);
    rate.perMonth = n / months;
    rate.low = count == 0 ? 0 : std::max(0.0, middle - reach) / months;
    rate.high = (middle + reach) / months;
    return rate;
}

RateRatio rateRatio(const IncidentRate &before, const IncidentRate &after)
{
    RateRatio result;
    const std::int64_t n = before.count + after.count;
    if (before.days == 0 || after.days == 0 || n == 0)
        return result;
    const double spans = double(before.days) / double(after.days);
    const auto ratioOf = [spans](double share) { return share / (1 - share) * spans; };
    const Proportion later = proportion(after.count, n);
    if (before.count > 0)
        result.ratio = ratioOf(double(after.count) / double(n));
    result.low = ratioOf(later.interval.low);
    if (later.interval.high < 1)
        result.high = ratioOf(later.interval.high);
    const double expected = double(after.days) / double(before.days + after.days);
    const double z
        = (double(after.count) / double(n) - expected) / std::sqrt(expected * (1 - expected) / double(n));
    result.pValue = std::erfc(std::abs(z) / std::sqrt(2.0));
    return result;
}

} // namespace faultline
