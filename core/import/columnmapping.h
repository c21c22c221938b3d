// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/columnfacts.h"
#include "core/import/profile.h"
#include "core/import/recordsource.h"

#include <string>
#include <vector>

namespace faultline {

/// One incident field with the columns it is made of.
struct FieldMapping {
    Field field = Field::Extra;
    std::vector<std::size_t> columns;
    std::vector<std::string> titles; ///< of `columns`, where each is titled
    std::vector<std::size_t> append;
    std::vector<std::string> appendTitles;
    Joining joining = Joining::First;
    bool titled = false;
    bool reversed = false;
    std::map<std::string, std::string> values;
    std::optional<std::string> otherwise; ///< instead of rejecting what cannot be read
    std::string constant;                 ///< where no cell is filled: a fact from around the list
    DurationUnit unit = DurationUnit::None;
    DateOrder order = DateOrder::Open;
    DecimalMark mark = DecimalMark::Open;
};

enum class ColumnUse : std::uint8_t {
    Extra,     ///< no field takes it
    Taken,     ///< a field always takes it
    Contested, ///< a field takes it in rows where a better one is empty
    Dropped,   ///< derived, or seen only through the column it was made from
};

/// Which columns of one file go where.
struct ColumnMapping {
    std::vector<FieldMapping> fields;
    std::vector<ColumnUse> uses;
    std::vector<std::string> names; ///< for people and for extra: never empty, never twice
    std::vector<std::size_t> project;
    std::string projectText; ///< from around the list, where no column gives it
    std::vector<std::pair<std::size_t, const LeaveOutRule *>> leaveOut;

    const FieldMapping *field(Field wanted) const;
    bool hasText() const { return field(Field::Title) || field(Field::Description); }
};

/// `header` may be followed by `extraNames`: JSON paths that only the profile asks for. BadContent for a field
/// or column of options.map that does not exist.
Result<ColumnMapping> mapColumns(const Profile &profile, const std::vector<std::string> &header,
                                 const std::vector<std::string> &extraNames,
                                 const std::vector<std::pair<std::string, std::string>> &context,
                                 const ReadOptions &options);

/// Puts the decisions over whole columns into the mapping.
void settleColumns(ColumnMapping &mapping, const std::vector<ColumnFacts> &facts, const Profile &profile,
                   const ReadOptions &options);

bool isTimeField(Field field);
bool isNumberField(Field field);

} // namespace faultline
