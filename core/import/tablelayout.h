// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/csvdialect.h"
#include "core/model/incidentbatch.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace faultline {

/// Where the table stands in a file of records.
struct TableLayout {
    std::size_t width = 0;       ///< cells most rows have
    std::size_t headerWidth = 0; ///< cells the header has, 0 without one
    std::size_t firstRow = 0;    ///< records before the first data row: preamble and header
    int headerRow = 0;           ///< 1-based record that holds the names; 0: none
    std::vector<std::string> header; ///< as read; empty without one
    std::vector<SkippedRow> skipped; ///< records above the table and above the names
    bool sureOfHeader = false;   ///< the rows below look different from it
    std::vector<double> typed;   ///< by column: the share of filled cells that are no plain text
};

/// `records` begin with the file's first.
TableLayout detectLayout(const std::vector<SampleRecord> &records);

/// Whether a record within the rows names the columns of another table: of another width, all names where the
/// table has values, and the record below it is a row of its width.
bool beginsAnotherTable(const TableLayout &layout, std::span<const std::string_view> names,
                        std::span<const std::string_view> below);

/// Whether a record reads like a remark: it begins with a mark that begins remarks.
bool looksLikeComment(std::string_view raw);

} // namespace faultline
