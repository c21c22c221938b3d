// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/provenance.h"

namespace faultline {

namespace {

constexpr std::string_view kImportColumns
    = "SELECT id, path, sha256, profile, team, source, rows_read, "
      "inserted, updated, unchanged, merged, skipped, "
      "rejected, imported_at, instr(mapping, '\nredact=') FROM imports ";

ImportedFile readImport(const Statement &row)
{
    ImportedFile file;
    file.importId = row.integer(0);
    file.path = row.text(1);
    file.sha256 = row.text(2);
    file.profile = row.text(3);
    file.team = row.text(4);
    file.source = row.text(5);
    file.rowsRead = row.integer(6);
    file.inserted = row.integer(7);
    file.updated = row.integer(8);
    file.unchanged = row.integer(9);
    file.merged = row.integer(10);
    file.skipped = row.integer(11);
    file.rejected = row.integer(12);
    file.importedAt = row.integer(13);
    file.redacted = row.integer(14) > 0;
    return file;
}

} // namespace

std::vector<ImportedFile> readImports(Database &database)
{
    std::vector<ImportedFile> files;
    auto statement = database.prepare(std::string(kImportColumns)
                                      + "WHERE id NOT IN (SELECT import_id FROM mendings) ORDER BY id");
    while (statement.step())
        files.push_back(readImport(statement));
    return files;
}

std::optional<ImportedFile> findSameImport(Database &database, const ImportKey &key)
{
    auto statement
        = database.prepare(std::string(kImportColumns)
                           + "WHERE size = ? AND sha256 = ? AND mapping = ? AND profile = ? AND team = ? "
                             "AND source = ? ORDER BY id DESC LIMIT 1");
    statement.bind(1, key.size)
        .bind(2, std::string_view(key.sha256))
        .bind(3, std::string_view(key.mapping))
        .bind(4, std::string_view(key.profile))
        .bind(5, std::string_view(key.team))
        .bind(6, std::string_view(key.source));
    if (!statement.step())
        return std::nullopt;
    ImportedFile file = readImport(statement);
    auto deleted = database.prepare("SELECT count(*) FROM deleted_incidents WHERE import_id = ?");
    deleted.bind(1, file.importId);
    if (deleted.step())
        file.deleted = deleted.integer(0);
    return file;
}

std::vector<RejectedRow> readRejectedRows(Database &database, std::optional<std::int64_t> importId)
{
    std::vector<RejectedRow> rows;
    auto statement = database.prepare("SELECT m.path, r.line, r.byte_offset, r.column_name, r.reason, r.raw "
                                      "FROM rejected_rows r LEFT JOIN imports m ON m.id = r.import_id "
                                      "WHERE ?1 IS NULL OR r.import_id = ?1 ORDER BY r.id");
    importId ? statement.bind(1, *importId) : statement.bindNull(1);
    while (statement.step())
        rows.push_back({std::string(statement.text(0)), statement.integer(1), statement.integer(2),
                        std::string(statement.text(3)), std::string(statement.text(4)),
                        std::string(statement.text(5))});
    return rows;
}

} // namespace faultline
