// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/import/incidentreader.h"
#include "core/report/chartspec.h"

#include <QString>

#include <vector>

namespace faultline {

/// The first rows of a file exactly as an import would take them.
struct FileFirstRows {
    ReadPlan plan;
    TableSpec rows; ///< line and the fields that a column goes to
    std::int64_t firstLine = 0, lastLine = 0;
};
Result<FileFirstRows> readFirstRows(const QString &path, const ReadOptions &options, const DataFiles &files,
                                    Progress &progress);

/// The whole file gone through as an import would, storing nothing.
struct FileCheck {
    std::int64_t good = 0, rejected = 0, merged = 0, skipped = 0, read = 0;
    std::vector<RejectedRow> rejects; ///< the first kMostRejects
    std::vector<QString> warnings;
};
inline constexpr std::size_t kMostRejects = 10'000;
Result<FileCheck> checkFile(const QString &path, const ReadOptions &options, const DataFiles &files,
                            Progress &progress);

/// The file before any mapping: heads and rows as they stand in it.
Result<TableSpec> readAsIs(const QString &path, const ReadOptions &options, const DataFiles &files);

/// Rejected rows as a table: line, column, why, read.
TableSpec rejectsTable(const std::vector<RejectedRow> &rejects);

} // namespace faultline
