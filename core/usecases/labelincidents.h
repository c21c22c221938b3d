// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/incidentbatch.h"
#include "core/storage/store.h"
#include "core/usecases/knowledge.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace faultline {

struct LabelReport {
    std::int64_t rowsRead = 0; ///< changed + unchanged + rejects
    std::int64_t changed = 0;
    std::int64_t unchanged = 0; ///< the same decision stood already, or a later row of the file decides anew
    std::vector<RejectedRow> rejects;
};

/// Takes people's decisions from a file with the columns id, category, mode and optionally source, reviewer,
/// note. `id` is ours or, where none matches, an external id; one that fits none, or several without
/// `source`, is a rejected row. One transaction; Cancelled leaves everything as it was. BadContent where a
/// needed column is missing. `settle`: the decisions are outcomes of disagreements, told as such in history.
Result<LabelReport> labelIncidents(Store &store, const Knowledge &knowledge, const QString &path,
                                   const Clock &clock, Progress &progress, bool settle = false);

} // namespace faultline
