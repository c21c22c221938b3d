// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/readiness/explanation.h"

#include <nlohmann/json.hpp>

namespace faultline {

namespace {

using Json = nlohmann::ordered_json;

ControlTerm termOf(const Control &control, const Readiness &readiness)
{
    ControlTerm term;
    term.control = control.id;
    term.name = control.name;
    term.weight = control.weight;
    term.score = *readiness.control(control.id);
    if (const Contradiction *against = readiness.contradiction(control.id))
        term.contradicting = against->rowIds.size();
    if (term.score.applicable) {
        term.declared = control.weight * term.score.declared / 2.0;
        term.observed = control.weight * term.score.observed / 2.0;
    }
    return term;
}

Json controlJson(const ControlTerm &term)
{
    return {{"control", term.control},
            {"weight", term.weight},
            {"applicable", term.score.applicable},
            {"declared_level", term.score.applicable ? Json(term.score.declared) : Json()},
            {"observed_level", term.score.applicable ? Json(term.score.observed) : Json()},
            {"without_evidence", term.score.withoutEvidence},
            {"contradicting", term.contradicting},
            {"declared_term", term.declared},
            {"observed_term", term.observed}};
}

Json overallJson(const OverallScore &overall)
{
    const auto tier
        = [](const std::optional<Tier> &one) { return one ? Json(std::string(tierId(*one))) : Json(); };
    return {{"score", overall.score ? Json(*overall.score) : Json()},
            {"tier_by_score", tier(overall.uncapped)},
            {"weakest_practice", overall.weakestPractice},
            {"weakest_score", overall.weakestScore ? Json(*overall.weakestScore) : Json()},
            {"tier", tier(overall.tier)},
            {"capped", overall.capped()}};
}

} // namespace

ScoreExplanation explainScore(const Readiness &readiness, const Playbook &playbook)
{
    ScoreExplanation explanation;
    explanation.declared = readiness.declared;
    explanation.observed = readiness.observed;
    for (std::size_t i = 0; i < playbook.practices.size(); ++i) {
        const Practice &practice = playbook.practices[i];
        PracticeTerm term;
        term.id = practice.id;
        term.name = practice.name;
        term.score = readiness.practices[i];
        term.share = term.score.weight;
        for (const Control &control : practice.controls) {
            term.controls.push_back(termOf(control, readiness));
            const ControlTerm &added = term.controls.back();
            term.weights += added.score.applicable ? added.weight : 0;
            term.declaredSum += added.declared;
            term.observedSum += added.observed;
        }
        explanation.shares += term.score.applicable ? term.share : 0;
        explanation.practices.push_back(std::move(term));
    }
    return explanation;
}

nlohmann::ordered_json explanationJson(const ScoreExplanation &explanation)
{
    Json practices = Json::array();
    for (const PracticeTerm &practice : explanation.practices) {
        Json controls = Json::array();
        for (const ControlTerm &control : practice.controls)
            controls.push_back(controlJson(control));
        practices.push_back({{"id", practice.id},
                             {"applicable", practice.score.applicable},
                             {"share", practice.share},
                             {"weights", practice.weights},
                             {"declared_sum", practice.declaredSum},
                             {"observed_sum", practice.observedSum},
                             {"declared", practice.score.declared ? Json(*practice.score.declared) : Json()},
                             {"observed", practice.score.observed ? Json(*practice.score.observed) : Json()},
                             {"controls", controls}});
    }
    return {{"practices", practices},
            {"shares", explanation.shares},
            {"declared", overallJson(explanation.declared)},
            {"observed", overallJson(explanation.observed)}};
}

} // namespace faultline
