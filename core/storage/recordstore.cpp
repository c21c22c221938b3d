// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/recordstore.h"

#include "core/storage/deletedshelf.h"
#include "core/storage/guarded.h"
#include "core/storage/historykeeper.h"
#include "core/storage/incidentcolumns.h"
#include "core/storage/recordediting.h"
#include "core/storage/valueoverlay.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>
#include <map>
#include <unordered_set>

namespace faultline {

namespace {

constexpr std::int64_t kRowsPerReport = 2000;

std::int64_t stored(std::uint64_t id)
{
    return std::bit_cast<std::int64_t>(id);
}

std::string wordColumn(ValueField field)
{
    return std::string(kIncidentColumnTable[std::size_t(overlayColumn(int(field)))].name);
}

/// Counts steps of a longer change and stops it where progress says so.
class Steps
{
public:
    Steps(Progress &progress, std::size_t total) : m_progress(progress), m_total(std::int64_t(total)) { }

    void next()
    {
        if (++m_done % kRowsPerReport != 0 && m_done != m_total)
            return;
        if (!m_progress.report(m_done, m_total))
            throw StorageFailure{failure(
                ErrorCode::Cancelled,
                QCoreApplication::translate("Records", "The change was stopped; nothing of it was kept."))};
    }

private:
    Progress &m_progress;
    std::int64_t m_total;
    std::int64_t m_done = 0;
};

/// More memory for pages while many records change: side tables are met in no order.
class LargeCache
{
public:
    explicit LargeCache(Database &database)
        : m_database(database), m_former(database.readInteger("PRAGMA cache_size"))
    {
        m_database.exec("PRAGMA cache_size = -131072");
    }
    ~LargeCache()
    {
        try {
            m_database.exec(("PRAGMA cache_size = " + std::to_string(m_former)).c_str());
        } catch (const StorageFailure &) { // it holds for this connection alone
        }
    }
    LargeCache(const LargeCache &) = delete;
    LargeCache &operator=(const LargeCache &) = delete;

private:
    Database &m_database;
    std::int64_t m_former;
};

using Spellings = std::map<std::string, std::string, std::less<>>;

Spellings readSpellings(Database &database, ValueField field)
{
    Spellings spellings;
    auto select = database.prepare("SELECT spelling, becomes FROM aliases WHERE field = ?");
    select.bind(1, std::int64_t(field));
    while (select.step())
        spellings.emplace(select.text(0), select.text(1));
    return spellings;
}

std::string readAs(const Spellings &spellings, const std::string &value)
{
    const auto at = spellings.find(value);
    return at == spellings.end() ? value : at->second;
}

/// Values that now stand for something which reads differently under other spellings.
std::vector<std::string> changedValues(const Spellings &before, const Spellings &after)
{
    std::vector<std::string> values;
    for (const Spellings *one : {&before, &after}) {
        for (const auto &[spelling, becomes] : *one) {
            if (readAs(before, spelling) != readAs(after, spelling))
                values.push_back(readAs(before, spelling));
        }
    }
    return values;
}

std::vector<std::int64_t> recordsHolding(Database &database, ValueField field,
                                         const std::vector<std::string> &values)
{
    std::unordered_set<std::int64_t> codes;
    auto word = database.prepare("SELECT id FROM words WHERE text = ?");
    for (const std::string &value : values) {
        word.bind(1, std::string_view(value));
        if (word.step())
            codes.insert(word.integer(0));
        word.reset();
    }
    std::vector<std::int64_t> ids;
    auto select = database.prepare("SELECT id, " + wordColumn(field) + " FROM incidents");
    while (!codes.empty() && select.step()) {
        if (codes.contains(select.integer(1)))
            ids.push_back(select.integer(0));
    }
    return ids;
}

} // namespace

SqliteRecords::SqliteRecords(Database &database, std::function<void()> onCommit)
    : m_database(database), m_onCommit(std::move(onCommit))
{
}

template <typename T, typename Work> Result<T> SqliteRecords::change(Work &&work)
{
    return guarded<T>([&]() -> T {
        const LargeCache cache(m_database);
        Transaction transaction(m_database);
        if constexpr (std::is_void_v<T>) {
            work();
            transaction.commit();
            m_onCommit();
        } else {
            T value = work();
            transaction.commit();
            m_onCommit();
            return value;
        }
    });
}

Result<std::vector<std::uint64_t>> SqliteRecords::ids(std::span<const std::int64_t> rowIds)
{
    return guarded<std::vector<std::uint64_t>>([&] {
        std::vector<std::uint64_t> ids;
        ids.reserve(rowIds.size());
        // In the order of the file a change of all of them reads and writes each page once.
        std::vector<std::int64_t> inFileOrder(rowIds.begin(), rowIds.end());
        std::sort(inFileOrder.begin(), inFileOrder.end());
        auto select = m_database.prepare("SELECT id FROM incidents WHERE n = ?");
        for (const std::int64_t n : inFileOrder) {
            select.bind(1, n);
            if (select.step())
                ids.push_back(std::bit_cast<std::uint64_t>(select.integer(0)));
            select.reset();
        }
        return ids;
    });
}

Result<std::vector<ValueCount>> SqliteRecords::values(ValueField field)
{
    return guarded<std::vector<ValueCount>>([&] {
        std::vector<ValueCount> values;
        const std::string name = wordColumn(field);
        auto select = m_database.prepare(
            "SELECT w.text, c.k FROM (SELECT " + name + " AS word, count(*) AS k FROM incidents GROUP BY "
            + name + ") c JOIN words w ON w.id = c.word WHERE w.text <> '' ORDER BY w.text");
        while (select.step())
            values.push_back({std::string(select.text(0)), select.integer(1)});
        return values;
    });
}

Result<std::vector<ValueAlias>> SqliteRecords::aliases(ValueField field)
{
    return guarded<std::vector<ValueAlias>>([&] {
        std::vector<ValueAlias> aliases;
        auto select = m_database.prepare(
            "SELECT spelling, becomes, who, merged_at FROM aliases WHERE field = ? ORDER BY spelling");
        select.bind(1, std::int64_t(field));
        while (select.step())
            aliases.push_back({std::string(select.text(0)), std::string(select.text(1)),
                               std::string(select.text(2)), select.integer(3)});
        return aliases;
    });
}

Result<std::int64_t> SqliteRecords::setAliases(ValueField field, std::span<const ValueAlias> aliases,
                                               Progress &progress)
{
    return change<std::int64_t>([&] {
        const Spellings before = readSpellings(m_database, field);
        m_database.prepare("DELETE FROM aliases WHERE field = ?").bind(1, std::int64_t(field)).run();
        auto insert = m_database.prepare("INSERT INTO aliases VALUES (?, ?, ?, ?, ?)");
        for (const ValueAlias &alias : aliases)
            insert.bind(1, std::int64_t(field))
                .bind(2, std::string_view(alias.spelling))
                .bind(3, std::string_view(alias.becomes))
                .bind(4, std::string_view(alias.who))
                .bind(5, alias.at)
                .run();
        const auto ids
            = recordsHolding(m_database, field, changedValues(before, readSpellings(m_database, field)));
        WordBook words(m_database);
        ValueOverlay overlay(m_database, words);
        Steps steps(progress, ids.size());
        std::int64_t changed = 0;
        for (const std::int64_t id : ids) {
            changed += overlay.settle(id);
            steps.next();
        }
        return changed;
    });
}

Result<std::vector<RecordEdits>> SqliteRecords::edit(std::span<const std::uint64_t> ids,
                                                     const RecordChange &wanted, std::int64_t nowMs,
                                                     Progress &progress)
{
    return change<std::vector<RecordEdits>>([&] {
        RecordEditing editing(m_database);
        Steps steps(progress, ids.size());
        std::vector<RecordEdits> before;
        for (const std::uint64_t id : ids) {
            if (auto changed = editing.change(id, wanted, nowMs))
                before.push_back(std::move(*changed));
            steps.next();
        }
        return before;
    });
}

Result<void> SqliteRecords::putBack(std::span<const RecordEdits> edits, const std::string &who,
                                    std::int64_t nowMs, Progress &progress)
{
    return change<void>([&] {
        RecordEditing editing(m_database);
        Steps steps(progress, edits.size());
        for (const RecordEdits &one : edits) {
            editing.write(one.id, one.edits, who, nowMs);
            steps.next();
        }
    });
}

Result<std::vector<ToldValue>> SqliteRecords::told(std::uint64_t id)
{
    return guarded<std::vector<ToldValue>>([&] {
        std::vector<ToldValue> values;
        auto select
            = m_database.prepare("SELECT field, value FROM told_values WHERE incident_id = ? ORDER BY field");
        select.bind(1, stored(id));
        while (select.step()) {
            const std::int64_t field = select.integer(0);
            const std::string value(select.text(1));
            if (field == kTagsField)
                values.push_back({"tags", tagTexts(value)});
            else
                values.push_back({std::string(valueFieldId(ValueField(field))), value});
        }
        return values;
    });
}

Result<std::vector<std::uint64_t>> SqliteRecords::remove(std::span<const std::uint64_t> ids,
                                                         const std::string &who, std::int64_t nowMs,
                                                         Progress &progress)
{
    return change<std::vector<std::uint64_t>>([&] {
        HistoryKeeper history(m_database);
        DeletedShelf shelf(m_database);
        Steps steps(progress, ids.size());
        std::vector<std::uint64_t> gone;
        for (const std::uint64_t id : ids) {
            if (shelf.putAway(stored(id), who, nowMs)) {
                history.keep(stored(id), {nowMs, who, "deleted", {}, {}, {}});
                gone.push_back(id);
            }
            steps.next();
        }
        return gone;
    });
}

Result<std::int64_t> SqliteRecords::restore(std::span<const std::uint64_t> ids, const std::string &who,
                                            std::int64_t nowMs, Progress &progress)
{
    return change<std::int64_t>([&] {
        HistoryKeeper history(m_database);
        DeletedShelf shelf(m_database);
        WordBook words(m_database);
        ValueOverlay overlay(m_database, words);
        Steps steps(progress, ids.size());
        std::int64_t back = 0;
        for (const std::uint64_t id : ids) {
            if (shelf.bringBack(stored(id))) {
                overlay.settle(stored(id));
                history.keep(stored(id), {nowMs, who, "restored", {}, {}, {}});
                ++back;
            }
            steps.next();
        }
        return back;
    });
}

Result<std::vector<DeletedRecord>> SqliteRecords::deleted()
{
    return guarded<std::vector<DeletedRecord>>([&] {
        std::vector<DeletedRecord> records;
        auto select = m_database.prepare(
            "SELECT d.id, d.external_id, w.text, d.title, d.who, d.deleted_at FROM deleted_incidents d "
            "LEFT JOIN words w ON w.id = d.team_word ORDER BY d.deleted_at DESC, d.n");
        while (select.step())
            records.push_back({std::bit_cast<std::uint64_t>(select.integer(0)), std::string(select.text(1)),
                               std::string(select.text(2)), std::string(select.text(3)),
                               std::string(select.text(4)), select.integer(5)});
        return records;
    });
}

} // namespace faultline
