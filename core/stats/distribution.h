// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/stats/facts.h"
#include "core/stats/proportion.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

enum class Grouping : std::uint8_t {
    Category,
    Mode,
    Severity,
    Team,
    Month,
    DetectedBy,
    Provider,
    Model,
    Feature,
    Weekday, ///< of the beginning, in the workspace's zone; day-only records count
    Hour ///< of the beginning; day-only records do not tell it
};

/// "category", "detected_by", …: the name on the command line and in JSON.
std::string_view groupingId(Grouping grouping);
std::optional<Grouping> groupingFromId(std::string_view id);

struct Group {
    std::optional<std::string> key; ///< nothing: not told (no mode, no team, undated)
    Proportion share; ///< of everything selected; within a cross table, of the first group
    std::int64_t byPerson = 0; ///< of count, decided by a person
    bool partial = false; ///< a month that the data covers only in part

    bool operator==(const Group &) const = default;
};

struct Distribution {
    Grouping by = Grouping::Category;
    std::int64_t total = 0;
    std::vector<Group> groups;

    bool operator==(const Distribution &) const = default;
};

/// Categories: all six in their order, zeros too. Severity, months, weekdays and hours ascending, the others
/// by count. What is not told comes last. `covered` is the filter the selection was made with: it bounds
/// months.
Distribution distribution(const Facts &facts, const Selection &selection, Grouping by,
                          const IncidentFilter &covered = {});

struct CrossTable {
    struct Row {
        Group first; ///< share of everything selected
        Group second; ///< share within `first`
        bool operator==(const Row &) const = default;
    };
    Grouping first = Grouping::Category, second = Grouping::Category;
    std::int64_t total = 0;
    std::vector<Row> rows; ///< in the order of both distributions; empty cells only where both list zeros

    bool operator==(const CrossTable &) const = default;
};

/// Two groupings at once. A first group without incidents has no rows; by category the second lists zeros.
CrossTable crossTable(const Facts &facts, const Selection &selection, Grouping first, Grouping second,
                      const IncidentFilter &covered = {});

/// Whether a month lies wholly between the first and last day that data and filter cover.
bool isPartialMonth(std::int32_t monthNumber, const Facts &facts, const IncidentFilter &covered);

} // namespace faultline
