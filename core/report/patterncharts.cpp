// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/chartbuilders.h"
#include "core/report/charttext.h"
#include "core/report/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace faultline {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Charts", text);
}

QString weekHoursCaption(const WeekHours &week)
{
    QString caption
        = words("%1 by weekday and hour, in the workspace's time zone.").arg(incidentsText(week.counted));
    if (week.dayOnly > 0)
        caption += QLatin1Char(' ') + words("%1 with a day alone are left out.").arg(countText(week.dayOnly));
    if (week.undated > 0)
        caption += QLatin1Char(' ') + words("%1 undated are left out.").arg(countText(week.undated));
    return caption;
}

/// "Cost and Retrieval: 8 of 20 team-months (…); 5.2 expected; higher".
QString pairText(const TogetherPair &pair)
{
    const QString word = differenceText(pair.compared);
    return words("%1 and %2: %3 team-months; %4 expected%5")
        .arg(categoryText(pair.a), categoryText(pair.b), shareText(pair.both),
             QString::number(pair.expected, 'f', 1),
             word.isEmpty() ? QString() : QStringLiteral("; ") + word);
}

TableSpec togetherTable(const Together &together)
{
    TableSpec table;
    table.columns = {{words("Pair"), ColumnAlign::Left, 2},
                     {words("Team-months with both"), ColumnAlign::Right, 1},
                     {words("Share"), ColumnAlign::Right, 1},
                     {words("95%"), ColumnAlign::Right, 1},
                     {words("Expected"), ColumnAlign::Right, 1},
                     {words("Second where first is"), ColumnAlign::Right, 2},
                     {words("Where it is not"), ColumnAlign::Right, 2},
                     {words("Difference"), ColumnAlign::Right, 2},
                     {words("Word"), ColumnAlign::Left, 2}};
    for (const TogetherPair &pair : together.pairs) {
        const QString word = differenceText(pair.compared);
        table.rows.push_back({words("%1 and %2").arg(categoryText(pair.a), categoryText(pair.b)),
                              countText(pair.both.count), percentText(pair.both),
                              intervalText(pair.both.interval), QString::number(pair.expected, 'f', 1),
                              shareText(pair.compared.ours), shareText(pair.compared.theirs),
                              differenceNumberText(pair.compared.difference),
                              word.isEmpty() ? words("too few to compare") : word});
    }
    return table;
}

} // namespace

ChartSpec weekHoursChart(const Analysis &analysis)
{
    const WeekHours &week = analysis.weekHours;
    HeatMapSpec map;
    ChartSpec chart;
    chart.id = "week-hours";
    chart.title = words("When in the week?");
    chart.caption = weekHoursCaption(week);
    chart.table.columns = {{words("Weekday"), ColumnAlign::Left, 2}, {words("All"), ColumnAlign::Right, 1}};
    for (std::size_t hour = 0; hour < kHours; ++hour) {
        map.columns.push_back({QString::number(hour), hourText(int(hour)), std::to_string(hour)});
        chart.table.columns.push_back({QString::number(hour), ColumnAlign::Right, 1});
    }
    QStringList parts;
    for (std::size_t day = 0; day < kWeekdays; ++day) {
        const QString name = weekdayText(day);
        map.rows.push_back({name.left(3), name, std::string(weekdayId(day))});
        map.counts.emplace_back(week.counts[day].begin(), week.counts[day].end());
        std::int64_t all = 0;
        for (const std::int64_t count : week.counts[day])
            all += count;
        std::vector<QString> cells{name, countText(all)};
        for (const std::int64_t count : week.counts[day])
            cells.push_back(countText(count));
        chart.table.rows.push_back(std::move(cells));
        parts << words("%1: %2").arg(name, shareText(proportion(all, week.counted)));
    }
    sayHowMany(chart, week.counted);
    if (week.counted == 0 && analysis.selected > 0)
        chart.tooFew = words("No record here tells its time of day.");
    chart.description = spokenChart(chart.title, parts);
    chart.body = std::move(map);
    return chart;
}

ChartSpec togetherChart(const Analysis &analysis)
{
    const Together &together = analysis.together;
    HeatMapSpec map;
    map.counts.assign(kKnownCategoryCount, std::vector<std::int64_t>(kKnownCategoryCount));
    map.said.assign(kKnownCategoryCount, std::vector<QString>(kKnownCategoryCount));
    for (std::size_t c = 0; c < kKnownCategoryCount; ++c) {
        const Category category = Category(c);
        const std::string id(categoryId(category));
        map.rows.push_back({categoryText(category), categoryText(category), id});
        map.columns.push_back({categoryShortText(category), categoryText(category), id});
        map.counts[c][c] = together.with[c];
        map.said[c][c]
            = words("%1 at all: %2 team-months")
                  .arg(categoryText(category), shareText(proportion(together.with[c], together.teamMonths)));
    }
    QStringList parts;
    for (const TogetherPair &pair : together.pairs) {
        for (const auto &[a, b] : {std::pair(pair.a, pair.b), std::pair(pair.b, pair.a)}) {
            map.counts[index(a)][index(b)] = pair.both.count;
            map.said[index(a)][index(b)] = pairText(pair);
        }
        parts << pairText(pair);
    }
    ChartSpec chart;
    chart.id = "together";
    chart.title = words("What comes together?");
    chart.caption = words("Of %1 team-months, those with both. Busy ones hold more of everything.")
                        .arg(countText(together.teamMonths));
    if (together.leftOut > 0)
        chart.caption += QLatin1Char(' ')
            + words("%1 without team or date are left out.").arg(incidentsText(together.leftOut));
    sayHowMany(chart, together.teamMonths);
    if (together.teamMonths == 0 && analysis.selected > 0)
        chart.tooFew = words("No record here tells both its team and its date.");
    chart.table = togetherTable(together);
    chart.description = spokenChart(chart.title, parts);
    chart.body = std::move(map);
    return chart;
}

ChartSpec ownershipChart(const Analysis &analysis, const Study &study)
{
    RankedBarsSpec bars;
    double widest = 0;
    const auto add = [&](const std::string &key, const QString &label, std::optional<Category> category,
                         const Proportion &share) {
        RankedBarsSpec::Row row;
        row.key = key;
        row.label = label;
        row.category = category;
        row.count = share.count;
        row.share = shareInterval(share);
        row.countText = words("%1 of %2").arg(countText(share.count), countText(share.of));
        row.shareText = percentText(share);
        row.intervalText = intervalText(share.interval);
        row.tooltip = words("%1 without an owner: %2").arg(label, shareText(share));
        widest = std::max(widest, share.of > 0 ? share.interval.high : 0);
        bars.rows.push_back(std::move(row));
    };
    for (const Category category : kCategories) {
        const Proportion &share = analysis.withoutOwnerBy[index(category)];
        if (share.of > 0)
            add(std::string(categoryId(category)), categoryText(category), category, share);
        if (share.of == 0 || category != Category::Retrieval || study.retrievalWithoutOwnerOf == 0)
            continue;
        const Proportion theirs = proportion(study.retrievalWithoutOwner, study.retrievalWithoutOwnerOf);
        const ComparedShare compared = compareShares({{share, theirs}}).front();
        RankedBarsSpec::Row &row = bars.rows.back();
        row.study = shareInterval(theirs);
        row.words = differenceText(compared);
        row.tooltip += QLatin1Char('\n')
            + words("The study: %1. Difference %2.")
                  .arg(shareText(theirs), differenceNumberText(compared.difference));
        widest = std::max(widest, theirs.interval.high);
    }
    std::stable_sort(bars.rows.begin(), bars.rows.end(),
                     [](const auto &a, const auto &b) { return a.count > b.count; });
    add({}, words("All"), std::nullopt, analysis.withoutOwner);
    bars.axisMax = axisMaxFor(widest);
    bars.studyKey = words("the study's retrieval cases (%1 of %2)")
                        .arg(study.retrievalWithoutOwner)
                        .arg(study.retrievalWithoutOwnerOf);
    bars.wordsTitle = words("Against the study");
    ChartSpec chart;
    chart.id = "ownership";
    chart.title = words("Who owns it?");
    chart.caption = words("Share of each category's incidents that name no owner, with 95% interval.");
    sayHowMany(chart, analysis.selected);
    chart.table.columns
        = {{words("Category"), ColumnAlign::Left, 2},   {words("Without an owner"), ColumnAlign::Right, 1},
           {words("Share"), ColumnAlign::Right, 1},     {words("95%"), ColumnAlign::Right, 1},
           {words("The study"), ColumnAlign::Right, 1}, {bars.wordsTitle, ColumnAlign::Left, 2}};
    QStringList parts;
    for (const RankedBarsSpec::Row &row : bars.rows) {
        chart.table.rows.push_back(
            {row.label, row.countText, row.shareText, row.intervalText,
             row.study ? QStringLiteral("%1 (%2)").arg(percentText(row.study->share),
                                                       intervalText({row.study->low, row.study->high}))
                       : QStringLiteral("–"),
             row.words});
        chart.table.rowCategory.push_back(row.category);
        parts << QString(row.tooltip).replace(QLatin1Char('\n'), QStringLiteral(". "));
    }
    chart.description = spokenChart(chart.title, parts);
    chart.body = std::move(bars);
    return chart;
}

} // namespace faultline
