// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/calibration.h"

#include "core/classify/decision.h"
#include "core/classify/softmax.h"

#include <algorithm>

namespace faultline {

namespace {

/// Of the texts that have a category so many may be left open.
constexpr double kOpenShare = 0.06;
constexpr std::size_t kLeastTexts = 30;

double surprise(const std::vector<HeldBack> &heldBack, double temperature)
{
    double sum = 0;
    for (const HeldBack &text : heldBack) {
        if (text.category != Category::Unclear)
            sum -= portableLog(std::max(1e-12, knownProbabilities(text.logs, temperature)[index(text.category)]));
    }
    return sum;
}

} // namespace

void calibrate(const std::vector<HeldBack> &heldBack, ModelHeader &header)
{
    const auto known = std::count_if(heldBack.begin(), heldBack.end(),
                                     [](const HeldBack &text) { return text.category != Category::Unclear; });
    if (std::size_t(known) < kLeastTexts)
        return;
    double low = 0.3;
    double high = 3;
    while (high - low > 1e-3) { // the surprise has one valley
        const double left = low + (high - low) / 3;
        const double right = high - (high - low) / 3;
        if (surprise(heldBack, left) < surprise(heldBack, right))
            high = right;
        else
            low = left;
    }
    header.temperature = (low + high) / 2;

    std::vector<double> doubts;
    for (const HeldBack &text : heldBack) {
        if (text.category != Category::Unclear)
            doubts.push_back(doubt(text.logs, knownProbabilities(text.logs, header.temperature)));
    }
    std::sort(doubts.begin(), doubts.end());
    header.openAbove = doubts[std::size_t(double(doubts.size() - 1) * (1 - kOpenShare))];
}

} // namespace faultline
