// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <string_view>

namespace faultline {

struct NamedOffset {
    std::string_view name;
    int minutes;
};

/// Only names that mean one offset to nearly everyone who writes them in a log.
inline constexpr std::array kZones{NamedOffset{"utc", 0},    NamedOffset{"gmt", 0},    NamedOffset{"z", 0},
                            NamedOffset{"est", -300}, NamedOffset{"edt", -240}, NamedOffset{"cst", -360},
                            NamedOffset{"cdt", -300}, NamedOffset{"mst", -420}, NamedOffset{"mdt", -360},
                            NamedOffset{"pst", -480}, NamedOffset{"pdt", -420}, NamedOffset{"cet", 60},
                            NamedOffset{"cest", 120}, NamedOffset{"wet", 0},    NamedOffset{"west", 60},
                            NamedOffset{"eet", 120},  NamedOffset{"eest", 180}, NamedOffset{"jst", 540},
                            NamedOffset{"aest", 600}, NamedOffset{"aedt", 660}, NamedOffset{"nzst", 720},
                            NamedOffset{"nzdt", 780}};

inline constexpr std::array<std::string_view, 12> kMonths{"january", "february", "march",     "april",   "may",      "june",
                                                   "july",    "august",   "september", "october", "november", "december"};
inline constexpr std::array<std::string_view, 7> kDays{"monday", "tuesday",  "wednesday", "thursday",
                                                "friday", "saturday", "sunday"};

} // namespace faultline
