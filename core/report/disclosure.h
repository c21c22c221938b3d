// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace faultline {

/// Keys of the counts that an anonymous report holds back.
class HiddenCells
{
public:
    HiddenCells() = default;
    explicit HiddenCells(std::set<std::string> keys) : m_keys(std::move(keys)) { }
    bool has(const std::string &key) const { return m_keys.contains(key); }
    const std::set<std::string> &keys() const { return m_keys; }

    bool operator==(const HiddenCells &) const = default;

private:
    std::set<std::string> m_keys;
};

/// Which counts of a report must be held back so that none from 1 to 4 is told or can be worked out from the
/// others: cells, the sums that tie them together, and the orders in which they are listed. Zeros are told.
///
/// protect() hides the small published cells, then plays a reader who knows all told counts and all ties: it
/// solves the equations and narrows every unknown count from below and above. Where that leaves a small count
/// fewer than kLeastValues possible values, the least dear and smallest told count beside it is hidden, too,
/// and so on until nothing is left open.
class Disclosure
{
public:
    using Cell = std::size_t;

    /// How many values must stay possible for a small count.
    static constexpr std::int64_t kLeastValues = 5;

    /// A count that the report tells unless it is hidden. The same key is the same cell. The dearer (0 to
    /// kDearest), the later it is hidden for the sake of another.
    Cell published(const std::string &key, std::int64_t count, int dear = 0);
    static constexpr int kDearest = 4;
    /// A count that the report has no cell for, in a sum.
    Cell inner(std::int64_t count);
    /// What a told count leaves of its whole: told nowhere, but as good as told.
    Cell complement(std::int64_t count);
    std::int64_t countOf(const std::vector<Cell> &cells) const;
    /// total = sum of the parts. One that does not hold is no tie and is left away.
    void sum(Cell total, std::vector<Cell> parts);
    /// The cells are listed most frequent first.
    void descending(const std::vector<Cell> &cells);
    /// Holds back every published cell whose key is one of these, zeros too.
    void hideWhere(const std::function<bool(const std::string &key)> &isOne);

    void protect();
    HiddenCells hidden() const;

    /// What a reader can say of a cell.
    struct Range {
        std::int64_t low = 0, high = 0;
        bool operator==(const Range &) const = default;
    };
    std::vector<Range> readersRanges() const; ///< by cell
    std::vector<Range> smallRanges() const; ///< of the counts from 1 to 4

private:
    struct One {
        std::string key; ///< empty: inner
        std::int64_t count = 0;
        bool hidden = false;
        int dear = 0;
        bool guarded = false; ///< a small count of it must not be worked out
    };
    struct Sum {
        Cell total;
        std::vector<Cell> parts;
    };

    bool isUnknown(Cell cell) const { return m_cells[cell].key.empty() || m_cells[cell].hidden; }
    bool isSmall(Cell cell) const;
    bool isExposed(Cell cell, const Range &range) const;
    bool hideBeside(Cell cell, std::set<std::size_t> &touched);
    std::optional<Cell> cheapestBeside(Cell cell, int dear, int far, bool &isTouched,
                                       const std::set<std::size_t> &touched) const;
    void hide(Cell cell, std::set<std::size_t> &touched);
    std::vector<std::size_t> sumsOf(const std::set<Cell> &cells) const;

    std::vector<One> m_cells;
    std::map<std::string, Cell> m_byKey;
    std::vector<Sum> m_sums;
    std::vector<std::pair<Cell, Cell>> m_orders; ///< first ≥ second
};

} // namespace faultline
