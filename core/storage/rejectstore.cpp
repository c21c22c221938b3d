// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/rejectstore.h"

#include "core/storage/guarded.h"
#include "core/storage/importsession.h"

#include <QCoreApplication>

namespace faultline {

namespace {

/// Adds (or with -1 takes) what a mending brought to the counts of its import.
void moveCounts(Database &database, std::int64_t mending, int sign)
{
    database
        .prepare("UPDATE imports SET inserted = imports.inserted + ?2 * m.inserted, "
                 "updated = imports.updated + ?2 * m.updated, "
                 "unchanged = imports.unchanged + ?2 * m.unchanged, skipped = imports.skipped + ?2 * m.skipped, "
                 "rejected = rejected - ?2 * (SELECT count(*) FROM mended_rows r WHERE r.mending_id = ?1) "
                 "FROM mendings m WHERE m.import_id = ?1 AND imports.id = m.of_import")
        .bind(1, mending)
        .bind(2, std::int64_t(sign))
        .run();
}

} // namespace

Result<std::vector<KeptReject>> SqliteRejects::list(std::optional<std::int64_t> importId, std::int64_t limit)
{
    return guarded<std::vector<KeptReject>>([&] {
        std::vector<KeptReject> rows;
        auto statement = m_database.prepare(
            "SELECT r.id, r.import_id, m.path, r.line, r.byte_offset, r.column_name, r.reason, r.raw "
            "FROM rejected_rows r LEFT JOIN imports m ON m.id = r.import_id "
            "WHERE ?1 IS NULL OR r.import_id = ?1 ORDER BY r.import_id, r.line, r.id LIMIT ?2");
        importId ? statement.bind(1, *importId) : statement.bindNull(1);
        statement.bind(2, limit);
        while (statement.step())
            rows.push_back({statement.integer(0),
                            statement.integer(1),
                            {std::string(statement.text(2)), statement.integer(3), statement.integer(4),
                             std::string(statement.text(5)), std::string(statement.text(6)),
                             std::string(statement.text(7))}});
        return rows;
    });
}

Result<std::string> SqliteRejects::reading(std::int64_t importId)
{
    return guarded<std::string>([&] {
        auto statement = m_database.prepare("SELECT reading FROM import_readings WHERE import_id = ?");
        statement.bind(1, importId);
        return statement.step() ? std::string(statement.text(0)) : std::string();
    });
}

Result<std::unique_ptr<ImportSession>> SqliteRejects::beginMending(std::int64_t importId,
                                                                   std::span<const std::int64_t> rejectIds,
                                                                   const std::vector<std::string> &modeIds,
                                                                   const std::string &classifierVersion,
                                                                   std::int64_t nowMs)
{
    return guarded<std::unique_ptr<ImportSession>>([&]() -> std::unique_ptr<ImportSession> {
        auto of = m_database.prepare("SELECT path, profile, team, source FROM imports WHERE id = ?");
        of.bind(1, importId);
        if (!of.step())
            throw StorageFailure{
                failure(ErrorCode::NotFound,
                        QCoreApplication::translate("Rejects", "There is no import number %1 in %2.")
                            .arg(QString::number(importId), m_database.path()))};
        // The size is none that a file has: it is never taken for the same file again.
        ImportKey key{
            std::string(of.text(0)), -1, {}, "mending", std::string(of.text(1)), std::string(of.text(2)),
            std::string(of.text(3)), {}};
        of.reset();
        return std::make_unique<SqliteImportSession>(
            m_database,
            SqliteImportSession::Request{std::move(key), modeIds, classifierVersion, nowMs,
                                         Mending{importId, {rejectIds.begin(), rejectIds.end()}}},
            m_onCommit);
    });
}

void recordMending(Database &database, const Mending &mending, const ImportedFile &counts)
{
    const std::int64_t id = counts.importId;
    database.prepare("INSERT INTO mendings VALUES (?, ?, ?, ?, ?, ?)")
        .bind(1, id)
        .bind(2, mending.ofImport)
        .bind(3, counts.inserted)
        .bind(4, counts.updated)
        .bind(5, counts.unchanged)
        .bind(6, counts.skipped)
        .run();
    auto keep = database.prepare(
        "INSERT INTO mended_rows SELECT r.id, ?1, r.line, r.byte_offset, r.column_name, r.reason, r.raw "
        "FROM rejected_rows r WHERE r.id = ?2 AND r.import_id = ?3 AND NOT EXISTS (SELECT 1 FROM "
        "rejected_rows x "
        "WHERE x.import_id = ?1 AND x.line = r.line AND x.byte_offset = r.byte_offset)");
    for (const std::int64_t reject : mending.rejectIds)
        keep.bind(1, id).bind(2, reject).bind(3, mending.ofImport).run();
    for (const char *sql :
         {"DELETE FROM rejected_rows WHERE id IN (SELECT id FROM mended_rows WHERE mending_id = ?)",
          "DELETE FROM rejected_rows WHERE import_id = ?",
          "UPDATE imports SET rows_read = 0, inserted = 0, updated = 0, unchanged = 0, "
          "merged = 0, skipped = 0, rejected = 0 WHERE id = ?"})
        database.prepare(sql).bind(1, id).run();
    moveCounts(database, id, 1);
}

std::vector<std::int64_t> mendingsOf(Database &database, std::int64_t importId)
{
    std::vector<std::int64_t> ids;
    auto statement
        = database.prepare("SELECT import_id FROM mendings WHERE of_import = ? ORDER BY import_id DESC");
    statement.bind(1, importId);
    while (statement.step())
        ids.push_back(statement.integer(0));
    return ids;
}

void takeBackMending(Database &database, std::int64_t importId)
{
    moveCounts(database, importId, -1);
    for (const char *sql :
         {"INSERT INTO rejected_rows (id, import_id, line, byte_offset, column_name, reason, raw) "
          "SELECT r.id, m.of_import, r.line, r.byte_offset, r.column_name, r.reason, r.raw FROM mended_rows "
          "r "
          "JOIN mendings m ON m.import_id = r.mending_id WHERE r.mending_id = ?",
          "DELETE FROM mended_rows WHERE mending_id = ?", "DELETE FROM mendings WHERE import_id = ?"})
        database.prepare(sql).bind(1, importId).run();
}

} // namespace faultline
