// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/storage/store.h"

#include <cstdint>
#include <string>
#include <vector>

namespace faultline {

struct SimilarIncident {
    std::int64_t row = 0;
    std::string id, externalId;
    std::string title;
    Category category = Category::Unclear; ///< the classifier's word, as of the one shown
    std::string mode;
    double nearness = 0; ///< 0 to 1, see TextNearness

    bool operator==(const SimilarIncident &) const = default;
};

/// Texts from this nearness on count as like the one shown.
inline constexpr double kLikeFrom = 0.12;
inline constexpr std::size_t kMostSimilar = 200;

/// Undecided incidents with the same machine label (category and mode) as this one and a near text, nearest
/// first, at most kMostSimilar. NotFound where there is no such incident.
Result<std::vector<SimilarIncident>> similarIncidents(Store &store, const std::string &id,
                                                      Progress &progress);

} // namespace faultline
