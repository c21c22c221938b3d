// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/storage/rejects.h"
#include "core/storage/store.h"
#include "core/usecases/knowledge.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace faultline {

class KeptReading;

/// One rejected row, opened up for mending.
struct RejectedCells
{
    KeptReject reject;
    std::vector<std::string> columns; ///< names; cells beyond them have "column 7" and so on
    std::vector<std::string> cells;
    std::vector<bool> mapped; ///< a field of the incident takes the column
    std::shared_ptr<KeptReading> reading; ///< for checkMended()
};

/// NotFound where the row is none of the rejects any more; BadContent where its import did not keep how it read.
Result<RejectedCells> openReject(Store &store, std::int64_t rejectId);

/// What the import would say of the row with these cells: nothing where it takes it.
struct MendCheck
{
    bool good = false;
    std::string column; ///< the cell that cannot be read; empty for the whole row
    std::string reason;
};
MendCheck checkMended(const RejectedCells &row, const std::vector<std::string> &cells);

struct MendReport
{
    std::int64_t mendingId = 0; ///< for Store::undoImport()
    ImportedFile counts; ///< of this row alone
    std::string stillRejected; ///< why, where it could not come in; then nothing was changed
};
/// Brings the row in with these cells, by the code that imports. What the store says against it (another
/// incident under its id) is no error but `stillRejected`.
Result<MendReport> importMended(Store &store, const Knowledge &knowledge, const RejectedCells &row,
                                const std::vector<std::string> &cells, const Clock &clock);

} // namespace faultline
