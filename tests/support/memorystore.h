// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/readinessstore.h"
#include "core/storage/rejects.h"
#include "core/storage/store.h"
#include "tests/support/memorylabelling.h"

#include <map>
#include <string>
#include <vector>

namespace faultline::test {

class MemoryReadiness final : public ReadinessStore
{
public:
    std::map<std::string, std::map<std::string, PlanEntry>> entries; ///< by team and control
    std::string playbook;
    std::map<std::int64_t, std::string> kept;

    Result<std::vector<PlanEntry>> planEntries(const std::string &team) override;
    Result<void> setPlanEntry(const std::string &team, const PlanEntry &entry) override;
    Result<void> removePlanEntry(const std::string &team, const std::string &control) override;
    Result<std::string> ownPlaybook() override { return playbook; }
    Result<void> setOwnPlaybook(const std::string &json) override;
    Result<void> keepPlaybook(std::int64_t assessmentId, const std::string &json) override;
    Result<std::map<std::int64_t, std::string>> keptPlaybooks() override { return kept; }
};

/// A workspace in memory for tests of what reads one: incidents by row id (1, 2, …), assessments, files.
/// What it does not do fails with StorageFailed.
class MemoryStore final : public Store
{
public:
    std::vector<Incident> held;
    std::vector<ImportedFile> files;
    std::vector<SavedAssessment> saved;
    std::string zone = "UTC";
    bool sample = false;
    MemoryReadiness aboutReadiness;
    MemoryLabelling labels;

    Result<WorkspaceSummary> summary() override;
    Result<std::string> fingerprint(Progress &progress) override;

    Result<std::optional<ImportedFile>> findSameImport(const ImportKey &key) override;
    Result<bool> hasImportOfSize(std::int64_t bytes) override;
    Result<std::unique_ptr<ImportSession>> beginImport(const ImportKey &key,
                                                       const std::vector<std::string> &modeIds,
                                                       const std::string &classifierVersion,
                                                       std::int64_t nowMs) override;
    Result<std::vector<ImportedFile>> imports() override { return files; }
    Result<std::vector<RejectedRow>> rejectedRows(std::optional<std::int64_t> importId) override;
    Result<void> undoImport(std::int64_t importId) override;
    Rejects &rejects() override { return m_rejects; }

    Result<FactColumns> loadFacts(Progress &progress) override;
    Result<std::int64_t> count(const IncidentFilter &filter) override;
    /// Only by text and tags; in row order.
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
    Records &records() override;
    Result<void> setZone(const std::string &ianaZone) override;
    Result<void> setSample(bool isSample) override;

    Result<std::int64_t> saveAssessment(const Assessment &assessment, const std::string &playbookVersion,
                                        std::int64_t nowMs) override;
    Result<std::optional<SavedAssessment>> latestAssessment(const std::string &team) override;
    Result<std::vector<SavedAssessment>> assessments() override { return saved; }
    ReadinessStore &readiness() override { return aboutReadiness; }

    Labelling &labelling() override { return labels; }

    Result<std::vector<QString>> check() override;
    Result<void> backupTo(const QString &path) override;

private:
    class NoRejects final : public Rejects
    {
    public:
        Result<std::vector<KeptReject>> list(std::optional<std::int64_t> importId,
                                             std::int64_t limit) override;
        Result<std::string> reading(std::int64_t importId) override;
        Result<std::unique_ptr<ImportSession>> beginMending(std::int64_t importId,
                                                            std::span<const std::int64_t> rejectIds,
                                                            const std::vector<std::string> &modeIds,
                                                            const std::string &classifierVersion,
                                                            std::int64_t nowMs) override;
    };
    NoRejects m_rejects;
};

/// An incident with what most tests need.
Incident makeIncident(const std::string &externalId, const std::string &mode, const std::string &occurred,
                      const std::string &team = {});

} // namespace faultline::test
