// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/stats/analysis.h"

#include "core/stats/distribution.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace faultline {

namespace {

using Histogram = std::vector<std::uint32_t>;

/// Counts the selected rows by code. Two histograms, so that equal neighbours do not wait for each other.
template<typename CodeOf>
Histogram countBy(const Selection &selection, std::size_t codes, CodeOf codeOf)
{
    Histogram even(codes), odd(codes);
    const std::uint8_t *mask = selection.mask.data();
    const std::size_t n = selection.mask.size();
    std::size_t i = 0;
    for (; i + 1 < n; i += 2) {
        even[codeOf(i)] += mask[i];
        odd[codeOf(i + 1)] += mask[i + 1];
    }
    if (i < n)
        even[codeOf(i)] += mask[i];
    for (std::size_t code = 0; code < codes; ++code)
        even[code] += odd[code];
    return even;
}

/// Per code of a column, by category.
template<typename Code>
std::vector<CategoryCounts> countByCategory(const Selection &selection, const std::vector<Code> &codes,
                                            std::size_t distinct, const std::vector<std::uint8_t> &category)
{
    const Code *code = codes.data();
    const std::uint8_t *cat = category.data();
    const Histogram histogram = countBy(selection, std::max<std::size_t>(distinct, 1) * kCategoryCount,
                                        [=](std::size_t i) { return std::size_t(code[i]) * kCategoryCount + cat[i]; });
    std::vector<CategoryCounts> result(histogram.size() / kCategoryCount);
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
    analysis.outsideModel = proportion(
        analysis.selected - counts[index(Category::Model)] - counts[index(Category::Unclear)], analysis.selected);
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
    const Histogram histogram
        = countBy(selection, std::max<std::size_t>(columns.modes.size(), 1) * kCategoryCount * 2, [=](std::size_t i) {
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
    std::stable_sort(analysis.modes.begin(), analysis.modes.end(), [](const ModeFigures &a, const ModeFigures &b) {
        return std::pair(a.category, -a.ofSelected.count) < std::pair(b.category, -b.ofSelected.count);
    });
    analysis.study = compareWithStudy(study, modeCounts, analysis.categoryCounts());
}

void addTrend(Analysis &analysis, const Facts &facts, const Selection &selection)
{
    const auto counts = countByCategory(selection, facts.monthCodes(), facts.months().size() + 1,
                                        facts.columns().category);
    analysis.trend.undated = sum(counts[0]);
    for (std::size_t i = 0; i < facts.months().size(); ++i) {
        if (sum(counts[i + 1]) == 0)
            continue;
        const std::int32_t number = facts.months()[i];
        analysis.trend.months.push_back(
            {number, counts[i + 1], isPartialMonth(number, facts, analysis.filter)});
    }
    if (analysis.trend.months.empty())
        return;
    std::int32_t first = std::numeric_limits<std::int32_t>::max(), last = kNoDay;
    const std::int32_t *days = facts.localDays().data();
    for (std::size_t i = 0, n = facts.size(); i < n; ++i) {
        const bool in = selection.mask[i] != 0;
        last = std::max(last, in ? days[i] : kNoDay);
        first = std::min(first, in && days[i] != kNoDay ? days[i] : std::numeric_limits<std::int32_t>::max());
    }
    analysis.firstDay = CivilDate{first};
    analysis.lastDay = CivilDate{last};
}

void addMoney(Analysis &analysis, const Facts &facts, const Selection &selection)
{
    const FactColumns &columns = facts.columns();
    std::vector<MoneyByCurrency> sums(columns.currencies.size());
    std::int64_t withCost = 0;
    for (const std::uint32_t row : facts.costRows()) {
        if (!selection.mask[row])
            continue;
        ++withCost;
        MoneyByCurrency &money = sums[columns.currency[row]];
        const double amount = columns.costAmount[row];
        const std::size_t category = columns.category[row];
        if (money.count == 0 || amount > money.largest) {
            money.largest = amount;
            money.largestRowId = columns.rowId[row];
        }
        money.total += amount;
        ++money.count;
        money.categories[category] += amount;
        ++money.categoryCounts[category];
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
    for (std::size_t i = 0; i < columns.hoursLost.size(); ++i) {
        if (selection.mask[i] && !std::isnan(columns.hoursLost[i])) {
            analysis.hoursLost += double(columns.hoursLost[i]);
            ++analysis.withHoursLost;
        }
    }
}

GroupsSideBySide sideBySide(const Analysis &analysis, const Facts &facts, const Selection &selection,
                            const std::vector<std::uint32_t> &codes, const std::vector<std::string> &names)
{
    const auto counts = countByCategory(selection, codes, names.size(), facts.columns().category);
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
        group.againstRest = compareCategories(group.counts, rest);
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

Analysis analyse(const Facts &facts, const Selection &selection, const IncidentFilter &filter, const Study &study)
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
    analysis.teams = sideBySide(analysis, facts, selection, columns.team, columns.teams);
    analysis.features = sideBySide(analysis, facts, selection, columns.feature, columns.features);
    analysis.providers = sideBySide(analysis, facts, selection, columns.provider, columns.providers);
    analysis.models = sideBySide(analysis, facts, selection, columns.model, columns.models);
    return analysis;
}

} // namespace faultline
