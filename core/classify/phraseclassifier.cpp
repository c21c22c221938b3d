// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/phraseclassifier.h"

#include "core/classify/evidencespans.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr double kSectionWeight[kSectionCount]{1.5, 1.0, 1.6, 1.4, 0.7, 0.3};
constexpr double kNegatedWeight = -0.3;
/// A text says less with each further phrase for the same mode.
constexpr double kRepeat = 0.7;
/// Below this sum of weights nothing is decided.
constexpr double kLeastScore = 2.0;
constexpr double kLeastProbability = 0.5;

} // namespace

void scorePhrases(const TextScan &scan, std::vector<double> &modeScores)
{
    std::vector<double> fade(modeScores.size(), 1.0);
    std::fill(modeScores.begin(), modeScores.end(), 0.0);
    for (const ModePhrase &phrase : scan.phrases) {
        const double sign = phrase.negated ? kNegatedWeight : 1.0;
        modeScores[phrase.mode]
            += sign * fade[phrase.mode] * double(phrase.weight) * kSectionWeight[std::size_t(phrase.section)];
        fade[phrase.mode] *= kRepeat;
    }
}

PhraseClassifier::PhraseClassifier(PhraseBook book, const Taxonomy &taxonomy)
    : m_scanner(std::move(book))
{
    for (const FailureMode &mode : taxonomy.modes()) {
        m_categoryOfMode.push_back(mode.category);
        m_modeIds.push_back(mode.id);
    }
}

std::string PhraseClassifier::version() const { return "phrases-" + m_scanner.book().version(); }

ClassifierDecision PhraseClassifier::decide(const TextScan &scan) const
{
    std::vector<double> scores(m_modeIds.size());
    scorePhrases(scan, scores);
    ClassifierDecision decision;
    double total = 0;
    for (std::size_t mode = 0; mode < scores.size(); ++mode) {
        const double share = std::exp(scores[mode]);
        decision.probabilities[index(m_categoryOfMode[mode])] += share;
        total += share;
    }
    for (double &probability : decision.probabilities)
        probability = total > 0 ? probability / total : 1.0 / double(kKnownCategoryCount);

    const auto top = std::max_element(decision.probabilities.begin(), decision.probabilities.end());
    decision.mostProbable = kCategories[std::size_t(top - decision.probabilities.begin())];
    decision.confidence = *top;
    double bestScore = 0;
    std::optional<std::size_t> best;
    for (std::size_t mode = 0; mode < scores.size(); ++mode) {
        if (m_categoryOfMode[mode] == decision.mostProbable && scores[mode] > bestScore) {
            bestScore = scores[mode];
            best = mode;
        }
    }
    if (best && bestScore >= kLeastScore && decision.confidence >= kLeastProbability) {
        decision.category = decision.mostProbable;
        decision.mode = best;
    }
    return decision;
}

ClassifierDecision PhraseClassifier::classify(std::string_view title, std::string_view description) const
{
    thread_local TextScan scan;
    m_scanner.scan(title, description, scan);
    return decide(scan);
}

std::vector<Evidence> PhraseClassifier::evidence(std::string_view title, std::string_view description) const
{
    TextScan scan;
    m_scanner.scan(title, description, scan);
    std::vector<EvidenceSpan> spans;
    for (const ModePhrase &phrase : scan.phrases) {
        if (!phrase.negated)
            spans.push_back({phrase.hit.start, phrase.hit.end,
                             double(phrase.weight) * kSectionWeight[std::size_t(phrase.section)] / 2.5,
                             m_categoryOfMode[phrase.mode], phrase.mode});
    }
    return mergeEvidence(std::move(spans), title, description, scan, m_modeIds);
}

} // namespace faultline
