// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/workspacecheck.h"

#include "core/model/incidentidentity.h"
#include "core/storage/incidentcolumns.h"
#include "core/storage/words.h"

#include <QCoreApplication>

#include <bit>
#include <limits>

namespace faultline {

namespace {

constexpr int kFindingsOfAKind = 5;

QString told(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

void checkFile(Database &database, std::vector<QString> &findings)
{
    auto integrity = database.prepare("PRAGMA integrity_check(5)");
    while (integrity.step()) {
        if (integrity.text(0) != "ok")
            findings.push_back(QCoreApplication::translate("WorkspaceCheck", "The file's structure is damaged: %1")
                                   .arg(told(integrity.text(0))));
    }
    auto references = database.prepare("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT 5");
    while (references.step())
        findings.push_back(QCoreApplication::translate("WorkspaceCheck", "Row %2 of %1 points to a missing row of %3.")
                               .arg(told(references.text(0)), QString::number(references.integer(1)),
                                    told(references.text(2))));
}

/// A stored record as the row that it came from.
class StoredRow
{
public:
    explicit StoredRow(const std::vector<std::string> &words) : m_words(words) {}

    IncidentRow read(const Statement &stored) const
    {
        IncidentRow row;
        row.externalId = stored.text(column::ExternalId);
        row.source = word(stored, column::Source);
        row.team = word(stored, column::Team);
        row.title = stored.text(column::Title);
        row.description = stored.text(column::Description);
        row.occurredAt = stored.optionalInteger(column::OccurredAt).value_or(kNoTime);
        row.detectedAt = stored.optionalInteger(column::DetectedAt).value_or(kNoTime);
        row.resolvedAt = stored.optionalInteger(column::ResolvedAt).value_or(kNoTime);
        row.occurredPrecision = stored.integer(column::OccurredDay) != 0 ? TimePrecision::Day : TimePrecision::Time;
        row.severity = std::int8_t(stored.integer(column::Severity));
        row.detectedBy = std::int8_t(stored.integer(column::DetectedBy) - 1);
        row.feature = word(stored, column::Feature);
        row.provider = word(stored, column::Provider);
        row.model = word(stored, column::Model);
        row.owner = word(stored, column::Owner);
        row.status = word(stored, column::Status);
        row.costCurrency = word(stored, column::Currency);
        row.labelCategory = word(stored, column::LabelCategory);
        row.labelMode = word(stored, column::LabelMode);
        row.costAmount = real(stored, column::Cost);
        row.hoursLost = real(stored, column::HoursLost);
        row.usersAffected = stored.optionalInteger(column::UsersAffected).value_or(-1);
        row.url = stored.text(column::Url);
        row.tagsJson = stored.text(column::Tags);
        row.extraJson = stored.text(column::Extra);
        return row;
    }

private:
    std::string_view word(const Statement &stored, int at) const
    {
        const auto code = std::size_t(stored.integer(at));
        return code < m_words.size() ? std::string_view(m_words[code]) : std::string_view();
    }
    static double real(const Statement &stored, int at)
    {
        return stored.isNull(at) ? std::numeric_limits<double>::quiet_NaN() : stored.real(at);
    }

    const std::vector<std::string> &m_words;
};

void checkRecords(Database &database, std::vector<QString> &findings)
{
    const std::vector<std::string> words = readWords(database);
    const StoredRow reader(words);
    IdentityMaker identities;
    int wrong = 0;
    auto stored = database.prepare("SELECT " + selectedIncidentColumns() + " FROM incidents i ORDER BY i.n");
    while (stored.step() && wrong < kFindingsOfAKind) {
        const RowIdentity made = identities.of(reader.read(stored));
        const RowIdentity kept{std::bit_cast<std::uint64_t>(stored.integer(column::Id)),
                               std::bit_cast<std::uint64_t>(stored.integer(column::ContentHash))};
        if (made == kept)
            continue;
        ++wrong;
        findings.push_back(QCoreApplication::translate("WorkspaceCheck", "Incident %1 is not what was stored: its "
                                                                         "content does not fit its checksum.")
                               .arg(QString::fromStdString(incidentIdText(kept.id))));
    }
}

void checkImports(Database &database, std::vector<QString> &findings)
{
    auto sums = database.prepare("SELECT id FROM imports WHERE rows_read <> inserted + updated + unchanged + merged "
                                 "+ skipped + rejected LIMIT 5");
    while (sums.step())
        findings.push_back(QCoreApplication::translate("WorkspaceCheck", "The counts of import %1 do not add up.")
                               .arg(sums.integer(0)));
    auto rejects = database.prepare("SELECT m.id FROM imports m WHERE m.rejected <> (SELECT count(*) FROM rejected_rows r "
                                    "WHERE r.import_id = m.id) LIMIT 5");
    while (rejects.step())
        findings.push_back(QCoreApplication::translate("WorkspaceCheck", "Rejected rows of import %1 are missing.")
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
