// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace faultline {

/// Where a quantile of type 7 (Hyndman and Fan 1996) lies among n ascending values: between position
/// `below` and the next one, `fraction` of the way. Requires n > 0 and p in 0..1.
struct QuantilePlace {
    std::int64_t below = 0;
    double fraction = 0;
};
QuantilePlace quantilePlace(std::int64_t n, double p);

/// Quantile of type 7 of ascending values; nothing where there are none.
std::optional<double> quantile(std::span<const double> ascending, double p);

} // namespace faultline
