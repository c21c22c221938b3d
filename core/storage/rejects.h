// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/incidentbatch.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace faultline {

class ImportSession;

/// A rejected row as it is kept.
struct KeptReject {
    std::int64_t rejectId = 0;
    std::int64_t importId = 0;
    RejectedRow row;
};

/// Rows that were set aside, and how they come in after all. Part of a Store.
class Rejects
{
public:
    virtual ~Rejects() = default;

    /// In file order, at most `limit`; of all imports where none is named.
    virtual Result<std::vector<KeptReject>> list(std::optional<std::int64_t> importId, std::int64_t limit)
        = 0;
    /// What the import said of how its rows were read (ImportKey::reading); empty where it said nothing.
    virtual Result<std::string> reading(std::int64_t importId) = 0;
    /// A session for rows that were set right. A row that comes in leaves the rejects and the counts of its
    /// import follow; one that is rejected again stays as it was. Rows are told by line and offset. The
    /// session's import id names the mending for Store::undoImport(), which puts the rejects back.
    virtual Result<std::unique_ptr<ImportSession>>
    beginMending(std::int64_t importId, std::span<const std::int64_t> rejectIds,
                 const std::vector<std::string> &modeIds, const std::string &classifierVersion,
                 std::int64_t nowMs)
        = 0;
};

} // namespace faultline
