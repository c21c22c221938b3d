// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/columnmapping.h"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace faultline {

/// "14:05", "2:05:33 PM", "14:05:33.5 +02:00": no date with it.
bool isTimeOfDay(std::string_view text);

/// A name alone does not make a column of dates: where a name was only guessed at, most of the cells must be
/// readable as what the field wants, or the column goes to extra.
class ColumnCheck
{
public:
    /// Looks at the typed fields of `mapping` but for those in options.map.
    ColumnCheck(const ColumnMapping &mapping, const ReadOptions &options);

    void observe(const TableRecord &record);
    /// Takes the columns that failed out of their fields.
    void apply(ColumnMapping &mapping) const;

private:
    struct Suspect {
        Field field = Field::Extra;
        std::size_t column = 0;
        std::map<std::string, std::string> values;
        std::int64_t filled = 0;
        std::int64_t readable = 0;
        std::int64_t timesOfDay = 0; ///< of a time field
    };

    static void drop(ColumnMapping &mapping, const Suspect &suspect);
    static bool reads(const Suspect &suspect, std::string_view text);

    std::vector<Suspect> m_suspects;
};

} // namespace faultline
