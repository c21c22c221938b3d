// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/storage/labelling.h"
#include "core/storage/store.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace faultline {

/// What a person goes through in Review.
enum class ReviewKind : std::uint8_t {
    NeedsReview, ///< what the classifier is unsure of
    Drawn, ///< a random sample, so that accuracy can be told without favour
    Disagreed, ///< two people's labels differ
};

/// "needs-review", "random", "disagreed".
std::string_view reviewKindId(ReviewKind kind);
std::optional<ReviewKind> reviewKindFromId(std::string_view id);

struct ReviewList {
    std::vector<std::int64_t> rows; ///< the store's handles, most useful first
    std::int64_t incidents = 0; ///< in the workspace
    std::int64_t done = 0; ///< of a random sample: checked already

    /// What is left can move no category's share by more than this, in shares of 1: were all of it to go to
    /// one category or to leave one. 0 without incidents.
    double mostMove() const { return mostMove(std::int64_t(rows.size())); }
    double mostMove(std::int64_t left) const { return incidents > 0 ? double(left) / double(incidents) : 0; }
};

/// From this on a person may stop: the rest can move no share by as much.
inline constexpr double kReviewMayStop = 0.02;

/// Most useful first: what the classifier knows least about, but of one kind (label and runner-up) no long
/// runs: one of the last ten of the same kind counts like 5 points of confidence. Ties in the order given.
std::vector<std::int64_t> orderForReview(const std::vector<WaitingIncident> &waiting);

Result<ReviewList> reviewList(Store &store, ReviewKind kind, Progress &progress);

} // namespace faultline
