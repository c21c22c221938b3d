// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/workspacecheck.h"

#include "core/model/incidentidentity.h"
#include "core/storage/incidentcolumns.h"
#include "core/storage/storedrow.h"
#include "core/storage/valueoverlay.h"
#include "core/storage/words.h"

#include <QCoreApplication>

#include <bit>

namespace faultline {

namespace {

constexpr int kFindingsOfAKind = 5;

QString told(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

void checkFile(Database &database, std::vector<QString> &findings)
{
    auto integrity = database.prepare("PRAGMA integrity_check(5)");
    while (integrity.step()) {
        if (integrity.text(0) != "ok")
            findings.push_back(
                QCoreApplication::translate("WorkspaceCheck", "The file's structure is damaged: %1")
                    .arg(told(integrity.text(0))));
    }
    auto references
        = database.prepare("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT 5");
    while (references.step())
        findings.push_back(
            QCoreApplication::translate("WorkspaceCheck", "Row %2 of %1 points to a missing row of %3.")
                .arg(told(references.text(0)), QString::number(references.integer(1)),
                     told(references.text(2))));
}

void checkRecords(Database &database, std::vector<QString> &findings)
{
    const std::vector<std::string> words = readWords(database);
    const auto word = [&](std::int64_t code) {
        return code >= 0 && std::size_t(code) < words.size() ? std::string_view(words[std::size_t(code)])
                                                             : std::string_view();
    };
    WordBook book(database);
    ValueOverlay overlay(database, book);
    IdentityMaker identities;
    int wrong = 0;
    auto stored = database.prepare("SELECT " + selectedIncidentColumns() + " FROM incidents i ORDER BY i.n");
    while (stored.step() && wrong < kFindingsOfAKind) {
        IncidentRow row = storedRow(stored, word);
        if (!overlay.isEmpty())
            overlay.tell(stored.integer(column::Id), row);
        const RowIdentity made = identities.of(row);
        const RowIdentity kept{std::bit_cast<std::uint64_t>(stored.integer(column::Id)),
                               std::bit_cast<std::uint64_t>(stored.integer(column::ContentHash))};
        if (made == kept)
            continue;
        ++wrong;
        findings.push_back(QCoreApplication::translate("WorkspaceCheck",
                                                       "Incident %1 is not what was stored: its "
                                                       "content does not fit its checksum.")
                               .arg(QString::fromStdString(incidentIdText(kept.id))));
    }
}

void checkImports(Database &database, std::vector<QString> &findings)
{
    auto sums = database.prepare(
        "SELECT id FROM imports WHERE rows_read <> inserted + updated + unchanged + merged "
        "+ skipped + rejected LIMIT 5");
    while (sums.step())
        findings.push_back(
            QCoreApplication::translate("WorkspaceCheck", "The counts of import %1 do not add up.")
                .arg(sums.integer(0)));
    auto rejects = database.prepare(
        "SELECT m.id FROM imports m WHERE m.rejected <> (SELECT count(*) FROM rejected_rows r "
        "WHERE r.import_id = m.id) LIMIT 5");
    while (rejects.step())
        findings.push_back(
            QCoreApplication::translate("WorkspaceCheck", "Rejected rows of import %1 are missing.")
                .arg(rejects.integer(0)));
}

} // namespace

std::vector<QString> checkWorkspace(Database &database)
{
    std::vector<QString> findings;
    checkFile(database, findings);
    if (!findings.empty())
        return findings;
    checkRecords(database, findings);
    checkImports(database, findings);
    return findings;
}

} // namespace faultline
