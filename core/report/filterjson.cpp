// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/filterjson.h"

#include "core/base/localcalendar.h"

#include <nlohmann/json.hpp>

namespace faultline {

namespace {

using Json = nlohmann::ordered_json;
using Names = std::vector<std::string>;

constexpr std::pair<const char *, Names IncidentFilter::*> kNames[]
    = {{"team", &IncidentFilter::teams},         {"mode", &IncidentFilter::modes},
       {"provider", &IncidentFilter::providers}, {"model", &IncidentFilter::models},
       {"feature", &IncidentFilter::features},   {"tag", &IncidentFilter::tags}};

std::optional<CivilDate> dateOf(const Json &json)
{
    return CivilDate::fromIso(json.get<std::string>());
}

/// One member of the object; false where it is not understood.
bool read(IncidentFilter &filter, const std::string &key, const Json &value)
{
    for (const auto &[name, member] : kNames) {
        if (key == name) {
            filter.*member = value.get<Names>();
            return true;
        }
    }
    if (key == "from")
        return (filter.from = dateOf(value)).has_value();
    if (key == "to")
        return (filter.to = dateOf(value)).has_value();
    if (key == "category" || key == "detected_by") {
        for (const auto &id : value.get<Names>()) {
            const auto category = categoryFromId(id);
            const auto detectedBy = detectedByFromId(id);
            if (key == "category" ? !category : !detectedBy)
                return false;
            if (key == "category")
                filter.categories.push_back(*category);
            else
                filter.detectedBy.push_back(*detectedBy);
        }
        return true;
    }
    if (key == "weekday") {
        for (const auto &id : value.get<Names>()) {
            const auto weekday = weekdayFromId(id);
            if (!weekday)
                return false;
            filter.weekdays.push_back(*weekday);
        }
        return true;
    }
    if (key == "severity")
        filter.severities = value.get<std::vector<int>>();
    else if (key == "hour")
        filter.hours = value.get<std::vector<int>>();
    else if (key == "severity_max")
        filter.severityMax = value.get<int>();
    else if (key == "search")
        filter.search = value.get<std::string>();
    else if (key == "needs_review")
        filter.needsReview = value.get<bool>();
    else if (key == "study_rule")
        filter.studyRule = value.get<bool>();
    else
        return false;
    return true;
}

} // namespace

std::string filterJson(const IncidentFilter &filter)
{
    Json json = Json::object();
    for (const auto &[name, member] : kNames) {
        if (!(filter.*member).empty())
            json[name] = filter.*member;
    }
    if (filter.from)
        json["from"] = filter.from->toIso();
    if (filter.to)
        json["to"] = filter.to->toIso();
    for (const Category category : filter.categories)
        json["category"].push_back(std::string(categoryId(category)));
    for (const DetectedBy detectedBy : filter.detectedBy)
        json["detected_by"].push_back(std::string(detectedById(detectedBy)));
    for (const int weekday : filter.weekdays)
        json["weekday"].push_back(std::string(weekdayId(std::size_t(weekday))));
    if (!filter.hours.empty())
        json["hour"] = filter.hours;
    if (!filter.severities.empty())
        json["severity"] = filter.severities;
    if (filter.severityMax)
        json["severity_max"] = *filter.severityMax;
    if (!filter.search.empty())
        json["search"] = filter.search;
    if (filter.needsReview)
        json["needs_review"] = true;
    if (filter.studyRule)
        json["study_rule"] = true;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<IncidentFilter> filterFromJson(std::string_view text)
{
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        return std::nullopt;
    IncidentFilter filter;
    try {
        for (const auto &[key, value] : json.items()) {
            if (!read(filter, key, value))
                return std::nullopt;
        }
    } catch (const Json::exception &) { // a member of another type
        return std::nullopt;
    }
    return filter;
}

} // namespace faultline
