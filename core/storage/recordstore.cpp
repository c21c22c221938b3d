// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/recordstore.h"

#include "core/storage/guarded.h"
#include "core/storage/historykeeper.h"
#include "core/storage/incidentcolumns.h"
#include "core/storage/valueoverlay.h"

#include <QCoreApplication>

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

std::string columnList()
{
    std::string list;
    for (int at = 0; at < column::Count; ++at) {
        list += at == 0 ? "" : ", ";
        list += kIncidentColumnTable[std::size_t(at)].name;
    }
    return list;
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

/// Team and tags of a record as they count, for its history.
class TeamAndTags
{
public:
    explicit TeamAndTags(Database &database)
        : m_select(database,
                   "SELECT w.text, i.tags FROM incidents i JOIN words w ON w.id = i.team_word WHERE i.id = ?")
    {
    }

    bool read(std::int64_t id, std::string &team, std::string &tags)
    {
        m_select.bind(1, id);
        const bool found = m_select.step();
        if (found) {
            team = m_select.text(0);
            tags = m_select.text(1);
        }
        m_select.reset();
        return found;
    }

private:
    Statement m_select;
};

std::string tagTexts(const std::string &tagsJson)
{
    std::string list;
    for (const std::string &tag : tagsFromJson(tagsJson))
        list += (list.empty() ? "" : ", ") + tag;
    return list;
}

std::string orDash(const std::string &text)
{
    return text.empty() ? "–" : text;
}

/// Changes edits of records one by one and keeps their history.
class Editing
{
public:
    explicit Editing(Database &database)
        : m_words(database), m_overlay(database, m_words), m_history(database), m_seen(database),
          m_read(database, "SELECT field, value, who, edited_at FROM edits WHERE incident_id = ?"),
          m_write(database, "INSERT OR REPLACE INTO edits VALUES (?, ?, ?, ?, ?)"),
          m_clear(database, "DELETE FROM edits WHERE incident_id = ?")
    {
    }

    /// Nothing where there is no such record or it stays as it is.
    std::optional<RecordEdits> change(std::uint64_t id, const RecordChange &change, std::int64_t nowMs)
    {
        RecordEdits before{id, read(stored(id))};
        std::vector<RecordEdits::Edit> after = before.edits;
        if (change.team)
            put(after, {int(ValueField::Team), *change.team, change.who, nowMs});
        if (!change.tags.isEmpty())
            put(after, {kTagsField, tagEditJson(tagsOf(before).followedBy(change.tags)), change.who, nowMs});
        if (!write(id, after, change.who, nowMs))
            return std::nullopt;
        return before;
    }

    /// Makes these the edits of a record; false where there is no such record or it stays as it is: then its
    /// edits do, too.
    bool write(std::uint64_t id, const std::vector<RecordEdits::Edit> &edits, const std::string &who,
               std::int64_t nowMs)
    {
        const std::int64_t key = stored(id);
        std::string team, tags, newTeam, newTags;
        if (!m_seen.read(key, team, tags))
            return false;
        const std::vector<RecordEdits::Edit> former = read(key);
        replace(key, edits);
        if (!m_overlay.settle(key)) {
            const bool sameValues = valuesOf(former) == valuesOf(edits);
            if (sameValues)
                replace(key, former);
            return !sameValues;
        }
        m_seen.read(key, newTeam, newTags);
        std::string from, to;
        if (team != newTeam) {
            from = "team: " + orDash(team);
            to = "team: " + orDash(newTeam);
        }
        if (tags != newTags) {
            from += (from.empty() ? "tags: " : "; tags: ") + orDash(tagTexts(tags));
            to += (to.empty() ? "tags: " : "; tags: ") + orDash(tagTexts(newTags));
        }
        m_history.keep(key, {nowMs, who, "edited", from, to, {}});
        return true;
    }

private:
    static TagEdit tagsOf(const RecordEdits &edits)
    {
        for (const RecordEdits::Edit &edit : edits.edits) {
            if (edit.field == kTagsField)
                return tagEditFromJson(edit.value);
        }
        return {};
    }

    static void put(std::vector<RecordEdits::Edit> &edits, RecordEdits::Edit edit)
    {
        std::erase_if(edits, [&](const RecordEdits::Edit &one) { return one.field == edit.field; });
        edits.push_back(std::move(edit));
    }

    static std::map<int, std::string> valuesOf(const std::vector<RecordEdits::Edit> &edits)
    {
        std::map<int, std::string> values;
        for (const RecordEdits::Edit &edit : edits)
            values[edit.field] = edit.value;
        return values;
    }

    std::vector<RecordEdits::Edit> read(std::int64_t id)
    {
        std::vector<RecordEdits::Edit> edits;
        m_read.bind(1, id);
        while (m_read.step())
            edits.push_back({int(m_read.integer(0)), std::string(m_read.text(1)), std::string(m_read.text(2)),
                             m_read.integer(3)});
        m_read.reset();
        return edits;
    }

    void replace(std::int64_t id, const std::vector<RecordEdits::Edit> &edits)
    {
        m_clear.bind(1, id).run();
        for (const RecordEdits::Edit &edit : edits)
            m_write.bind(1, id)
                .bind(2, std::int64_t(edit.field))
                .bind(3, std::string_view(edit.value))
                .bind(4, std::string_view(edit.who))
                .bind(5, edit.at)
                .run();
    }

    WordBook m_words;
    ValueOverlay m_overlay;
    HistoryKeeper m_history;
    TeamAndTags m_seen;
    Statement m_read, m_write, m_clear;
};

} // namespace

DeletedShelf::DeletedShelf(Database &database)
    : m_database(database),
      m_copyAway(database,
                 "INSERT INTO deleted_incidents (" + columnList() + ", who, deleted_at) SELECT "
                     + columnList() + ", ?, ? FROM incidents WHERE id = ?"),
      m_clearAway(database, "DELETE FROM incidents WHERE id = ?"),
      // Its old place in the table may be taken by now.
      m_copyBack(database,
                 "INSERT INTO incidents SELECT CASE WHEN EXISTS (SELECT 1 FROM incidents i WHERE i.n = d.n) "
                 "THEN NULL ELSE d.n END"
                     + columnList().substr(1) + " FROM deleted_incidents d WHERE id = ?"),
      m_clearBack(database, "DELETE FROM deleted_incidents WHERE id = ?")
{
}

bool DeletedShelf::putAway(std::int64_t id, std::string_view who, std::int64_t nowMs)
{
    m_copyAway.bind(1, who).bind(2, nowMs).bind(3, id).run();
    if (m_database.changes() == 0)
        return false;
    m_clearAway.bind(1, id).run();
    return true;
}

bool DeletedShelf::bringBack(std::int64_t id)
{
    m_copyBack.bind(1, id).run();
    if (m_database.changes() == 0)
        return false;
    m_clearBack.bind(1, id).run();
    return true;
}

SqliteRecords::SqliteRecords(Database &database, std::function<void()> onCommit)
    : m_database(database), m_onCommit(std::move(onCommit))
{
}

template <typename T, typename Work> Result<T> SqliteRecords::change(Work &&work)
{
    return guarded<T>([&]() -> T {
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
        auto select = m_database.prepare("SELECT id FROM incidents WHERE n = ?");
        for (const std::int64_t n : rowIds) {
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
        Editing editing(m_database);
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
        Editing editing(m_database);
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
