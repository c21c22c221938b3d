// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/deletedshelf.h"
#include "core/storage/incidentcolumns.h"
#include "core/storage/incidentversion.h"
#include "core/storage/provenance.h"
#include "core/storage/rejectstore.h"
#include "core/storage/storedrow.h"
#include "core/storage/valueoverlay.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>

namespace faultline {

namespace {

/// One update that an import made to a record.
struct Update {
    std::int64_t entry = 0, incident = 0, formerImport = 0, formerLine = 0;
    ColumnChanges before;
};

std::vector<Update> readUpdates(Statement statement)
{
    std::vector<Update> updates;
    while (statement.step())
        updates.push_back({statement.integer(0), statement.integer(1), statement.integer(2),
                           statement.integer(3), parseChanges(statement.text(4))});
    return updates;
}

constexpr std::string_view kSelectUpdates = "SELECT entry, incident_id, former_import_id, former_line, "
                                            "before FROM history WHERE what = 'updated' AND ";

class ImportUndo
{
public:
    ImportUndo(Database &database, std::int64_t importId)
        : m_database(database), m_words(database), m_overlay(database, m_words), m_shelf(database),
          m_import(importId)
    {
    }

    void run()
    {
        const std::vector<Deleted> deleted = bringDeletedIn();
        for (const std::int64_t mending : mendingsOf(m_database, m_import))
            ImportUndo(m_database, mending).run();
        takeBackMending(m_database, m_import);
        takeBackUpdates();
        handOverInsertedRows();
        removeInsertedRows();
        for (const Deleted &one : deleted)
            m_shelf.putAway(one.id, one.who, one.at);
        for (const char *sql :
             {"DELETE FROM rejected_rows WHERE import_id = ?",
              "DELETE FROM import_readings WHERE import_id = ?", "DELETE FROM imports WHERE id = ?"})
            m_database.prepare(sql).bind(1, m_import).run();
    }

private:
    struct Deleted {
        std::int64_t id = 0, at = 0;
        std::string who;
    };

    /// What is true of records in sight is true of deleted ones: for the time of the undo they are in sight.
    std::vector<Deleted> bringDeletedIn()
    {
        std::vector<Deleted> all;
        auto select = m_database.prepare("SELECT id, deleted_at, who FROM deleted_incidents");
        while (select.step())
            all.push_back({select.integer(0), select.integer(1), std::string(select.text(2))});
        select.reset();
        for (const Deleted &one : all)
            m_shelf.bringBack(one.id);
        return all;
    }

    /// Newest first, so that several updates of one record by this import unwind.
    void takeBackUpdates()
    {
        auto select = m_database.prepare(std::string(kSelectUpdates) + "import_id = ? ORDER BY entry DESC");
        select.bind(1, m_import);
        for (const Update &update : readUpdates(std::move(select))) {
            takeBack(update);
            m_database.prepare("DELETE FROM history WHERE entry = ?").bind(1, update.entry).run();
        }
    }

    /// What a later import changed again keeps that change; its own "before" then reaches back to ours.
    void takeBack(const Update &update)
    {
        auto select = m_database.prepare(std::string(kSelectUpdates)
                                         + "incident_id = ? AND entry > ? ORDER BY entry");
        select.bind(1, update.incident).bind(2, update.entry);
        std::vector<Update> later = readUpdates(std::move(select));
        m_overlay.expose(update.incident);
        for (const auto &[name, value] : update.before)
            giveBack(update.incident, name, value, later);
        renewContentHash(update.incident);
        m_overlay.settle(update.incident);
        if (later.empty()) {
            m_database.prepare("UPDATE incidents SET import_id = ?, line = ? WHERE id = ?")
                .bind(1, update.formerImport)
                .bind(2, update.formerLine)
                .bind(3, update.incident)
                .run();
        } else {
            later.front().formerImport = update.formerImport;
            later.front().formerLine = update.formerLine;
        }
        for (const Update &one : later)
            rewrite(one);
    }

    void giveBack(std::int64_t incident, const std::string &name, const ColumnValue &value,
                  std::vector<Update> &later)
    {
        for (Update &one : later) {
            const auto changed = std::find_if(one.before.begin(), one.before.end(),
                                              [&](const auto &change) { return change.first == name; });
            if (changed != one.before.end()) {
                changed->second = value;
                return;
            }
        }
        const IncidentColumn *target = incidentColumn(name);
        auto restore
            = m_database.prepare("UPDATE incidents SET " + std::string(target->name) + " = ? WHERE id = ?");
        bindColumn(restore, 1, value, target->kind == ColumnKind::Word, m_words);
        restore.bind(2, incident).run();
    }

    /// A record may now hold a mixture that no file ever told.
    void renewContentHash(std::int64_t incident)
    {
        auto select
            = m_database.prepare("SELECT " + selectedIncidentColumns() + " FROM incidents i WHERE i.id = ?");
        select.bind(1, incident);
        if (!select.step())
            return;
        const auto word = [this](std::int64_t code) { return m_words.text(code); };
        const RowIdentity identity = m_identities.of(storedRow(select, word));
        select.reset();
        m_database.prepare("UPDATE incidents SET content_hash = ? WHERE id = ?")
            .bind(1, std::bit_cast<std::int64_t>(identity.contentHash))
            .bind(2, incident)
            .run();
    }

    void rewrite(const Update &update)
    {
        const std::string before = changesJson(update.before);
        m_database
            .prepare("UPDATE history SET before = ?, former_import_id = ?, former_line = ? WHERE entry = ?")
            .bind(1, std::string_view(before))
            .bind(2, update.formerImport)
            .bind(3, update.formerLine)
            .bind(4, update.entry)
            .run();
    }

    /// A record that this import brought and a later one updated stays: the later file tells it too. From now
    /// on it counts as brought by the later one.
    void handOverInsertedRows()
    {
        m_database.prepare("DELETE FROM history WHERE what = 'updated' AND former_import_id = ?")
            .bind(1, m_import)
            .run();
    }

    void removeInsertedRows()
    {
        m_database.prepare("DELETE FROM incidents WHERE import_id = ?").bind(1, m_import).run();
    }

    Database &m_database;
    WordBook m_words;
    ValueOverlay m_overlay;
    DeletedShelf m_shelf;
    IdentityMaker m_identities;
    std::int64_t m_import;
};

} // namespace

void undoImport(Database &database, Transaction &, std::int64_t importId)
{
    auto known = database.prepare("SELECT 1 FROM imports WHERE id = ?");
    known.bind(1, importId);
    if (!known.step())
        throw StorageFailure{
            failure(ErrorCode::NotFound,
                    QCoreApplication::translate("ImportUndo", "There is no import number %1 in %2.")
                        .arg(QString::number(importId), database.path()))};
    known.reset();
    ImportUndo(database, importId).run();
}

} // namespace faultline
