// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/classify/classifier.h"
#include "core/classify/textscan.h"

namespace faultline {

/// Sums of phrase weights by mode, cause and fix sentences weighing more, negated phrases against.
void scorePhrases(const TextScan &scan, std::vector<double> &modeScores);

/// Decides by the weighted phrases alone: what is left where there is no trained model.
class PhraseClassifier final : public Classifier
{
public:
    PhraseClassifier(PhraseBook book, const Taxonomy &taxonomy);

    std::string version() const override;
    ClassifierDecision classify(std::string_view title, std::string_view description) const override;
    std::vector<Evidence> evidence(std::string_view title, std::string_view description) const override;

private:
    ClassifierDecision decide(const TextScan &scan) const;

    TextScanner m_scanner;
    std::vector<Category> m_categoryOfMode;
    std::vector<std::string> m_modeIds;
};

} // namespace faultline
