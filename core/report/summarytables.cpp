// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/chartbuilders.h"
#include "core/report/format.h"

#include <QCoreApplication>
#include <QStringList>

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
