// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/anonymouscells.h"
#include "core/report/chartbuilders.h"
#include "core/report/format.h"
#include "core/report/reportsections.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr std::size_t kNamesShown = 6, kNamesShownLater = 5;
constexpr qsizetype kNamesLength
    = 38; ///< characters that fit a line of the last column, "and 12 more" beside

QString words(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

QString practiceName(const ReportInput &input, const std::string &id)
{
    for (const Practice &one : input.playbook.practices) {
        if (one.id == id)
            return lowerFirst(fromUtf8(one.name));
    }
    return {};
}

/// What all names begin with and what is no digit: "INC-". Said once in the head instead of in every cell.
QString commonPrefix(const ReportInput &input)
{
    if (input.names.size() < 2)
        return {};
    QString prefix = fromUtf8(input.names.begin()->second);
    for (const auto &[rowId, name] : input.names) {
        const QString text = fromUtf8(name);
        while (!prefix.isEmpty() && (!text.startsWith(prefix) || text == prefix))
            prefix.chop(1);
    }
    while (!prefix.isEmpty() && !QStringLiteral("-_#/: ").contains(prefix.back()))
        prefix.chop(1);
    return prefix;
}

QString whichIncidents(const ReportInput &input, const Contradiction &contradiction, qsizetype prefix,
                       std::size_t most)
{
    std::vector<std::string> names;
    for (const std::int64_t rowId : contradiction.rowIds) {
        const auto found = input.names.find(rowId);
        names.push_back(found == input.names.end() ? std::to_string(rowId) : found->second);
    }
    std::sort(names.begin(), names.end());
    QStringList shown;
    qsizetype length = 0;
    for (const std::string &name : names) {
        const QString text = fromUtf8(name).mid(prefix);
        length += text.size() + 2;
        if (std::size_t(shown.size()) == most || (!shown.isEmpty() && length > kNamesLength))
            break;
        shown << text;
    }
    const auto more = std::int64_t(names.size()) - shown.size();
    const QString list = shown.join(QStringLiteral(", "));
    return more > 0 ? words("%1 and %2 more").arg(list, countText(more)) : list;
}

QString levelSaid(const ControlScore &score)
{
    return score.withoutEvidence ? words("2, no evidence") : QString::number(score.declared);
}

TableSpec contradictionTable(const ReportInput &input, const std::vector<Contradiction> &contradictions,
                             std::size_t from, std::size_t to)
{
    TableSpec table;
    const QString prefix = commonPrefix(input);
    table.columns = {{words("Control"), ColumnAlign::Left, 2.6},
                     {words("Level said"), ColumnAlign::Left, 1.4},
                     {words("Since"), ColumnAlign::Left, 1.3},
                     {words("Incidents"), ColumnAlign::Right, 0.8}};
    if (!input.anonymous)
        table.columns.push_back(
            {prefix.isEmpty() ? words("Which") : words("Which (%1)").arg(prefix.trimmed()), ColumnAlign::Left,
             3.9});
    for (std::size_t i = from; i < std::min(to, contradictions.size()); ++i) {
        const ControlScore &score = *input.readiness.control(contradictions[i].control);
        std::vector<QString> row{
            fromUtf8(input.playbook.control(score.id)->name), levelSaid(score),
            score.since ? dateText(*score.since) : words("no date"),
            countTold(input, cells::contradiction(score.id), std::int64_t(contradictions[i].rowIds.size()))};
        if (!input.anonymous)
            row.push_back(whichIncidents(input, contradictions[i], prefix.size(),
                                         from == 0 ? kNamesShown : kNamesShownLater));
        table.rows.push_back(std::move(row));
        table.rowCategory.push_back(practiceCategory(input, score.practice));
    }
    return table;
}

/// "The weakest practices, cost and retrieval at 15, allow no tier above Emerging."
QString capSentence(const ReportInput &input)
{
    const Readiness &readiness = input.readiness;
    const OverallScore &observed = readiness.observed;
    if (!observed.score || !observed.weakestScore)
        return {};
    QStringList weakest;
    for (const PracticeScore &practice : readiness.practices) {
        if (practice.observed && std::abs(*practice.observed - *observed.weakestScore) < 1e-9)
            weakest << practiceName(input, practice.id);
    }
    const int cap = std::min(int(tierOf(*observed.weakestScore)) + 1, int(Tier::Hardened));
    if (Tier(cap) == Tier::Hardened)
        return {};
    const QString score = scoreText(observed.weakestScore), tier = tierText(Tier(cap));
    return QLatin1Char(' ')
        + (weakest.size() == 1 ? words("The weakest practice, %1 at %2, allows no tier above %3.")
                                     .arg(weakest[0], score, tier)
                               : words("The weakest practices, %1 at %2, allow no tier above %3.")
                                     .arg(weakest.join(words(" and ")), score, tier));
}

QString overallSentence(const ReportInput &input)
{
    const Readiness &readiness = input.readiness;
    QStringList weights;
    for (const PracticeScore &practice : readiness.practices) {
        if (practice.applicable)
            weights << QString::number(practice.weight);
    }
    const QString basis = weights.join(QStringLiteral(", "));
    if (readiness.incidentsInWindow == 0)
        return words("Overall %1 declared, weighted by the study's shares (%2).")
                   .arg(scoreText(readiness.declared.score), basis)
            + capSentence(input);
    return words("Overall %1 declared, %2 observed, weighted by the study's shares (%3).")
               .arg(scoreText(readiness.declared.score), scoreText(readiness.observed.score), basis)
        + capSentence(input);
}

QString unknownSentence(const Readiness &readiness)
{
    int unknown = 0, withoutEvidence = 0;
    for (const ControlScore &control : readiness.controls) {
        unknown += control.applicable && control.answered == AnswerLevel::Unknown;
        withoutEvidence += control.withoutEvidence;
    }
    QStringList parts;
    if (unknown > 0)
        parts << (unknown == 1 ? words("1 control is unknown and counts as absent.")
                               : words("%1 controls are unknown and count as absent.").arg(unknown));
    if (withoutEvidence > 0)
        parts << (withoutEvidence == 1
                      ? words("1 is claimed in place without evidence and counts as partial.")
                      : words("%1 are claimed in place without evidence and count as partial.")
                            .arg(withoutEvidence));
    return parts.join(QLatin1Char(' '));
}

QString windowText(const ReportInput &input)
{
    const Readiness &readiness = input.readiness;
    if (!input.dated)
        return words("Without a date there is no window.");
    return words("Window %1, %2.")
        .arg(periodText(readiness.windowFrom, readiness.date),
             incidentsTold(input, cells::kWindow, readiness.incidentsInWindow));
}

} // namespace

MaybeSection scoresSection(const ReportInput &input)
{
    const Readiness &readiness = input.readiness;
    if (!readiness.assessed || !readiness.declared.score)
        return std::nullopt;
    ReportSection section;
    section.id = "scores";
    section.title = words("Scores by practice");
    section.lead = readiness.incidentsInWindow == 0
        ? words("Declared only: no incident lies in the window to hold the answers against.")
        : words("Bar: observed, what the record supports. Ring: declared, what was answered. A contradicted "
                "control counts one level lower.");
    section.blocks.emplace_back(ReportChart{scoresChart(readiness, input.playbook), 38, false, false});
    section.blocks.emplace_back(body(overallSentence(input)));
    if (const QString unknown = unknownSentence(readiness); !unknown.isEmpty())
        section.blocks.emplace_back(note(unknown));
    return section;
}

MaybeSection contradictionsSection(const ReportInput &input)
{
    const Readiness &readiness = input.readiness;
    if (!readiness.assessed || readiness.incidentsInWindow == 0)
        return std::nullopt;
    const auto ranked = rankedContradictions(readiness);
    ReportSection section;
    section.id = "contradictions";
    section.title = words("Answers that the record contradicts");
    const QString count = ranked.size() == 1 ? words("1 control.") : words("%1 controls.").arg(ranked.size());
    section.lead = (ranked.size() > kContradictionsFirst
                        ? words("%1 controls, the six with most incidents; the others on page %2.")
                              .arg(ranked.size())
                              .arg(pageReference("more-contradictions"))
                        : count)
        + QLatin1Char(' ') + windowText(input);
    section.blocks.emplace_back(ReportTable{contradictionTable(input, ranked, 0, kContradictionsFirst),
                                            words("No incident of the window contradicts an answer.")});
    return section;
}

MaybeSection moreContradictionsSection(const ReportInput &input)
{
    const auto ranked = rankedContradictions(input.readiness);
    if (!input.readiness.assessed || ranked.size() <= kContradictionsFirst)
        return std::nullopt;
    ReportSection section;
    section.id = "more-contradictions";
    section.title = words("More contradictions");
    section.blocks.emplace_back(
        ReportTable{contradictionTable(input, ranked, kContradictionsFirst, ranked.size()), {}});
    return section;
}

MaybeSection notHoldingSection(const ReportInput &input)
{
    std::vector<Contradiction> broken;
    for (const Contradiction &contradiction : rankedContradictions(input.readiness)) {
        if (input.readiness.control(contradiction.control)->declared == 2)
            broken.push_back(contradiction);
    }
    if (!input.readiness.assessed || broken.empty())
        return std::nullopt;
    ReportSection section;
    section.id = "not-holding";
    section.title = words("In place, but not holding");
    section.lead = words(
        "Controls said to be in place and enforced, with incidents since that they should have prevented. "
        "They are not in the plan: they need repair.");
    section.blocks.emplace_back(ReportTable{contradictionTable(input, broken, 0, broken.size()), {}});
    return section;
}

} // namespace faultline
