// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/csvreader.h"

#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// One record of a sample, kept.
struct SampleRecord {
    std::vector<std::string> cells;
    std::string raw;
    std::int64_t line = 0;
    CsvFault fault = CsvFault::None;
};

/// What a user has told of the marks; empty is to be found out.
struct CsvHints {
    std::string delimiter;
    std::string quote;
};

/// Finds the marks that make the most regular table of whole values out of the sample (after van den Burg,
/// Nazábal and Sutton 2019, "Wrangling messy CSV files by detecting row and type patterns"). `whole` tells
/// that the sample is the whole file, so that its last record is no cut one.
CsvFormat detectCsvFormat(std::string_view sample, bool whole, const CsvHints &hints);

/// The sample's records, at most `limit`; the last is left out where the sample is cut.
std::vector<SampleRecord> readSample(std::string_view sample, bool whole, const CsvFormat &format, std::size_t limit);

} // namespace faultline
