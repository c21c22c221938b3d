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

/// A rejected row and what its cells are to be.
struct MendedRow
{
    std::int64_t rejectId = 0;
    std::vector<std::string> cells;

    bool operator==(const MendedRow &) const = default;
};

/// Other rows of the same import that the same change sets right: they hold the same text in every cell that was
/// changed, and the import would take them with the new one.
Result<std::vector<MendedRow>> mendedAlike(Store &store, const RejectedCells &row,
                                           const std::vector<std::string> &cells);

struct MendReport
{
    std::int64_t mendingId = 0; ///< for Store::undoImport()
    ImportedFile counts; ///< of these rows alone
    std::string stillRejected; ///< why, where the first could not come in; then nothing was changed
};
/// Brings rows of one import in with these cells, by the code that imports. What the store says against one
/// (another incident under its id) is no error but `stillRejected`; of the others it stays among the rejected ones.
/// NotFound where one is none of them any more.
Result<MendReport> importMended(Store &store, const Knowledge &knowledge, const std::vector<MendedRow> &rows,
                                const Clock &clock);

} // namespace faultline
