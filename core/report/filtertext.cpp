// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/filtertext.h"

#include "core/base/localcalendar.h"
#include "core/report/format.h"

#include <QCoreApplication>
#include <QStringList>

namespace faultline {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("FilterText", text);
}

QStringList names(const std::vector<std::string> &values, const QString &untold)
{
    QStringList list;
    for (const std::string &value : values)
        list << (value.empty() ? untold : fromUtf8(value));
    return list;
}

void say(QStringList &parts, const QString &facet, const QStringList &values)
{
    if (!values.isEmpty())
        parts << words("%1 is %2").arg(facet, values.join(words(" or ")));
}

void give(QStringList &arguments, const char *flag, const std::vector<std::string> &values)
{
    for (const std::string &value : values)
        arguments << QLatin1String(flag) << shellQuoted(fromUtf8(value));
}

} // namespace

QString shellQuoted(const QString &value)
{
    bool plain = !value.isEmpty();
    for (const QChar c : value)
        plain = plain && (c.isLetterOrNumber() || QStringLiteral("-_.,:/@").contains(c));
    return plain ? value
                 : QLatin1Char('\'') + QString(value).replace(QLatin1Char('\''), QStringLiteral("'\\''"))
            + QLatin1Char('\'');
}

QString filterText(const IncidentFilter &filter)
{
    QStringList parts;
    say(parts, words("Team"), names(filter.teams, words("not told")));
    if (filter.from)
        parts << words("from %1").arg(dateText(*filter.from));
    if (filter.to)
        parts << words("to %1").arg(dateText(*filter.to));
    QStringList weekdays, hours;
    for (const int weekday : filter.weekdays)
        weekdays << weekdayText(std::size_t(weekday));
    for (const int hour : filter.hours)
        hours << hourText(hour);
    say(parts, words("Weekday"), weekdays);
    say(parts, words("Hour"), hours);
    QStringList categories, severities, detections;
    for (const Category category : filter.categories)
        categories << categoryText(category);
    for (const int severity : filter.severities)
        severities << (severity == 0 ? words("not told") : QString::number(severity));
    for (const DetectedBy detectedBy : filter.detectedBy)
        detections << detectedByText(detectedBy);
    say(parts, words("Category"), categories);
    say(parts, words("Failure mode"), names(filter.modes, words("not told")));
    say(parts, words("Severity"), severities);
    if (filter.severityMax)
        parts << words("Severity is at most %1").arg(*filter.severityMax);
    say(parts, words("Found by"), detections);
    say(parts, words("Provider"), names(filter.providers, words("not told")));
    say(parts, words("Model"), names(filter.models, words("not told")));
    say(parts, words("Feature"), names(filter.features, words("not told")));
    say(parts, words("Tag"), names(filter.tags, words("not told")));
    if (!filter.search.empty())
        parts << words("text holds \"%1\"").arg(fromUtf8(filter.search));
    if (filter.needsReview)
        parts << words("waits for review");
    if (filter.studyRule)
        parts << words("study rule on");
    return parts.isEmpty() ? words("No filter") : parts.join(QStringLiteral("; "));
}

QString filterArguments(const IncidentFilter &filter)
{
    QStringList arguments;
    give(arguments, "--team", filter.teams);
    if (filter.from)
        arguments << QStringLiteral("--from") << fromUtf8(filter.from->toIso());
    if (filter.to)
        arguments << QStringLiteral("--to") << fromUtf8(filter.to->toIso());
    for (const int weekday : filter.weekdays)
        arguments << QStringLiteral("--weekday") << fromUtf8(std::string(weekdayId(std::size_t(weekday))));
    for (const int hour : filter.hours)
        arguments << QStringLiteral("--hour") << QString::number(hour);
    std::vector<std::string> categories, detections;
    for (const Category category : filter.categories)
        categories.emplace_back(categoryId(category));
    for (const DetectedBy detectedBy : filter.detectedBy)
        detections.emplace_back(detectedById(detectedBy));
    give(arguments, "--category", categories);
    give(arguments, "--mode", filter.modes);
    for (const int severity : filter.severities)
        arguments << QStringLiteral("--severity") << QString::number(severity);
    if (filter.severityMax)
        arguments << QStringLiteral("--severity-max") << QString::number(*filter.severityMax);
    give(arguments, "--detected-by", detections);
    give(arguments, "--provider", filter.providers);
    give(arguments, "--model", filter.models);
    give(arguments, "--feature", filter.features);
    give(arguments, "--tag", filter.tags);
    if (filter.needsReview)
        arguments << QStringLiteral("--needs-review");
    if (!filter.search.empty())
        arguments << QStringLiteral("--search") << shellQuoted(fromUtf8(filter.search));
    if (filter.studyRule)
        arguments << QStringLiteral("--study-rule");
    return arguments.join(QLatin1Char(' '));
}

QString filterCommand(const QString &verb, const QString &workspacePath, const IncidentFilter &filter)
{
    QStringList parts{QStringLiteral("faultline"), verb, QStringLiteral("-w"), shellQuoted(workspacePath)};
    const QString arguments = filterArguments(filter);
    if (!arguments.isEmpty())
        parts << arguments;
    return parts.join(QLatin1Char(' '));
}

} // namespace faultline
