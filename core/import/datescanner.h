// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/dateparser.h"

#include <cstdint>
#include <string_view>

namespace faultline {

/// A date and time as written, not yet a moment.
struct ScannedTime {
    DateProblem problem = DateProblem::NotADate;
    int year = 0;
    int month = 0;
    int day = 0;
    bool orderOpen = false; ///< `day` is the first number and `month` the second; which is which is open
    bool hasTime = false;
    std::int64_t msOfDay = 0; ///< up to and including 24:00
    bool hasZone = false;
    int offsetMinutes = 0;
};

/// Everything but plain numbers.
ScannedTime scanTime(std::string_view text);

} // namespace faultline
