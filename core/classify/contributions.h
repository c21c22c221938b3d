// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/classify/classifier.h"
#include "core/classify/evidencespans.h"
#include "core/classify/linearmodel.h"

namespace faultline {

/// A scored text with all that scoring it left behind.
struct ContributionContext {
    const LinearModel &model;
    const FeatureExtractor &extractor;
    const std::vector<Category> &categoryOf; ///< by mode
    const TextScan &scan;
    const FeatureList &features;
    LinearModel::Inputs &inputs; ///< its slots are used and left zero
};

/// The words that moved the text towards its most probable category and towards the runner-up, each with the
/// sum of what its n-grams and phrases add to that category's score over the mean of the five.
std::vector<EvidenceSpan> contributions(const ContributionContext &context, const ClassifierDecision &decision);

} // namespace faultline
