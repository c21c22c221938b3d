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

/// "Cost higher, Model lower"; "no clear difference"; "–" where too few.
QString againstRest(const GroupFigures &group)
{
    QStringList differs;
    bool compared = false;
    for (std::size_t c = 0; c < kKnownCategoryCount; ++c) {
        const ComparedShare &share = group.againstRest[c];
        compared = compared || share.word != DifferenceWord::TooFew;
        if (share.word == DifferenceWord::Higher || share.word == DifferenceWord::Lower)
            differs << QStringLiteral("%1 %2").arg(categoryText(Category(c)), differenceText(share));
    }
    if (!compared)
        return words("too few to compare");
    return differs.isEmpty() ? words("no clear difference") : differs.join(QStringLiteral(", "));
}

} // namespace

namespace {

SmallMultiplesSpec::Panel panelOf(const GroupFigures &group)
{
    SmallMultiplesSpec::Panel panel;
    panel.key = "=" + group.name;
    panel.label = group.name.empty() ? words("not told") : fromUtf8(group.name);
    panel.countText = words("n = %1").arg(countText(group.count));
    panel.words = againstRest(group);
    QStringList said{QStringLiteral("%1, %2").arg(panel.label, incidentsText(group.count))};
    for (const Category category : kCategories) {
        const ComparedShare &compared = group.againstRest[index(category)];
        const Proportion share = proportion(group.counts[index(category)], group.count);
        const QString word = differenceText(compared);
        said << QStringLiteral("%1: %2%3")
                    .arg(categoryText(category),
                         group.count < kTooFew ? countText(share.count) : shareText(share),
                         word.isEmpty() || category == Category::Unclear ? QString()
                                                                         : QStringLiteral("; ") + word);
        if (group.count >= kTooFew)
            panel.bars.push_back(
                {category, shareInterval(share),
                 compared.word == DifferenceWord::Higher || compared.word == DifferenceWord::Lower});
    }
    panel.tooltip = said.join(QLatin1Char('\n'));
    return panel;
}

} // namespace

ChartSpec sideBySideChart(const std::string &id, const QString &title, const QString &kind,
                          const GroupsSideBySide &groups)
{
    SmallMultiplesSpec spec;
    std::int64_t n = 0;
    double widest = 0;
    QStringList parts;
    for (const GroupFigures &group : groups.groups) {
        n += group.count;
        spec.panels.push_back(panelOf(group));
        for (const SmallMultiplesSpec::Bar &bar : spec.panels.back().bars)
            widest = std::max(widest, bar.share.high);
        parts << QStringLiteral("%1, %2, %3")
                     .arg(spec.panels.back().label, spec.panels.back().countText, spec.panels.back().words);
    }
    spec.axisMax = axisMaxFor(widest);
    ChartSpec chart;
    chart.id = id;
    chart.title = title;
    chart.caption
        = words("Shares by category with 95% intervals, 0 to %1, against all the others. Filled: clearly "
                "higher or lower.")
              .arg(percentText(spec.axisMax));
    if (groups.distinct > std::int64_t(kGroupsSideBySide))
        chart.caption += QLatin1Char(' ')
            + words("The largest %1 of %2.").arg(kGroupsSideBySide).arg(countText(groups.distinct));
    sayHowMany(chart, n);
    if (groups.distinct == 0 && n > 0)
        chart.tooFew = words("No record here tells it.");
    chart.table = sideBySideTable(groups, kind);
    chart.description = spokenChart(chart.title, parts);
    chart.body = std::move(spec);
    return chart;
}

ChartSpec moneyChart(const Analysis &analysis)
{
    AmountBarsSpec spec;
    QStringList parts;
    std::int64_t told = 0;
    for (const MoneyByCurrency &money : analysis.money) {
        AmountBarsSpec::Currency currency;
        told += money.count;
        currency.head = words("%1 with a cost, together %2")
                            .arg(incidentsText(money.count), moneyText(money.total, money.currency));
        for (const Category category : kCategories) {
            const std::size_t at = index(category);
            if (money.categoryCounts[at] == 0)
                continue;
            currency.rows.push_back({std::string(categoryId(category)), categoryText(category), category,
                                     money.categories[at], moneyText(money.categories[at], money.currency),
                                     countText(money.categoryCounts[at])});
        }
        std::stable_sort(currency.rows.begin(), currency.rows.end(),
                         [](const auto &a, const auto &b) { return a.amount > b.amount; });
        parts << currency.head;
        spec.currencies.push_back(std::move(currency));
    }
    ChartSpec chart;
    chart.id = "money";
    chart.title = words("What did it cost?");
    chart.caption = words("By category; currencies are never added up.");
    if (analysis.withoutCost > 0)
        chart.caption += QLatin1Char(' ')
            + (analysis.withoutCost == 1 ? words("1 tells no cost.")
                                         : words("%1 tell no cost.").arg(countText(analysis.withoutCost)));
    if (told > 0)
        chart.smallSample = smallSampleText(told);
    else
        chart.tooFew
            = analysis.selected > 0 ? words("No record here tells a cost.") : words("No incidents here.");
    chart.table = moneyTable(analysis);
    chart.description = spokenChart(chart.title, parts);
    chart.body = std::move(spec);
    return chart;
}

TableSpec sideBySideTable(const GroupsSideBySide &groups, const QString &kind)
{
    TableSpec table;
    table.columns = {{kind, ColumnAlign::Left, 2}, {words("Incidents"), ColumnAlign::Right, 1}};
    for (const Category category : kCategories)
        table.columns.push_back({categoryShortText(category), ColumnAlign::Right, 1});
    table.columns.push_back({words("Against the others"), ColumnAlign::Left, 2});
    for (const GroupFigures &group : groups.groups) {
        std::vector<QString> row{group.name.empty() ? words("not told") : fromUtf8(group.name),
                                 countText(group.count)};
        for (const std::int64_t count : group.counts)
            row.push_back(group.count < kTooFew ? countText(count)
                                                : percentText(proportion(count, group.count)));
        row.push_back(againstRest(group));
        table.rows.push_back(std::move(row));
    }
    return table;
}

TableSpec moneyTable(const Analysis &analysis)
{
    TableSpec table;
    table.columns = {{words("Category"), ColumnAlign::Left, 2},
                     {words("Currency"), ColumnAlign::Left, 1},
                     {words("Incidents with a cost"), ColumnAlign::Right, 1},
                     {words("Sum"), ColumnAlign::Right, 1}};
    for (const MoneyByCurrency &money : analysis.money) {
        const QString currency = money.currency.empty() ? words("not told") : fromUtf8(money.currency);
        for (const Category category : kCategories) {
            const std::size_t at = index(category);
            if (money.categoryCounts[at] == 0)
                continue;
            table.rows.push_back({categoryText(category), currency, countText(money.categoryCounts[at]),
                                  moneyText(money.categories[at], money.currency)});
            table.rowCategory.push_back(category);
        }
        table.rows.push_back(
            {words("Together"), currency, countText(money.count), moneyText(money.total, money.currency)});
        table.rowCategory.push_back(std::nullopt);
    }
    return table;
}

} // namespace faultline
