// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/readiness/score.h"

#include <algorithm>

namespace faultline {

namespace {

constexpr std::array<std::string_view, 4> kTierIds{"Exposed", "Emerging", "Managed", "Hardened"};

bool equalIgnoringCase(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char x, char y) { return lower(x) == lower(y); });
}

} // namespace

std::string_view tierId(Tier tier)
{
    return kTierIds[std::size_t(tier)];
}

std::optional<Tier> tierFromId(std::string_view id)
{
    for (std::size_t i = 0; i < kTierIds.size(); ++i) {
        if (equalIgnoringCase(kTierIds[i], id))
            return Tier(i);
    }
    return std::nullopt;
}

Tier tierOf(double score)
{
    const auto above = std::count_if(kTierLimits.begin(), kTierLimits.end(),
                                     [score](double limit) { return score >= limit; });
    return Tier(above);
}

ControlScore declaredScore(const Control &control, const std::string &practice, const Answer *answer)
{
    ControlScore score;
    score.id = control.id;
    score.practice = practice;
    if (answer) {
        score.answered = answer->level;
        score.since = answer->since;
    }
    switch (score.answered) {
    case AnswerLevel::Absent:
    case AnswerLevel::Unknown:
        break;
    case AnswerLevel::Partial:
        score.declared = 1;
        break;
    case AnswerLevel::InPlace:
        score.withoutEvidence = !answer->hasEvidence();
        score.declared = score.withoutEvidence ? 1 : 2;
        break;
    case AnswerLevel::NotApplicable:
        score.applicable = false;
        score.status = ControlStatus::NotApplicable;
        break;
    }
    score.observed = score.declared;
    return score;
}

PracticeScore practiceScore(const Practice &practice, const std::vector<ControlScore> &controls,
                            const Study &study)
{
    PracticeScore score;
    score.id = practice.id;
    score.category = practice.category;
    if (const StudyRow *row = study.row(practice.category))
        score.weight = row->percent;
    double weights = 0, declared = 0, observed = 0;
    for (const Control &control : practice.controls) {
        const auto found = std::find_if(controls.begin(), controls.end(),
                                        [&](const ControlScore &c) { return c.id == control.id; });
        if (found == controls.end() || !found->applicable)
            continue;
        weights += control.weight;
        declared += control.weight * found->declared / 2.0;
        observed += control.weight * found->observed / 2.0;
        score.unknown += found->answered == AnswerLevel::Unknown;
        score.withoutEvidence += found->withoutEvidence;
    }
    score.applicable = weights > 0;
    if (score.applicable) {
        score.declared = 100 * declared / weights;
        score.observed = 100 * observed / weights;
    }
    return score;
}

OverallScore overallScore(const std::vector<PracticeScore> &practices, bool observed)
{
    OverallScore overall;
    double weights = 0, sum = 0;
    for (const PracticeScore &practice : practices) {
        if (!practice.applicable)
            continue;
        const double score = observed ? *practice.observed : *practice.declared;
        weights += practice.weight;
        sum += practice.weight * score;
        if (!overall.weakestScore || score < *overall.weakestScore) {
            overall.weakestScore = score;
            overall.weakestPractice = practice.id;
        }
    }
    if (weights <= 0)
        return overall;
    overall.score = sum / weights;
    overall.uncapped = tierOf(*overall.score);
    const int cap = int(tierOf(*overall.weakestScore)) + 1;
    overall.tier = Tier(std::min(int(*overall.uncapped), cap));
    return overall;
}

} // namespace faultline
