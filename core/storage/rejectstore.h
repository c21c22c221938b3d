// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"
#include "core/storage/rejects.h"
#include "core/storage/store.h"

#include <functional>
#include <vector>

namespace faultline {

/// Rejects of a workspace in one SQLite file.
class SqliteRejects final : public Rejects
{
public:
    SqliteRejects(Database &database, std::function<void()> onCommit)
        : m_database(database), m_onCommit(std::move(onCommit))
    {
    }

    Result<std::vector<KeptReject>> list(std::optional<std::int64_t> importId, std::int64_t limit) override;
    Result<std::string> reading(std::int64_t importId) override;
    Result<std::unique_ptr<ImportSession>> beginMending(std::int64_t importId,
                                                        std::span<const std::int64_t> rejectIds,
                                                        const std::vector<std::string> &modeIds,
                                                        const std::string &classifierVersion,
                                                        std::int64_t nowMs) override;

private:
    Database &m_database;
    std::function<void()> m_onCommit;
};

/// Rows of which import are set right.
struct Mending {
    std::int64_t ofImport = 0;
    std::vector<std::int64_t> rejectIds;
};

/// Ends a mending within its transaction: `counts` are those of its session.
void recordMending(Database &database, const Mending &mending, const ImportedFile &counts);
/// The mendings of an import, newest first.
std::vector<std::int64_t> mendingsOf(Database &database, std::int64_t importId);
/// Puts the rejected rows and the counts back as they were; nothing where `importId` is no mending.
void takeBackMending(Database &database, std::int64_t importId);

} // namespace faultline
