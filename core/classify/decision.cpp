// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/decision.h"

#include "core/classify/softmax.h"

#include <algorithm>

namespace faultline {

namespace {

/// A second category is named from this probability on.
constexpr double kSecondaryFrom = 0.2;

} // namespace

std::array<double, kCategoryCount> categoryLogs(const float *scores, const std::vector<Category> &categoryOf,
                                                double categoryShare)
{
    const std::size_t modes = categoryOf.size();
    std::array<double, kMostOutputs> modeShares{};
    std::copy_n(scores, modes + 1, modeShares.begin());
    softmax(modeShares.data(), modes + 1);
    std::array<double, kCategoryCount> sums{};
    for (std::size_t mode = 0; mode < modes; ++mode)
        sums[index(categoryOf[mode])] += modeShares[mode];
    sums[index(Category::Unclear)] = modeShares[modes];

    std::array<double, kCategoryCount> shares{};
    std::copy_n(scores + modes + 1, kCategoryCount, shares.begin());
    softmax(shares.data(), shares.size());
    std::array<double, kCategoryCount> logs{};
    for (std::size_t c = 0; c < kCategoryCount; ++c)
        logs[c] = (1 - categoryShare) * portableLog(std::max(sums[c], 1e-12))
            + categoryShare * portableLog(std::max(shares[c], 1e-12));
    return logs;
}

std::array<double, kKnownCategoryCount> knownProbabilities(const std::array<double, kCategoryCount> &logs,
                                                           double temperature)
{
    std::array<double, kKnownCategoryCount> result{};
    for (std::size_t c = 0; c < result.size(); ++c)
        result[c] = logs[c] / temperature;
    softmax(result.data(), result.size());
    return result;
}

double doubt(const std::array<double, kCategoryCount> &logs, const std::array<double, kKnownCategoryCount> &known)
{
    std::array<double, kCategoryCount> all = logs;
    softmax(all.data(), all.size());
    return 1 - (1 - all[index(Category::Unclear)]) * *std::max_element(known.begin(), known.end());
}

ClassifierDecision decide(const LinearModel::Inputs &inputs, const ModelHeader &header,
                          const std::vector<Category> &categoryOf)
{
    const auto logs = categoryLogs(inputs.scores.data(), categoryOf, header.categoryShare);
    ClassifierDecision decision;
    decision.probabilities = knownProbabilities(logs, header.temperature);
    const auto top = std::max_element(decision.probabilities.begin(), decision.probabilities.end());
    decision.mostProbable = kCategories[std::size_t(top - decision.probabilities.begin())];
    decision.confidence = *top;
    for (std::size_t c = 0; c < kKnownCategoryCount; ++c) {
        if (kCategories[c] == decision.mostProbable || decision.probabilities[c] < kSecondaryFrom)
            continue;
        if (!decision.secondary || decision.probabilities[c] > decision.probabilities[index(*decision.secondary)])
            decision.secondary = kCategories[c];
    }
    std::optional<std::size_t> &best = decision.mostProbableMode;
    for (std::size_t mode = 0; mode < categoryOf.size(); ++mode) {
        if (categoryOf[mode] == decision.mostProbable && (!best || inputs.scores[mode] > inputs.scores[*best]))
            best = mode;
    }
    if (inputs.knownShare >= header.knownWords && doubt(logs, decision.probabilities) <= header.openAbove) {
        decision.category = decision.mostProbable;
        decision.mode = best;
    }
    return decision;
}

} // namespace faultline
