// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/readiness/readiness.h"

#include <string>
#include <vector>

namespace faultline {

/// What one control brings to its practice's score.
struct ControlTerm {
    std::string control, name;
    double weight = 0;
    ControlScore score;
    std::size_t contradicting = 0; ///< incidents
    double declared = 0, observed = 0; ///< weight × level ÷ 2; 0 where it does not apply

    bool operator==(const ControlTerm &) const = default;
};

struct PracticeTerm {
    std::string id, name;
    double share = 0; ///< the study's, per cent: its weight in the overall score
    PracticeScore score;
    std::vector<ControlTerm> controls;
    double weights = 0; ///< of the controls that apply
    double declaredSum = 0, observedSum = 0; ///< of their terms; score = 100 × sum ÷ weights

    bool operator==(const PracticeTerm &) const = default;
};

/// How the scores of a Readiness come about, term by term: sums of these terms are the scores it holds.
struct ScoreExplanation {
    std::vector<PracticeTerm> practices;
    double shares = 0; ///< of the practices that apply
    OverallScore declared, observed;

    bool operator==(const ScoreExplanation &) const = default;
};
ScoreExplanation explainScore(const Readiness &readiness, const Playbook &playbook);

/// As `explanation` in `assess --explain --json`.
nlohmann::ordered_json explanationJson(const ScoreExplanation &explanation);

} // namespace faultline
