// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/stats/patterns.h"

#include "core/stats/quantiles.h"

#include <algorithm>
#include <bit>
#include <map>

namespace faultline {

namespace {

/// Bins for whole milliseconds, each at most 1/64 of its value wide.
constexpr std::size_t kBinBits = 6;
constexpr std::size_t kBins = (64 - kBinBits + 1) << kBinBits;

std::size_t binOf(std::uint64_t ms)
{
    if (ms < (1U << kBinBits))
        return std::size_t(ms);
    const auto shift = std::size_t(std::bit_width(ms)) - 1 - kBinBits;
    return ((shift + 1) << kBinBits) + std::size_t((ms >> shift) & ((1U << kBinBits) - 1));
}

/// The smallest value of a bin.
std::int64_t binStart(std::size_t bin)
{
    const std::size_t octave = bin >> kBinBits;
    const std::size_t rest = bin & ((1U << kBinBits) - 1);
    return octave == 0 ? std::int64_t(rest) : std::int64_t(((1U << kBinBits) + rest) << (octave - 1));
}

/// Gaps in no order. Few selected times are sorted; many are picked from the order of all.
std::vector<std::int64_t> gapsOf(const FewerRows &rows, const Facts &facts, const Selection &selection)
{
    const TimeOrder &order = facts.timeOrder();
    std::vector<std::int64_t> times;
    if (!rows.leftOut && rows.rows.size() < order.ms.size() / 16) {
        const std::vector<std::uint16_t> &week = facts.weekCodes().narrow;
        for (const std::uint32_t row : rows.rows) {
            if (week[row] < kWeekDayOnly)
                times.push_back(facts.columns().occurredAt[row]);
        }
        std::sort(times.begin(), times.end());
    } else {
        times.resize(order.ms.size() + 1);
        std::size_t kept = 0;
        for (std::size_t i = 0; i < order.ms.size(); ++i) {
            times[kept] = order.ms[i];
            kept += selection.mask[order.row[i]];
        }
        times.resize(kept);
    }
    for (std::size_t i = 0; i + 1 < times.size(); ++i)
        times[i] = times[i + 1] - times[i];
    times.resize(times.empty() ? 0 : times.size() - 1);
    return times;
}

/// Order statistics of many gaps without sorting them: a histogram, and the few bins that are asked for.
class BinnedGaps
{
public:
    explicit BinnedGaps(const std::vector<std::int64_t> &gaps) : m_bins(gaps.size()), m_before(kBins + 1)
    {
        std::vector<std::uint32_t> counts(kBins);
        for (std::size_t i = 0; i < gaps.size(); ++i) {
            m_bins[i] = std::uint16_t(binOf(std::uint64_t(gaps[i])));
            ++counts[m_bins[i]];
        }
        for (std::size_t bin = 0; bin < kBins; ++bin)
            m_before[bin + 1] = m_before[bin] + counts[bin];
        sortNeeded(gaps);
    }

    /// The k-th shortest, k from 0, no more than a bin below it.
    std::int64_t near(std::int64_t k) const { return binStart(binAt(k)); }

    /// The k-th shortest; one of the ranks that summarise() asks for.
    std::int64_t at(std::int64_t k) const
    {
        const std::size_t bin = binAt(k);
        return m_sorted.at(bin)[std::size_t(k - m_before[bin])];
    }

private:
    std::size_t binAt(std::int64_t k) const
    {
        return std::size_t(std::upper_bound(m_before.begin(), m_before.end(), k) - m_before.begin()) - 1;
    }

    /// Only the bins of quartiles, median and its interval.
    void sortNeeded(const std::vector<std::int64_t> &gaps)
    {
        const auto n = std::int64_t(gaps.size());
        const std::int64_t rank = medianIntervalRank(n);
        std::vector<std::uint8_t> needed(kBins);
        const auto need = [&](std::int64_t k) { needed[binAt(std::clamp<std::int64_t>(k, 0, n - 1))] = 1; };
        for (const double p : {0.25, 0.5, 0.75}) {
            need(quantilePlace(n, p).below);
            need(quantilePlace(n, p).below + 1);
        }
        need(rank - 1);
        need(n - rank);
        for (std::size_t i = 0; i < gaps.size(); ++i) {
            if (needed[m_bins[i]])
                m_sorted[m_bins[i]].push_back(gaps[i]);
        }
        for (auto &[bin, values] : m_sorted)
            std::sort(values.begin(), values.end());
    }

    std::vector<std::uint16_t> m_bins;
    std::vector<std::int64_t> m_before; ///< gaps in the bins before
    std::map<std::size_t, std::vector<std::int64_t>> m_sorted;
};

bool tellsTogether(std::uint32_t present, Category a, Category b)
{
    return (present >> index(a) & 1U) && (present >> index(b) & 1U);
}

} // namespace

WeekHours weekHours(const FewerRows &rows, const Facts &facts)
{
    const Histogram histogram = countRows(rows, facts.weekCodes());
    WeekHours result;
    for (std::size_t code = 0; code < kWeekDayOnly; ++code) {
        result.counts[code / kHours][code % kHours] = histogram[code];
        result.counted += histogram[code];
    }
    result.dayOnly = histogram[kWeekDayOnly];
    result.undated = histogram[kWeekUndated];
    return result;
}

Durations timesBetween(const FewerRows &rows, const Facts &facts, const Selection &selection)
{
    std::vector<std::int64_t> gaps = gapsOf(rows, facts, selection);
    Durations result;
    result.count = std::int64_t(gaps.size());
    if (gaps.empty())
        return result;
    if (result.count <= kExactGaps) {
        std::sort(gaps.begin(), gaps.end());
        const auto at = [&](std::int64_t k) { return gaps[std::size_t(k)]; };
        summarise(result, at, at);
    } else {
        const BinnedGaps binned(gaps);
        summarise(
            result, [&](std::int64_t k) { return binned.at(k); },
            [&](std::int64_t k) { return binned.near(k); });
    }
    return result;
}

Together categoriesTogether(const FewerRows &rows, const Facts &facts)
{
    const GroupCodes &groups = facts.teamMonthGroups();
    const Histogram histogram = countRows(rows, groups.codes);
    Together result;
    const std::size_t none = groups.groups - 1;
    for (std::size_t c = 0; c < kCategoryCount; ++c)
        result.leftOut += histogram[none * kCategoryCount + c];
    std::array<std::int64_t, 1U << kKnownCategoryCount>
        present{}; // team-months by which categories they hold
    for (std::size_t group = 0; group < none; ++group) {
        const std::uint32_t *counts = histogram.data() + group * kCategoryCount;
        std::uint32_t bits = 0;
        for (std::size_t c = 0; c < kKnownCategoryCount; ++c)
            bits |= counts[c] > 0 ? 1U << c : 0U;
        present[bits] += bits != 0 || counts[index(Category::Unclear)] > 0 ? 1 : 0;
    }
    for (std::uint32_t bits = 0; bits < present.size(); ++bits) {
        result.teamMonths += present[bits];
        for (std::size_t c = 0; c < kKnownCategoryCount; ++c)
            result.with[c] += (bits >> c & 1U) ? present[bits] : 0;
    }
    std::vector<std::pair<Proportion, Proportion>> sides;
    for (std::size_t a = 0; a < kKnownCategoryCount; ++a) {
        for (std::size_t b = a + 1; b < kKnownCategoryCount; ++b) {
            TogetherPair pair;
            pair.a = Category(a);
            pair.b = Category(b);
            std::int64_t both = 0;
            for (std::uint32_t bits = 0; bits < present.size(); ++bits)
                both += tellsTogether(bits, pair.a, pair.b) ? present[bits] : 0;
            pair.both = proportion(both, result.teamMonths);
            if (result.teamMonths > 0)
                pair.expected = double(result.with[a]) * double(result.with[b]) / double(result.teamMonths);
            sides.emplace_back(proportion(both, result.with[a]),
                               proportion(result.with[b] - both, result.teamMonths - result.with[a]));
            result.pairs.push_back(pair);
        }
    }
    const std::vector<ComparedShare> compared = compareShares(sides, PValues::WhereNeeded);
    for (std::size_t i = 0; i < compared.size(); ++i)
        result.pairs[i].compared = compared[i];
    return result;
}

} // namespace faultline
