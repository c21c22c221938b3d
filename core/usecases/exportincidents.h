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
#include <string_view>

namespace faultline {

enum class ExportFormat { Csv, Json, JsonLines };

/// "csv", "json", "jsonl"; anything else gives nothing.
std::optional<ExportFormat> exportFormatFromId(std::string_view id);

struct ExportRequest
{
    IncidentFilter filter;
    ExportFormat format = ExportFormat::Csv;
};

/// Writes the records that the filter selects by time, then id, the undated last; gives how many. Evidence is
/// made on the way (JSON only). What a spreadsheet would take for a formula is guarded by an apostrophe in
/// CSV, plain numbers are not; our own reader takes the guard away. Reports records.
Result<std::int64_t> exportIncidents(Store &store, const Knowledge &knowledge, const ExportRequest &request,
                                     const ByteSink &sink, Progress &progress);

/// The same into a file that appears whole or not at all.
Result<std::int64_t> exportIncidentsTo(const QString &path, Store &store, const Knowledge &knowledge,
                                       const ExportRequest &request, Progress &progress);

} // namespace faultline
