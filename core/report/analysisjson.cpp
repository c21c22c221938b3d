// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/analysisjson.h"

#include "core/base/localcalendar.h"

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
            {"median_low_hours", orNull(durations.medianLow)},
            {"median_high_hours", orNull(durations.medianHigh)},
            {"lower_quartile_hours", orNull(durations.lowerQuartile)},
            {"upper_quartile_hours", orNull(durations.upperQuartile)}};
}

template <typename Values> Json byCategoryJson(const Values &values)
{
    Json json = Json::object();
    for (const Category category : kCategories)
        json[std::string(categoryId(category))] = values[index(category)];
    return json;
}

Json durationsByCategoryJson(const DurationsByCategory &durations)
{
    Json json = Json::object();
    for (const Category category : kCategories)
        json[std::string(categoryId(category))] = durationsJson(durations.categories[index(category)]);
    return json;
}

Json withoutOwnerJson(const Analysis &analysis)
{
    Json json = Json::object();
    for (const Category category : kCategories)
        json[std::string(categoryId(category))] = shareJson(analysis.withoutOwnerBy[index(category)]);
    return json;
}

/// Rows by what is not told as null, columns by category.
Json crossCountsJson(const Analysis &analysis, bool severity)
{
    Json list = Json::array();
    const auto add = [&](const char *name, const Json &key, const CategoryCounts &counts) {
        Json json{{name, key}};
        json.update(byCategoryJson(counts));
        list.push_back(std::move(json));
    };
    if (severity) {
        for (std::size_t row = 1; row < kSeverityRows; ++row)
            add("severity", row, analysis.severity[row]);
        add("severity", {}, analysis.severity[0]);
        return list;
    }
    for (std::size_t row = 0; row < kDetectionRows; ++row)
        add("detected_by", row < kDetectedByCount ? Json(std::string(detectedById(DetectedBy(row)))) : Json(),
            analysis.detection[row]);
    return list;
}

Json weekHoursJson(const WeekHours &week)
{
    return {{"counted", week.counted},
            {"day_only", week.dayOnly},
            {"undated", week.undated},
            {"counts", week.counts}};
}

Json togetherJson(const Together &together)
{
    Json pairs = Json::array();
    for (const TogetherPair &pair : together.pairs) {
        Json json{{"a", std::string(categoryId(pair.a))},
                  {"b", std::string(categoryId(pair.b))},
                  {"both", shareJson(pair.both)},
                  {"expected", pair.expected}};
        json["b_with_a_against_without"] = comparedJson(pair.compared);
        pairs.push_back(std::move(json));
    }
    Json with = Json::object();
    for (std::size_t c = 0; c < kKnownCategoryCount; ++c)
        with[std::string(categoryId(Category(c)))] = together.with[c];
    return {{"team_months", together.teamMonths},
            {"with", with},
            {"pairs", pairs},
            {"left_out", together.leftOut}};
}

Json sideBySideJson(const GroupsSideBySide &groups)
{
    Json list = Json::array();
    for (const GroupFigures &group : groups.groups) {
        Json compared = Json::object();
        for (const Category category : kCategories)
            compared[std::string(categoryId(category))] = comparedJson(group.againstRest[index(category)]);
        list.push_back({{"name", group.name.empty() ? Json() : Json(group.name)},
                        {"count", group.count},
                        {"against_the_others", compared}});
    }
    return {{"distinct", groups.distinct}, {"groups", list}};
}

Json firstUsesJson(const Trend &trend)
{
    Json list = Json::array();
    for (const Trend::FirstUse &use : trend.firstUses)
        list.push_back({{"model", use.model}, {"month", monthKey(use.month)}, {"count", use.count}});
    return list;
}

Json moneyJson(const Analysis &analysis)
{
    Json list = Json::array();
    for (const MoneyByCurrency &money : analysis.money) {
        Json byCategory = Json::object();
        for (const Category category : kCategories)
            byCategory[std::string(categoryId(category))] = money.categories[index(category)];
        const Json counts = byCategoryJson(money.categoryCounts);
        Json largest = Json::array();
        for (const MoneyByCurrency::Amount &one : money.largest)
            largest.push_back({{"amount", one.amount}, {"category", std::string(categoryId(one.category))}});
        list.push_back({{"currency", money.currency},
                        {"total", money.total},
                        {"count", money.count},
                        {"by_category", byCategory},
                        {"count_by_category", counts},
                        {"largest", largest}});
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

nlohmann::ordered_json chartsJson(const Analysis &analysis)
{
    return {{"categories", categoriesJson(analysis)},
            {"time_to_detect_by_category", durationsByCategoryJson(analysis.toDetect)},
            {"time_to_resolve_by_category", durationsByCategoryJson(analysis.toResolve)},
            {"time_between", durationsJson(analysis.between)},
            {"weekday_hour", weekHoursJson(analysis.weekHours)},
            {"together", togetherJson(analysis.together)},
            {"severity", crossCountsJson(analysis, true)},
            {"detected_by", crossCountsJson(analysis, false)},
            {"months", monthsJson(analysis)},
            {"model_first_used", firstUsesJson(analysis.trend)},
            {"modes", modesJson(analysis)},
            {"study", studyComparisonJson(analysis.study)},
            {"without_owner_by_category", withoutOwnerJson(analysis)},
            {"side_by_side",
             {{"team", sideBySideJson(analysis.teams)},
              {"feature", sideBySideJson(analysis.features)},
              {"provider", sideBySideJson(analysis.providers)},
              {"model", sideBySideJson(analysis.models)}}}};
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
