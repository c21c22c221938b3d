// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"
#include "core/storage/idtable.h"
#include "core/storage/rejectstore.h"
#include "core/storage/store.h"
#include "core/storage/valueoverlay.h"
#include "core/storage/words.h"

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace faultline {

/// What SqliteStore hands out as ImportSession. Holds the workspace exclusively from its making to its end.
class SqliteImportSession final : public ImportSession
{
public:
    struct Request {
        ImportKey key;
        std::vector<std::string> modeIds;
        std::string classifierVersion; ///< empty: rows are not classified
        std::int64_t nowMs = 0;
        std::optional<Mending> mending; ///< rows of an earlier import, set right
    };

    SqliteImportSession(Database &database, Request request, std::function<void()> onCommit);

    Result<std::vector<RejectedRow>> add(const IncidentBatch &batch, std::span<const RowIdentity> identities,
                                         std::span<const RowDecision> decisions) override;
    void setSha256(std::string sha256) override { m_request.key.sha256 = std::move(sha256); }
    ImportedFile counts() const override { return m_file; }
    Result<ImportedFile> finish() override;

private:
    void insertImport();
    /// Where the row cannot stand beside what is stored, the rejected row.
    std::optional<RejectedRow> addRow(const IncidentRow &row, RowIdentity identity,
                                      const RowDecision &decision);
    std::optional<RejectedRow> addRenamed(IncidentRow row, RowIdentity identity, const RowDecision &decision);
    IncidentRow counted(const IncidentRow &row, RowIdentity identity);
    void bindRow(Statement &statement, const IncidentRow &row, RowIdentity identity,
                 const RowDecision &decision);
    void insertRow(const IncidentRow &row, RowIdentity identity, const RowDecision &decision);
    struct KnownRow {
        std::int64_t n = 0; ///< 0: there is none
        std::int64_t contentHash = 0;
    };
    KnownRow rowOf(std::uint64_t id);
    void makeIdIndex();
    bool countsAlready(RowIdentity identity, std::int64_t n);
    std::optional<RejectedRow> meetKnown(KnownRow known, const IncidentRow &row, RowIdentity identity,
                                         const RowDecision &decision);
    void updateRow(std::int64_t n, const IncidentRow &row, RowIdentity identity, const RowDecision &decision);
    bool bringDecision(const IncidentRow &row, RowIdentity identity);
    RejectedRow otherIncident(const IncidentRow &row, std::int64_t importId, std::int64_t line);
    void keepRejected(const RejectedRow &rejected);
    void writeCounts();
    void keepReading();

    Database &m_database;
    Request m_request;
    std::function<void()> m_onCommit;
    Transaction m_transaction;
    WordBook m_words;
    ValueOverlay m_overlay;
    std::unordered_set<std::int64_t> m_deleted; ///< ids of records that stay out
    bool m_bulk; ///< began empty: indexes are made at the end
    std::optional<IdTable> m_ids; ///< stands for the index on ids while there is none
    std::unordered_map<std::uint64_t, std::uint64_t> m_renamed; ///< see renamedRecords()
    Statement m_insert;
    std::optional<Statement> m_find; ///< by the index on ids
    Statement m_read;
    Statement m_update;
    Statement m_keepHistory;
    Statement m_reject;
    Statement m_decide;
    IdentityMaker m_identities;
    std::vector<std::int64_t> m_modeCodes; ///< by RowDecision::mode
    std::int64_t m_classifierCode = 0;
    WordColumn m_team, m_source, m_feature, m_provider, m_model, m_owner, m_status, m_currency,
        m_labelCategory, m_labelMode;
    ImportedFile m_file;
};

} // namespace faultline
