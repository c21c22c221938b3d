// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/profile.h"
#include "core/import/recordsource.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace faultline {

/// Joins the rows of an event log that speak of one incident: the last filled cell of each column wins. Holds
/// one row an incident in memory.
class RowGrouper
{
public:
    static bool applies(const Profile &profile, const std::vector<std::string> &header);

    /// Requires applies().
    RowGrouper(const Profile &profile, const std::vector<std::string> &header);

    bool isFilled() const { return m_filled; }
    /// Reads the source to its end.
    Result<void> fill(RecordSource &source);
    std::int64_t merged() const { return m_merged; } ///< rows beyond the first of their incident

    /// One record an incident, in the order of their first rows; rows that cannot be taken come as they are.
    bool next(TableRecord &record);

private:
    struct Group {
        std::vector<std::string> cells;
        std::string raw;
        std::string problem, leftOut;
        std::int64_t line = 0;
        std::int64_t offset = 0;
        double order = 0;
    };

    void merge(Group &group, const TableRecord &record, double order) const;
    double orderOf(const TableRecord &record) const;

    const Profile &m_profile;
    std::size_t m_key = 0;
    std::size_t m_order;
    std::vector<Group> m_groups;
    std::unordered_map<std::string, std::size_t> m_places;
    std::vector<std::string_view> m_views;
    std::size_t m_at = 0;
    std::int64_t m_merged = 0;
    bool m_filled = false;
};

} // namespace faultline
