// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/readiness/explanation.h"
#include "core/report/plantables.h"
#include "core/usecases/assessreadiness.h"
#include "core/usecases/readinesshistory.h"

#include <nlohmann/json.hpp>

namespace faultline {

namespace {

using Json = nlohmann::ordered_json;

Json orNull(const std::optional<double> &value)
{
    return value ? Json(*value) : Json();
}

Json levelJson(AnswerLevel level)
{
    if (level == AnswerLevel::Unknown)
        return "unknown";
    if (level == AnswerLevel::NotApplicable)
        return "not_applicable";
    return int(level);
}

Json overallJson(const OverallScore &overall)
{
    return {{"score", orNull(overall.score)},
            {"tier", overall.tier ? Json(std::string(tierId(*overall.tier))) : Json()}};
}

Json proportionJson(const Proportion &share)
{
    return {{"count", share.count},
            {"of", share.of},
            {"share", orNull(share.share())},
            {"low", share.interval.low},
            {"high", share.interval.high}};
}

Json whatIfJson(const WhatIf &whatIf)
{
    Json changes = Json::array();
    for (const LevelChange &change : whatIf.changes)
        changes.push_back({{"control", change.control},
                           {"from", change.from},
                           {"to", change.to},
                           {"preventable", change.preventable.count}});
    Json practices = Json::array();
    for (const PracticeScore &practice : whatIf.readiness.practices)
        practices.push_back({{"id", practice.id},
                             {"declared", orNull(practice.declared)},
                             {"observed", orNull(practice.observed)}});
    return {{"changes", changes},
            {"declared", overallJson(whatIf.readiness.declared)},
            {"observed", overallJson(whatIf.readiness.observed)},
            {"practices", practices},
            {"addressed", proportionJson(whatIf.together)},
            {"fewer_low", whatIf.expectedLow},
            {"fewer_high", whatIf.expectedHigh},
            {"incidents_low", double(whatIf.together.of) - whatIf.expectedHigh},
            {"incidents_high", double(whatIf.together.of) - whatIf.expectedLow}};
}

Json rateJson(const IncidentRate &rate)
{
    return {{"count", rate.count},
            {"days", rate.days},
            {"per_30_days", rate.perMonth},
            {"low", rate.low},
            {"high", rate.high}};
}

std::string wordId(const ControlEffect &effect)
{
    switch (effect.word) {
    case DifferenceWord::TooFew:
        return "too_few";
    case DifferenceWord::Higher:
        return "higher";
    case DifferenceWord::Lower:
        return "lower";
    case DifferenceWord::NoClearDifference:
        return "no_clear_difference";
    case DifferenceWord::NotClearAfterCorrection:
        return "not_clear_after_correction";
    }
    return {};
}

Json mergedJson(const MergedAssessments &merged)
{
    Json controls = Json::array();
    for (const MergedAnswer &answer : merged.answers) {
        Json answers = Json::array();
        for (std::size_t i = 0; i < answer.answers.size(); ++i)
            answers.push_back(
                {{"assessor", merged.assessors[i]}, {"level", levelJson(answer.answers[i].level)}});
        static constexpr std::array<const char *, 5> kIds{"agreed", "one_knew", "lower_counts",
                                                          "applies_after_all", "by_hand"};
        controls.push_back({{"control", answer.control},
                            {"answers", answers},
                            {"level", levelJson(answer.settled.level)},
                            {"different", answer.isDifferent()},
                            {"settled", kIds[std::size_t(answer.how)]}});
    }
    return {{"assessors", merged.assessors}, {"differences", merged.differences()}, {"controls", controls}};
}

void addPlanEntries(Json &json, const AssessedReadiness &assessed)
{
    for (Json &item : json["plan"]) {
        const PlanEntry *entry = planEntryOf(assessed.planEntries, item["control"].get<std::string>());
        item["planned"] = entry != nullptr;
        item["planned_on"] = entry && entry->plannedOn ? Json(entry->plannedOn->toIso()) : Json();
        item["owner"] = entry ? entry->owner : std::string();
    }
}

void addPlaybook(Json &json, const AssessedReadiness &assessed)
{
    json["playbook"]["own"] = assessed.ownPlaybook;
    json["playbook"]["differences"] = playbookDifferencesJson(assessed.differences);
}

} // namespace

nlohmann::ordered_json playbookDifferencesJson(const std::vector<PlaybookDifference> &differences)
{
    static constexpr std::array<const char *, 4> kKinds{"added", "removed", "moved", "changed"};
    Json list = Json::array();
    for (const PlaybookDifference &one : differences)
        list.push_back({{"kind", kKinds[std::size_t(one.kind)]},
                        {"id", one.id},
                        {"name", one.name},
                        {"field", one.field},
                        {"from", one.from},
                        {"to", one.to},
                        {"text", playbookDifferenceText(one).toStdString()}});
    return list;
}

nlohmann::ordered_json effectsJson(const std::vector<ControlEffect> &effects)
{
    Json list = Json::array();
    for (const ControlEffect &effect : effects)
        list.push_back({{"control", effect.control},
                        {"since", effect.since.toIso()},
                        {"from", effect.from.toIso()},
                        {"to", effect.to.toIso()},
                        {"before", rateJson(effect.before)},
                        {"after", rateJson(effect.after)},
                        {"ratio", orNull(effect.ratio.ratio)},
                        {"ratio_low", effect.ratio.low},
                        {"ratio_high", orNull(effect.ratio.high)},
                        {"p", effect.ratio.pValue},
                        {"word", wordId(effect)},
                        {"looks", effect.looks},
                        {"small_sample", effect.isSmallSample()}});
    return list;
}

std::string assessJson(const AssessedReadiness &assessed, bool explain)
{
    Json json = readinessJson(assessed.readiness, assessed.playbook,
                              [&](std::int64_t rowId) { return assessed.name(rowId); });
    for (Json &contradiction : json["contradictions"]) {
        const Contradiction *found
            = assessed.readiness.contradiction(contradiction["control"].get<std::string>());
        std::vector<std::string> ids;
        for (const std::int64_t rowId : found->rowIds)
            ids.push_back(assessed.ids.at(rowId));
        contradiction["incident_ids"] = ids;
    }
    addPlaybook(json, assessed);
    addPlanEntries(json, assessed);
    json["planned"] = whatIfJson(assessed.planned);
    if (assessed.whatIf)
        json["what_if"] = whatIfJson(*assessed.whatIf);
    if (assessed.effects)
        json["did_it_pay"] = effectsJson(*assessed.effects);
    if (assessed.merged)
        json["merged"] = mergedJson(*assessed.merged);
    if (explain)
        json["explanation"] = explanationJson(explainScore(assessed.readiness, assessed.playbook));
    std::vector<std::string> warnings;
    for (const QString &warning : assessed.warnings)
        warnings.push_back(warning.toStdString());
    json["warnings"] = warnings;
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace faultline
