// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"
#include "core/storage/recordstore.h"
#include "core/storage/rejectstore.h"
#include "core/storage/sqlitereadiness.h"
#include "core/storage/store.h"

#include <memory>

namespace faultline {

/// What becomes of the file when the store goes.
struct FileFate {
    bool removeUnlessStored = false; ///< made by us: gone again where nothing got stored
    bool emptyUnlessStored = false; ///< was an empty file: empty again where nothing got stored
    bool removeAlways = false; ///< thrown away
};

/// A workspace in one SQLite file.
class SqliteStore final : public Store
{
public:
    SqliteStore(std::unique_ptr<Database> database, FileFate fate);
    ~SqliteStore() override;

    /// Makes the tables of a new workspace. Throws StorageFailure.
    void create();

    Result<WorkspaceSummary> summary() override;
    Result<std::string> fingerprint(Progress &progress) override;

    Result<std::optional<ImportedFile>> findSameImport(const ImportKey &key) override;
    Result<bool> hasImportOfSize(std::int64_t bytes) override;
    Result<std::unique_ptr<ImportSession>> beginImport(const ImportKey &key,
                                                       const std::vector<std::string> &modeIds,
                                                       const std::string &classifierVersion,
                                                       std::int64_t nowMs) override;
    Result<std::vector<ImportedFile>> imports() override;
    Result<std::vector<RejectedRow>> rejectedRows(std::optional<std::int64_t> importId) override;
    Result<void> undoImport(std::int64_t importId) override;
    Rejects &rejects() override { return m_rejects; }

    Result<FactColumns> loadFacts(Progress &progress) override;
    Result<std::int64_t> count(const IncidentFilter &filter) override;
    Result<std::vector<std::int64_t>> rowIds(const IncidentFilter &filter, IncidentOrder order,
                                             bool descending) override;
    Result<std::vector<Incident>> incidents(std::span<const std::int64_t> rowIds) override;
    Result<std::optional<Incident>> incident(const std::string &id) override;
    Result<std::vector<HistoryEntry>> history(const std::string &id) override;
    Result<std::vector<std::string>> resolveId(const std::string &idOrExternalId,
                                               const std::string &source) override;
    Result<std::vector<std::vector<std::string>>> resolveIds(std::span<const IdQuestion> questions) override;

    Result<std::int64_t> decide(std::span<const PersonDecision> decisions, std::int64_t nowMs) override;
    Result<void> withdrawDecisions(std::span<const std::string> incidentIds, std::int64_t nowMs) override;
    Result<std::int64_t> classifyUndecided(const ClassifyRow &classify,
                                           const std::vector<std::string> &modeIds,
                                           const std::string &classifierVersion, std::int64_t nowMs,
                                           Progress &progress) override;
    Result<void> setZone(const std::string &ianaZone) override;
    Result<void> setSample(bool sample) override;

    Records &records() override { return m_records; }

    Result<std::int64_t> saveAssessment(const Assessment &assessment, const std::string &playbookVersion,
                                        std::int64_t nowMs) override;
    Result<std::optional<SavedAssessment>> latestAssessment(const std::string &team) override;
    Result<std::vector<SavedAssessment>> assessments() override;
    ReadinessStore &readiness() override { return m_readiness; }

    Labelling &labelling() override;

    Result<std::vector<QString>> check() override;
    Result<void> backupTo(const QString &path) override;

private:
    template <typename T, typename Work> Result<T> change(Work &&work);

    std::unique_ptr<Database> m_database;
    FileFate m_fate;
    bool m_stored = false;
    SqliteReadiness m_readiness;
    SqliteRejects m_rejects;
    SqliteRecords m_records;
    std::unique_ptr<Labelling> m_labelling;
};

} // namespace faultline
