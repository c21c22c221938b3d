// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/classify/classifier.h"
#include "core/classify/linearmodel.h"

namespace faultline {

/// The trained classifier: linear model over n-grams and phrases.
class LinearClassifier final : public Classifier
{
public:
    /// BadContent where the model speaks of a mode that the taxonomy does not have.
    static Result<std::unique_ptr<Classifier>> make(LinearModel model, PhraseBook book, const Taxonomy &taxonomy);

    std::string version() const override { return m_model.version(); }
    ClassifierDecision classify(std::string_view title, std::string_view description) const override;
    std::vector<Evidence> evidence(std::string_view title, std::string_view description) const override;

private:
    LinearClassifier(LinearModel model, PhraseBook book, const Taxonomy &taxonomy);

    struct Scratch;
    static Scratch &scratch();
    ClassifierDecision run(std::string_view title, std::string_view description, Scratch &scratch) const;

    LinearModel m_model;
    TextScanner m_scanner;
    FeatureExtractor m_extractor;
    std::vector<Category> m_categoryOf; ///< by mode
    std::vector<std::string> m_modeIds;
};

} // namespace faultline
