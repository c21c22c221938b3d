// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/anonymity.h"
#include "core/report/anonymouscells.h"
#include "core/report/chartbuilders.h"
#include "core/report/format.h"
#include "core/report/reportsections.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace faultline {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

constexpr double kWhatBrokeMm = 73; ///< so that page 1 holds a verdict of six lines
constexpr double kWhatBrokeSummaryMm = 56;

QString harm(Category category, bool capital)
{
    QString name = category == Category::Operational ? words("Operational failures")
        : category == Category::Model                ? words("The model itself")
                                                     : categoryText(category);
    return capital ? name : lowerFirst(name);
}

/// The five without `unclear`, most incidents first; those without any left out.
std::vector<const CategoryFigures *> rankedCategories(const Analysis &analysis)
{
    std::vector<const CategoryFigures *> ranked;
    for (const CategoryFigures &figures : analysis.categories) {
        if (figures.category != Category::Unclear && figures.share.count > 0)
            ranked.push_back(&figures);
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto *a, const auto *b) { return a->share.count > b->share.count; });
    return ranked;
}

QString harmShare(const ReportInput &input, const CategoryFigures &figures)
{
    return shareTold(input, cells::category(figures.category), cells::kAll, figures.share);
}

QString tierSentence(const Readiness &readiness)
{
    const OverallScore &declared = readiness.declared, &observed = readiness.observed;
    if (!readiness.assessed)
        return words("Not assessed yet: without answers there is no score and no tier.");
    if (!declared.score)
        return words("No control applies to this team, so there is no score and no tier.");
    const QString declaredTier = tierText(declared.tier), observedTier = tierText(observed.tier);
    if (readiness.incidentsInWindow == 0)
        return words("The answers say %1, %2 of 100; no incident lies in the window to hold them against.")
            .arg(declaredTier, scoreText(declared.score));
    if (declared.tier == observed.tier && scoreText(declared.score) == scoreText(observed.score))
        return words("Record and answers agree: %1, %2 of 100.").arg(observedTier, scoreText(observed.score));
    if (declared.tier == observed.tier)
        return words("The record says %1, %2 of 100; the answers alone say %3.")
            .arg(observedTier, scoreText(observed.score), scoreText(declared.score));
    return words("The record says %1, %2 of 100; the answers alone say %3, %4.")
        .arg(observedTier, scoreText(observed.score), declaredTier, scoreText(declared.score));
}

QString harmSentence(const ReportInput &input)
{
    const Analysis &analysis = input.analysis;
    const auto ranked = rankedCategories(analysis);
    if (analysis.selected == 0)
        return words("No incident is recorded here, so nothing can be said of what hurts most.");
    if (!isTold(input, cells::kAll))
        return words("These incidents are too few to say what hurts most.");
    const QString count = numberWord(analysis.selected);
    const QString few = analysis.selected == 1
        ? words("One incident is too few to say what hurts most.")
        : words("%1 incidents are too few to say what hurts most.").arg(count);
    if (analysis.isTooFew())
        return few;
    if (ranked.empty())
        return words("%1 incidents are recorded, and the cause of none of them is clear.").arg(count);
    const QString outside = words("%1 of all incidents lie outside the model.")
                                .arg(shareTold(input, cells::kOutside, cells::kAll, analysis.outsideModel));
    const auto isHidden
        = [&](const CategoryFigures *figures) { return !isTold(input, cells::category(figures->category)); };
    if (isHidden(ranked[0]) || (ranked.size() > 1 && isHidden(ranked[1])))
        return words("Which causes hurt most cannot be said without giving small counts away; %1")
            .arg(outside);
    if (analysis.isSmallSample())
        return words("%1 incidents are too few to rank causes. %2, %3, is a first guess, no more.")
            .arg(count, harm(ranked[0]->category, true), harmShare(input, *ranked[0]));
    if (ranked.size() == 1)
        return words("%1, %2, hurt most; %3")
            .arg(harm(ranked[0]->category, true), harmShare(input, *ranked[0]), outside);
    return words("%1, %2, and %3, %4, hurt most; %5")
        .arg(harm(ranked[0]->category, true), harmShare(input, *ranked[0]), harm(ranked[1]->category, false),
             harmShare(input, *ranked[1]), outside);
}

QString moveNames(const ReportInput &input, std::size_t count)
{
    QStringList names;
    for (std::size_t i = 0; i < count; ++i)
        names << lowerFirst(fromUtf8(input.playbook.control(input.readiness.plan[i].control)->name));
    return names.join(QStringLiteral(", "));
}

QString movesSentence(const ReportInput &input)
{
    const Readiness &readiness = input.readiness;
    if (readiness.plan.empty())
        return readiness.declared.score ? words("Every control that applies is said to be in place.")
                                        : words("There is no control to plan.");
    const std::size_t count = std::min<std::size_t>(3, readiness.plan.size());
    const QString moves = count == 1
        ? words("One move comes first: %1.").arg(moveNames(input, count))
        : words("%1 moves come first: %2.").arg(numberWord(std::int64_t(count)), moveNames(input, count));
    const QString days = QString::number(readiness.windowDays);
    if (readiness.incidentsInWindow == 0)
        return moves + QLatin1Char(' ')
            + words("No incident lies in the last %1 days, so they follow the study's order.").arg(days);
    if (readiness.firstThree.count == 0)
        return moves + QLatin1Char(' ')
            + words("None of the %1 of the last %2 days is one they would have prevented.")
                  .arg(incidentsTold(input, cells::kWindow, readiness.incidentsInWindow), days);
    if (readiness.firstThree.of < kTooFew)
        return moves + QLatin1Char(' ')
            + words("They could have prevented %1 of the %2 of the last %3 days.")
                  .arg(countTold(input, cells::kFirstThree, readiness.firstThree.count),
                       incidentsTold(input, cells::kWindow, readiness.firstThree.of), days);
    return moves + QLatin1Char(' ')
        + (count == 1 ? words("It addresses %1 of the incidents of the last %2 days.")
                      : words("Together they address %1 of the incidents of the last %2 days."))
              .arg(shareTold(input, cells::kFirstThree, cells::kWindow, readiness.firstThree), days);
}

ReportFigures::Figure outsideFigure(const ReportInput &input)
{
    const Proportion &outside = input.analysis.outsideModel;
    if (outside.of == 0)
        return {QStringLiteral("–"), words("outside the model: no incident is recorded")};
    if (!isTold(input, cells::kOutside) || !isTold(input, cells::kAll))
        return {kHeldBack, words("outside the model: held back")};
    if (outside.of < kTooFew)
        return {countText(outside.count),
                words("of %1 lie outside the model").arg(incidentsText(outside.of))};
    return {percentText(outside), words("outside the model, %1").arg(shareDetailText(outside))};
}

ReportFigures::Figure detectFigure(const ReportInput &input)
{
    const Durations &detect = input.analysis.toDetect.all;
    if (!detect.median)
        return {QStringLiteral("–"), words("median to detect: no record tells both times")};
    if (!isTold(input, cells::row("detect", "both")) || (input.anonymous && detect.count < kLeastAnonymous))
        return {kHeldBack, words("median to detect: held back")};
    const QString lacking = detect.leftOut == 1 ? words("1 lacks a time")
                                                : words("%1 lack a time").arg(countText(detect.leftOut));
    const QString text = words("median to detect; quartiles %1 and %2")
                             .arg(durationText(*detect.lowerQuartile), durationText(*detect.upperQuartile));
    return {durationText(*detect.median),
            detect.leftOut > 0 && isTold(input, cells::row("detect", "left-out"))
                ? text + QStringLiteral("; ") + lacking
                : text};
}

ReportFigures::Figure usersFigure(const ReportInput &input)
{
    const Proportion &users = input.analysis.foundByUsers;
    if (users.of == 0)
        return {QStringLiteral("–"), words("found by users: no record tells how it was found")};
    if (!isTold(input, cells::row("detection", "user")) || !isTold(input, cells::kTold))
        return {kHeldBack, words("found by users: held back")};
    if (users.of < kTooFew)
        return {countText(users.count), words("of %1 found by users").arg(incidentsText(users.of))};
    const std::int64_t lacking = input.analysis.lackingDetection;
    QString caption = words("found by users, %1").arg(shareDetailText(users));
    if (lacking > 0 && isTold(input, cells::row("detection", "")))
        caption += QStringLiteral("; ")
            + (lacking == 1 ? words("1 does not tell") : words("%1 do not tell").arg(countText(lacking)));
    return {percentText(users), caption};
}

ReportFigures::Figure contradictedFigure(const ReportInput &input)
{
    const Readiness &readiness = input.readiness;
    if (!readiness.assessed || readiness.incidentsInWindow == 0)
        return {countTold(input, cells::kWindow, readiness.incidentsInWindow),
                words("incidents in the last %1 days").arg(readiness.windowDays)};
    const auto claimed = std::count_if(readiness.controls.begin(), readiness.controls.end(),
                                       [](const ControlScore &c) { return c.applicable && c.declared > 0; });
    return {countText(std::int64_t(readiness.contradictions.size())),
            words("of %1 claimed controls contradicted by incidents of %2 days")
                .arg(claimed)
                .arg(readiness.windowDays)};
}

/// How far the shown share may be off, were all labels in review wrong or theirs.
QString labelRange(const ReportInput &input)
{
    const Analysis &analysis = input.analysis;
    const auto ranked = rankedCategories(analysis);
    if (ranked.empty() || analysis.needsReview == 0 || analysis.isTooFew() || input.anonymous)
        return {};
    const CategoryFigures &first = *ranked[0];
    const auto percent
        = [&](std::int64_t count) { return percentText(proportion(count, analysis.selected)); };
    if (percent(first.lowCount) == percent(first.highCount))
        return {};
    return QLatin1Char(' ')
        + (analysis.needsReview == 1
               ? words("If that one went the other way, %1 would lie between %2 and %3 instead of %4.")
               : words("If those %5 went the other way, %1 would lie between %2 and %3 instead of %4."))
              .arg(lowerFirst(categoryText(first.category)), percent(first.lowCount),
                   percent(first.highCount), percent(first.share.count), countText(analysis.needsReview));
}

ReportParagraph howSure(const ReportInput &input)
{
    const Analysis &analysis = input.analysis;
    QString text = words("A person has checked %1 of the labels; %2.")
                       .arg(shareTold(input, cells::kPerson, cells::kAll,
                                      proportion(analysis.decidedByPerson, analysis.selected)),
                            analysis.needsReview == 0 ? words("none waits for review")
                                : analysis.needsReview == 1 && isTold(input, cells::kReview)
                                ? words("1 waits for review")
                                : words("%1 wait for review")
                                      .arg(countTold(input, cells::kReview, analysis.needsReview)));
    text += labelRange(input) + QLatin1Char(' ') + words("Incidents that nobody recorded are not in here.");
    return body(text, words("How sure is this?"));
}

QString whatBrokeLead(const ReportInput &input)
{
    const Study &study = input.study;
    if (input.onePage)
        return words("Share of incidents with 95% interval; diamond: the study, hatched: not published.");
    QString lead = words("Share of incidents with 95% Wilson interval. Diamond: the study (%1 incidents, %2 "
                         "organisations) "
                         "with its interval; hatched: not published. Differences by Newcombe's interval with "
                         "Holm's correction.")
                       .arg(study.incidents)
                       .arg(study.organisations);
    return lead;
}

} // namespace

std::vector<ReportParagraph> verdict(const ReportInput &input)
{
    return {{ParagraphStyle::VerdictFirst, {}, tierSentence(input.readiness)},
            {ParagraphStyle::Verdict, {}, harmSentence(input)},
            {ParagraphStyle::Verdict, {}, movesSentence(input)}};
}

ReportSection verdictSection(const ReportInput &input)
{
    ReportSection section;
    section.id = "verdict";
    for (const ReportParagraph &sentence : verdict(input))
        section.blocks.emplace_back(sentence);
    if (input.readiness.assessed && input.readiness.declared.score)
        section.blocks.emplace_back(ReportChart{tierScaleChart(input.readiness), 16, false, false});
    section.blocks.emplace_back(ReportRule{});
    section.blocks.emplace_back(ReportFigures{
        {outsideFigure(input), detectFigure(input), usersFigure(input), contradictedFigure(input)}});
    section.blocks.emplace_back(ReportRule{});
    return section;
}

ReportSection whatBrokeSection(const ReportInput &input)
{
    ReportSection section;
    section.id = "what-broke";
    section.title = words("What broke, beside the study");
    section.lead = whatBrokeLead(input);
    ChartSpec chart = whatBrokeChart(input.analysis, input.study);
    if (input.anonymous) {
        chart = heldBackBars(std::move(chart), [&](const RankedBarsSpec::Row &row) {
            return isTold(input, cells::row("category", row.key)) && isTold(input, cells::kAll);
        });
        if (!isTold(input, cells::kAll))
            chart.caption = chart.smallSample = chart.tooFew = QString();
    }
    section.blocks.emplace_back(
        ReportChart{std::move(chart), input.onePage ? kWhatBrokeSummaryMm : kWhatBrokeMm, false, false});
    section.blocks.emplace_back(ReportRule{});
    section.blocks.emplace_back(howSure(input));
    return section;
}

} // namespace faultline
