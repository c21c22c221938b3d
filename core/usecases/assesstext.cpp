// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/format.h"
#include "core/usecases/assessreadiness.h"

#include <QCoreApplication>
#include <QStringList>

namespace faultline {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("AssessText", text);
}

QString overallLine(const QString &name, const OverallScore &overall)
{
    if (!overall.score)
        return words("%1: nothing applies").arg(name);
    return words("%1: %2, %3 of 100").arg(name, tierText(overall.tier), scoreText(overall.score));
}

QStringList practiceLines(const AssessedReadiness &assessed)
{
    QStringList lines;
    for (std::size_t i = 0; i < assessed.readiness.practices.size(); ++i) {
        const PracticeScore &practice = assessed.readiness.practices[i];
        const QString name = fromUtf8(assessed.playbook.practices[i].name);
        lines << (practice.applicable
                      ? words("  %1: %2 declared, %3 observed")
                            .arg(name, scoreText(practice.declared), scoreText(practice.observed))
                      : words("  %1: not applicable").arg(name));
    }
    return lines;
}

QStringList contradictionLines(const AssessedReadiness &assessed)
{
    QStringList lines;
    for (const Contradiction &contradiction : assessed.readiness.contradictions) {
        QStringList names;
        for (const std::int64_t rowId : contradiction.rowIds)
            names << fromUtf8(assessed.name(rowId));
        lines << QStringLiteral("  %1 (%2): %3")
                     .arg(fromUtf8(assessed.playbook.control(contradiction.control)->name),
                          fromUtf8(contradiction.control), names.join(QStringLiteral(", ")));
    }
    return lines;
}

QStringList planLines(const AssessedReadiness &assessed)
{
    QStringList lines;
    for (const PlanItem &item : assessed.readiness.plan)
        lines << words("  %1 (%2): %3, effort %4")
                     .arg(fromUtf8(assessed.playbook.control(item.control)->name), fromUtf8(item.control),
                          shareText(item.preventable), effortText(item.effortHours));
    return lines;
}

} // namespace

QString assessText(const AssessedReadiness &assessed)
{
    const Readiness &readiness = assessed.readiness;
    QStringList lines;
    lines << overallLine(words("Declared"), readiness.declared)
          << overallLine(words("Observed"), readiness.observed);
    lines << practiceLines(assessed);
    lines << words("Window %1, %2")
                 .arg(periodText(readiness.windowFrom, readiness.date),
                      incidentsText(readiness.incidentsInWindow));
    if (!readiness.contradictions.empty())
        lines << words("Answers that the record contradicts:") << contradictionLines(assessed);
    if (!readiness.plan.empty())
        lines << words("Plan (an estimate of what each could have prevented):") << planLines(assessed);
    lines << words("Outside the playbook: %1").arg(shareText(readiness.outside.share));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace faultline
