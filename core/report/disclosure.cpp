// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/disclosure.h"

#include "core/report/readersview.h"
#include "core/stats/proportion.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace faultline {

Disclosure::Cell Disclosure::published(const std::string &key, std::int64_t count, int dear)
{
    const auto [at, isNew] = m_byKey.try_emplace(key, m_cells.size());
    if (isNew)
        m_cells.push_back({key, count, false, dear, true});
    return at->second;
}

Disclosure::Cell Disclosure::inner(std::int64_t count)
{
    m_cells.push_back({{}, count, false, 0, false});
    return m_cells.size() - 1;
}

Disclosure::Cell Disclosure::complement(std::int64_t count)
{
    m_cells.push_back({{}, count, false, 0, true});
    return m_cells.size() - 1;
}

std::int64_t Disclosure::countOf(const std::vector<Cell> &cells) const
{
    return std::accumulate(cells.begin(), cells.end(), std::int64_t(0),
                           [&](std::int64_t before, Cell cell) { return before + m_cells[cell].count; });
}

void Disclosure::sum(Cell total, std::vector<Cell> parts)
{
    if (countOf(parts) == m_cells[total].count)
        m_sums.push_back({total, std::move(parts)});
}

void Disclosure::descending(const std::vector<Cell> &cells)
{
    for (std::size_t i = 1; i < cells.size(); ++i) {
        if (m_cells[cells[i - 1]].count >= m_cells[cells[i]].count)
            m_orders.emplace_back(cells[i - 1], cells[i]);
    }
}

std::vector<std::size_t> Disclosure::sumsOf(const std::set<Cell> &cells) const
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_sums.size(); ++i) {
        const Sum &sum = m_sums[i];
        if (cells.contains(sum.total) || std::any_of(sum.parts.begin(), sum.parts.end(), [&](Cell part) {
                return cells.contains(part);
            }))
            found.push_back(i);
    }
    return found;
}

void Disclosure::hideWhere(const std::function<bool(const std::string &key)> &isOne)
{
    for (One &one : m_cells)
        one.hidden = one.hidden || (!one.key.empty() && isOne(one.key));
}

bool Disclosure::isSmall(Cell cell) const
{
    return m_cells[cell].guarded && m_cells[cell].count > 0 && m_cells[cell].count < kTooFew;
}

bool Disclosure::isExposed(Cell cell, const Range &range) const
{
    return isSmall(cell) && range.high - range.low + 1 < kLeastValues;
}

/// The smallest told count of this dearness that so many sums tie to the cell.
std::optional<Disclosure::Cell> Disclosure::cheapestBeside(Cell cell, int dear, int far, bool &isTouched,
                                                           const std::set<std::size_t> &touched) const
{
    std::set<Cell> around{cell};
    for (int i = 0; i <= far; ++i) {
        for (const std::size_t sum : sumsOf(std::set<Cell>(around))) {
            isTouched = isTouched || touched.contains(sum);
            around.insert(m_sums[sum].total);
            around.insert(m_sums[sum].parts.begin(), m_sums[sum].parts.end());
        }
    }
    std::optional<Cell> smallest;
    for (const Cell one : around) {
        const bool fits = !isUnknown(one) && m_cells[one].count > 0 && m_cells[one].dear == dear;
        if (fits && (!smallest || m_cells[one].count < m_cells[*smallest].count))
            smallest = one;
    }
    return smallest;
}

bool Disclosure::hideBeside(Cell cell, std::set<std::size_t> &touched)
{
    // Cells and sums of the same table first, then those of tables beside it, then what is dear.
    static constexpr std::pair<int, int> kOrder[]{{0, 0}, {1, 0}, {0, 1}, {1, 1}, {2, 0}, {2, 1}, {2, 2},
                                                  {3, 0}, {3, 1}, {3, 2}, {4, 0}, {4, 1}, {4, 2}};
    for (const auto &[dear, far] : kOrder) {
        bool isTouched = false;
        const std::optional<Cell> found = cheapestBeside(cell, dear, far, isTouched, touched);
        if (isTouched)
            return true; // hidden beside it a moment ago: first see what that does
        if (found) {
            hide(*found, touched);
            return true;
        }
    }
    return false;
}

void Disclosure::hide(Cell cell, std::set<std::size_t> &touched)
{
    m_cells[cell].hidden = true;
    for (const std::size_t i : sumsOf({cell}))
        touched.insert(i);
}

void Disclosure::protect()
{
    for (Cell cell = 0; cell < m_cells.size(); ++cell)
        m_cells[cell].hidden = m_cells[cell].hidden || (!m_cells[cell].key.empty() && isSmall(cell));
    for (bool changed = true; changed;) {
        changed = false;
        const std::vector<Range> ranges = readersRanges();
        std::set<std::size_t> touched;
        for (Cell cell = 0; cell < m_cells.size(); ++cell) {
            if (isUnknown(cell) && isExposed(cell, ranges[cell]))
                changed = hideBeside(cell, touched) || changed;
        }
        changed = changed && !touched.empty();
    }
}

HiddenCells Disclosure::hidden() const
{
    std::set<std::string> keys;
    for (const One &one : m_cells) {
        if (!one.key.empty() && one.hidden)
            keys.insert(one.key);
    }
    return HiddenCells(std::move(keys));
}

std::vector<Disclosure::Range> Disclosure::smallRanges() const
{
    const std::vector<Range> all = readersRanges();
    std::vector<Range> small;
    for (Cell cell = 0; cell < m_cells.size(); ++cell) {
        if (isSmall(cell))
            small.push_back(all[cell]);
    }
    return small;
}

std::vector<Disclosure::Range> Disclosure::readersRanges() const
{
    ReadersView view(m_cells.size());
    for (Cell cell = 0; cell < m_cells.size(); ++cell) {
        const One &one = m_cells[cell];
        if (!isUnknown(cell))
            view.know(cell, one.count, one.count);
        else if (!one.key.empty() && one.count > 0)
            view.know(cell, 1, ReadersView::kNoLimit); // a zero would have been told
    }
    for (const Sum &sum : m_sums) {
        ReadersView::Row row{{{sum.total, -1.0}}, 0};
        for (const Cell part : sum.parts)
            row.terms[part] += 1;
        view.addRow(std::move(row));
    }
    for (const auto &[more, less] : m_orders)
        view.addOrder(more, less);
    view.work();
    std::vector<Range> ranges;
    for (Cell cell = 0; cell < m_cells.size(); ++cell)
        ranges.push_back({view.low(cell), view.high(cell)});
    return ranges;
}

} // namespace faultline
