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

constexpr double kTrendMm = 60;
constexpr double kMostOfASum = 0.8; ///< may one record be of a sum that is told
constexpr double kHalfMm = 62;
constexpr std::size_t kTeamsShown = 16;

double rankedHeight(std::size_t rows)
{
    return std::clamp(26.0 + 8.5 * double(rows), 44.0, 108.0);
}

MaybeSection modesSection(const ReportInput &input)
{
    ReportSection section;
    section.id = "modes";
    section.title = words("Inside the two largest categories");
    section.lead = words("Failure modes as a share of their category, with 95% interval.");
    section.startsPage = true;
    for (const Category category : chartedCategories(input)) {
        ChartSpec chart = modesChart(input.analysis, input.taxonomy, category);
        if (input.anonymous)
            chart = heldBackBars(std::move(chart), [&](const RankedBarsSpec::Row &row) {
                return isTold(input, cells::mode(category, row.key));
            });
        const std::size_t rows = std::get<RankedBarsSpec>(chart.body).rows.size();
        section.blocks.emplace_back(ReportChart{std::move(chart), rankedHeight(rows), false, true});
    }
    if (section.blocks.empty())
        return std::nullopt;
    return section;
}

QString ruleText(const ReportInput &input)
{
    const Analysis &analysis = input.analysis;
    if (!analysis.filter.studyRule)
        return words("The study's rule of inclusion is off: it counts severity 1 and 2 and silent "
                     "regressions only, so a "
                     "difference may come from what is counted.");
    QString text = words("The study's rule of inclusion is on.");
    if (analysis.unjudgedByStudyRule > 0 && isTold(input, cells::kUnjudged))
        text += QLatin1Char(' ')
            + (analysis.unjudgedByStudyRule == 1
                   ? words("1 record that tells neither severity nor detection is left out.")
                   : words("%1 records that tell neither severity nor detection are left out.")
                         .arg(countText(analysis.unjudgedByStudyRule)));
    return text;
}

MaybeSection studySection(const ReportInput &input)
{
    const Analysis &analysis = input.analysis;
    if (analysis.isTooFew())
        return std::nullopt;
    ReportSection section;
    section.id = "study";
    section.title = words("Beside the study, row by row");
    section.lead = words("The same failure modes on both sides. Words after Holm's correction for %1 looks. ")
                       .arg(analysis.study.rows.size())
        + ruleText(input);
    TableSpec table;
    table.columns = {{words("What the study's row speaks of"), ColumnAlign::Left, 2.4},
                     {words("Ours"), ColumnAlign::Right, 2},
                     {words("The study"), ColumnAlign::Right, 1.2},
                     {words("Difference in points"), ColumnAlign::Right, 1.6},
                     {words("In words"), ColumnAlign::Left, 1.5}};
    for (const StudyComparison::Row &row : analysis.study.rows) {
        const ComparedShare &compared = row.compared;
        const bool told = isTold(input, cells::study(row.id)) && isTold(input, cells::kAll);
        const QString word = told ? differenceText(compared) : QStringLiteral("–");
        table.rows.push_back(
            {fromUtf8(row.label), told ? shareText(compared.ours) : kHeldBack,
             words("%1 (%2)").arg(percentText(compared.theirs), intervalText(compared.theirs.interval)),
             told ? differencePointsText(compared.difference) : QStringLiteral("–"),
             word.isEmpty() ? words("too few to compare") : word});
        table.rowCategory.push_back(row.category);
    }
    table.rows.push_back(
        {words("Everything else"),
         isTold(input, cells::kStudyElse) && isTold(input, cells::kAll) ? shareText(analysis.study.oursElse)
                                                                        : kHeldBack,

         percentText(analysis.study.theirsElse), QStringLiteral("–"), words("not published in parts")});
    table.rowCategory.push_back(std::nullopt);
    section.blocks.emplace_back(ReportTable{std::move(table), {}});
    return section;
}

QString overspendText(const ReportInput &input)
{
    const Durations &cost = input.analysis.toDetect.categories[index(Category::Cost)];
    if (!cost.median)
        return {};
    return words("Cost incidents were found after %1 in the median (%2 with both times); in the study an "
                 "overspend after %3.")
        .arg(durationText(*cost.median), countText(cost.count),
             durationText(input.study.medianDaysToDetectOverspend * 24));
}

/// Of a money table the sums over all categories; with their amount only where at least ten tell a cost,
/// since a sum over fewer is nearly one of them.
void holdBackSums(TableSpec &table, const ReportInput &input)
{
    table.rows.clear();
    table.rowCategory.clear();
    for (const MoneyByCurrency &money : input.analysis.money) {
        const std::string cell = cells::row("money", money.currency);
        const bool told = isTold(input, cell) && money.count >= kLeastAnonymous
            && !money.largest.empty() && money.largest.front().amount < money.total * kMostOfASum;
        table.rows.push_back(
            {words("Together"), money.currency.empty() ? words("not told") : fromUtf8(money.currency),
             countTold(input, cell, money.count), told ? moneyText(money.total, money.currency) : kHeldBack});
    }
}

MaybeSection moneySection(const ReportInput &input)
{
    const Analysis &analysis = input.analysis;
    ReportSection section;
    section.id = "money";
    section.title = words("What it cost");
    section.lead = words("As recorded, each currency by itself.");
    TableSpec table = moneyTable(analysis);
    if (input.anonymous)
        holdBackSums(table, input);
    else
        section.lead += QLatin1Char(' ') + words("%1 tell no cost.").arg(incidentsText(analysis.withoutCost));
    section.blocks.emplace_back(ReportTable{std::move(table), words("No record here tells a cost.")});
    QStringList sentences;
    const bool hoursTold
        = !input.anonymous || (analysis.withHoursLost >= kLeastAnonymous && isTold(input, cells::kHours));
    if (hoursTold && analysis.withHoursLost > 0)
        sentences << words("Hours lost: %1, in the %2 that tell them.")
                         .arg(effortText(analysis.hoursLost), incidentsText(analysis.withHoursLost));
    if (const QString overspend = overspendText(input); !overspend.isEmpty() && !input.anonymous)
        sentences << overspend;
    if (!sentences.isEmpty())
        section.blocks.emplace_back(body(sentences.join(QLatin1Char(' '))));
    return section;
}

MaybeSection ownershipSection(const ReportInput &input)
{
    const Analysis &analysis = input.analysis;
    if (analysis.selected < kTooFew)
        return std::nullopt;
    ReportSection section;
    section.id = "ownership";
    section.title = words("Who owns it?");
    QString text = words("Records that name no owner: %1.")
                       .arg(shareTold(input, cells::kNoOwner, cells::kAll, analysis.withoutOwner));
    if (analysis.retrievalWithoutOwner.of >= kTooFew)
        text += QLatin1Char(' ')
            + words("Retrieval ones among them: %1; in the study, %2 of %3 retrieval cases had no owner.")
                  .arg(shareTold(input, cells::kRetrievalNoOwner, cells::category(Category::Retrieval),
                                 analysis.retrievalWithoutOwner))
                  .arg(input.study.retrievalWithoutOwner)
                  .arg(input.study.retrievalWithoutOwnerOf);
    section.blocks.emplace_back(body(text));
    return section;
}

MaybeSection teamsSection(const ReportInput &input)
{
    const GroupsSideBySide &teams = input.analysis.teams;
    if (input.anonymous || teams.distinct < 2)
        return std::nullopt;
    ReportSection section;
    section.id = "teams";
    section.title = words("Teams side by side");
    GroupsSideBySide large = teams;
    std::erase_if(large.groups, [](const GroupFigures &group) { return group.count < kTooFew; });
    if (large.groups.size() > kTeamsShown)
        large.groups.resize(kTeamsShown);
    section.lead = words("Share of each team's incidents. Words against all the others, after Holm's "
                         "correction for five looks each.");
    const auto named = std::count_if(large.groups.begin(), large.groups.end(),
                                     [](const GroupFigures &group) { return !group.name.empty(); });
    if (teams.distinct > named)
        section.lead += QLatin1Char(' ')
            + words("The largest %1 of %2; none with fewer than five incidents.")
                  .arg(named)
                  .arg(teams.distinct);
    section.blocks.emplace_back(
        ReportTable{sideBySideTable(large, words("Team")), words("No team has five incidents.")});
    return section;
}

} // namespace

std::vector<ReportSection> recordSections(const ReportInput &input)
{
    std::vector<ReportSection> sections;
    if (input.analysis.selected == 0)
        return sections;
    if (input.anonymous)
        return anonymousRecordSections(input);
    ReportSection trend;
    trend.id = "trend";
    trend.title = words("Is it getting better?");
    ChartSpec chart = trendChart(input.analysis);
    trend.lead = chart.caption;
    trend.blocks.emplace_back(ReportChart{std::move(chart), kTrendMm, false, false});
    ReportSection detail;
    detail.id = "detection";
    detail.title = words("How bad, who finds out, how long it takes");
    detail.blocks.emplace_back(ReportChart{severityChart(input.analysis), kHalfMm, true, true});
    detail.blocks.emplace_back(ReportChart{detectionChart(input.analysis), kHalfMm, true, true});
    detail.blocks.emplace_back(
        ReportChart{timeToDetectChart(input.analysis, input.study), kHalfMm, true, true});
    detail.blocks.emplace_back(ReportChart{timeToResolveChart(input.analysis), kHalfMm, true, true});
    if (input.parts.has(ReportPart::Trend))
        sections.push_back(std::move(trend));
    if (input.parts.has(ReportPart::Detection))
        sections.push_back(std::move(detail));
    if (!sections.empty())
        sections.front().startsPage = true;
    return sections;
}

std::vector<ReportSection> causeSections(const ReportInput &input)
{
    if (input.analysis.selected == 0)
        return {};
    std::vector<ReportSection> sections;
    const auto add = [&](ReportPart part, MaybeSection (*make)(const ReportInput &)) {
        if (!input.parts.has(part))
            return;
        if (MaybeSection section = make(input))
            sections.push_back(std::move(*section));
    };
    add(ReportPart::Modes, modesSection);
    add(ReportPart::Study, studySection);
    add(ReportPart::Cost, moneySection);
    add(ReportPart::Cost, ownershipSection);
    add(ReportPart::Teams, teamsSection);
    return sections;
}

} // namespace faultline
