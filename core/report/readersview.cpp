// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/readersview.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr double kNothing = 1e-9;
constexpr double kSlack = 1e-6; ///< against rounding, before a limit is made whole
constexpr int kMostRounds = 60;

} // namespace

void ReadersView::know(std::size_t number, std::int64_t low, std::int64_t high)
{
    m_low[number] = std::max(m_low[number], double(low));
    m_high[number] = std::min(m_high[number], double(high));
}

void ReadersView::dropKnown(Row &row) const
{
    for (auto term = row.terms.begin(); term != row.terms.end();) {
        if (m_low[term->first] == m_high[term->first]) {
            row.constant -= term->second * m_low[term->first];
            term = row.terms.erase(term);
        } else {
            ++term;
        }
    }
}

void ReadersView::solve()
{
    std::vector<Row> rows = m_rows;
    for (Row &row : rows)
        dropKnown(row);
    for (std::size_t at = 0; at < rows.size(); ++at) {
        Row &pivot = rows[at];
        if (pivot.terms.empty())
            continue;
        const auto [number, factor] = *pivot.terms.begin();
        for (auto &[other, value] : pivot.terms)
            value /= factor;
        pivot.constant /= factor;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto found = rows[i].terms.find(number);
            if (i == at || found == rows[i].terms.end())
                continue;
            const double times = found->second;
            for (const auto &[other, value] : pivot.terms) {
                double &target = rows[i].terms[other];
                target -= times * value;
                if (std::abs(target) < kNothing)
                    rows[i].terms.erase(other);
            }
            rows[i].constant -= times * pivot.constant;
        }
    }
    for (Row &row : rows) {
        if (!row.terms.empty())
            m_rows.push_back(std::move(row));
    }
}

bool ReadersView::narrow(const Row &row)
{
    double least = 0, most = 0;
    for (const auto &[number, factor] : row.terms) {
        least += factor * (factor > 0 ? m_low[number] : m_high[number]);
        most += factor * (factor > 0 ? m_high[number] : m_low[number]);
    }
    for (const auto &[number, factor] : row.terms) {
        const double ownLeast = factor * (factor > 0 ? m_low[number] : m_high[number]);
        const double ownMost = factor * (factor > 0 ? m_high[number] : m_low[number]);
        double low = (row.constant - (most - ownMost)) / factor;
        double high = (row.constant - (least - ownLeast)) / factor;
        if (low > high)
            std::swap(low, high);
        low = std::ceil(low - kSlack);
        high = std::floor(high + kSlack);
        if (low > m_low[number] || high < m_high[number]) {
            m_low[number] = std::max(m_low[number], low);
            m_high[number] = std::min(m_high[number], high);
            return true; // the sums above no longer hold
        }
    }
    return false;
}

bool ReadersView::narrowByOrder()
{
    bool changed = false;
    for (const auto &[more, less] : m_orders) {
        if (m_low[more] < m_low[less] || m_high[less] > m_high[more]) {
            m_low[more] = std::max(m_low[more], m_low[less]);
            m_high[less] = std::min(m_high[less], m_high[more]);
            changed = true;
        }
    }
    return changed;
}

void ReadersView::work()
{
    solve();
    for (int round = 0; round < kMostRounds; ++round) {
        bool changed = narrowByOrder();
        for (const Row &row : m_rows) {
            while (narrow(row))
                changed = true;
        }
        if (!changed)
            return;
    }
}

} // namespace faultline
