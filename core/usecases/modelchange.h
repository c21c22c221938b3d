// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/storage/labelling.h"
#include "core/storage/store.h"
#include "core/usecases/knowledge.h"
#include "core/usecases/readeragreement.h"

#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace faultline {

/// One incident that another classifier labels otherwise.
struct MovedIncident {
    std::int64_t row = 0;
    std::string id, externalId, title;
    Label from, to;
    double confidence = 0; ///< of the other classifier
};

inline constexpr std::size_t kMostMovesListed = 500;

/// What would move if another classifier labelled what no person has decided. People's decisions count in the
/// shares and never move.
struct ModelChange {
    std::vector<VersionCount> from; ///< what has labelled it so far
    std::string to;
    std::int64_t incidents = 0;
    std::int64_t undecided = 0;
    std::array<std::int64_t, kCategoryCount> before{}, after{}; ///< incidents by category, people's included
    std::int64_t moved = 0; ///< to another category, or from or to unclear
    std::int64_t modesMoved = 0; ///< the category stays, the mode does not
    std::int64_t toReviewBefore = 0, toReviewAfter = 0;
    std::vector<MovedIncident> moves; ///< categories first, then modes; the first kMostMovesListed
};

/// `candidate` is the workspace's knowledge with the other classifier.
Result<ModelChange> modelChange(Store &store, const Knowledge &candidate, Progress &progress);

/// Makes a model the workspace's own (nothing: the shipped one again) and labels anew what no person has
/// decided; gives how many were labelled. Cancelled: the model is in use, and the next classifying goes on.
Result<std::int64_t> acceptModel(Store &store, const Knowledge &shipped, const std::optional<OwnModel> &model,
                                 const Clock &clock, Progress &progress);

/// "12 of 187 labels move to another category, 3 to another mode; …"
QString modelChangeText(const ModelChange &change);
std::string modelChangeJson(const ModelChange &change);

} // namespace faultline
