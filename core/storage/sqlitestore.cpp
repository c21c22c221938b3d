// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sqlitestore.h"

#include "core/storage/assessmentstore.h"
#include "core/storage/decisions.h"
#include "core/storage/factloader.h"
#include "core/storage/fingerprint.h"
#include "core/storage/guarded.h"
#include "core/storage/importsession.h"
#include "core/storage/incidentquery.h"
#include "core/storage/incidentreading.h"
#include "core/storage/provenance.h"
#include "core/storage/schema.h"
#include "core/storage/sqlitelabelling.h"
#include "core/storage/workspacecheck.h"
#include "core/storage/workspacefile.h"

#include <QFile>

#include <utility>

namespace faultline {

namespace {

WorkspaceSummary readSummary(Database &database)
{
    WorkspaceSummary summary;
    summary.path = database.path();
    auto counts = database.prepare(
        "SELECT count(*), count(DISTINCT nullif(i.team_word, 0)), count(*) - count(i.occurred_at), "
        "sum(d.id IS NULL AND (i.category = ? OR i.confidence < ?)), count(d.id), min(i.occurred_at), "
        "max(i.occurred_at) FROM incidents i LEFT JOIN decisions d ON d.id = i.id");
    counts.bind(1, std::int64_t(index(Category::Unclear))).bind(2, kReviewBelow);
    if (counts.step()) {
        summary.incidents = counts.integer(0);
        summary.teams = counts.integer(1);
        summary.undated = counts.integer(2);
        summary.needsReview = counts.integer(3);
        summary.decidedByPerson = counts.integer(4);
        summary.firstOccurredAt = counts.optionalInteger(5);
        summary.lastOccurredAt = counts.optionalInteger(6);
    }
    summary.rejectedRows = database.readInteger("SELECT count(*) FROM rejected_rows");
    summary.zone = workspaceZone(database);
    summary.sample = database.readText("SELECT value FROM meta WHERE name = 'sample'") == "1";
    summary.classifierVersion = database.readText("SELECT value FROM meta WHERE name = 'classifier'");
    return summary;
}

void setMeta(Database &database, Transaction &, std::string_view name, std::string_view value)
{
    database.prepare("INSERT OR REPLACE INTO meta VALUES (?, ?)").bind(1, name).bind(2, value).run();
}

} // namespace

SqliteStore::SqliteStore(std::unique_ptr<Database> database, FileFate fate)
    : m_database(std::move(database)), m_fate(fate), m_readiness(*m_database, m_stored),
      m_rejects(*m_database, [this] { m_stored = true; }),
      m_records(*m_database, [this] { m_stored = true; }),
      m_labelling(std::make_unique<SqliteLabelling>(*m_database, [this] { m_stored = true; }))
{
}

SqliteStore::~SqliteStore()
{
    const QString path = m_database->path();
    m_labelling.reset();
    m_database.reset();
    if (m_fate.removeAlways || (m_fate.removeUnlessStored && !m_stored))
        QFile::remove(path);
    else if (m_fate.emptyUnlessStored && !m_stored)
        QFile::resize(path, 0);
}

void SqliteStore::create()
{
    createSchema(*m_database, schemaSteps());
}

/// Work that writes, in one transaction; the file is worth keeping from then on.
template <typename T, typename Work> Result<T> SqliteStore::change(Work &&work)
{
    return guarded<T>([&]() -> T {
        Transaction transaction(*m_database);
        if constexpr (std::is_void_v<T>) {
            work(transaction);
            transaction.commit();
            m_stored = true;
        } else {
            T value = work(transaction);
            transaction.commit();
            m_stored = true;
            return value;
        }
    });
}

Result<WorkspaceSummary> SqliteStore::summary()
{
    return guarded<WorkspaceSummary>([&] { return readSummary(*m_database); });
}

Result<std::string> SqliteStore::fingerprint(Progress &progress)
{
    return guarded<std::string>([&] { return workspaceFingerprint(*m_database, progress); });
}

Result<std::optional<ImportedFile>> SqliteStore::findSameImport(const ImportKey &key)
{
    return guarded<std::optional<ImportedFile>>([&] { return faultline::findSameImport(*m_database, key); });
}

Result<bool> SqliteStore::hasImportOfSize(std::int64_t bytes)
{
    return guarded<bool>([&] {
        auto statement = m_database->prepare("SELECT 1 FROM imports WHERE size = ? LIMIT 1");
        statement.bind(1, bytes);
        return statement.step();
    });
}

Result<std::unique_ptr<ImportSession>> SqliteStore::beginImport(const ImportKey &key,
                                                                const std::vector<std::string> &modeIds,
                                                                const std::string &classifierVersion,
                                                                std::int64_t nowMs)
{
    return guarded<std::unique_ptr<ImportSession>>([&]() -> std::unique_ptr<ImportSession> {
        return std::make_unique<SqliteImportSession>(
            *m_database, SqliteImportSession::Request{key, modeIds, classifierVersion, nowMs, {}},
            [this] { m_stored = true; });
    });
}

Result<std::vector<ImportedFile>> SqliteStore::imports()
{
    return guarded<std::vector<ImportedFile>>([&] { return readImports(*m_database); });
}

Result<std::vector<RejectedRow>> SqliteStore::rejectedRows(std::optional<std::int64_t> importId)
{
    return guarded<std::vector<RejectedRow>>([&] { return readRejectedRows(*m_database, importId); });
}

Result<void> SqliteStore::undoImport(std::int64_t importId)
{
    return change<void>(
        [&](Transaction &transaction) { faultline::undoImport(*m_database, transaction, importId); });
}

Result<FactColumns> SqliteStore::loadFacts(Progress &progress)
{
    return guarded<FactColumns>([&] { return loadFactColumns(*m_database, progress); });
}

Result<std::int64_t> SqliteStore::count(const IncidentFilter &filter)
{
    return guarded<std::int64_t>([&] { return countIncidents(*m_database, filter); });
}

Result<std::vector<std::int64_t>> SqliteStore::rowIds(const IncidentFilter &filter, IncidentOrder order,
                                                      bool descending)
{
    return guarded<std::vector<std::int64_t>>(
        [&] { return selectRows(*m_database, filter, order, descending); });
}

Result<std::vector<Incident>> SqliteStore::incidents(std::span<const std::int64_t> rowIds)
{
    return guarded<std::vector<Incident>>([&] {
        IncidentReading reading(*m_database);
        std::vector<Incident> incidents;
        incidents.reserve(rowIds.size());
        for (const std::int64_t n : rowIds) {
            if (auto incident = reading.byNumber(n))
                incidents.push_back(std::move(*incident));
        }
        return incidents;
    });
}

Result<std::optional<Incident>> SqliteStore::incident(const std::string &id)
{
    return guarded<std::optional<Incident>>([&]() -> std::optional<Incident> {
        const auto number = incidentIdFromText(id);
        return number ? IncidentReading(*m_database).byId(*number) : std::nullopt;
    });
}

Result<std::vector<HistoryEntry>> SqliteStore::history(const std::string &id)
{
    return guarded<std::vector<HistoryEntry>>([&] {
        const auto number = incidentIdFromText(id);
        return number ? readHistory(*m_database, *number) : std::vector<HistoryEntry>();
    });
}

Result<std::vector<std::string>> SqliteStore::resolveId(const std::string &idOrExternalId,
                                                        const std::string &source)
{
    return guarded<std::vector<std::string>>([&] {
        const IdQuestion question{idOrExternalId, source};
        return faultline::resolveIds(*m_database, std::span(&question, 1)).front();
    });
}

Result<std::vector<std::vector<std::string>>> SqliteStore::resolveIds(std::span<const IdQuestion> questions)
{
    return guarded<std::vector<std::vector<std::string>>>(
        [&] { return faultline::resolveIds(*m_database, questions); });
}

Result<std::int64_t> SqliteStore::decide(std::span<const PersonDecision> decisions, std::int64_t nowMs)
{
    return change<std::int64_t>(
        [&](Transaction &transaction) { return storeDecisions(*m_database, transaction, decisions, nowMs); });
}

Result<void> SqliteStore::withdrawDecisions(std::span<const std::string> incidentIds, std::int64_t nowMs)
{
    return change<void>(
        [&](Transaction &transaction) { removeDecisions(*m_database, transaction, incidentIds, nowMs); });
}

Result<std::int64_t> SqliteStore::classifyUndecided(const ClassifyRow &classify,
                                                    const std::vector<std::string> &modeIds,
                                                    const std::string &classifierVersion, std::int64_t nowMs,
                                                    Progress &progress)
{
    return guarded<std::int64_t>([&] {
        m_stored = true;
        return classifyUndecidedRows(*m_database, {classify, modeIds, classifierVersion, nowMs}, progress);
    });
}

Result<void> SqliteStore::setZone(const std::string &ianaZone)
{
    return change<void>(
        [&](Transaction &transaction) { setMeta(*m_database, transaction, "zone", ianaZone); });
}

Result<void> SqliteStore::setSample(bool sample)
{
    return change<void>(
        [&](Transaction &transaction) { setMeta(*m_database, transaction, "sample", sample ? "1" : "0"); });
}

Result<std::int64_t> SqliteStore::saveAssessment(const Assessment &assessment,
                                                 const std::string &playbookVersion, std::int64_t nowMs)
{
    return change<std::int64_t>([&](Transaction &transaction) {
        NoProgress unwatched;
        return storeAssessment(
            *m_database, transaction,
            {0, assessment, playbookVersion, workspaceFingerprint(*m_database, unwatched), nowMs});
    });
}

Result<std::optional<SavedAssessment>> SqliteStore::latestAssessment(const std::string &team)
{
    return guarded<std::optional<SavedAssessment>>([&]() -> std::optional<SavedAssessment> {
        std::optional<SavedAssessment> latest;
        for (SavedAssessment &saved : readAssessments(*m_database)) {
            if (saved.assessment.team == team)
                latest = std::move(saved);
        }
        return latest;
    });
}

Result<std::vector<SavedAssessment>> SqliteStore::assessments()
{
    return guarded<std::vector<SavedAssessment>>([&] { return readAssessments(*m_database); });
}

Labelling &SqliteStore::labelling()
{
    return *m_labelling;
}

Result<std::vector<QString>> SqliteStore::check()
{
    return guarded<std::vector<QString>>([&] { return checkWorkspace(*m_database); });
}

Result<void> SqliteStore::backupTo(const QString &path)
{
    return guarded<void>([&] { backUp(*m_database, path); });
}

} // namespace faultline
