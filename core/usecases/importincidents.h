// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/import/incidentreader.h"
#include "core/storage/store.h"
#include "core/usecases/knowledge.h"

#include <QString>

#include <vector>

namespace faultline {

struct ImportRequest
{
    QString path; ///< "-" is standard input
    ReadOptions options;
    bool dryRun = false; ///< reads and checks everything, stores nothing
    bool classify = true;
};

struct ImportReport
{
    ImportedFile file; ///< counts; rowsRead = inserted + updated + unchanged + merged + skipped + rejected
    ReadPlan plan;
    std::vector<RejectedRow> rejects;
    std::vector<SkippedRow> skipped;
    std::vector<QString> warnings;
    bool sameFileAgain = false; ///< nothing was written at all
    double seconds = 0;
};

/// Reads, classifies and stores one file in one transaction. Reports bytes. Cancelled or failed: nothing
/// stays.
Result<ImportReport> importIncidents(Store &store, const Knowledge &knowledge, const ImportRequest &request,
                                     const Clock &clock, Progress &progress);

} // namespace faultline
