// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/import/columnmapping.h"
#include "core/import/csvreader.h"
#include "core/import/profile.h"
#include "core/import/rowparser.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// How the rows of a file were read, decided and done: what stays of a TableFile when the file is gone.
struct RowReading {
    std::string format = "csv"; ///< "csv", "json", "jsonl"
    CsvFormat csv;
    std::size_t ownColumns = 0; ///< the others are JSON paths that the profile asked for
    ReadOptions options;
    Profile profile;
    ColumnMapping mapping; ///< its rules of leaving out point into `profile`
};

std::string readingJson(const RowReading &reading);

/// Reads single rows as their import read them.
class KeptReading
{
public:
    /// BadContent where `json` was not made by readingJson() of a program that we know.
    static Result<std::unique_ptr<KeptReading>> parse(const std::string &json, const std::string &file);

    const std::vector<std::string> &columns() const { return m_reading.mapping.names; }
    std::size_t ownColumns() const { return m_reading.ownColumns; }
    bool redacts() const { return m_reading.options.redact; }
    /// Whether an incident field takes the column.
    bool isMapped(std::size_t column) const;
    /// The row's cells, one a column; those beyond the columns follow. Empty ones where it cannot be split.
    std::vector<std::string> cells(const std::string &raw) const;
    /// Adds to batch.rows, batch.rejected or batch.skipped, as an import does. `raw` is kept with the row.
    RowOutcome read(const std::vector<std::string> &cells, const std::string &raw, std::int64_t line,
                    std::int64_t offset, IncidentBatch &batch);

private:
    KeptReading() = default;

    std::vector<std::string> cellsOfObject(const std::string &raw) const;

    RowReading m_reading;
    std::unique_ptr<RowParser> m_parser;
};

} // namespace faultline
