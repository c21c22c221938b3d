// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/assessment.h"
#include "core/model/playbook.h"
#include "core/model/study.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// By the overall score: Exposed < 40 ≤ Emerging < 60 ≤ Managed < 80 ≤ Hardened.
enum class Tier : std::uint8_t { Exposed, Emerging, Managed, Hardened };
inline constexpr std::array<double, 3> kTierLimits{40, 60, 80};

/// "Exposed", …: as on the command line and in JSON.
std::string_view tierId(Tier tier);
/// Any case; nothing for what is no tier.
std::optional<Tier> tierFromId(std::string_view id);
/// Taken on the unrounded score.
Tier tierOf(double score);

/// What the record says of an answer.
enum class ControlStatus : std::uint8_t {
    NotClaimed, ///< level 0 or unknown: nothing to hold against the record
    NotApplicable,
    Contradicted, ///< incidents it should have prevented, after it was said to be in place
    Supported, ///< such incidents in the window, but none since it was in place
    Untested, ///< no incident in the window that it would have prevented
};

/// One control with the answer to it and what follows from it.
struct ControlScore {
    std::string id;
    std::string practice; ///< practice id; empty for the foundation
    AnswerLevel answered = AnswerLevel::Unknown;
    bool applicable = true;
    bool withoutEvidence = false; ///< answered 2 without evidence, so it counts as 1
    int declared = 0; ///< 0–2, after the evidence rule
    int observed = 0; ///< one lower where contradicted
    std::optional<CivilDate> since;
    ControlStatus status = ControlStatus::NotClaimed;

    bool operator==(const ControlScore &) const = default;
};

struct PracticeScore {
    std::string id;
    Category category = Category::Operational;
    bool applicable = true;
    std::optional<double> declared, observed; ///< 0–100; nothing where not applicable
    int unknown = 0;
    int withoutEvidence = 0;
    double weight = 0; ///< in the overall score: the study's share of the category, per cent

    bool operator==(const PracticeScore &) const = default;
};

/// One of the two overall scores with its tier and what held it down.
struct OverallScore {
    std::optional<double> score;
    std::optional<Tier> tier;
    std::optional<Tier> uncapped; ///< the tier by the score alone
    std::string weakestPractice; ///< allows at most one tier above its own
    std::optional<double> weakestScore;

    bool capped() const { return tier != uncapped; }
    bool operator==(const OverallScore &) const = default;
};

/// What an answer counts: level 2 needs evidence, unknown is 0.
ControlScore declaredScore(const Control &control, const std::string &practice, const Answer *answer);

/// Practice score = 100 × Σ w·level/2 ÷ Σ w over applicable controls. `controls` hold those of the practice.
PracticeScore practiceScore(const Practice &practice, const std::vector<ControlScore> &controls,
                            const Study &study);

/// Mean weighted by the study's shares over applicable practices; tier capped by the weakest one.
OverallScore overallScore(const std::vector<PracticeScore> &practices, bool observed);

} // namespace faultline
