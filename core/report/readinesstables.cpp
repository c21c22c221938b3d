// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/readinesstables.h"

#include "core/report/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("ReadinessTables", text);
}

QString twoFigures(double value)
{
    return QString::number(value, 'f', value < 9.95 ? (value < 0.995 ? 2 : 1) : 0);
}

std::optional<Category> categoryOf(const Playbook &playbook, const std::string &practice)
{
    for (const Practice &one : playbook.practices) {
        if (one.id == practice)
            return one.category;
    }
    return std::nullopt;
}

std::optional<Category> categoryOfControl(const Playbook &playbook, const std::string &control)
{
    for (const Practice &one : playbook.practices) {
        for (const Control &candidate : one.controls) {
            if (candidate.id == control)
                return one.category;
        }
    }
    return std::nullopt;
}

QString controlName(const Playbook &playbook, const std::string &id)
{
    const Control *control = playbook.control(id);
    return fromUtf8(control ? control->name : id);
}

QString declaredText(const std::optional<ControlScore> &score)
{
    if (!score)
        return words("not in the playbook");
    if (!score->applicable)
        return words("n/a");
    if (score->withoutEvidence)
        return words("2, counts as 1");
    return score->answered == AnswerLevel::Unknown ? words("unknown") : QString::number(score->declared);
}

QString observedText(const std::optional<ControlScore> &score)
{
    return score && score->applicable ? QString::number(score->observed) : QStringLiteral("–");
}

QString recordText(const std::optional<ControlScore> &score, std::size_t contradicting)
{
    if (!score)
        return QStringLiteral("–");
    return score->status == ControlStatus::Contradicted
        ? words("%1 contradict").arg(countText(std::int64_t(contradicting)))
        : statusText(score->status);
}

} // namespace

QString answerLevelText(AnswerLevel level)
{
    switch (level) {
    case AnswerLevel::Absent:
        return QStringLiteral("0");
    case AnswerLevel::Partial:
        return QStringLiteral("1");
    case AnswerLevel::InPlace:
        return QStringLiteral("2");
    case AnswerLevel::Unknown:
        return words("unknown");
    case AnswerLevel::NotApplicable:
        return words("n/a");
    }
    return {};
}

QString statusText(ControlStatus status)
{
    switch (status) {
    case ControlStatus::NotClaimed:
        return words("not claimed");
    case ControlStatus::NotApplicable:
        return words("not applicable");
    case ControlStatus::Contradicted:
        return words("contradicted");
    case ControlStatus::Supported:
        return words("supported");
    case ControlStatus::Untested:
        return words("untested");
    }
    return {};
}

QString rateText(const IncidentRate &rate)
{
    if (rate.days == 0)
        return QStringLiteral("–");
    return words("%1 (%2–%3)").arg(twoFigures(rate.perMonth), twoFigures(rate.low), twoFigures(rate.high));
}

QString ratioText(const RateRatio &ratio)
{
    if (!ratio.ratio && !ratio.high && ratio.low <= 0)
        return QStringLiteral("–");
    const QString middle = ratio.ratio ? twoFigures(*ratio.ratio) : words("none before");
    return ratio.high ? words("%1 (%2–%3)").arg(middle, twoFigures(ratio.low), twoFigures(*ratio.high))
                      : words("%1 (%2 or more)").arg(middle, twoFigures(ratio.low));
}

QString effectWordsText(const ControlEffect &effect)
{
    if (effect.before.days <= 0)
        return words("not recorded before");
    if (effect.after.days <= 0)
        return words("not recorded after");
    const std::int64_t n = effect.before.count + effect.after.count;
    if (effect.word == DifferenceWord::TooFew)
        return n == 0 ? words("no such incident") : words("too few to compare");
    ComparedShare worded;
    worded.word = effect.word;
    worded.looks = effect.looks;
    const QString small = smallSampleText(n);
    return small.isEmpty() ? differenceText(worded) : words("%1; %2").arg(differenceText(worded), small);
}

TableSpec effectTable(const std::vector<ControlEffect> &effects, const Playbook &playbook)
{
    TableSpec table;
    table.columns = {{words("Control"), ColumnAlign::Left, 3},
                     {words("In place since"), ColumnAlign::Right, 1},
                     {words("Before"), ColumnAlign::Right, 1},
                     {words("Days"), ColumnAlign::Right, 1},
                     {words("After"), ColumnAlign::Right, 1},
                     {words("Days"), ColumnAlign::Right, 1},
                     {words("In 30 days before"), ColumnAlign::Right, 1},
                     {words("In 30 days after"), ColumnAlign::Right, 1},
                     {words("After ÷ before"), ColumnAlign::Right, 1},
                     {words("In words"), ColumnAlign::Left, 2}};
    for (const ControlEffect &effect : effects) {
        table.rows.push_back({controlName(playbook, effect.control), dateText(effect.since),
                              countText(effect.before.count), countText(effect.before.days),
                              countText(effect.after.count), countText(effect.after.days),
                              rateText(effect.before), rateText(effect.after), ratioText(effect.ratio),
                              effectWordsText(effect)});
        table.rowCategory.push_back(categoryOfControl(playbook, effect.control));
    }
    return table;
}

QString effectNote(const std::vector<ControlEffect> &effects)
{
    if (effects.empty())
        return words("No control at level 1 or 2 tells since when it has been in place, so nothing can be "
                     "compared with before.");
    return words("Incidents of the modes that a control prevents, %1, before and after the day it came in, "
                 "with "
                 "95% intervals. \"Lower\" and \"higher\" come after a correction for %2 looks. Under 30 "
                 "incidents a sample is small and one incident moves the rate; under 5 nothing is compared. "
                 "Other things changed too: a lower rate is no proof.")
        .arg(periodText(effects.front().from, effects.front().to))
        .arg(effects.front().looks);
}

TableSpec changesTable(const AssessmentChanges &changes, const Playbook &playbook, bool onlyChanged)
{
    TableSpec table;
    table.columns
        = {{words("Control"), ColumnAlign::Left, 3},       {words("Declared then"), ColumnAlign::Right, 1},
           {words("Declared now"), ColumnAlign::Right, 1}, {words("Observed then"), ColumnAlign::Right, 1},
           {words("Observed now"), ColumnAlign::Right, 1}, {words("Record then"), ColumnAlign::Left, 1},
           {words("Record now"), ColumnAlign::Left, 1}};
    for (const ControlChange &change : changes.controls) {
        if (onlyChanged && !change.isChanged())
            continue;
        table.rows.push_back({fromUtf8(change.name), declaredText(change.before), declaredText(change.after),
                              observedText(change.before), observedText(change.after),
                              recordText(change.before, change.contradictingBefore),
                              recordText(change.after, change.contradictingAfter)});
        table.rowCategory.push_back(categoryOf(playbook, change.practice));
    }
    return table;
}

TableSpec scoreChangesTable(const Readiness &before, const Readiness &after, const Playbook &playbook)
{
    TableSpec table;
    table.columns = {{words("Score"), ColumnAlign::Left, 3},
                     {words("Declared then"), ColumnAlign::Right, 1},
                     {words("Declared now"), ColumnAlign::Right, 1},
                     {words("Observed then"), ColumnAlign::Right, 1},
                     {words("Observed now"), ColumnAlign::Right, 1}};
    for (std::size_t i = 0; i < after.practices.size(); ++i) {
        const PracticeScore &now = after.practices[i];
        const auto found = std::find_if(before.practices.begin(), before.practices.end(),
                                        [&](const PracticeScore &practice) { return practice.id == now.id; });
        const PracticeScore then = found == before.practices.end() ? PracticeScore{} : *found;
        table.rows.push_back({fromUtf8(playbook.practices[i].name), scoreText(then.declared),
                              scoreText(now.declared), scoreText(then.observed), scoreText(now.observed)});
        table.rowCategory.push_back(now.category);
    }
    table.rows.push_back({words("Overall"), scoreText(before.declared.score), scoreText(after.declared.score),
                          scoreText(before.observed.score), scoreText(after.observed.score)});
    table.rows.push_back({words("Tier"), tierText(before.declared.tier), tierText(after.declared.tier),
                          tierText(before.observed.tier), tierText(after.observed.tier)});
    table.rowCategory.insert(table.rowCategory.end(), 2, std::nullopt);
    return table;
}

QString settledText(Settled settled)
{
    switch (settled) {
    case Settled::Agreed:
        return words("the same");
    case Settled::OneKnew:
        return words("only one knew");
    case Settled::LowerCounts:
        return words("the lower level counts");
    case Settled::AppliesAfterAll:
        return words("it applies: the level counts");
    case Settled::ByHand:
        return words("chosen by hand");
    }
    return {};
}

TableSpec mergeTable(const MergedAssessments &merged, const Playbook &playbook, bool onlyDifferent)
{
    TableSpec table;
    table.columns = {{words("Control"), ColumnAlign::Left, 3}};
    for (const std::string &assessor : merged.assessors)
        table.columns.push_back({fromUtf8(assessor), ColumnAlign::Right, 1});
    table.columns.push_back({words("Counts"), ColumnAlign::Right, 1});
    table.columns.push_back({words("How it was settled"), ColumnAlign::Left, 2});
    for (const MergedAnswer &answer : merged.answers) {
        if (onlyDifferent && !answer.isDifferent())
            continue;
        std::vector<QString> cells{controlName(playbook, answer.control)};
        for (const Answer &one : answer.answers)
            cells.push_back(answerLevelText(one.level));
        cells.push_back(answerLevelText(answer.settled.level));
        cells.push_back(settledText(answer.how));
        table.rows.push_back(std::move(cells));
        table.rowCategory.push_back(categoryOfControl(playbook, answer.control));
    }
    return table;
}

} // namespace faultline
