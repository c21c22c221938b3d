// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/readiness/readiness.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace faultline {

namespace {

using Json = nlohmann::ordered_json;

template <typename Value> Json orNull(const std::optional<Value> &value)
{
    return value ? Json(*value) : Json();
}

Json tierJson(const std::optional<Tier> &tier)
{
    return tier ? Json(std::string(tierId(*tier))) : Json();
}

Json levelJson(AnswerLevel level)
{
    switch (level) {
    case AnswerLevel::Absent:
        return 0;
    case AnswerLevel::Partial:
        return 1;
    case AnswerLevel::InPlace:
        return 2;
    case AnswerLevel::Unknown:
        return "unknown";
    case AnswerLevel::NotApplicable:
        return "not_applicable";
    }
    return {};
}

std::string statusId(ControlStatus status)
{
    switch (status) {
    case ControlStatus::NotClaimed:
        return "not_claimed";
    case ControlStatus::NotApplicable:
        return "not_applicable";
    case ControlStatus::Contradicted:
        return "contradicted";
    case ControlStatus::Supported:
        return "supported";
    case ControlStatus::Untested:
        return "untested";
    }
    return {};
}

std::string practiceName(const Playbook &playbook, const std::string &id)
{
    const auto found = std::find_if(playbook.practices.begin(), playbook.practices.end(),
                                    [&](const Practice &p) { return p.id == id; });
    return found == playbook.practices.end() ? std::string() : found->name;
}

Json overallJson(const Readiness &readiness, const Playbook &playbook)
{
    const OverallScore &declared = readiness.declared, &observed = readiness.observed;
    return {{"declared", orNull(declared.score)},
            {"declared_tier", tierJson(declared.tier)},
            {"observed", orNull(observed.score)},
            {"observed_tier", tierJson(observed.tier)},
            {"declared_tier_uncapped", tierJson(declared.uncapped)},
            {"observed_tier_uncapped", tierJson(observed.uncapped)},
            {"declared_weakest", practiceName(playbook, declared.weakestPractice)},
            {"observed_weakest", practiceName(playbook, observed.weakestPractice)}};
}

Json practicesJson(const Readiness &readiness, const Playbook &playbook)
{
    Json list = Json::array();
    for (const PracticeScore &practice : readiness.practices) {
        list.push_back({{"id", practice.id},
                        {"category", std::string(categoryId(practice.category))},
                        {"applicable", practice.applicable},
                        {"declared", orNull(practice.declared)},
                        {"observed", orNull(practice.observed)},
                        {"unknown", practice.unknown},
                        {"without_evidence", practice.withoutEvidence},
                        {"name", practiceName(playbook, practice.id)},
                        {"weight", practice.weight}});
    }
    return list;
}

Json controlsJson(const Readiness &readiness, const Playbook &playbook)
{
    Json list = Json::array();
    for (const ControlScore &score : readiness.controls) {
        const Control &control = *playbook.control(score.id);
        list.push_back({{"control", score.id},
                        {"name", control.name},
                        {"practice", score.practice.empty() ? Json() : Json(score.practice)},
                        {"question", control.question},
                        {"answered", levelJson(score.answered)},
                        {"declared_level", score.applicable ? Json(score.declared) : Json()},
                        {"observed_level", score.applicable ? Json(score.observed) : Json()},
                        {"without_evidence", score.withoutEvidence},
                        {"since", score.since ? Json(score.since->toIso()) : Json()},
                        {"status", statusId(score.status)}});
    }
    return list;
}

Json contradictionsJson(const Readiness &readiness, const Playbook &playbook, const IncidentNames &names)
{
    Json list = Json::array();
    for (const Contradiction &contradiction : readiness.contradictions) {
        std::vector<std::string> incidents;
        for (const std::int64_t rowId : contradiction.rowIds)
            incidents.push_back(names(rowId));
        std::sort(incidents.begin(), incidents.end());
        const ControlScore &score = *readiness.control(contradiction.control);
        list.push_back({{"control", contradiction.control},
                        {"incidents", incidents},
                        {"name", playbook.control(contradiction.control)->name},
                        {"declared_level", score.declared},
                        {"since", score.since ? Json(score.since->toIso()) : Json()}});
    }
    return list;
}

Json moneyJson(const std::vector<Money> &money)
{
    Json list = Json::array();
    for (const Money &one : money)
        list.push_back({{"amount", one.amount}, {"currency", one.currency}});
    return list;
}

Json planJson(const Readiness &readiness, const Playbook &playbook)
{
    Json list = Json::array();
    for (const PlanItem &item : readiness.plan) {
        const Control &control = *playbook.control(item.control);
        list.push_back({{"control", item.control},
                        {"count", item.preventable.count},
                        {"low", item.preventable.interval.low},
                        {"high", item.preventable.interval.high},
                        {"first_move", orNull(item.firstMove)},
                        {"effort", item.effortHours},
                        {"share", orNull(item.preventable.share())},
                        {"level", item.declared},
                        {"name", control.name},
                        {"how", control.how},
                        {"effort_source", item.effortSource},
                        {"hours_lost", item.losses.withHours > 0 ? Json(item.losses.hours) : Json()},
                        {"cost", moneyJson(item.losses.money)}});
    }
    return list;
}

Json outsideJson(const OutsidePlaybook &outside)
{
    Json modes = Json::array();
    for (const OutsidePlaybook::Mode &mode : outside.modes)
        modes.push_back({{"mode", mode.mode}, {"count", mode.count}});
    return {{"count", outside.share.count},
            {"share", orNull(outside.share.share())},
            {"low", outside.share.interval.low},
            {"high", outside.share.interval.high},
            {"modes", modes},
            {"without_mode", outside.withoutMode}};
}

} // namespace

nlohmann::ordered_json readinessJson(const Readiness &readiness, const Playbook &playbook,
                                     const IncidentNames &names)
{
    return {{"team", readiness.team},
            {"date", readiness.date.toIso()},
            {"window_days", readiness.windowDays},
            {"window_from", readiness.windowFrom.toIso()},
            {"assessor", readiness.assessor},
            {"assessed", readiness.assessed},
            {"playbook", {{"version", readiness.playbookVersion}, {"name", readiness.playbookName}}},
            {"overall", overallJson(readiness, playbook)},
            {"practices", practicesJson(readiness, playbook)},
            {"contradictions", contradictionsJson(readiness, playbook, names)},
            {"plan", planJson(readiness, playbook)},
            {"incidents_in_window", readiness.incidentsInWindow},
            {"undated", readiness.undated},
            {"outside_playbook", outsideJson(readiness.outside)},
            {"controls", controlsJson(readiness, playbook)},
            {"assumptions", playbook.assumptions}};
}

} // namespace faultline
