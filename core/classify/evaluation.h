// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/classify/agreement.h"
#include "core/classify/classifier.h"

#include <array>
#include <optional>
#include <vector>

namespace faultline {

/// A text that people labelled and what the classifier made of it.
struct EvaluatedText {
    Category label = Category::Unclear;
    std::optional<std::size_t> labelMode; ///< nothing where only the category is labelled
    ClassifierDecision decision;
};

struct CategoryEvaluation {
    double precision = 0; ///< 0 where never predicted
    double recall = 0;
    double f1 = 0;
    std::int64_t n = 0; ///< labelled so

    bool operator==(const CategoryEvaluation &) const = default;
};

struct CoveragePoint {
    double coverage = 1;
    double accuracy = 0;

    bool operator==(const CoveragePoint &) const = default;
};

/// How good a classifier is on labelled texts: over those labelled with one of the five categories, by the most
/// probable category, whether the classifier abstained or not.
struct Evaluation {
    std::int64_t n = 0;
    double accuracy = 0;
    double macroF1 = 0; ///< mean over the categories that occur among the labels
    std::optional<double> kappa;
    double ece = 0; ///< expected calibration error, 10 equal bins of the top probability
    std::int64_t abstained = 0;
    std::array<CategoryEvaluation, kKnownCategoryCount> perCategory{};
    std::optional<double> modeAccuracy; ///< of those with the right category and a labelled mode
    std::vector<CoveragePoint> coverage; ///< 1, 0.95, … 0.05: the surest share and how often it is right
    Confusion confusion;                 ///< label, most probable category
    std::int64_t unclearTexts = 0;       ///< labelled unclear: not part of n
    std::int64_t unclearLeftOpen = 0;
};

Evaluation evaluate(const std::vector<EvaluatedText> &texts);

/// As cli.md prescribes for `evaluate --json`.
std::string evaluationJson(const Evaluation &evaluation);

} // namespace faultline
