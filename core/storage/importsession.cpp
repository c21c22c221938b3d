// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/importsession.h"

#include "core/storage/guarded.h"
#include "core/storage/incidentcolumns.h"
#include "core/storage/renamedrecords.h"

#include <QCoreApplication>

#include <bit>

namespace faultline {

namespace {

/// So many rows before its turn an id's place in memory is fetched.
constexpr std::size_t kRowsAhead = 6;
/// An index on ids is hit at random: with one, more pages are worth their memory.
constexpr const char *kSmallCache = "PRAGMA cache_size = -4000; PRAGMA threads = 2";
constexpr const char *kLargeCache = "PRAGMA cache_size = -19000";
/// As data/schema has them, to the letter.
constexpr const char *kIdIndex = "CREATE UNIQUE INDEX incidents_by_id ON incidents (id)";
constexpr const char *kTimeIndex = "CREATE INDEX incidents_by_time ON incidents (occurred_at, id)";
constexpr const char *kFindSql = "SELECT n, content_hash FROM incidents WHERE id = ?";

std::string insertSql()
{
    std::string sql = "INSERT INTO incidents VALUES (NULL";
    for (int at = column::Id; at < column::Count; ++at)
        sql += ", ?" + std::to_string(at);
    return sql + ")";
}

/// The same parameters as insertSql(), and ?35 for the row.
std::string updateSql()
{
    std::string sql = "UPDATE incidents SET ";
    for (int at = column::Id; at < column::Count; ++at) {
        sql += at == column::Id ? "" : ", ";
        sql += std::string(kIncidentColumnTable[std::size_t(at)].name) + " = ?" + std::to_string(at);
    }
    return sql + " WHERE n = ?" + std::to_string(int(column::Count));
}

std::string readSql()
{
    return "SELECT " + selectedIncidentColumns() + " FROM incidents i WHERE i.n = ?";
}

std::int64_t stored(std::uint64_t bits)
{
    return std::bit_cast<std::int64_t>(bits);
}

} // namespace

SqliteImportSession::SqliteImportSession(Database &database, Request request, std::function<void()> onCommit)
    : m_database(database), m_request(std::move(request)), m_onCommit(std::move(onCommit)),
      m_transaction(database, Transaction::Kind::Exclusive), m_words(database), m_overlay(database, m_words),
      m_bulk(database.readInteger("SELECT NOT EXISTS (SELECT 1 FROM incidents)") == 1),
      m_insert(database, insertSql()), m_read(database, readSql()), m_update(database, updateSql()),
      m_keepHistory(database,
                    "INSERT INTO history (incident_id, what, who, before, after, why, import_id, "
                    "former_import_id, former_line, created_at) "
                    "VALUES (?, 'updated', ?, ?, ?, '', ?, ?, ?, ?)"),
      m_reject(database,
               "INSERT INTO rejected_rows (import_id, line, byte_offset, column_name, reason, raw) "
               "VALUES (?, ?, ?, ?, ?, ?)"),
      m_decide(database, "INSERT INTO decisions VALUES (?, ?, ?, 0, ?, ?, ?) ON CONFLICT (id) DO NOTHING")
{
    if (m_bulk) {
        m_database.exec("DROP INDEX incidents_by_time; DROP INDEX incidents_by_id");
        m_ids.emplace();
    } else {
        m_find.emplace(database, kFindSql);
    }
    m_database.exec(m_bulk ? kSmallCache : kLargeCache);
    for (const std::string &mode : m_request.modeIds)
        m_modeCodes.push_back(m_words.code(mode));
    m_classifierCode = m_words.code(m_request.classifierVersion);
    auto deleted = m_database.prepare("SELECT id FROM deleted_incidents");
    while (deleted.step())
        m_deleted.insert(deleted.integer(0));
    if (!m_overlay.isEmpty())
        m_renamed = renamedRecords(m_database, m_words);
    insertImport();
}

void SqliteImportSession::insertImport()
{
    const ImportKey &key = m_request.key;
    m_database
        .prepare("INSERT INTO imports (path, size, sha256, mapping, profile, team, source, rows_read, "
                 "inserted, updated, "
                 "unchanged, merged, skipped, rejected, imported_at) VALUES (?, ?, '', ?, ?, ?, ?, 0, 0, 0, "
                 "0, 0, 0, 0, ?)")
        .bind(1, std::string_view(key.path))
        .bind(2, key.size)
        .bind(3, std::string_view(key.mapping))
        .bind(4, std::string_view(key.profile))
        .bind(5, std::string_view(key.team))
        .bind(6, std::string_view(key.source))
        .bind(7, m_request.nowMs)
        .run();
    m_file.importId = m_database.readInteger("SELECT last_insert_rowid()");
    m_file.path = key.path;
    m_file.profile = key.profile;
    m_file.team = key.team;
    m_file.source = key.source;
    m_file.importedAt = m_request.nowMs;
}

Result<std::vector<RejectedRow>> SqliteImportSession::add(const IncidentBatch &batch,
                                                          std::span<const RowIdentity> identities,
                                                          std::span<const RowDecision> decisions)
{
    return guarded<std::vector<RejectedRow>>([&] {
        std::vector<RejectedRow> rejects;
        const RowDecision none;
        for (std::size_t i = 0; i < batch.rows.size(); ++i) {
            if (m_ids && i + kRowsAhead < batch.rows.size())
                m_ids->expect(identities[i + kRowsAhead].id);
            auto rejected = addRow(batch.rows[i], identities[i], decisions.empty() ? none : decisions[i]);
            if (rejected) [[unlikely]]
                rejects.push_back(std::move(*rejected));
        }
        for (const RejectedRow &rejected : batch.rejected)
            keepRejected(rejected);
        for (const RejectedRow &rejected : rejects)
            keepRejected(rejected);
        m_file.merged += batch.merged;
        m_file.skipped += std::int64_t(batch.skipped.size());
        m_file.rowsRead
            += std::int64_t(batch.rows.size() + batch.rejected.size() + batch.skipped.size()) + batch.merged;
        return rejects;
    });
}

void SqliteImportSession::insertRow(const IncidentRow &row, RowIdentity identity, const RowDecision &decision)
{
    bindRow(m_insert, counted(row, identity), identity, decision);
    m_insert.run();
    ++m_file.inserted;
    bringDecision(row, identity);
    if (!m_ids)
        return;
    m_ids->insert(identity.id, m_file.inserted);
    if (m_ids->isFull())
        makeIdIndex();
}

void SqliteImportSession::makeIdIndex()
{
    m_ids.reset();
    m_database.exec(kIdIndex);
    m_database.exec(kLargeCache);
    m_find.emplace(m_database, kFindSql);
}

/// The row with people's edits and spellings in place of what it tells.
IncidentRow SqliteImportSession::counted(const IncidentRow &row, RowIdentity identity)
{
    if (m_overlay.isEmpty()) [[likely]]
        return row;
    IncidentRow counted = m_overlay.counted(stored(identity.id), row);
    m_file.respelt += m_overlay.wasRespelt();
    return counted;
}

void SqliteImportSession::bindRow(Statement &statement, const IncidentRow &row, RowIdentity identity,
                                  const RowDecision &decision)
{
    const bool classified = decision.decidedBy == DecidedBy::Classifier;
    statement.bind(column::Id, stored(identity.id))
        .bind(column::ContentHash, stored(identity.contentHash))
        .bind(column::Category, std::int64_t(index(decision.category)))
        .bind(column::Mode, decision.mode == 0 ? 0 : m_modeCodes[std::size_t(decision.mode) - 1])
        .bind(column::Secondary, std::int64_t(decision.secondary == 255 ? 0 : decision.secondary + 1))
        .bind(column::Confidence, double(decision.confidence))
        .bind(column::Classifier, classified ? m_classifierCode : 0)
        .bind(column::Severity, std::int64_t(row.severity))
        .bind(column::DetectedBy, std::int64_t(row.detectedBy + 1))
        .bindUnless(column::OccurredAt, row.occurredAt, kNoTime)
        .bind(column::OccurredDay, std::int64_t(row.occurredPrecision == TimePrecision::Day))
        .bindUnless(column::DetectedAt, row.detectedAt, kNoTime)
        .bindUnless(column::ResolvedAt, row.resolvedAt, kNoTime)
        .bind(column::Team, m_team.code(m_words, row.team))
        .bind(column::Source, m_source.code(m_words, row.source))
        .bind(column::Feature, m_feature.code(m_words, row.feature))
        .bind(column::Provider, m_provider.code(m_words, row.provider))
        .bind(column::Model, m_model.code(m_words, row.model))
        .bind(column::Owner, m_owner.code(m_words, row.owner))
        .bind(column::Status, m_status.code(m_words, row.status))
        .bind(column::Currency, m_currency.code(m_words, row.costCurrency))
        .bind(column::LabelCategory, m_labelCategory.code(m_words, row.labelCategory))
        .bind(column::LabelMode, m_labelMode.code(m_words, row.labelMode))
        .bindReal(column::Cost, row.costAmount)
        .bindReal(column::HoursLost, row.hoursLost)
        .bindUnless(column::UsersAffected, row.usersAffected, -1)
        .bind(column::Import, m_file.importId)
        .bind(column::Line, row.line)
        .bind(column::ExternalId, row.externalId)
        .bind(column::Title, row.title)
        .bind(column::Url, row.url)
        .bind(column::Tags, row.tagsJson)
        .bind(column::Extra, row.extraJson)
        .bind(column::Description, row.description);
}

bool SqliteImportSession::bringDecision(const IncidentRow &row, RowIdentity identity)
{
    if (row.decidedCategory.empty()) [[likely]]
        return false;
    const auto category = categoryFromId(row.decidedCategory);
    if (!category)
        return false;
    m_decide.bind(1, stored(identity.id))
        .bind(2, std::int64_t(index(*category)))
        .bind(3, row.decidedMode)
        .bind(4, row.reviewer)
        .bind(5, row.note)
        .bind(6, m_request.nowMs)
        .run();
    return m_database.changes() > 0;
}

void SqliteImportSession::keepRejected(const RejectedRow &rejected)
{
    m_reject.bind(1, m_file.importId)
        .bind(2, rejected.line)
        .bind(3, rejected.offset)
        .bind(4, std::string_view(rejected.column))
        .bind(5, std::string_view(rejected.reason))
        .bind(6, std::string_view(rejected.raw))
        .run();
    ++m_file.rejected;
}

void SqliteImportSession::writeCounts()
{
    m_database
        .prepare("UPDATE imports SET sha256 = ?, rows_read = ?, inserted = ?, updated = ?, unchanged = ?, "
                 "merged = ?, "
                 "skipped = ?, rejected = ? WHERE id = ?")
        .bind(1, std::string_view(m_request.key.sha256))
        .bind(2, m_file.rowsRead)
        .bind(3, m_file.inserted)
        .bind(4, m_file.updated)
        .bind(5, m_file.unchanged)
        .bind(6, m_file.merged)
        .bind(7, m_file.skipped)
        .bind(8, m_file.rejected)
        .bind(9, m_file.importId)
        .run();
}

/// Only where a row may have to be read again.
void SqliteImportSession::keepReading()
{
    if (m_file.rejected == 0 || m_request.key.reading.empty())
        return;
    m_database.prepare("INSERT INTO import_readings VALUES (?, ?)")
        .bind(1, m_file.importId)
        .bind(2, std::string_view(m_request.key.reading))
        .run();
}

Result<ImportedFile> SqliteImportSession::finish()
{
    return guarded<ImportedFile>([&] {
        // Sorting takes memory of its own, in place of what is not needed any more.
        const bool withoutIndex = m_ids.has_value();
        m_ids.reset();
        m_database.exec(kSmallCache);
        if (withoutIndex)
            m_database.exec(kIdIndex);
        if (m_bulk)
            m_database.exec(kTimeIndex);
        m_file.sha256 = m_request.key.sha256;
        writeCounts();
        keepReading();
        if (m_request.mending)
            recordMending(m_database, *m_request.mending, m_file);
        if (m_classifierCode != 0 && m_file.inserted + m_file.updated > 0)
            m_database.prepare("INSERT OR REPLACE INTO meta VALUES ('classifier', ?)")
                .bind(1, std::string_view(m_request.classifierVersion))
                .run();
        m_transaction.commit();
        m_onCommit();
        return m_file;
    });
}

} // namespace faultline
