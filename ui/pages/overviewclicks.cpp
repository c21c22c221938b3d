// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/overviewclicks.h"

#include "core/base/localcalendar.h"

#include <algorithm>
#include <cstdlib>

namespace faultline {

namespace {

struct Months {
    int year, first, last;
};

std::optional<Months> monthsOf(const std::string &key)
{
    const auto number = [](const std::string &text) { return std::atoi(text.c_str()); };
    if (key.size() == 4)
        return Months{number(key), 1, 12};
    if (key.size() != 7)
        return std::nullopt;
    const int year = number(key.substr(0, 4));
    if (key[5] == 'Q') {
        const int quarter = key[6] - '0';
        return Months{year, 3 * quarter - 2, 3 * quarter};
    }
    return Months{year, number(key.substr(5)), number(key.substr(5))};
}

} // namespace

std::optional<CivilDate> firstDayOf(const std::string &columnKey)
{
    if (columnKey.size() > 10)
        return CivilDate::fromIso(columnKey.substr(0, 10));
    const auto months = monthsOf(columnKey);
    return months ? CivilDate::fromYmd(months->year, months->first, 1) : std::nullopt;
}

std::optional<CivilDate> lastDayOf(const std::string &columnKey)
{
    if (columnKey.size() > 10)
        return CivilDate::fromIso(columnKey.substr(columnKey.size() - 10));
    const auto months = monthsOf(columnKey);
    if (!months)
        return std::nullopt;
    const auto first = CivilDate::fromYmd(months->year, months->last, 1);
    return first ? std::optional(lastDayOfMonth(monthNumber(*first))) : std::nullopt;
}

IncidentFilter withColumns(const IncidentFilter &filter, const std::string &first, const std::string &last)
{
    IncidentFilter narrowed = filter;
    const auto from = firstDayOf(first), to = lastDayOf(last);
    if (from && to) {
        narrowed.from = from;
        narrowed.to = to;
    }
    return narrowed;
}

IncidentFilter withCell(const IncidentFilter &filter, const QString &map, const std::string &row,
                        const std::string &column)
{
    IncidentFilter narrowed = filter;
    if (map == QLatin1String("week-hours")) {
        if (const auto weekday = weekdayFromId(row))
            narrowed.weekdays = {*weekday};
        if (!column.empty())
            narrowed.hours = {std::atoi(column.c_str())};
        return narrowed;
    }
    if (const auto category = categoryFromId(column))
        narrowed.categories = {*category};
    if (map == QLatin1String("severity") && !row.empty()) {
        narrowed.severities = {row.front() - '0'};
        narrowed.severityMax.reset();
    } else if (const auto detectedBy = detectedByFromId(row)) {
        narrowed.detectedBy = {*detectedBy};
    }
    return narrowed;
}

IncidentFilter withoutCategories(const IncidentFilter &filter)
{
    IncidentFilter wider = filter;
    wider.categories.clear();
    wider.modes.clear();
    return wider;
}

IncidentFilter withPair(const IncidentFilter &filter, const std::string &a, const std::string &b)
{
    IncidentFilter narrowed = withoutCategories(filter);
    for (const std::string &id : {a, b}) {
        const auto category = categoryFromId(id);
        if (category && (narrowed.categories.empty() || narrowed.categories.front() != *category))
            narrowed.categories.push_back(*category);
    }
    return narrowed;
}

IncidentFilter withGroup(const IncidentFilter &filter, SideBySide kind, const std::string &key)
{
    IncidentFilter narrowed = filter;
    const std::vector<std::string> names{key.substr(std::min<std::size_t>(1, key.size()))};
    switch (kind) {
    case SideBySide::Teams:
        narrowed.teams = names;
        break;
    case SideBySide::Features:
        narrowed.features = names;
        break;
    case SideBySide::Providers:
        narrowed.providers = names;
        break;
    case SideBySide::Models:
        narrowed.models = names;
        break;
    }
    return narrowed;
}

} // namespace faultline
