// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>

namespace faultline {

/// Incidents over a span of days, as a rate per 30 days with its 95% interval: the score interval of a
/// Poisson count, which is Wilson's where what is counted is rare. No days: 0, without an interval to trust.
struct IncidentRate {
    std::int64_t count = 0;
    std::int64_t days = 0;
    double perMonth = 0;
    double low = 0, high = 0;

    bool operator==(const IncidentRate &) const = default;
};
IncidentRate incidentRate(std::int64_t count, std::int64_t days);

/// The later rate over the earlier one. Given all incidents of both spans, the later ones are a share p of
/// them; ratio = p ÷ (1 − p) × days before ÷ days after, and its limits come from Wilson's interval of p. The
/// p value is that of the score test which this interval inverts.
struct RateRatio {
    std::optional<double> ratio; ///< nothing where there was none before or a span is empty
    double low = 0;
    std::optional<double> high; ///< nothing: no upper limit
    double pValue = 1;

    bool operator==(const RateRatio &) const = default;
};
RateRatio rateRatio(const IncidentRate &before, const IncidentRate &after);

} // namespace faultline
