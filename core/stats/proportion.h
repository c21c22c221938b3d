// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace faultline {

inline constexpr double kZ95 = 1.959963984540054;
inline constexpr std::int64_t kSmallSample = 30; ///< below: "small sample"
inline constexpr std::int64_t kTooFew = 5; ///< below: nothing is compared

struct Interval {
    double low = 0;
    double high = 1;

    bool operator==(const Interval &) const = default;
};

/// Wilson's score interval, in 0..1. Nothing observed (of = 0) gives 0 to 1.
Interval wilsonInterval(std::int64_t count, std::int64_t of, double z = kZ95);

/// A count, what it is of, and the 95% Wilson interval of the share.
struct Proportion {
    std::int64_t count = 0;
    std::int64_t of = 0;
    Interval interval;

    std::optional<double> share() const; ///< nothing where of = 0

    bool operator==(const Proportion &) const = default;
};

Proportion proportion(std::int64_t count, std::int64_t of);

/// Whole per cent, rounded half up from the exact ratio (in integers). 0 where of = 0.
int roundedPercent(std::int64_t count, std::int64_t of);
/// Whole per cent of a ratio in 0..1, rounded half up.
int roundedPercent(double ratio);

/// a − b with its interval.
struct Difference {
    double difference = 0;
    double low = -1;
    double high = 1;

    bool operator==(const Difference &) const = default;
};

/// Newcombe 1998, method 10: the difference of two proportions from their Wilson intervals.
/// Where a side has observed nothing: 0, −1 to 1.
Difference newcombeDifference(const Proportion &a, const Proportion &b, double z = kZ95);

/// The largest z at which Newcombe's interval still excludes 0; 0 where the difference is 0.
double newcombeZ(const Proportion &a, const Proportion &b);
/// erfc(z*/√2); 1 where the difference is 0.
double differencePValue(const Proportion &a, const Proportion &b);

/// Holm's step-down procedure: which of the hypotheses are rejected at this family-wise level.
std::vector<bool> holmRejections(const std::vector<double> &pValues, double alpha = 0.05);

} // namespace faultline
