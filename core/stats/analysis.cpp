// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/stats/analysis.h"

#include "core/stats/counting.h"
#include "core/stats/distribution.h"

#include <algorithm>

namespace faultline {

namespace {

/// Per group of a column, by category.
std::vector<CategoryCounts> countByCategory(const Selection &selection, const GroupCodes &groups)
{
    const std::uint16_t *narrow = groups.narrow.data();
    const std::uint32_t *wide = groups.wide.data();
    const std::size_t codes = groups.groups * kCategoryCount;
    const Histogram histogram = groups.wide.empty()
        ? countBy(selection, codes, [=](std::size_t i) { return narrow[i]; })
        : countBy(selection, codes, [=](std::size_t i) { return wide[i]; });
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
void addSmallFacets(Analysis &analysis, const Facts &facts, const Selection &selection)
{
    const std::uint16_t *codes = facts.smallCodes().data();
    const Histogram histogram = countBy(selection, kSmallCodes, [=](std::size_t i) { return codes[i]; });
    std::int64_t withoutOwner = 0, retrievalWithoutOwner = 0;
    CategoryCounts counts{};
    for (std::size_t code = 0; code < kSmallCodes; ++code) {
        const std::int64_t n = histogram[code];
        if (n == 0)
            continue;
        const SmallFacets f = smallFacets(std::uint16_t(code));
        counts[f.category] += n;
        analysis.severity[f.severity][f.category] += n;
        analysis.detection[f.detectedBy][f.category] += n;
        withoutOwner += f.hasOwner ? 0 : n;
        if (!f.hasOwner && Category(f.category) == Category::Retrieval)
            retrievalWithoutOwner += n;
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
    }
    analysis.withoutOwner = proportion(withoutOwner, analysis.selected);
    analysis.retrievalWithoutOwner = proportion(retrievalWithoutOwner, counts[index(Category::Retrieval)]);
    analysis.outsideModel
        = proportion(analysis.selected - counts[index(Category::Model)] - counts[index(Category::Unclear)],
                     analysis.selected);
    analysis.lackingSeverity = sum(analysis.severity[0]);
    analysis.lackingDetection = sum(analysis.detection[kDetectedByCount]);
    analysis.foundByUsers = proportion(sum(analysis.detection[std::size_t(DetectedBy::User)]),
                                       analysis.selected - analysis.lackingDetection);
}

void addModes(Analysis &analysis, const Facts &facts, const Selection &selection, const Study &study)
{
    const FactColumns &columns = facts.columns();
    const std::uint16_t *mode = columns.mode.data();
    const std::uint8_t *category = columns.category.data();
    const std::uint16_t *small = facts.smallCodes().data();
    const Histogram histogram = countBy(
        selection, std::max<std::size_t>(columns.modes.size(), 1) * kCategoryCount * 2, [=](std::size_t i) {
            return (std::size_t(mode[i]) * kCategoryCount + category[i]) * 2 + (small[i] & 1u);
        });
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

void addTrend(Analysis &analysis, const Facts &facts, const Selection &selection)
{
    const auto counts = countByCategory(selection, facts.monthGroups());
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

void addMoney(Analysis &analysis, const Facts &facts, const Selection &selection)
{
    const FactColumns &columns = facts.columns();
    std::vector<MoneyByCurrency> sums(columns.currencies.size());
    std::int64_t withCost = 0;
    for (const std::uint32_t row : facts.costRows()) {
        const std::int64_t in = selection.mask[row]; // a factor instead of a branch nobody can foresee
        MoneyByCurrency &money = sums[columns.currency[row]];
        const double amount = columns.costAmount[row];
        const std::size_t category = columns.category[row];
        if (in && (money.count == 0 || amount > money.largest)) {
            money.largest = amount;
            money.largestRowId = columns.rowId[row];
        }
        withCost += in;
        money.total += double(in) * amount;
        money.count += in;
        money.categories[category] += double(in) * amount;
        money.categoryCounts[category] += in;
    }
    analysis.withoutCost = analysis.selected - withCost;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        if (sums[i].count > 0) {
            sums[i].currency = columns.currencies[i];
            analysis.money.push_back(sums[i]);
        }
    }
    std::stable_sort(analysis.money.begin(), analysis.money.end(),
                     [](const MoneyByCurrency &a, const MoneyByCurrency &b) { return a.count > b.count; });
    // Two sums, so that one addition need not wait for the other.
    std::array<double, 2> hours{};
    const std::vector<std::uint32_t> &told = facts.hoursRows();
    for (std::size_t i = 0; i < told.size(); ++i) {
        const std::int64_t in = selection.mask[told[i]];
        hours[i & 1] += double(in) * double(columns.hoursLost[told[i]]);
        analysis.withHoursLost += in;
    }
    analysis.hoursLost = hours[0] + hours[1];
}

GroupsSideBySide sideBySide(const Analysis &analysis, const Selection &selection, const GroupCodes &codes,
                            const std::vector<std::string> &names)
{
    const auto counts = countByCategory(selection, codes);
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
    addSmallFacets(analysis, facts, selection);
    addModes(analysis, facts, selection, study);
    addTrend(analysis, facts, selection);
    analysis.toDetect = durationsOf(facts.toDetect(), selection, analysis.categoryCounts());
    analysis.toResolve = durationsOf(facts.toResolve(), selection, analysis.categoryCounts());
    addMoney(analysis, facts, selection);
    analysis.teams = sideBySide(analysis, selection, facts.teamGroups(), columns.teams);
    analysis.features = sideBySide(analysis, selection, facts.featureGroups(), columns.features);
    analysis.providers = sideBySide(analysis, selection, facts.providerGroups(), columns.providers);
    analysis.models = sideBySide(analysis, selection, facts.modelGroups(), columns.models);
    return analysis;
}

} // namespace faultline
