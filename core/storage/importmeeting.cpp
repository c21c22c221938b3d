// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/importsession.h"

#include "core/storage/incidentcolumns.h"
#include "core/storage/incidentversion.h"
#include "core/storage/storedrow.h"

#include <QCoreApplication>

#include <bit>

// What an import does with a row whose incident may be here already.

namespace faultline {

namespace {

std::int64_t stored(std::uint64_t bits)
{
    return std::bit_cast<std::int64_t>(bits);
}

} // namespace

std::optional<RejectedRow> SqliteImportSession::addRow(const IncidentRow &row, RowIdentity identity,
                                                       const RowDecision &decision)
{
    const KnownRow known = rowOf(identity.id);
    if (!m_deleted.empty() && m_deleted.contains(stored(identity.id))) [[unlikely]] {
        ++m_file.skipped;
        ++m_file.deleted;
        return std::nullopt;
    }
    if (known.n == 0 && !m_renamed.empty()) {
        if (const auto renamed = m_renamed.find(identity.id); renamed != m_renamed.end())
            return addRenamed(row, {renamed->second, identity.contentHash}, decision);
    }
    if (known.n != 0)
        return meetKnown(known, row, identity, decision);
    insertRow(row, identity, decision);
    return std::nullopt;
}

/// The team that its file told is part of a record's identity and stays.
std::optional<RejectedRow> SqliteImportSession::addRenamed(IncidentRow row, RowIdentity identity,
                                                           const RowDecision &decision)
{
    const std::string team = m_overlay.toldTeam(stored(identity.id));
    row.team = team;
    return addRow(row, identity, decision);
}

SqliteImportSession::KnownRow SqliteImportSession::rowOf(std::uint64_t id)
{
    KnownRow known;
    if (m_ids) {
        known.n = m_ids->find(id, [&](std::int64_t n) {
            m_read.bind(1, n);
            const bool same = m_read.step() && m_read.integer(column::Id) == stored(id);
            known.contentHash = m_read.integer(column::ContentHash);
            m_read.reset();
            return same;
        });
        return known;
    }
    m_find->bind(1, stored(id));
    if (m_find->step())
        known = {m_find->integer(0), m_find->integer(1)};
    m_find->reset();
    return known;
}

/// Whether a row tells what counts here already, though its record's file told something else: an export of
/// ours with people's edits and spellings in it.
bool SqliteImportSession::countsAlready(RowIdentity identity, std::int64_t n)
{
    if (m_overlay.isEmpty()) [[likely]]
        return false;
    m_read.bind(1, n);
    m_read.step();
    const auto word = [this](std::int64_t code) { return m_words.text(code); };
    const bool same = m_identities.of(storedRow(m_read, word)).contentHash == identity.contentHash;
    m_read.reset();
    return same;
}

std::optional<RejectedRow> SqliteImportSession::meetKnown(KnownRow known, const IncidentRow &row,
                                                          RowIdentity identity, const RowDecision &decision)
{
    if (known.contentHash == stored(identity.contentHash) || countsAlready(identity, known.n)) {
        ++(bringDecision(row, identity) ? m_file.updated : m_file.unchanged);
        return std::nullopt;
    }
    m_read.bind(1, known.n);
    m_read.step();
    const bool otherTitle = m_read.text(column::Title) != row.title;
    const bool otherTime = m_read.optionalInteger(column::OccurredAt).value_or(kNoTime) != row.occurredAt;
    const std::int64_t importId = m_read.integer(column::Import), line = m_read.integer(column::Line);
    m_read.reset();
    if (otherTitle && otherTime)
        return otherIncident(row, importId, line);
    updateRow(known.n, row, identity, decision);
    bringDecision(row, identity);
    ++m_file.updated;
    return std::nullopt;
}

void SqliteImportSession::updateRow(std::int64_t n, const IncidentRow &row, RowIdentity identity,
                                    const RowDecision &decision)
{
    const auto version = [&] {
        m_read.bind(1, n);
        m_read.step();
        IncidentVersion read = readVersion(m_read, m_words);
        m_read.reset();
        if (!m_overlay.isEmpty())
            m_overlay.tell(stored(identity.id), read);
        return read;
    };
    const IncidentVersion before = version();
    bindRow(m_update, counted(row, identity), identity, decision);
    m_update.bind(column::Count, n).run();
    const IncidentVersion after = version();
    const std::string was = changedColumns(before, after), is = changedColumns(after, before);
    m_keepHistory.bind(1, stored(identity.id))
        .bind(2, std::string_view(m_request.key.path))
        .bind(3, std::string_view(was))
        .bind(4, std::string_view(is))
        .bind(5, m_file.importId)
        .bind(6, std::get<std::int64_t>(before[column::Import]))
        .bind(7, std::get<std::int64_t>(before[column::Line]))
        .bind(8, m_request.nowMs)
        .run();
}

RejectedRow SqliteImportSession::otherIncident(const IncidentRow &row, std::int64_t importId,
                                               std::int64_t line)
{
    auto statement = m_database.prepare("SELECT path FROM imports WHERE id = ?");
    statement.bind(1, importId);
    const std::string path = statement.step() ? std::string(statement.text(0)) : std::string();
    RejectedRow rejected;
    rejected.file = m_request.key.path;
    rejected.line = row.line;
    rejected.offset = row.offset;
    rejected.reason = QCoreApplication::translate(
                          "ImportSession", "id %1 is another incident already (%2, line %3); use --source")
                          .arg(QString::fromUtf8(row.externalId.data(), qsizetype(row.externalId.size())),
                               QString::fromStdString(path), QString::number(line))
                          .toStdString();
    rejected.raw = row.raw;
    return rejected;
}

} // namespace faultline
