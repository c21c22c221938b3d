// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"
#include "core/storage/words.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace faultline {

/// What one column of a record holds; words stand as their text.
using ColumnValue = std::variant<std::monostate, std::int64_t, double, std::string>;

/// All columns of one record by column::…, as bound or read.
using IncidentVersion = std::vector<ColumnValue>;

/// Reads the columns of a statement that selects selectedIncidentColumns().
IncidentVersion readVersion(const Statement &statement, const WordBook &words);

/// {"severity":2,…}: the columns of `version` in which it differs from `other`.
std::string changedColumns(const IncidentVersion &version, const IncidentVersion &other);

/// Columns by name, as changedColumns() wrote them; unknown names and what is no such object are left out.
using ColumnChanges = std::vector<std::pair<std::string, ColumnValue>>;
ColumnChanges parseChanges(std::string_view json);
std::string changesJson(const ColumnChanges &changes);

/// "severity: 2; status: open", in words for people; bookkeeping columns are left out.
std::string tellChanges(const ColumnChanges &changes);

/// Binds a value; words go through the book.
void bindColumn(Statement &statement, int parameter, const ColumnValue &value, bool isWord, WordBook &words);

} // namespace faultline
