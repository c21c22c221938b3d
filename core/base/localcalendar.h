// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civildate.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// Days of one zone for many moments: the zone's changes of offset are looked up once.
class LocalCalendar
{
public:
    /// `ianaZone` as the workspace keeps it; an unknown one counts as UTC. Exact for moments between the two.
    LocalCalendar(const std::string &ianaZone, std::int64_t firstMs, std::int64_t lastMs);

    /// The day in this zone that holds a UTC moment.
    CivilDate day(std::int64_t epochMs) const { return CivilDate::fromEpochMs(localMs(epochMs)); }
    /// What a clock of this zone shows at a UTC moment, as if it were UTC.
    std::int64_t localMs(std::int64_t epochMs) const;

private:
    struct Change {
        std::int64_t at = 0;
        std::int64_t offsetMs = 0;
    };
    std::vector<Change> m_changes; ///< ascending; the first holds from the beginning
};

inline constexpr std::size_t kWeekdays = 7; ///< Monday first
inline constexpr std::size_t kHours = 24;

/// 0 Monday to 6 Sunday.
std::int32_t weekdayOf(CivilDate date);
/// "monday" to "sunday".
std::string_view weekdayId(std::size_t weekday);
std::optional<int> weekdayFromId(std::string_view id);
/// 0 to 23 of a local time.
std::int32_t hourOf(std::int64_t localMs);
/// Months as one number: year × 12 + month − 1.
std::int32_t monthNumber(CivilDate date);
CivilDate firstDayOfMonth(std::int32_t monthNumber);
CivilDate lastDayOfMonth(std::int32_t monthNumber);
/// "2025-03".
std::string monthKey(std::int32_t monthNumber);

} // namespace faultline
