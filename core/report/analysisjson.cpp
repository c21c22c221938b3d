// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/analysisjson.h"

#include "core/stats/localcalendar.h"

#include <nlohmann/json.hpp>

namespace faultline {

namespace {

using Json = nlohmann::ordered_json;

Json durationsJson(const Durations &durations)
{
    const auto orNull = [](const std::optional<double> &value) { return value ? Json(*value) : Json(); };
    return {{"count", durations.count},
            {"left_out", durations.leftOut},
            {"median_hours", orNull(durations.median)},
            {"lower_quartile_hours", orNull(durations.lowerQuartile)},
            {"upper_quartile_hours", orNull(durations.upperQuartile)}};
}

Json moneyJson(const Analysis &analysis)
{
    Json list = Json::array();
    for (const MoneyByCurrency &money : analysis.money) {
        Json byCategory = Json::object();
        for (const Category category : kCategories)
            byCategory[std::string(categoryId(category))] = money.categories[index(category)];
        list.push_back({{"currency", money.currency},
                        {"total", money.total},
                        {"count", money.count},
                        {"by_category", byCategory}});
    }
    return list;
}

Json labelRangeJson(const Analysis &analysis)
{
    Json json = Json::object();
    for (const CategoryFigures &figures : analysis.categories)
        json[std::string(categoryId(figures.category))]
            = {{"low", figures.lowCount}, {"high", figures.highCount}};
    return json;
}

Json categoriesJson(const Analysis &analysis)
{
    Json list = Json::array();
    for (const CategoryFigures &figures : analysis.categories) {
        Json json{{"category", std::string(categoryId(figures.category))}, {"count", figures.share.count}};
        addShareJson(json, figures.share);
        json["by_person"] = figures.byPerson;
        list.push_back(std::move(json));
    }
    return list;
}

Json modesJson(const Analysis &analysis)
{
    Json list = Json::array();
    for (const ModeFigures &figures : analysis.modes) {
        Json json{{"mode", figures.mode.empty() ? Json() : Json(figures.mode)},
                  {"category", std::string(categoryId(figures.category))},
                  {"count", figures.ofSelected.count}};
        addShareJson(json, figures.ofSelected);
        list.push_back(std::move(json));
    }
    return list;
}

Json monthsJson(const Analysis &analysis)
{
    Json list = Json::array();
    for (const Trend::Month &month : analysis.trend.months) {
        Json json{{"month", monthKey(month.number)}, {"partial", month.partial}};
        for (const Category category : kCategories)
            json[std::string(categoryId(category))] = month.counts[index(category)];
        list.push_back(std::move(json));
    }
    return list;
}

std::string wordId(DifferenceWord word)
{
    switch (word) {
    case DifferenceWord::TooFew:
        return "too few";
    case DifferenceWord::Higher:
        return "higher";
    case DifferenceWord::Lower:
        return "lower";
    case DifferenceWord::NoClearDifference:
        return "no clear difference";
    case DifferenceWord::NotClearAfterCorrection:
        return "not clear after correction";
    }
    return {};
}

} // namespace

void addShareJson(nlohmann::ordered_json &json, const Proportion &share)
{
    json["share"] = share.share() ? Json(*share.share()) : Json();
    json["low"] = share.interval.low;
    json["high"] = share.interval.high;
}

nlohmann::ordered_json shareJson(const Proportion &share)
{
    Json json{{"count", share.count}, {"of", share.of}};
    addShareJson(json, share);
    return json;
}

nlohmann::ordered_json figuresJson(const Analysis &analysis)
{
    return {{"workspace_incidents", analysis.total},
            {"outside_model", shareJson(analysis.outsideModel)},
            {"found_by_users", shareJson(analysis.foundByUsers)},
            {"time_to_detect", durationsJson(analysis.toDetect.all)},
            {"time_to_resolve", durationsJson(analysis.toResolve.all)},
            {"needs_review", analysis.needsReview},
            {"by_person", analysis.decidedByPerson},
            {"undated", analysis.trend.undated},
            {"without_owner", shareJson(analysis.withoutOwner)},
            {"retrieval_without_owner", shareJson(analysis.retrievalWithoutOwner)},
            {"hours_lost", analysis.hoursLost},
            {"with_hours_lost", analysis.withHoursLost},
            {"cost", moneyJson(analysis)},
            {"without_cost", analysis.withoutCost},
            {"label_range", labelRangeJson(analysis)},
            {"first_day", analysis.firstDay ? Json(analysis.firstDay->toIso()) : Json()},
            {"last_day", analysis.lastDay ? Json(analysis.lastDay->toIso()) : Json()},
            {"study_rule", analysis.filter.studyRule},
            {"unjudged_by_study_rule", analysis.unjudgedByStudyRule}};
}

nlohmann::ordered_json comparedJson(const ComparedShare &compared)
{
    const bool any = compared.ours.of > 0 && compared.theirs.of > 0;
    return {{"ours", shareJson(compared.ours)},
            {"theirs", shareJson(compared.theirs)},
            {"difference", any ? Json(compared.difference.difference) : Json()},
            {"low", compared.difference.low},
            {"high", compared.difference.high},
            {"p", compared.pValue},
            {"looks", compared.looks},
            {"word", compared.word == DifferenceWord::TooFew ? Json() : Json(wordId(compared.word))}};
}

nlohmann::ordered_json studyComparisonJson(const StudyComparison &study)
{
    Json rows = Json::array();
    for (const StudyComparison::Row &row : study.rows) {
        Json json{{"id", row.id},
                  {"category", std::string(categoryId(row.category))},
                  {"label", row.label},
                  {"study_is_narrower", row.studyIsNarrower}};
        json.update(comparedJson(row.compared));
        rows.push_back(std::move(json));
    }
    return {
        {"rows", rows},
        {"everything_else", {{"ours", shareJson(study.oursElse)}, {"theirs", shareJson(study.theirsElse)}}},
        {"model_not_published_up_to", study.notPublishedShare}};
}

nlohmann::ordered_json analysisJson(const Analysis &analysis)
{
    return {{"total", analysis.selected},
            {"small_sample", analysis.isSmallSample()},
            {"categories", categoriesJson(analysis)},
            {"modes", modesJson(analysis)},
            {"months", monthsJson(analysis)},
            {"study", studyComparisonJson(analysis.study)},
            {"figures", figuresJson(analysis)}};
}

} // namespace faultline
