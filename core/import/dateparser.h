// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/zonerules.h"
#include "core/model/incident.h"

#include <cstdint>
#include <string_view>

namespace faultline {

/// Which of the two numbers of "03/04/2025" is the day. Decided for a whole column.
enum class DateOrder : std::uint8_t { Open, DayFirst, MonthFirst };

enum class DateProblem : std::uint8_t {
    None,
    NotADate,
    NoSuchDay,   ///< 31 February
    NoSuchTime,  ///< 25:00
    ClockChange, ///< an hour that the zone's clock was put forward over
    OrderOpen,   ///< day and month could be either, and the column does not tell
    UnknownZone, ///< letters that name no zone we are sure of
};

struct ParsedTime {
    std::int64_t utcMs = 0;
    TimePrecision precision = TimePrecision::Time;
    DateProblem problem = DateProblem::NotADate;
    bool hourTwice = false; ///< the clock was put back over it; the first of the two was taken

    bool ok() const { return problem == DateProblem::None; }
};

/// ISO 8601 and its relatives, day/month/year forms, month names, epoch seconds to nanoseconds, Excel serials.
/// A date without a time stays that date at 00:00Z whatever the zone; a time without a zone is in `zone`.
ParsedTime parseTime(std::string_view text, DateOrder order, const ZoneRules &zone);

/// What one cell says about the order of its column.
enum class OrderVote : std::uint8_t { Silent, DayFirst, MonthFirst, Either };
OrderVote orderVote(std::string_view text);

} // namespace faultline
