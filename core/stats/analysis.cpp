// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/stats/analysis.h"

#include "core/stats/counting.h"
#include "core/stats/distribution.h"

#include <algorithm>
#include <future>
#include <limits>

namespace faultline {

namespace {

/// Per group of a column, by category.
std::vector<CategoryCounts> countByCategory(const FewerRows &rows, const GroupCodes &groups)
{
    const Histogram histogram = countRows(rows, groups.codes);
    std::vector<CategoryCounts> result(groups.groups);
    for (std::size_t i = 0; i < histogram.size(); ++i)
        result[i / kCategoryCount][i % kCategoryCount] = histogram[i];
    return result;
}

std::int64_t sum(const CategoryCounts &counts)
{
    std::int64_t total = 0;
    for (const std::int64_t count : counts)
        total += count;
    return total;
}

/// Everything that the small facets tell, from one histogram over their codes.
void addSmallFacets(Analysis &analysis, const Facts &facts, const FewerRows &rows)
{
    const Histogram histogram = countRows(rows, facts.smallRowCodes());
    CategoryCounts counts{}, withoutOwner{};
    for (std::size_t code = 0; code < kSmallCodes; ++code) {
        const std::int64_t n = histogram[code];
        if (n == 0)
            continue;
        const SmallFacets f = smallFacets(std::uint16_t(code));
        counts[f.category] += n;
        analysis.severity[f.severity][f.category] += n;
        analysis.detection[f.detectedBy][f.category] += n;
        withoutOwner[f.category] += f.hasOwner ? 0 : n;
        CategoryFigures &own = analysis.categories[f.category];
        own.byPerson += f.byPerson ? n : 0;
        analysis.decidedByPerson += f.byPerson ? n : 0;
        own.highCount += n;
        if (!f.needsReview) {
            own.lowCount += n;
        } else {
            analysis.needsReview += n;
            if (f.secondary < kCategoryCount && f.secondary != f.category)
                analysis.categories[f.secondary].highCount += n;
        }
    }
    for (const Category category : kCategories) {
        CategoryFigures &figures = analysis.categories[index(category)];
        figures.category = category;
        figures.share = proportion(counts[index(category)], analysis.selected);
        analysis.withoutOwnerBy[index(category)]
            = proportion(withoutOwner[index(category)], counts[index(category)]);
    }
    analysis.withoutOwner = proportion(sum(withoutOwner), analysis.selected);
    analysis.retrievalWithoutOwner = analysis.withoutOwnerBy[index(Category::Retrieval)];
    analysis.outsideModel
        = proportion(analysis.selected - counts[index(Category::Model)] - counts[index(Category::Unclear)],
                     analysis.selected);
    analysis.lackingSeverity = sum(analysis.severity[0]);
    analysis.lackingDetection = sum(analysis.detection[kDetectedByCount]);
    analysis.foundByUsers = proportion(sum(analysis.detection[std::size_t(DetectedBy::User)]),
                                       analysis.selected - analysis.lackingDetection);
}

void addModes(Analysis &analysis, const Facts &facts, const FewerRows &rows, const Study &study)
{
    const FactColumns &columns = facts.columns();
    const Histogram histogram = countRows(rows, facts.modeCodes());
    std::vector<ModeCount> modeCounts;
    for (std::size_t m = 0; m < columns.modes.size(); ++m) {
        ModeCount modeCount{columns.modes[m], 0};
        for (std::size_t c = 0; c < kCategoryCount; ++c) {
            const std::size_t at = (m * kCategoryCount + c) * 2;
            const std::int64_t byPerson = histogram[at + 1], count = histogram[at] + byPerson;
            if (count == 0)
                continue;
            modeCount.count += count;
            analysis.modes.push_back({columns.modes[m], Category(c), proportion(count, analysis.selected),
                                      proportion(count, analysis.categories[c].share.count), byPerson});
        }
        modeCounts.push_back(std::move(modeCount));
    }
    std::stable_sort(
        analysis.modes.begin(), analysis.modes.end(), [](const ModeFigures &a, const ModeFigures &b) {
            return std::pair(a.category, -a.ofSelected.count) < std::pair(b.category, -b.ofSelected.count);
        });
    analysis.study = compareWithStudy(study, modeCounts, analysis.categoryCounts());
}

void addFirstUses(Analysis &analysis, const Facts &facts, const std::vector<CategoryCounts> &models)
{
    const std::vector<std::string> &names = facts.columns().models;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::uint32_t first = facts.modelFirstMonth()[i]; // 1: the record begins with it
        const std::int64_t count = sum(models[i]);
        if (!names[i].empty() && first > 1 && count >= kTooFew)
            analysis.trend.firstUses.push_back({names[i], facts.months()[first - 1], count});
    }
    std::stable_sort(analysis.trend.firstUses.begin(), analysis.trend.firstUses.end(),
                     [](const auto &a, const auto &b) {
                         return std::pair(a.month, -a.count) < std::pair(b.month, -b.count);
                     });
}

void addTrend(Analysis &analysis, const Facts &facts, const Selection &selection, const FewerRows &rows)
{
    const auto counts = countByCategory(rows, facts.monthGroups());
    analysis.trend.undated = sum(counts[0]);
    for (std::size_t i = 0; i < facts.months().size(); ++i) {
        if (sum(counts[i + 1]) == 0)
            continue;
        const std::int32_t number = facts.months()[i];
        analysis.trend.months.push_back(
            {number, counts[i + 1], isPartialMonth(number, facts, analysis.filter)});
    }
    const auto selected = [&](std::uint32_t row) { return selection.mask[row] != 0; };
    const std::vector<std::uint32_t> &order = facts.dayOrder();
    const auto first = std::find_if(order.begin(), order.end(), selected);
    if (first == order.end())
        return;
    analysis.firstDay = CivilDate{facts.localDays()[*first]};
    analysis.lastDay = CivilDate{facts.localDays()[*std::find_if(order.rbegin(), order.rend(), selected)]};
}

void keepLargest(std::vector<MoneyByCurrency::Amount> &largest, const MoneyByCurrency::Amount &amount)
{
    const auto after = std::find_if(largest.begin(), largest.end(),
                                    [&](const auto &other) { return other.amount < amount.amount; });
    largest.insert(after, amount);
    if (largest.size() > kLargestAmounts)
        largest.pop_back();
}

void addMoney(Analysis &analysis, const Facts &facts, const Selection &selection)
{
    const FactColumns &columns = facts.columns();
    std::vector<MoneyByCurrency> money(columns.currencies.size());
    // A factor instead of a branch nobody can foresee; one short chain of additions a currency and category.
    std::vector<double> sums(columns.currencies.size() * kCategoryCount);
    std::vector<std::int64_t> counts(sums.size());
    std::vector<double> floors(columns.currencies.size(), -std::numeric_limits<double>::infinity());
    for (const CostRow &cost : facts.costRows()) {
        const std::int64_t in = selection.mask[cost.row];
        sums[cost.code] += double(in) * cost.amount;
        counts[cost.code] += in;
        const std::size_t currency = cost.code / kCategoryCount;
        if (cost.amount > floors[currency] && in) {
            auto &largest = money[currency].largest;
            keepLargest(largest,
                        {cost.amount, columns.rowId[cost.row], Category(cost.code % kCategoryCount)});
            if (largest.size() == kLargestAmounts)
                floors[currency] = largest.back().amount;
        }
    }
    std::int64_t withCost = 0;
    for (std::size_t i = 0; i < money.size(); ++i) {
        for (std::size_t c = 0; c < kCategoryCount; ++c) {
            money[i].categories[c] = sums[i * kCategoryCount + c];
            money[i].categoryCounts[c] = counts[i * kCategoryCount + c];
            money[i].total += money[i].categories[c];
            money[i].count += money[i].categoryCounts[c];
        }
        withCost += money[i].count;
        if (money[i].count > 0) {
            money[i].currency = columns.currencies[i];
            analysis.money.push_back(money[i]);
        }
    }
    analysis.withoutCost = analysis.selected - withCost;
    std::stable_sort(analysis.money.begin(), analysis.money.end(),
                     [](const MoneyByCurrency &a, const MoneyByCurrency &b) { return a.count > b.count; });
    // Two sums, so that one addition need not wait for the other.
    std::array<double, 2> hours{};
    const std::vector<HoursRow> &told = facts.hoursRows();
    for (std::size_t i = 0; i < told.size(); ++i) {
        const std::int64_t in = selection.mask[told[i].row];
        hours[i & 1] += double(in) * double(told[i].hours);
        analysis.withHoursLost += in;
    }
    analysis.hoursLost = hours[0] + hours[1];
}

GroupsSideBySide sideBySide(const Analysis &analysis, const std::vector<CategoryCounts> &counts,
                            const std::vector<std::string> &names)
{
    GroupsSideBySide result;
    std::vector<GroupFigures> &groups = result.groups;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::int64_t count = sum(counts[i]);
        if (count == 0)
            continue;
        groups.push_back({names[i], count, counts[i], {}});
        result.distinct += names[i].empty() ? 0 : 1;
    }
    std::stable_sort(groups.begin(), groups.end(), [](const GroupFigures &a, const GroupFigures &b) {
        return std::pair(a.name.empty(), -a.count) < std::pair(b.name.empty(), -b.count);
    });
    if (groups.size() > kGroupsSideBySide)
        groups.resize(kGroupsSideBySide);
    const CategoryCounts all = analysis.categoryCounts();
    for (GroupFigures &group : groups) {
        CategoryCounts rest = all;
        for (std::size_t c = 0; c < kCategoryCount; ++c)
            rest[c] -= group.counts[c];
        group.againstRest = compareCategories(group.counts, rest, PValues::WhereNeeded);
    }
    return result;
}

} // namespace

CategoryCounts Analysis::categoryCounts() const
{
    CategoryCounts counts{};
    for (std::size_t c = 0; c < kCategoryCount; ++c)
        counts[c] = categories[c].share.count;
    return counts;
}

Analysis analyse(const Facts &facts, const Selection &selection, const IncidentFilter &filter,
                 const Study &study)
{
    const FactColumns &columns = facts.columns();
    Analysis analysis;
    analysis.filter = filter;
    analysis.total = std::int64_t(facts.size());
    analysis.selected = selection.count;
    analysis.unjudgedByStudyRule = selection.unjudged;
    const FewerRows rows = fewerRows(selection);
    addSmallFacets(analysis, facts, rows);
    // Times and money on a second thread: other members of the analysis than the rest writes.
    std::future<void> timesAndMoney = std::async(std::launch::async, [&, counts = analysis.categoryCounts()] {
        analysis.toDetect = durationsOf(facts.toDetect(), selection, rows, counts);
        analysis.toResolve = durationsOf(facts.toResolve(), selection, rows, counts);
        addMoney(analysis, facts, selection);
    });
    addModes(analysis, facts, rows, study);
    addTrend(analysis, facts, selection, rows);
    analysis.weekHours = weekHours(rows, facts);
    analysis.together = categoriesTogether(rows, facts);
    const auto models = countByCategory(rows, facts.modelGroups());
    addFirstUses(analysis, facts, models);
    analysis.teams = sideBySide(analysis, countByCategory(rows, facts.teamGroups()), columns.teams);
    analysis.features = sideBySide(analysis, countByCategory(rows, facts.featureGroups()), columns.features);
    analysis.providers
        = sideBySide(analysis, countByCategory(rows, facts.providerGroups()), columns.providers);
    analysis.models = sideBySide(analysis, models, columns.models);
    timesAndMoney.get();
    return analysis;
}

Analysis analyseFully(const Facts &facts, const Selection &selection, const IncidentFilter &filter,
                      const Study &study)
{
    Analysis analysis = analyse(facts, selection, filter, study);
    addTimesBetween(analysis, facts, selection);
    return analysis;
}

void addTimesBetween(Analysis &analysis, const Facts &facts, const Selection &selection)
{
    analysis.between = timesBetween(fewerRows(selection), facts, selection);
    analysis.between.leftOut = analysis.weekHours.dayOnly + analysis.weekHours.undated;
}

} // namespace faultline
