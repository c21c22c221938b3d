// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/filteroptions.h"

#include "app/cli/workspaceargument.h"
#include "core/base/localcalendar.h"
#include "core/storage/labelling.h"

#include <QCoreApplication>

#include <algorithm>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("FilterOptions", text);
}

std::vector<std::string> texts(const QCommandLineParser &parser, const char *option)
{
    std::vector<std::string> result;
    for (const QString &value : parser.values(QLatin1String(option)))
        result.push_back(value.trimmed().toStdString());
    return result;
}

Error unknown(const char *option, const std::string &value, const QString &allowed)
{
    return failure(ErrorCode::BadUsage,
                   translated("--%1 \"%2\" is none; use one of %3.")
                       .arg(QLatin1String(option), QString::fromStdString(value), allowed));
}

QString categoryIds()
{
    QStringList ids;
    for (const Category category : kCategories)
        ids += QString::fromUtf8(categoryId(category).data());
    return ids.join(QStringLiteral(", "));
}

QString detectedByIds()
{
    QStringList ids;
    for (std::size_t i = 0; i < kDetectedByCount; ++i)
        ids += QString::fromUtf8(detectedById(DetectedBy(i)).data());
    return ids.join(QStringLiteral(", "));
}

/// Whether the workspace asked about has added this mode.
bool isOwnMode(const QCommandLineParser &parser, const std::string &id)
{
    if (!parser.isSet(QStringLiteral("workspace")))
        return false;
    const auto store = openWorkspace(parser, OpenMode::Read);
    const auto modes = store ? (*store)->labelling().ownModes() : Result<std::vector<OwnMode>>(store.error());
    return modes
        && std::any_of(modes->begin(), modes->end(), [&](const OwnMode &mode) { return mode.id == id; });
}

Result<void> readTaxonomyFacets(const QCommandLineParser &parser, const Taxonomy &taxonomy,
                                IncidentFilter &filter)
{
    for (const std::string &value : texts(parser, "category")) {
        const auto category = categoryFromId(value);
        if (!category)
            return unknown("category", value, categoryIds());
        filter.categories.push_back(*category);
    }
    for (const std::string &value : texts(parser, "mode")) {
        if (!value.empty() && !taxonomy.mode(value) && !isOwnMode(parser, value))
            return unknown("mode", value, translated("the taxonomy's ids, such as cost.no-budget"));
        filter.modes.push_back(value);
    }
    for (const std::string &value : texts(parser, "detected-by")) {
        const auto detectedBy = detectedByFromId(value);
        if (!detectedBy)
            return unknown("detected-by", value, detectedByIds());
        filter.detectedBy.push_back(*detectedBy);
    }
    return {};
}

Result<void> readWeek(const QCommandLineParser &parser, IncidentFilter &filter)
{
    for (const std::string &value : texts(parser, "weekday")) {
        const auto weekday = weekdayFromId(value);
        if (!weekday)
            return unknown("weekday", value,
                           QStringLiteral("monday, tuesday, wednesday, thursday, friday, saturday, sunday"));
        filter.weekdays.push_back(*weekday);
    }
    for (const std::string &value : texts(parser, "hour")) {
        bool isNumber = false;
        const int hour = QString::fromStdString(value).toInt(&isNumber);
        if (!isNumber || hour < 0 || hour >= int(kHours))
            return unknown("hour", value, QStringLiteral("0 to 23"));
        filter.hours.push_back(hour);
    }
    return {};
}

Result<void> readSeverity(const QCommandLineParser &parser, IncidentFilter &filter)
{
    for (const std::string &value : texts(parser, "severity")) {
        if (value.size() != 1 || value[0] < '0' || value[0] > '5')
            return unknown("severity", value, QStringLiteral("0, 1, 2, 3, 4, 5"));
        filter.severities.push_back(value[0] - '0');
    }
    if (!parser.isSet(QStringLiteral("severity-max")))
        return {};
    bool isNumber = false;
    const QString text = parser.value(QStringLiteral("severity-max"));
    const int severity = text.toInt(&isNumber);
    if (!isNumber || severity < 1 || severity > 5)
        return unknown("severity-max", text.toStdString(), QStringLiteral("1, 2, 3, 4, 5"));
    filter.severityMax = severity;
    return {};
}

} // namespace

void addFilterOptions(QCommandLineParser &parser)
{
    const auto add = [&](const char *name, const char *description, const char *value) {
        parser.addOption(
            {QLatin1String(name), translated(description), value ? QString::fromUtf8(value) : QString()});
    };
    add("from", "From this day on, included.", "DATE");
    add("to", "Up to this day, included.", "DATE");
    add("weekday", "Only begun on this day of the week, such as monday; repeat for several.", "DAY");
    add("hour", "Only begun in this hour of the day, 0 to 23; repeat for several.", "HOUR");
    add("category", "Only this category; repeat for several.", "CATEGORY");
    add("mode", "Only this failure mode; repeat for several.", "MODE");
    add("severity", "Only this severity (0 is not told); repeat for several.", "N");
    add("severity-max", "Only severity 1 to N (1 is the worst).", "N");
    add("detected-by", "Only found this way; repeat for several.", "HOW");
    add("provider", "Only this provider; repeat for several.", "PROVIDER");
    add("model", "Only this model; repeat for several.", "MODEL");
    add("feature", "Only this feature; repeat for several.", "FEATURE");
    add("tag", "Only with this tag; repeat for several.", "TAG");
    add("needs-review", "Only what a person should look at.", nullptr);
    add("search", "Only where title or description holds this text.", "TEXT");
    add("study-rule", "Only severity 1 and 2, and what evals or replays found.", nullptr);
}

Result<IncidentFilter> filterFromOptions(const QCommandLineParser &parser, const Taxonomy &taxonomy)
{
    IncidentFilter filter;
    filter.teams = texts(parser, "team");
    const auto from = dateArgument(parser, QStringLiteral("from"));
    if (!from)
        return from.error();
    const auto to = dateArgument(parser, QStringLiteral("to"));
    if (!to)
        return to.error();
    filter.from = *from;
    filter.to = *to;
    if (const auto read = readTaxonomyFacets(parser, taxonomy, filter); !read)
        return read.error();
    if (const auto read = readWeek(parser, filter); !read)
        return read.error();
    if (const auto read = readSeverity(parser, filter); !read)
        return read.error();
    filter.providers = texts(parser, "provider");
    filter.models = texts(parser, "model");
    filter.features = texts(parser, "feature");
    filter.tags = texts(parser, "tag");
    filter.search = parser.value(QStringLiteral("search")).toStdString();
    filter.needsReview = parser.isSet(QStringLiteral("needs-review"));
    filter.studyRule = parser.isSet(QStringLiteral("study-rule"));
    return filter;
}

} // namespace faultline
