// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/incidenttexts.h"

#include "core/report/format.h"
#include "ui/widgets/plaintext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("IncidentTexts", text);
}

QDateTime inZone(std::int64_t epochMs, const std::string &zone)
{
    const QTimeZone timeZone(QByteArray(zone.data(), qsizetype(zone.size())));
    return QDateTime::fromMSecsSinceEpoch(epochMs, timeZone.isValid() ? timeZone : QTimeZone::utc());
}

constexpr double kMsPerHour = 3'600'000;

} // namespace

QString incidentDateText(const Incident &incident, const std::string &zone)
{
    if (!incident.occurredAt)
        return translated("undated");
    // A date without time stays that date in every zone.
    if (incident.occurredPrecision == TimePrecision::Day)
        return dateText(CivilDate::fromEpochMs(*incident.occurredAt));
    const QDate day = inZone(*incident.occurredAt, zone).date();
    const auto civil = CivilDate::fromYmd(day.year(), day.month(), day.day());
    return civil ? dateText(*civil) : QString();
}

QString momentText(std::int64_t epochMs, const std::string &zone)
{
    return QLocale(QLocale::English).toString(inZone(epochMs, zone), QStringLiteral("d MMM yyyy, HH:mm"));
}

QString modeText(const Taxonomy &taxonomy, const std::string &mode)
{
    if (mode.empty())
        return QStringLiteral("–");
    const FailureMode *known = taxonomy.mode(mode);
    return oneLine(known ? known->name : mode);
}

QString sureText(const Classification &classification)
{
    if (classification.decidedBy == DecidedBy::Person)
        return translated("checked");
    if (classification.decidedBy == DecidedBy::None)
        return QStringLiteral("–");
    return classification.category == Category::Unclear ? translated("open")
                                                        : percentText(classification.confidence);
}

QString decidedByText(const Classification &classification)
{
    switch (classification.decidedBy) {
    case DecidedBy::Person:
        return classification.reviewer.empty() ? translated("A person") : oneLine(classification.reviewer);
    case DecidedBy::Classifier:
        if (classification.category == Category::Unclear)
            return translated("Classifier left it open");
        return translated("Classifier, %1 sure").arg(percentText(classification.confidence));
    case DecidedBy::None:
        break;
    }
    return translated("nobody yet");
}

QString detectedAfterText(const Incident &incident)
{
    if (!incident.occurredAt || !incident.detectedAt)
        return translated("not recorded");
    return durationText(double(*incident.detectedAt - *incident.occurredAt) / kMsPerHour);
}

QString tagsText(const Incident &incident)
{
    QStringList tags;
    for (const std::string &tag : incident.tags)
        tags.append(oneLine(tag));
    return tags.join(QStringLiteral(", "));
}

QString costText(const Incident &incident)
{
    return incident.cost ? moneyText(incident.cost->amount, incident.cost->currency)
                         : translated("not recorded");
}

} // namespace faultline
