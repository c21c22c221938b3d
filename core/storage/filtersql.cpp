// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/filtersql.h"

#include "core/base/jsontext.h"

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

namespace faultline {

namespace {

/// The moment at which this day begins in the zone.
std::int64_t dayStartMs(CivilDate day, const std::string &zone)
{
    const QTimeZone timeZone{QByteArray::fromStdString(zone)};
    if (!timeZone.isValid())
        return day.startMs();
    return QDate(day.year(), day.month(), day.day()).startOfDay(timeZone).toMSecsSinceEpoch();
}

std::string numberList(const auto &values, auto &&number)
{
    std::string list;
    for (const auto &value : values)
        list += (list.empty() ? "" : ",") + std::to_string(number(value));
    return list;
}

} // namespace

FilterSql::FilterSql(const IncidentFilter &filter, const std::string &zone)
{
    requireWord("i.team_word", filter.teams);
    addDays(filter, zone);
    addWeek(filter, zone);
    addDecided(filter);
    if (!filter.severities.empty())
        require("i.severity IN (" + numberList(filter.severities, [](int one) { return one; }) + ')');
    if (filter.severityMax)
        require("i.severity BETWEEN 1 AND " + parameter(*filter.severityMax));
    if (!filter.detectedBy.empty())
        require("i.detected_by IN ("
                + numberList(filter.detectedBy, [](DetectedBy one) { return int(one) + 1; }) + ')');
    requireWord("i.provider_word", filter.providers);
    requireWord("i.model_word", filter.models);
    requireWord("i.feature_word", filter.features);
    addTags(filter.tags);
    if (filter.studyRule)
        require("(i.severity IN (1, 2) OR i.detected_by IN (" + std::to_string(int(DetectedBy::Eval) + 1)
                + ',' + std::to_string(int(DetectedBy::Replay) + 1) + "))");
    if (!filter.search.empty()) {
        m_search = std::make_unique<TextSearch>(filter.search);
        m_values.emplace_back(m_search.get());
        const std::string at = '?' + std::to_string(m_values.size());
        require("faultline_contains(" + at + ", i.title, i.description)");
    }
}

void FilterSql::require(const std::string &condition)
{
    m_where += m_where.empty() ? " WHERE " : " AND ";
    m_where += condition;
}

std::string FilterSql::parameter(std::int64_t value)
{
    m_values.emplace_back(value);
    return '?' + std::to_string(m_values.size());
}

std::string FilterSql::parameter(std::string value)
{
    m_values.emplace_back(std::move(value));
    return '?' + std::to_string(m_values.size());
}

std::string FilterSql::parameters(const std::vector<std::string> &texts)
{
    std::string list;
    for (const std::string &text : texts)
        list += (list.empty() ? "" : ",") + parameter(text);
    return list;
}

void FilterSql::requireWord(std::string_view column, const std::vector<std::string> &texts)
{
    if (!texts.empty())
        require(std::string(column) + " IN (SELECT id FROM words WHERE text IN (" + parameters(texts) + "))");
}

void FilterSql::addDays(const IncidentFilter &filter, const std::string &zone)
{
    if (!filter.from && !filter.to)
        return;
    // A record that was told as a date alone keeps that date in every zone.
    std::string days = "i.occurred_day = 1", times = "i.occurred_day = 0";
    if (filter.from) {
        days += " AND i.occurred_at >= " + parameter(filter.from->startMs());
        times += " AND i.occurred_at >= " + parameter(dayStartMs(*filter.from, zone));
    }
    if (filter.to) {
        const CivilDate next{filter.to->days + 1};
        days += " AND i.occurred_at < " + parameter(next.startMs());
        times += " AND i.occurred_at < " + parameter(dayStartMs(next, zone));
    }
    require("((" + days + ") OR (" + times + "))");
}

void FilterSql::addWeek(const IncidentFilter &filter, const std::string &zone)
{
    if (filter.weekdays.empty() && filter.hours.empty())
        return;
    // Offsets of a zone are told and foretold for these years.
    m_calendar = std::make_unique<LocalCalendar>(zone, CivilDate::fromYmd(1900, 1, 1)->startMs(),
                                                 CivilDate::fromYmd(2100, 1, 1)->startMs());
    m_values.emplace_back(m_calendar.get());
    const std::string week
        = "faultline_week(?" + std::to_string(m_values.size()) + ", i.occurred_at, i.occurred_day)";
    const auto itself = [](int one) { return one; };
    if (!filter.weekdays.empty())
        require(week + " / 32 IN (" + numberList(filter.weekdays, itself) + ')');
    if (!filter.hours.empty())
        require(week + " % 32 IN (" + numberList(filter.hours, itself) + ')');
}

void FilterSql::addDecided(const IncidentFilter &filter)
{
    m_needsDecisions = !filter.categories.empty() || !filter.modes.empty() || filter.needsReview;
    if (!filter.categories.empty())
        require("coalesce(d.category, i.category) IN ("
                + numberList(filter.categories, [](Category one) { return index(one); }) + ')');
    if (!filter.modes.empty()) {
        const std::string list = parameters(filter.modes);
        require("CASE WHEN d.id IS NULL THEN i.mode_word IN (SELECT id FROM words WHERE text IN (" + list
                + ")) ELSE d.mode IN (" + list + ") END");
    }
    if (filter.needsReview) {
        std::string limit;
        appendJsonNumber(limit, kReviewBelow);
        require("d.id IS NULL AND (i.category = " + std::to_string(index(Category::Unclear))
                + " OR i.confidence < " + limit + ')');
    }
}

void FilterSql::addTags(const std::vector<std::string> &tags)
{
    if (tags.empty())
        return;
    require(
        "i.tags <> '' AND json_valid(i.tags) AND EXISTS (SELECT 1 FROM json_each(i.tags) t WHERE t.value IN ("
        + parameters(tags) + "))");
}

void FilterSql::bindTo(Statement &statement) const
{
    int at = 0;
    for (const auto &value : m_values) {
        ++at;
        if (const auto *number = std::get_if<std::int64_t>(&value))
            statement.bind(at, *number);
        else if (const auto *text = std::get_if<std::string>(&value))
            statement.bind(at, std::string_view(*text));
        else if (const auto *search = std::get_if<const TextSearch *>(&value))
            statement.bindSearch(at, **search);
        else
            statement.bindCalendar(at, *std::get<const LocalCalendar *>(value));
    }
}

} // namespace faultline
