// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <unordered_set>
#include <vector>

namespace faultline {

/// The order in which a person goes through what needs review. Values only; the page reads the records.
class ReviewQueue
{
public:
    /// What needs review now, most useful first; what was skipped comes last, the present one stays in front.
    void setRows(std::vector<std::int64_t> rowIds);
    std::optional<std::int64_t> current() const;
    void skip();                 ///< the present one goes to the end
    void takeAway();             ///< the present one is decided
    void bringFront(std::int64_t rowId); ///< after an undo
    std::int64_t left() const { return std::int64_t(m_rows.size()); }
    std::int64_t done() const { return m_done; }
    void undone() { m_done -= m_done > 0 ? 1 : 0; }
    void clear();

private:
    std::vector<std::int64_t> m_rows;
    std::unordered_set<std::int64_t> m_skipped;
    std::unordered_set<std::int64_t> m_deciding; ///< decided here, not yet gone from the workspace's list
    std::optional<std::int64_t> m_wanted; ///< to come to the front as soon as it is among the rows
    std::int64_t m_done = 0;
};

} // namespace faultline
