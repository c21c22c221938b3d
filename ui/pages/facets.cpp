// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/facets.h"

#include "core/base/localcalendar.h"
#include "core/report/format.h"
#include "ui/widgets/plaintext.h"

#include <QCoreApplication>

#include <type_traits>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Facets", text);
}

constexpr int kSeverities = 5;

std::vector<FacetOption> namedOptions(const std::vector<std::string> &values, const QString &none)
{
    std::vector<FacetOption> options;
    for (const std::string &value : values)
        options.push_back({value, value.empty() ? none : oneLine(value), std::nullopt});
    return options;
}

QString severityText(int severity)
{
    return severity == 0 ? translated("Not told") : translated("Severity %1").arg(severity);
}

/// The vector of values that a facet of names fills.
template <typename Filter> auto *namesOf(Filter &filter, Facet facet)
{
    using Names = std::remove_reference_t<decltype((filter.teams))>;
    switch (facet) {
    case Facet::Team:
        return static_cast<Names *>(&filter.teams);
    case Facet::Mode:
        return &filter.modes;
    case Facet::Provider:
        return &filter.providers;
    case Facet::Model:
        return &filter.models;
    case Facet::Feature:
        return &filter.features;
    case Facet::Tag:
        return &filter.tags;
    default:
        return static_cast<Names *>(nullptr);
    }
}

QString periodValue(const IncidentFilter &filter, const Facts *facts)
{
    const auto from = filter.from ? filter.from : facts ? facts->firstDay() : std::nullopt;
    const auto to = filter.to ? filter.to : facts ? facts->lastDay() : std::nullopt;
    if (!from || !to)
        return translated("all");
    if (!filter.from && !filter.to)
        return translated("%1 – %2").arg(monthText(monthNumber(*from)), monthText(monthNumber(*to)));
    return periodText(*from, *to);
}

} // namespace

const std::vector<Facet> &allFacets()
{
    static const std::vector<Facet> facets{Facet::Period,   Facet::Team,        Facet::Category, Facet::Mode,
                                           Facet::Severity, Facet::FoundBy,     Facet::Provider, Facet::Model,
                                           Facet::Feature,  Facet::Tag,         Facet::Weekday,  Facet::Hour,
                                           Facet::Search,   Facet::NeedsReview, Facet::StudyRule};
    return facets;
}

QString facetName(Facet facet)
{
    switch (facet) {
    case Facet::Period:
        return translated("Period");
    case Facet::Team:
        return translated("Team");
    case Facet::Category:
        return translated("Category");
    case Facet::Mode:
        return translated("Mode");
    case Facet::Severity:
        return translated("Severity");
    case Facet::FoundBy:
        return translated("Found by");
    case Facet::Provider:
        return translated("Provider");
    case Facet::Model:
        return translated("Model");
    case Facet::Feature:
        return translated("Feature");
    case Facet::Tag:
        return translated("Tag");
    case Facet::Weekday:
        return translated("Weekday");
    case Facet::Hour:
        return translated("Hour");
    case Facet::Search:
        return translated("Text");
    case Facet::NeedsReview:
        return translated("Needs review");
    case Facet::StudyRule:
        return translated("Study rule");
    }
    return {};
}

bool isSwitch(Facet facet)
{
    return facet == Facet::NeedsReview || facet == Facet::StudyRule;
}

bool isFacetSet(const IncidentFilter &filter, Facet facet)
{
    switch (facet) {
    case Facet::Period:
        return filter.from || filter.to;
    case Facet::Category:
        return !filter.categories.empty();
    case Facet::Severity:
        return !filter.severities.empty() || filter.severityMax;
    case Facet::FoundBy:
        return !filter.detectedBy.empty();
    case Facet::Weekday:
        return !filter.weekdays.empty();
    case Facet::Hour:
        return !filter.hours.empty();
    case Facet::Search:
        return !filter.search.empty();
    case Facet::NeedsReview:
        return filter.needsReview;
    case Facet::StudyRule:
        return filter.studyRule;
    default:
        return !namesOf(filter, facet)->empty();
    }
}

void clearFacet(IncidentFilter &filter, Facet facet)
{
    switch (facet) {
    case Facet::Period:
        filter.from.reset();
        filter.to.reset();
        break;
    case Facet::Category:
        filter.categories.clear();
        break;
    case Facet::Severity:
        filter.severities.clear();
        filter.severityMax.reset();
        break;
    case Facet::FoundBy:
        filter.detectedBy.clear();
        break;
    case Facet::Weekday:
        filter.weekdays.clear();
        break;
    case Facet::Hour:
        filter.hours.clear();
        break;
    case Facet::Search:
        filter.search.clear();
        break;
    case Facet::NeedsReview:
        filter.needsReview = false;
        break;
    case Facet::StudyRule:
        filter.studyRule = false;
        break;
    default:
        namesOf(filter, facet)->clear();
    }
}

std::vector<FacetOption> facetOptions(Facet facet, const Facts &facts, const Taxonomy &taxonomy)
{
    const FactColumns &columns = facts.columns();
    std::vector<FacetOption> options;
    switch (facet) {
    case Facet::Team:
        return namedOptions(columns.teams, teamText({}));
    case Facet::Provider:
        return namedOptions(columns.providers, translated("Not told"));
    case Facet::Model:
        return namedOptions(columns.models, translated("Not told"));
    case Facet::Feature:
        return namedOptions(columns.features, translated("Not told"));
    case Facet::Category:
        for (const Category category : kCategories)
            options.push_back({std::string(categoryId(category)), categoryText(category), category});
        break;
    case Facet::Mode:
        for (const FailureMode &mode : taxonomy.modes())
            options.push_back({mode.id, oneLine(mode.name), mode.category});
        break;
    case Facet::Severity:
        for (int severity = 1; severity <= kSeverities; ++severity)
            options.push_back({std::to_string(severity), severityText(severity), std::nullopt});
        options.push_back({"0", severityText(0), std::nullopt});
        break;
    case Facet::FoundBy:
        for (std::size_t i = 0; i < kDetectedByCount; ++i)
            options.push_back(
                {std::string(detectedById(DetectedBy(i))), detectedByText(DetectedBy(i)), std::nullopt});
        break;
    case Facet::Weekday:
        for (std::size_t day = 0; day < kWeekdays; ++day)
            options.push_back({std::string(weekdayId(day)), weekdayText(day), std::nullopt});
        break;
    case Facet::Hour:
        for (int hour = 0; hour < int(kHours); ++hour)
            options.push_back({std::to_string(hour), hourText(hour), std::nullopt});
        break;
    default:
        break;
    }
    return options;
}

std::vector<std::string> chosenKeys(const IncidentFilter &filter, Facet facet)
{
    std::vector<std::string> keys;
    switch (facet) {
    case Facet::Category:
        for (const Category category : filter.categories)
            keys.emplace_back(categoryId(category));
        return keys;
    case Facet::Severity:
        for (const int severity : filter.severities)
            keys.push_back(std::to_string(severity));
        for (int severity = 1; filter.severityMax && severity <= *filter.severityMax; ++severity)
            keys.push_back(std::to_string(severity));
        return keys;
    case Facet::FoundBy:
        for (const DetectedBy detectedBy : filter.detectedBy)
            keys.emplace_back(detectedById(detectedBy));
        return keys;
    case Facet::Weekday:
        for (const int weekday : filter.weekdays)
            keys.emplace_back(weekdayId(std::size_t(weekday)));
        return keys;
    case Facet::Hour:
        for (const int hour : filter.hours)
            keys.push_back(std::to_string(hour));
        return keys;
    default:
        if (const auto *names = namesOf(filter, facet))
            return *names;
        return keys;
    }
}

void chooseKeys(IncidentFilter &filter, Facet facet, const std::vector<std::string> &keys)
{
    clearFacet(filter, facet);
    if (auto *names = namesOf(filter, facet)) {
        *names = keys;
        return;
    }
    for (const std::string &key : keys) {
        if (facet == Facet::Category) {
            if (const auto category = categoryFromId(key))
                filter.categories.push_back(*category);
        } else if (facet == Facet::Severity) {
            filter.severities.push_back(key.front() - '0');
        } else if (facet == Facet::FoundBy) {
            if (const auto detectedBy = detectedByFromId(key))
                filter.detectedBy.push_back(*detectedBy);
        } else if (facet == Facet::Weekday) {
            if (const auto weekday = weekdayFromId(key))
                filter.weekdays.push_back(*weekday);
        } else if (facet == Facet::Hour) {
            filter.hours.push_back(QString::fromStdString(key).toInt());
        }
    }
}

QString facetValueText(const IncidentFilter &filter, Facet facet, const Facts *facts,
                       const Taxonomy &taxonomy)
{
    switch (facet) {
    case Facet::Period:
        return periodValue(filter, facts);
    case Facet::Search:
        return translated("“%1”").arg(oneLine(filter.search));
    case Facet::NeedsReview:
    case Facet::StudyRule:
        return translated("on");
    default:
        break;
    }
    const auto chosen = chosenKeys(filter, facet);
    const auto options = facts ? facetOptions(facet, *facts, taxonomy) : std::vector<FacetOption>();
    if (chosen.empty() && options.size() == 1)
        return options.front().label;
    if (chosen.empty())
        return options.empty() ? translated("all") : translated("All %1").arg(options.size());
    if (chosen.size() == 1) {
        for (const FacetOption &option : options) {
            if (option.key == chosen.front())
                return option.label;
        }
        return chosen.front().empty() ? translated("Not told") : oneLine(chosen.front());
    }
    return options.size() >= chosen.size() ? translated("%1 of %2").arg(chosen.size()).arg(options.size())
                                           : QString::number(chosen.size());
}

QString facetSentence(const IncidentFilter &filter, Facet facet, const Facts *facts, const Taxonomy &taxonomy)
{
    return translated("%1 is %2").arg(facetName(facet), facetValueText(filter, facet, facts, taxonomy));
}

std::vector<PeriodPreset> periodPresets(const Facts &facts)
{
    std::vector<PeriodPreset> presets{{translated("All of the record"), {}, {}}};
    const auto last = facts.lastDay();
    if (!last)
        return presets;
    for (const int days : {30, 90, 180, 365})
        presets.push_back(
            {translated("Last %1 days of the record").arg(days), CivilDate{last->days - days + 1}, *last});
    const auto newYear = CivilDate::fromYmd(last->year(), 1, 1);
    presets.push_back({QString::number(last->year()), newYear, CivilDate::fromYmd(last->year(), 12, 31)});
    presets.push_back({QString::number(last->year() - 1), CivilDate::fromYmd(last->year() - 1, 1, 1),
                       CivilDate::fromYmd(last->year() - 1, 12, 31)});
    return presets;
}

} // namespace faultline
