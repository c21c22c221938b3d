// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/cellkind.h"
#include "core/import/dateparser.h"
#include "core/import/recordsource.h"
#include "core/import/valueparsers.h"

#include <array>
#include <string>
#include <vector>

namespace faultline {

/// What is known of a column from the cells seen so far.
struct ColumnFacts {
    std::array<std::int64_t, 7> kinds{}; ///< by CellKind
    std::int64_t money = 0;
    std::int64_t dayFirst = 0, monthFirst = 0, eitherOrder = 0;
    std::int64_t point = 0, comma = 0, eitherMark = 0;
    std::string sample; ///< a first filled cell

    void observe(std::string_view cell);
    /// Only the votes: for the second look at a whole file.
    void observeVotes(std::string_view cell);

    std::string type() const; ///< "text", "date", "number", "money", "yes/no", "list", "empty"
    DateOrder order() const;
    DecimalMark mark() const;
    bool orderIsOpen() const { return eitherOrder > 0 && order() == DateOrder::Open; }
    bool markIsOpen() const { return eitherMark > 0 && point == 0 && comma == 0; }
};

} // namespace faultline
