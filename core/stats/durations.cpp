// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/stats/durations.h"

#include "core/stats/counting.h"
#include "core/stats/quantiles.h"

#include <algorithm>

namespace faultline {

namespace {

constexpr double kMsPerHour = 3'600'000;

/// The selected durations of one category, or of all, in order without copying them: how many lie in each bin
/// of the order, and a walk through one bin for the rest.
class OrderedView
{
public:
    OrderedView(const DurationOrder &order, const Selection &selection, const Histogram &histogram,
                std::optional<std::uint8_t> category)
        : m_order(order), m_selection(selection), m_category(category), m_before(order.bins() + 1)
    {
        for (std::size_t bin = 0; bin < order.bins(); ++bin) {
            std::int64_t count = 0;
            for (std::size_t c = 0; c < kCategoryCount; ++c)
                count += !category || *category == c ? histogram[bin * kCategoryCount + c] : 0;
            m_before[bin + 1] = m_before[bin] + count;
        }
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
    std::vector<std::int64_t> m_before; ///< how many lie in the bins before
};

Durations summary(const OrderedView &view)
{
    Durations result;
    result.count = view.count();
    if (result.count == 0)
        return result;
    const auto at = [&](double p) {
        const QuantilePlace place = quantilePlace(result.count, p);
        const double below = double(view.at(place.below));
        if (place.fraction == 0)
            return below / kMsPerHour;
        return (below + place.fraction * (double(view.at(place.below + 1)) - below)) / kMsPerHour;
    };
    result.lowerQuartile = at(0.25);
    result.median = at(0.5);
    result.upperQuartile = at(0.75);
    const std::int64_t points = std::min(result.count, kCurvePoints);
    result.curve.reserve(std::size_t(points));
    for (std::int64_t k = 1; k <= points; ++k) // the last point is the longest
        result.curve.push_back(double(view.at(k * result.count / points - 1)) / kMsPerHour);
    return result;
}

} // namespace

DurationsByCategory durationsOf(const DurationOrder &order, const Selection &selection,
                                const std::array<std::int64_t, kCategoryCount> &selectedByCategory)
{
    const std::uint16_t *codes = order.codes.data();
    const Histogram histogram
        = countBy(selection, order.bins() * kCategoryCount + 1, [=](std::size_t i) { return codes[i]; });
    DurationsByCategory result;
    result.all = summary(OrderedView(order, selection, histogram, std::nullopt));
    result.all.leftOut = selection.count - result.all.count;
    for (std::size_t c = 0; c < kCategoryCount; ++c) {
        result.categories[c] = summary(OrderedView(order, selection, histogram, std::uint8_t(c)));
        result.categories[c].leftOut = selectedByCategory[c] - result.categories[c].count;
    }
    return result;
}

} // namespace faultline
