// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/classify/classifier.h"
#include "core/classify/phrasematcher.h"
#include "core/model/ownmode.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace faultline {

/// A classifier that also knows the modes a workspace added, by their words: a text that has words of such a
/// mode gets it where the classifier takes the text for the mode's category, or leaves it open. What the
/// words opened keeps the classifier's probability of that category, so a doubtful one stays before a person.
class OwnModeClassifier final : public Classifier
{
public:
    /// `extended` is the taxonomy with these modes.
    OwnModeClassifier(std::shared_ptr<const Classifier> base, std::span<const OwnMode> modes,
                      const Taxonomy &extended);

    /// The base's with a mark that changes with the modes and their words.
    std::string version() const override { return m_version; }
    ClassifierDecision classify(std::string_view title, std::string_view description) const override;
    std::vector<Evidence> evidence(std::string_view title, std::string_view description) const override;

private:
    struct Mode {
        std::size_t position = 0; ///< in the extended taxonomy
        Category category = Category::Unclear;
    };
    struct Found {
        std::size_t mode = 0; ///< in m_modes
        std::vector<PhraseHit> hits;
    };

    /// The own mode that counts for a text, with its phrases in the folded text.
    std::optional<Found> find(const std::string &folded, const ClassifierDecision &decision) const;

    std::shared_ptr<const Classifier> m_base;
    std::vector<Mode> m_modes;
    std::vector<std::size_t> m_modeOf; ///< by pattern: position in m_modes
    std::vector<std::string> m_modeIds; ///< of the extended taxonomy
    PhraseMatcher m_matcher;
    std::string m_version;
};

} // namespace faultline
