// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace faultline {

/// Narrows whole numbers that are tied by linear equations and by order, from 0 up: what a careful reader of
/// tables can work out. The equations are used as given and solved for each other (Gauss and Jordan), so that
/// what follows from several of them together is found; what only a search of all solutions would tell is
/// not.
class ReadersView
{
public:
    static constexpr std::int64_t kNoLimit = std::int64_t(1) << 40;

    /// Sum of factor × number over the terms = `constant`.
    struct Row {
        std::map<std::size_t, double> terms;
        double constant = 0;
    };

    explicit ReadersView(std::size_t numbers) : m_low(numbers, 0), m_high(numbers, double(kNoLimit)) { }

    void know(std::size_t number, std::int64_t low, std::int64_t high);
    void addRow(Row row) { m_rows.push_back(std::move(row)); }
    void addOrder(std::size_t more, std::size_t less) { m_orders.emplace_back(more, less); }
    void work();

    std::int64_t low(std::size_t number) const { return std::int64_t(m_low[number]); }
    std::int64_t high(std::size_t number) const { return std::int64_t(m_high[number]); }

private:
    void dropKnown(Row &row) const;
    void solve();
    bool narrow(const Row &row);
    bool narrowByOrder();

    std::vector<double> m_low, m_high;
    std::vector<Row> m_rows;
    std::vector<std::pair<std::size_t, std::size_t>> m_orders;
};

} // namespace faultline
