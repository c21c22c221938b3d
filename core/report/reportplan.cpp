// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/anonymouscells.h"
#include "core/report/chartbuilders.h"
#include "core/report/format.h"
#include "core/report/readinesstables.h"
#include "core/report/reportsections.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

QString lossText(const Losses &losses)
{
    QStringList parts;
    if (losses.withHours > 0)
        parts << effortText(losses.hours);
    for (const Money &money : losses.money)
        parts << moneyText(money.amount, money.currency);
    return parts.isEmpty() ? QStringLiteral("–") : parts.join(QStringLiteral(", "));
}

QString levelToday(const ReportInput &input, const PlanItem &item)
{
    const ControlScore &score = *input.readiness.control(item.control);
    if (!input.readiness.assessed)
        return QStringLiteral("–");
    if (score.withoutEvidence)
        return words("2, counts as 1");
    return score.answered == AnswerLevel::Unknown ? words("unknown") : QString::number(item.declared);
}

/// Under five incidents there are counts and no shares; counts held back have neither.
bool hasShare(const ReportInput &input, const PlanItem &item)
{
    return item.preventable.of >= kTooFew && isTold(input, cells::plan(item.control))
        && isTold(input, cells::kWindow);
}

TableSpec planTable(const ReportInput &input, std::size_t from, std::size_t to)
{
    const auto &plan = input.readiness.plan;
    TableSpec table;
    table.columns = {{QString(), ColumnAlign::Right, 0.4},
                     {words("Control"), ColumnAlign::Left, 3},
                     {words("Level today"), ColumnAlign::Right, 1},
                     {words("Incidents"), ColumnAlign::Right, 1},
                     {isTold(input, cells::kWindow)
                          ? words("Share of %1").arg(countText(input.readiness.incidentsInWindow))
                          : words("Share"),
                      ColumnAlign::Right, 1},
                     {words("95%"), ColumnAlign::Right, 1},
                     {words("First move"), ColumnAlign::Right, 1},
                     {words("Effort"), ColumnAlign::Right, 0.8}};
    for (std::size_t i = from; i < std::min(to, plan.size()); ++i) {
        const PlanItem &item = plan[i];
        const bool share = hasShare(input, item);
        table.rows.push_back({QString::number(i + 1), fromUtf8(input.playbook.control(item.control)->name),
                              levelToday(input, item),
                              countTold(input, cells::plan(item.control), item.preventable.count),
                              share ? percentText(item.preventable) : QStringLiteral("–"),
                              share ? intervalText(item.preventable.interval) : QStringLiteral("–"),
                              item.firstMove ? QString::number(*item.firstMove) : QStringLiteral("–"),
                              effortText(item.effortHours)});
        table.rowCategory.push_back(practiceCategory(input, item.practice));
    }
    return table;
}

QString effortNote(const ReportInput &input)
{
    QString text;
    const std::size_t more = input.readiness.plan.size() - std::min(kPlanFirst, input.readiness.plan.size());
    if (more > 0)
        text
            = (more == 1
                   ? words("1 more control below level 2 follows on page %1.").arg(pageReference("more-plan"))
                   : words("%1 more controls below level 2 follow on page %2.")
                         .arg(more)
                         .arg(pageReference("more-plan")))
            + QLatin1Char(' ');
    return text
        + words(
              "Effort: hours of engineering; %1 h for cost guardrails is the study's figure, the others are "
              "assumptions of playbook %2.")
              .arg(QString::number(input.study.costGuardrailHours), fromUtf8(input.playbook.version));
}

} // namespace

ReportSection planSection(const ReportInput &input)
{
    ReportSection section;
    section.id = "plan";
    section.title = words("Plan");
    section.lead = words(
        "Sorted by incidents it could have prevented in the window, then the study's first moves, then "
        "effort. An estimate: how many a control really stops is open. An incident may count for "
        "several controls.");
    section.blocks.emplace_back(ReportTable{planTable(input, 0, kPlanFirst),
                                            words("Every control that applies is said to be in place.")});
    if (!input.readiness.plan.empty())
        section.blocks.emplace_back(note(effortNote(input)));
    return section;
}

ReportSection shortPlanSection(const ReportInput &input)
{
    ReportSection section;
    section.id = "plan";
    section.title = words("First moves");
    section.blocks.emplace_back(ReportTable{planTable(input, 0, kPlanSummary),
                                            words("Every control that applies is said to be in place.")});
    return section;
}

MaybeSection morePlanSection(const ReportInput &input)
{
    if (input.readiness.plan.size() <= kPlanFirst)
        return std::nullopt;
    ReportSection section;
    section.id = "more-plan";
    section.title = words("More of the plan");
    section.blocks.emplace_back(ReportTable{planTable(input, kPlanFirst, input.readiness.plan.size()), {}});
    return section;
}

ReportSection firstMovesSection(const ReportInput &input)
{
    const auto &plan = input.readiness.plan;
    ReportSection section;
    section.id = "first-moves";
    section.title = words("The first moves, and how");
    if (plan.empty())
        section.blocks.emplace_back(body(words("There is no control left to plan.")));
    for (std::size_t i = 0; i < std::min<std::size_t>(3, plan.size()); ++i) {
        const Control &control = *input.playbook.control(plan[i].control);
        QString text = fromUtf8(control.how);
        const Losses &losses = plan[i].losses;
        if (!input.anonymous && (losses.withHours > 0 || losses.withCost > 0))
            text += QLatin1Char(' ')
                + words("The incidents it could have prevented cost %1, where recorded.")
                      .arg(lossText(losses));
        section.blocks.emplace_back(body(text, words("%1.").arg(fromUtf8(control.name))));
    }
    return section;
}

ReportSection outsideSection(const ReportInput &input)
{
    const OutsidePlaybook &outside = input.readiness.outside;
    ReportSection section;
    section.id = "outside";
    section.title = words("Outside the playbook");
    section.lead = words(
        "Incidents of the window whose failure mode no control prevents. The plan does not cover them.");
    TableSpec table;
    table.columns
        = {{words("Failure mode"), ColumnAlign::Left, 3}, {words("Incidents"), ColumnAlign::Right, 1}};
    for (const OutsidePlaybook::Mode &mode : outside.modes) {
        const FailureMode *known = input.taxonomy.mode(mode.mode);
        table.rows.push_back({known ? fromUtf8(known->name) : fromUtf8(mode.mode),
                              countTold(input, cells::windowMode(mode.mode), mode.count)});
        table.rowCategory.push_back(known ? std::optional(known->category) : std::nullopt);
    }
    QString text = words("Together %1 of the window.")
                       .arg(shareTold(input, cells::kWindowOutside, cells::kWindow, outside.share));
    if (outside.withoutMode > 0)
        text += QLatin1Char(' ')
            + words("%1 without a known failure mode count neither inside nor outside.")
                  .arg(isTold(input, cells::kWindowNoMode) ? incidentsText(outside.withoutMode)
                                                           : words("Those"));
    if (outside.share.of >= kTooFew)
        section.blocks.emplace_back(body(text));
    section.blocks.emplace_back(ReportTable{std::move(table), words("No such incident lies in the window.")});
    return section;
}

MaybeSection whatIfSection(const ReportInput &input)
{
    if (!input.whatIf || input.whatIf->changes.empty() || !input.readiness.declared.score)
        return std::nullopt;
    const WhatIf &whatIf = *input.whatIf;
    const Readiness &then = whatIf.readiness, &today = input.readiness;
    ReportSection section;
    section.id = "what-if";
    section.title = words("What if the first moves were in place?");
    section.lead = words("The first three of the plan at level 2, from the day of assessment. An estimate.");
    TableSpec table;
    table.columns = {{words("Observed score"), ColumnAlign::Left, 3},
                     {words("Today"), ColumnAlign::Right, 1},
                     {words("What if"), ColumnAlign::Right, 1}};
    for (std::size_t i = 0; i < today.practices.size(); ++i) {
        table.rows.push_back({fromUtf8(input.playbook.practices[i].name),
                              scoreText(today.practices[i].observed), scoreText(then.practices[i].observed)});
        table.rowCategory.push_back(today.practices[i].category);
    }
    table.rows.push_back({words("Overall"), scoreText(today.observed.score), scoreText(then.observed.score)});
    table.rows.push_back({words("Tier"), tierText(today.observed.tier), tierText(then.observed.tier)});
    table.rowCategory.insert(table.rowCategory.end(), 2, std::nullopt);
    section.blocks.emplace_back(ReportTable{std::move(table), {}});
    if (whatIf.together.of >= kTooFew && isTold(input, cells::kWhatIf) && isTold(input, cells::kWindow))
        section.blocks.emplace_back(
            body(words("They address %1 of the incidents of the window: between %2 and %3 fewer in a window "
                       "like it.")
                     .arg(shareText(whatIf.together), countText(std::int64_t(std::floor(whatIf.expectedLow))),
                          countText(std::int64_t(whatIf.expectedHigh)))));
    QStringList assumptions;
    for (const std::string &assumption : input.playbook.assumptions)
        assumptions << fromUtf8(assumption);
    if (!assumptions.isEmpty())
        section.blocks.emplace_back(
            ReportParagraph{ParagraphStyle::Note, words("Assumptions."), assumptions.join(QLatin1Char(' '))});
    return section;
}

MaybeSection lastAssessmentSection(const ReportInput &input)
{
    if (!input.earlier || !input.readiness.assessed)
        return std::nullopt;
    const Readiness &then = input.earlier->readiness, &now = input.readiness;
    ReportSection section;
    section.id = "last-assessment";
    section.title = words("Since the last assessment");
    section.lead = words("%1 beside %2, each held against the incidents of its own window.")
                       .arg(dateText(then.date), dateText(now.date));
    if (input.earlier->playbookVersion != now.playbookVersion)
        section.lead += QLatin1Char(' ')
            + words("The last one was made with playbook %1; controls that are new since count as unknown in "
                    "it.")
                  .arg(fromUtf8(input.earlier->playbookVersion));
    TableSpec scores;
    scores.columns = {{words("Score"), ColumnAlign::Left, 3},
                      {words("Declared then"), ColumnAlign::Right, 1},
                      {words("Declared now"), ColumnAlign::Right, 1},
                      {words("Observed then"), ColumnAlign::Right, 1},
                      {words("Observed now"), ColumnAlign::Right, 1}};
    for (std::size_t i = 0; i < std::min(now.practices.size(), then.practices.size()); ++i) {
        const PracticeScore &a = then.practices[i], &b = now.practices[i];
        scores.rows.push_back({fromUtf8(input.playbook.practices[i].name), scoreText(a.declared),
                               scoreText(b.declared), scoreText(a.observed), scoreText(b.observed)});
        scores.rowCategory.push_back(b.category);
    }
    scores.rows.push_back({words("Overall"), scoreText(then.declared.score), scoreText(now.declared.score),
                           scoreText(then.observed.score), scoreText(now.observed.score)});
    scores.rowCategory.push_back(std::nullopt);
    section.blocks.emplace_back(ReportTable{std::move(scores), {}});
    TableSpec moved;
    moved.columns = {{words("Control that moved"), ColumnAlign::Left, 3},
                     {words("Level then"), ColumnAlign::Right, 1},
                     {words("Level now"), ColumnAlign::Right, 1}};
    for (const ControlScore &control : now.controls) {
        const ControlScore *before = then.control(control.id);
        if (before && (before->declared != control.declared || before->applicable != control.applicable)) {
            const auto level = [](const ControlScore &c) {
                return c.applicable ? QString::number(c.declared) : words("not applicable");
            };
            moved.rows.push_back(
                {fromUtf8(input.playbook.control(control.id)->name), level(*before), level(control)});
            moved.rowCategory.push_back(practiceCategory(input, control.practice));
        }
    }
    section.blocks.emplace_back(ReportTable{std::move(moved), words("No level changed.")});
    return section;
}

namespace {

/// The wide table of the screen with counts and days in one column, and without controls that met no
/// incident.
TableSpec effectsOnPaper(const ReportInput &input)
{
    TableSpec table;
    table.columns = {
        {words("Control"), ColumnAlign::Left, 3},          {words("In place since"), ColumnAlign::Left, 1.4},
        {words("Before, in days"), ColumnAlign::Right, 1}, {words("After, in days"), ColumnAlign::Right, 1},
        {words("After ÷ before"), ColumnAlign::Right, 1},  {words("In words"), ColumnAlign::Left, 2.4}};
    const auto counted = [](const IncidentRate &rate) {
        return words("%1 in %2").arg(countText(rate.count), countText(rate.days));
    };
    for (const ControlEffect &effect : input.effects) {
        if (effect.before.count + effect.after.count == 0)
            continue;
        const Control *control = input.playbook.control(effect.control);
        table.rows.push_back({fromUtf8(control ? control->name : effect.control), dateText(effect.since),
                              counted(effect.before), counted(effect.after), ratioText(effect.ratio),
                              effectWordsText(effect)});
    }
    return table;
}

} // namespace

MaybeSection effectsSection(const ReportInput &input)
{
    // Rates of a few incidents before and after a day would give small counts away.
    if (input.effects.empty() || input.anonymous)
        return std::nullopt;
    ReportSection section;
    section.id = "effects";
    section.title = words("Did it pay?");
    section.lead
        = words("Incidents that a control prevents, before and after the day it was said to be in place.");
    section.blocks.emplace_back(ReportTable{
        effectsOnPaper(input), words("No incident that these controls prevent is in the record.")});
    section.blocks.emplace_back(note(effectNote(input.effects)));
    return section;
}

} // namespace faultline
