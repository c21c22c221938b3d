// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/plantables.h"

#include "core/base/csvtext.h"
#include "core/report/format.h"
#include "core/report/markdownwriter.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("PlanTable", text);
}

std::optional<Category> categoryOf(const Playbook &playbook, const std::string &practice)
{
    for (const Practice &one : playbook.practices) {
        if (one.id == practice)
            return one.category;
    }
    return std::nullopt;
}

QString levelText(const Readiness &readiness, const PlanItem &item)
{
    const ControlScore *score = readiness.control(item.control);
    if (score && score->withoutEvidence)
        return words("2, counts as 1");
    if (score && score->answered == AnswerLevel::Unknown)
        return words("unknown");
    return QString::number(item.declared);
}

QString effortWithSource(const PlanItem &item)
{
    return item.effortSource == "study" ? words("%1, study").arg(effortText(item.effortHours))
                                        : words("%1, assumed").arg(effortText(item.effortHours));
}

std::string number(double value)
{
    return QString::number(value, 'g', 17).toStdString();
}

/// A spreadsheet takes what begins so for a formula.
std::string defused(const std::string &text)
{
    static const std::string starts = "=+-@\t\r";
    return !text.empty() && starts.find(text.front()) != std::string::npos ? "'" + text : text;
}

std::string moneyCell(const Losses &losses)
{
    QStringList parts;
    for (const Money &money : losses.money)
        parts << moneyText(money.amount, money.currency);
    return parts.join(QStringLiteral(", ")).toStdString();
}

std::string practiceName(const Playbook &playbook, const std::string &id)
{
    for (const Practice &one : playbook.practices) {
        if (one.id == id)
            return one.name;
    }
    return id.empty() ? "Foundation" : id;
}

} // namespace

const PlanEntry *planEntryOf(const std::vector<PlanEntry> &entries, const std::string &control)
{
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const PlanEntry &entry) { return entry.control == control; });
    return found == entries.end() ? nullptr : &*found;
}

QString lossesText(const Losses &losses)
{
    QStringList parts;
    if (losses.withHours > 0)
        parts << effortText(losses.hours);
    for (const Money &money : losses.money)
        parts << moneyText(money.amount, money.currency);
    return parts.isEmpty() ? QStringLiteral("–") : parts.join(QStringLiteral(", "));
}

TableSpec planTable(const Readiness &readiness, const Playbook &playbook,
                    const std::vector<PlanEntry> &entries)
{
    TableSpec table;
    table.columns = {{words("Control"), ColumnAlign::Left, 3},
                     {words("First move"), ColumnAlign::Right, 1},
                     {words("Level"), ColumnAlign::Right, 1},
                     {words("Incidents"), ColumnAlign::Right, 1},
                     {words("Share (95%)"), ColumnAlign::Right, 1},
                     {words("Effort"), ColumnAlign::Right, 1},
                     {words("Planned"), ColumnAlign::Right, 1},
                     {words("Owner"), ColumnAlign::Left, 1},
                     {words("Lost, where recorded"), ColumnAlign::Left, 2}};
    for (const PlanItem &item : readiness.plan) {
        const Control *control = playbook.control(item.control);
        const PlanEntry *entry = planEntryOf(entries, item.control);
        const bool share = item.preventable.of >= kTooFew;
        table.rows.push_back({fromUtf8(control->name),
                              item.firstMove ? QString::number(*item.firstMove) : QStringLiteral("–"),
                              levelText(readiness, item), countText(item.preventable.count),
                              share ? words("%1 (%2)").arg(percentText(item.preventable),
                                                           intervalText(item.preventable.interval))
                                    : QStringLiteral("–"),
                              effortWithSource(item),
                              !entry                 ? QStringLiteral("–")
                                  : entry->plannedOn ? dateText(*entry->plannedOn)
                                                     : words("no date"),
                              entry ? fromUtf8(entry->owner) : QString(), lossesText(item.losses)});
        table.rowCategory.push_back(categoryOf(playbook, item.practice));
    }
    return table;
}

QString expectedText(const WhatIf &whatIf)
{
    if (whatIf.together.of < kTooFew)
        return words("Too few incidents in the window to expect anything from them.");
    return words("They address %1 of the incidents in the window: an estimated %2 to %3 fewer in a window "
                 "like it.")
        .arg(shareText(whatIf.together), countText(std::int64_t(std::floor(whatIf.expectedLow))),
             countText(std::int64_t(whatIf.expectedHigh)));
}

QString plannedScoreText(const Readiness &today, const WhatIf &planned)
{
    const QString now = words("Today the record says %1, %2 of 100.")
                            .arg(tierText(today.observed.tier), scoreText(today.observed.score));
    if (planned.changes.empty())
        return now + QLatin1Char(' ') + words("Nothing is planned yet.");
    const Readiness &then = planned.readiness;
    return now + QLatin1Char(' ')
        + (planned.changes.size() == 1
               ? words("With the planned control at level 2: %1, %2.")
                     .arg(tierText(then.observed.tier), scoreText(then.observed.score))
               : words("With the %3 planned controls at level 2: %1, %2.")
                     .arg(tierText(then.observed.tier), scoreText(then.observed.score))
                     .arg(planned.changes.size()))
        + QLatin1Char(' ') + expectedText(planned);
}

std::string planCsv(const Readiness &readiness, const Playbook &playbook,
                    const std::vector<PlanEntry> &entries)
{
    std::string csv;
    appendCsvRow(csv,
                 std::vector<std::string>{"rank", "control", "name", "practice", "level", "incidents",
                                          "incidents_in_window", "share", "low", "high", "hours_lost", "cost",
                                          "first_move", "effort_hours", "effort_source", "planned_on",
                                          "owner", "note", "how"});
    int rank = 0;
    for (const PlanItem &item : readiness.plan) {
        const Control &control = *playbook.control(item.control);
        const PlanEntry *entry = planEntryOf(entries, item.control);
        const auto share = item.preventable.share();
        appendCsvRow(csv,
                     std::vector<std::string>{
                         std::to_string(++rank), item.control, defused(control.name),
                         defused(practiceName(playbook, item.practice)), std::to_string(item.declared),
                         std::to_string(item.preventable.count), std::to_string(item.preventable.of),
                         share ? number(*share) : "", number(item.preventable.interval.low),
                         number(item.preventable.interval.high),
                         item.losses.withHours > 0 ? number(item.losses.hours) : "", moneyCell(item.losses),
                         item.firstMove ? std::to_string(*item.firstMove) : "", number(item.effortHours),
                         item.effortSource, entry && entry->plannedOn ? entry->plannedOn->toIso() : "",
                         entry ? defused(entry->owner) : "", entry ? defused(entry->note) : "",
                         defused(control.how)});
    }
    return csv;
}

std::string planMarkdown(const Readiness &readiness, const Playbook &playbook,
                         const std::vector<PlanEntry> &entries, const WhatIf &planned)
{
    QString text
        = words("# Plan of %1, %2\n\n")
              .arg(readiness.team.empty() ? words("all teams") : markdownLiteral(fromUtf8(readiness.team)),
                   dateText(readiness.date));
    text += plannedScoreText(readiness, planned) + QStringLiteral("\n\n");
    text += words("Window %1, %2. Playbook %3. Sorted by incidents it could have prevented, then the study's "
                  "first "
                  "moves, then effort. An incident may count for several controls.\n\n")
                .arg(periodText(readiness.windowFrom, readiness.date),
                     incidentsText(readiness.incidentsInWindow),
                     markdownLiteral(fromUtf8(readiness.playbookVersion)));
    text += markdownTable(planTable(readiness, playbook, entries)) + QLatin1Char('\n');
    for (const PlanItem &item : readiness.plan) {
        const Control &control = *playbook.control(item.control);
        const PlanEntry *entry = planEntryOf(entries, item.control);
        text += QStringLiteral("- [ ] **%1** (%2, %3%4%5). %6\n")
                    .arg(markdownLiteral(fromUtf8(control.name)), fromUtf8(item.control),
                         effortText(item.effortHours),
                         entry && entry->plannedOn ? words(", by %1").arg(dateText(*entry->plannedOn))
                                                   : QString(),
                         entry && !entry->owner.empty()
                             ? words(", %1").arg(markdownLiteral(fromUtf8(entry->owner)))
                             : QString(),
                         markdownLiteral(fromUtf8(control.how)));
    }
    if (!playbook.assumptions.empty())
        text += words("\nAssumptions:\n\n");
    for (const std::string &assumption : playbook.assumptions)
        text += QStringLiteral("- ") + markdownLiteral(fromUtf8(assumption)) + QLatin1Char('\n');
    return text.toStdString();
}

} // namespace faultline
