// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/calibration.h"

#include "core/classify/decision.h"
#include "core/classify/softmax.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

using CategoryNumbers = std::array<double, kKnownCategoryCount>;

/// Of the texts that have a category so many may be left open.
constexpr double kOpenShare = 0.06;
constexpr std::size_t kLeastTexts = 30;
/// Draws the shifts to 0 like so many texts would: a category with two or three of them is not shifted far.
constexpr double kRidge = 2;

CategoryNumbers weightsOf(const std::vector<HeldBack> &known)
{
    CategoryNumbers counts{};
    for (const HeldBack &text : known)
        ++counts[index(text.category)];
    CategoryNumbers weights{};
    for (std::size_t c = 0; c < weights.size(); ++c)
        weights[c]
            = counts[c] > 0 ? std::sqrt(double(known.size()) / double(kKnownCategoryCount) / counts[c]) : 0;
    return weights;
}

std::array<double, kCategoryCount> shifted(std::array<double, kCategoryCount> logs,
                                           const CategoryNumbers &shifts)
{
    for (std::size_t c = 0; c < shifts.size(); ++c)
        logs[c] += shifts[c];
    return logs;
}

double surprise(const std::vector<HeldBack> &known, const CategoryNumbers &weights,
                const CategoryNumbers &shifts, double temperature)
{
    double sum = 0;
    for (const HeldBack &text : known) {
        const std::size_t label = index(text.category);
        const double probability = knownProbabilities(shifted(text.logs, shifts), temperature)[label];
        sum -= weights[label] * portableLog(std::max(1e-12, probability));
    }
    return sum;
}

double bestTemperature(const std::vector<HeldBack> &known, const CategoryNumbers &weights,
                       const CategoryNumbers &shifts)
{
    double low = 0.3;
    double high = 3;
    while (high - low > 1e-3) { // the surprise has one valley
        const double left = low + (high - low) / 3;
        const double right = high - (high - low) / 3;
        if (surprise(known, weights, shifts, left) < surprise(known, weights, shifts, right))
            high = right;
        else
            low = left;
    }
    return (low + high) / 2;
}

/// One step of Newton's method, each category by itself, half as far since the others move too.
void stepShifts(const std::vector<HeldBack> &known, const CategoryNumbers &weights, double temperature,
                CategoryNumbers &shifts)
{
    constexpr double kDamping = 0.5;
    CategoryNumbers slope{};
    CategoryNumbers curvature{};
    for (const HeldBack &text : known) {
        const std::size_t label = index(text.category);
        const CategoryNumbers probabilities = knownProbabilities(shifted(text.logs, shifts), temperature);
        for (std::size_t c = 0; c < shifts.size(); ++c) {
            slope[c] += weights[label] * (probabilities[c] - double(c == label));
            curvature[c] += weights[label] * probabilities[c] * (1 - probabilities[c]);
        }
    }
    for (std::size_t c = 0; c < shifts.size(); ++c) {
        if (weights[c] == 0)
            continue; // nothing is known of the category, and less of it would always be better
        slope[c] += kRidge * shifts[c] / temperature;
        shifts[c] -= kDamping * temperature * slope[c] / (curvature[c] + kRidge);
    }
}

double lineOfDoubt(const std::vector<HeldBack> &known, const Calibration &calibration)
{
    std::vector<double> doubts;
    for (const HeldBack &text : known) {
        const auto logs = shifted(text.logs, calibration.shifts);
        doubts.push_back(doubt(logs, knownProbabilities(logs, calibration.temperature)));
    }
    std::sort(doubts.begin(), doubts.end());
    return doubts[std::size_t(double(doubts.size() - 1) * (1 - kOpenShare))];
}

} // namespace

Calibration calibrate(std::vector<HeldBack> heldBack)
{
    constexpr int kRounds = 5;
    constexpr int kStepsPerRound = 50;
    std::erase_if(heldBack, [](const HeldBack &text) { return text.category == Category::Unclear; });
    Calibration calibration;
    if (heldBack.size() < kLeastTexts)
        return calibration;
    const CategoryNumbers weights = weightsOf(heldBack);
    for (int round = 0; round < kRounds; ++round) {
        calibration.temperature = bestTemperature(heldBack, weights, calibration.shifts);
        for (int i = 0; i < kStepsPerRound; ++i)
            stepShifts(heldBack, weights, calibration.temperature, calibration.shifts);
    }
    calibration.openAbove = lineOfDoubt(heldBack, calibration);
    return calibration;
}

} // namespace faultline
