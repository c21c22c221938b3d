// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/explanationtext.h"
#include "core/report/format.h"
#include "core/report/plantables.h"
#include "core/report/readinesstables.h"
#include "core/report/tabletext.h"
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

QStringList playbookLines(const AssessedReadiness &assessed)
{
    if (!assessed.ownPlaybook)
        return {};
    const Playbook &playbook = assessed.playbook;
    QStringList lines{
        words("Playbook %1, not the study's: %2")
            .arg(fromUtf8(playbook.name.empty() ? playbook.version : playbook.name + " " + playbook.version),
                 playbookDifferencesSummary(assessed.differences))};
    for (const PlaybookDifference &difference : assessed.differences)
        lines << QStringLiteral("  ") + playbookDifferenceText(difference);
    return lines;
}

QStringList whatIfLines(const AssessedReadiness &assessed)
{
    if (!assessed.whatIf)
        return {};
    const WhatIf &whatIf = *assessed.whatIf;
    const Readiness &today = assessed.readiness, &then = whatIf.readiness;
    QStringList lines{words("What if (an estimate, in place from the day of assessment):")};
    for (const LevelChange &change : whatIf.changes)
        lines << words("  %1 (%2): level %3 to %4, %5")
                     .arg(fromUtf8(assessed.playbook.control(change.control)->name), fromUtf8(change.control))
                     .arg(change.from)
                     .arg(change.to)
                     .arg(incidentsText(change.preventable.count));
    lines << words("  Declared: %1, %2 instead of %3, %4")
                 .arg(tierText(then.declared.tier), scoreText(then.declared.score),
                      tierText(today.declared.tier), scoreText(today.declared.score))
          << words("  Observed: %1, %2 instead of %3, %4")
                 .arg(tierText(then.observed.tier), scoreText(then.observed.score),
                      tierText(today.observed.tier), scoreText(today.observed.score))
          << QStringLiteral("  ") + expectedText(whatIf) << words("  Assumptions:");
    for (const std::string &assumption : assessed.playbook.assumptions)
        lines << QStringLiteral("  - ") + fromUtf8(assumption);
    return lines;
}

QString effectsText(const AssessedReadiness &assessed)
{
    if (!assessed.effects)
        return {};
    return words("Did it pay?\n") + tableText(effectTable(*assessed.effects, assessed.playbook))
        + effectNote(*assessed.effects) + QLatin1Char('\n');
}

QString mergedText(const AssessedReadiness &assessed)
{
    if (!assessed.merged)
        return {};
    if (assessed.merged->differences() == 0)
        return words("The assessors agree on every control.\n");
    return words("Answers that differ:\n") + tableText(mergeTable(*assessed.merged, assessed.playbook, true));
}

QString explanationText(const AssessedReadiness &assessed)
{
    QString text = words("How this comes about\n");
    for (const ExplainedPart &part : explanationParts(explainScore(assessed.readiness, assessed.playbook))) {
        text += part.title + QLatin1Char('\n') + tableText(part.table);
        for (const QString &line : part.lines)
            text += QStringLiteral("  ") + line + QLatin1Char('\n');
    }
    return text;
}

} // namespace

QString assessText(const AssessedReadiness &assessed, bool explain)
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
        lines << words("Plan (an estimate of what each could have prevented):") << planLines(assessed)
              << plannedScoreText(readiness, assessed.planned);
    lines << words("Outside the playbook: %1").arg(shareText(readiness.outside.share));
    lines << playbookLines(assessed) << whatIfLines(assessed);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n') + effectsText(assessed) + mergedText(assessed)
        + (explain ? explanationText(assessed) : QString());
}

} // namespace faultline
