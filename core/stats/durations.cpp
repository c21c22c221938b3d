// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/stats/durations.h"

#include "core/stats/proportion.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

/// The selected durations of one category, or of all, in order without copying them: how many lie in each bin
/// of the order, and a walk through one bin for the rest.
class OrderedView
{
public:
    OrderedView(const DurationOrder &order, const Selection &selection,
                const std::vector<std::int64_t> &before, std::optional<std::uint8_t> category)
        : m_order(order), m_selection(selection), m_category(category), m_before(before)
    {
    }

    std::int64_t count() const { return m_before.back(); }

    /// The k-th shortest, k from 0. Requires k < count().
    std::int64_t at(std::int64_t k) const
    {
        const auto bin
            = std::size_t(std::upper_bound(m_before.begin(), m_before.end(), k) - m_before.begin()) - 1;
        std::int64_t left = k - m_before[bin];
        std::size_t i = bin * m_order.binSize;
        for (;; ++i) {
            if (m_selection.mask[m_order.row[i]] && (!m_category || m_order.category[i] == *m_category)
                && left-- == 0)
                return m_order.ms[i];
        }
    }

private:
    const DurationOrder &m_order;
    const Selection &m_selection;
    std::optional<std::uint8_t> m_category;
    const std::vector<std::int64_t> &m_before; ///< how many lie in the bins before
};

Durations summary(const OrderedView &view)
{
    Durations result;
    result.count = view.count();
    const auto at = [&](std::int64_t k) { return view.at(k); };
    summarise(result, at, at);
    return result;
}

} // namespace

std::int64_t medianIntervalRank(std::int64_t n)
{
    constexpr std::int64_t kExact = 1000;
    if (n > kExact) // the normal limit of the binomial, with its correction for whole numbers
        return std::int64_t(std::floor(double(n) / 2 + 0.5 - kZ95 * std::sqrt(double(n)) / 2));
    // Binomial (n, 1/2): the largest rank with at most 2.5% below it.
    double probability = std::pow(0.5, double(n)), below = 0;
    std::int64_t rank = 0;
    while (below + probability <= 0.025) {
        below += probability;
        probability *= double(n - rank) / double(rank + 1);
        ++rank;
    }
    return rank;
}

DurationsByCategory durationsOf(const DurationOrder &order, const Selection &selection, const FewerRows &rows,
                                const std::array<std::int64_t, kCategoryCount> &selectedByCategory)
{
    const Histogram histogram = countRows(rows, order.codes);
    // How many lie in the bins before each: by category, and of all.
    std::array<std::vector<std::int64_t>, kCategoryCount + 1> before;
    for (auto &counts : before)
        counts.resize(order.bins() + 1);
    for (std::size_t bin = 0; bin < order.bins(); ++bin) {
        std::int64_t all = 0;
        for (std::size_t c = 0; c < kCategoryCount; ++c) {
            const std::int64_t count = histogram[bin * kCategoryCount + c];
            before[c][bin + 1] = before[c][bin] + count;
            all += count;
        }
        before[kCategoryCount][bin + 1] = before[kCategoryCount][bin] + all;
    }
    DurationsByCategory result;
    result.all = summary(OrderedView(order, selection, before[kCategoryCount], std::nullopt));
    result.all.leftOut = selection.count - result.all.count;
    for (std::size_t c = 0; c < kCategoryCount; ++c) {
        result.categories[c] = summary(OrderedView(order, selection, before[c], std::uint8_t(c)));
        result.categories[c].leftOut = selectedByCategory[c] - result.categories[c].count;
    }
    return result;
}

} // namespace faultline
