// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/stats/proportion.h"
#include "core/usecases/modelchange.h"

#include <cstdint>

namespace faultline {

/// A model that has learnt from what people decided in a workspace, and what it would do there. Nothing is
/// stored: acceptModel() does that.
struct LearnedModel {
    OwnModel model;
    std::int64_t decisions = 0; ///< learnt from
    /// How often the most probable category is the person's, over decisions for one of the five categories:
    /// of the shipped model, which has seen none of them, and of models that learnt from the other folds.
    Proportion before, after;
    std::int64_t mended = 0; ///< wrong before, right after
    std::int64_t broken = 0; ///< right before, wrong after
    ModelChange change;
    double learningSeconds = 0; ///< for the model itself, cross-validation apart
};

/// Fewer decisions than this teach nothing that could be measured.
inline constexpr std::int64_t kLeastDecisions = 10;

/// Retrains the shipped classifier on this workspace's decisions. Accuracy by cross-validation in five folds.
/// BadContent where fewer than kLeastDecisions were made; Cancelled.
Result<LearnedModel> learnCorrections(Store &store, const Knowledge &shipped, const Clock &clock,
                                      Progress &progress);

QString learnedModelText(const LearnedModel &learned);
std::string learnedModelJson(const LearnedModel &learned);

} // namespace faultline
