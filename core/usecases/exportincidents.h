// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/outputfile.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/incidentfilter.h"
#include "core/storage/store.h"
#include "core/usecases/knowledge.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// The text with an apostrophe in front where a spreadsheet would compute it; plain numbers are left as they are.
std::string guardedFromFormulas(std::string_view text);

enum class ExportFormat { Csv, Json, JsonLines };

/// "csv", "json", "jsonl"; anything else gives nothing.
std::optional<ExportFormat> exportFormatFromId(std::string_view id);

struct ExportRequest
{
    IncidentFilter filter;
    ExportFormat format = ExportFormat::Csv;
    /// These handles alone, in this order, whatever the filter; one that is gone is left out.
    std::optional<std::vector<std::int64_t>> rowIds = std::nullopt;
};

/// Writes the records that the filter selects by time, then id, the undated last, or those asked for; gives how many. Evidence is
/// made on the way (JSON only). What a spreadsheet would take for a formula is guarded by an apostrophe in
/// CSV, plain numbers are not; our own reader takes the guard away. Reports records.
Result<std::int64_t> exportIncidents(Store &store, const Knowledge &knowledge, const ExportRequest &request,
                                     const ByteSink &sink, Progress &progress);

/// The same into a file that appears whole or not at all.
Result<std::int64_t> exportIncidentsTo(const QString &path, Store &store, const Knowledge &knowledge,
                                       const ExportRequest &request, Progress &progress);

} // namespace faultline
