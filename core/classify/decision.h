// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/classify/classifier.h"
#include "core/classify/linearmodel.h"

namespace faultline {

/// Logarithms of what the two layers of a model together say of the five categories and of unclear: the sums of the
/// mode outputs and the category outputs, the latter with `categoryShare`.
std::array<double, kCategoryCount> categoryLogs(const float *scores, const std::vector<Category> &categoryOf,
                                                double categoryShare);

/// Probabilities over the five categories at a temperature, adding to 1.
std::array<double, kKnownCategoryCount> knownProbabilities(const std::array<double, kCategoryCount> &logs,
                                                           double temperature);

/// How little a text tells: 0 where one category is certain, 1 where unclear is. `known`: the probabilities over the
/// five.
double doubt(const std::array<double, kCategoryCount> &logs, const std::array<double, kKnownCategoryCount> &known);

/// What a model's outputs mean. `categoryOf` by mode.
ClassifierDecision decide(const LinearModel::Inputs &inputs, const ModelHeader &header,
                          const std::vector<Category> &categoryOf);

} // namespace faultline
