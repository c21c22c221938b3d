// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/incidentquery.h"

#include "core/storage/filtersql.h"
#include "core/storage/textsearch.h"
#include "core/storage/words.h"

#include <algorithm>
#include <bit>
#include <future>
#include <map>
#include <numeric>
#include <string>

namespace faultline {

namespace {

std::string fromSql(bool withDecisions)
{
    return withDecisions ? " FROM incidents i LEFT JOIN decisions d ON d.id = i.id" : " FROM incidents i";
}

/// What an order compares; the second column, where there is one, is a person's word that goes first.
struct OrderSql {
    const char *columns;
    bool needsDecisions = false;
    bool isWord = false;
};

OrderSql orderSql(IncidentOrder order)
{
    switch (order) {
    case IncidentOrder::OccurredAt:
        return {"i.occurred_at"};
    case IncidentOrder::Severity:
        return {"nullif(i.severity, 0)"};
    case IncidentOrder::Category:
        return {"coalesce(d.category, i.category)", true};
    case IncidentOrder::Mode:
        return {"i.mode_word, d.mode", true, true};
    case IncidentOrder::Team:
        return {"i.team_word", false, true};
    case IncidentOrder::Feature:
        return {"i.feature_word", false, true};
    case IncidentOrder::Provider:
        return {"i.provider_word", false, true};
    case IncidentOrder::DetectedBy:
        return {"nullif(i.detected_by, 0)"};
    case IncidentOrder::Confidence:
        // What was left open (unclear is 5) comes before all that has a category, however probable its best guess.
        return {"CASE WHEN d.id IS NOT NULL THEN 1.0 WHEN i.category = 5 THEN i.confidence - 1.0 "
                "ELSE i.confidence END",
                true};
    case IncidentOrder::Title:
    case IncidentOrder::Id:
        return {"i.title"};
    }
    return {"i.id"};
}

/// Positions of the words in their folded alphabetical order; the empty word has none.
struct WordRanks {
    std::vector<std::int64_t> byCode;
    std::map<std::string, std::int64_t, std::less<>> byText;

    explicit WordRanks(Database &database)
    {
        const std::vector<std::string> words = readWords(database);
        std::vector<std::pair<std::string, std::size_t>> folded;
        for (std::size_t code = 0; code < words.size(); ++code)
            folded.emplace_back(foldCase(words[code]), code);
        std::sort(folded.begin(), folded.end());
        byCode.assign(words.size(), kNoTime);
        for (std::size_t rank = 0; rank < folded.size(); ++rank) {
            const std::string &text = words[folded[rank].second];
            if (text.empty())
                continue;
            byCode[folded[rank].second] = std::int64_t(rank);
            byText.emplace(text, std::int64_t(rank));
        }
    }

    std::int64_t of(const Statement &statement, int column, bool decided) const
    {
        if (decided) {
            const auto at = byText.find(statement.text(column + 1));
            return at == byText.end() ? kNoTime : at->second;
        }
        const auto code = std::size_t(statement.integer(column));
        return code < byCode.size() ? byCode[code] : kNoTime;
    }
};

struct Entry {
    std::int64_t key = 0; ///< kNoTime: nothing to compare
    std::uint64_t id = 0;
    std::int64_t n = 0;
};

/// Groups of equal keys one after the other, either way round; the last group first where that is wanted.
std::vector<std::int64_t> bySortedKeys(std::vector<Entry> &entries, bool descending)
{
    std::vector<std::int64_t> rows;
    rows.reserve(entries.size());
    const auto take = [&](std::size_t from, std::size_t to) {
        std::sort(entries.begin() + std::ptrdiff_t(from), entries.begin() + std::ptrdiff_t(to),
                  [](const Entry &a, const Entry &b) { return a.id < b.id; });
        for (std::size_t i = from; i < to; ++i)
            rows.push_back(entries[i].n);
    };
    // What has no key sorts before all others.
    std::size_t without = 0;
    while (without < entries.size() && entries[without].key == kNoTime)
        ++without;
    for (std::size_t from = without, to = 0; !descending && from < entries.size(); from = to) {
        for (to = from + 1; to < entries.size() && entries[to].key == entries[from].key;)
            ++to;
        take(from, to);
    }
    for (std::size_t to = entries.size(), from = 0; descending && to > without; to = from) {
        for (from = to - 1; from > without && entries[from - 1].key == entries[to - 1].key;)
            --from;
        take(from, to);
    }
    take(0, without);
    return rows;
}

std::vector<std::int64_t> inOrder(std::vector<Entry> entries, bool descending)
{
    // An index may have given them in order already.
    if (std::is_sorted(entries.begin(), entries.end(),
                       [](const Entry &a, const Entry &b) { return a.key < b.key; }))
        return bySortedKeys(entries, descending);
    std::sort(entries.begin(), entries.end(), [descending](const Entry &a, const Entry &b) {
        if (a.key != b.key) {
            if (a.key == kNoTime || b.key == kNoTime)
                return b.key == kNoTime;
            return (a.key < b.key) != descending;
        }
        return a.id < b.id;
    });
    std::vector<std::int64_t> rows(entries.size());
    std::transform(entries.begin(), entries.end(), rows.begin(), [](const Entry &entry) { return entry.n; });
    return rows;
}

/// Titles become ranks, so that the ordering proper compares numbers.
void rankTitles(std::vector<Entry> &entries, const std::vector<std::string> &titles)
{
    std::vector<std::size_t> order(titles.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return titles[a] < titles[b]; });
    std::int64_t rank = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && titles[order[i]] != titles[order[i - 1]])
            ++rank;
        entries[order[i]].key = titles[order[i]].empty() ? kNoTime : rank;
    }
}

/// Which rows in which order; what it points to outlives it.
struct RowQuery {
    const FilterSql &condition;
    OrderSql by;
    IncidentOrder order;
    const WordRanks *ranks;
};

struct FoundRows {
    std::vector<Entry> entries;
    std::vector<std::string> titles; ///< folded, where the order is by them
};

/// `part` is one more condition, or nothing.
FoundRows findRows(Database &database, const RowQuery &query, const std::string &part)
{
    const auto &[condition, by, order, ranks] = query;
    const bool byId = order == IncidentOrder::Id, byTitle = order == IncidentOrder::Title;
    const std::string more = part.empty() ? part : (condition.where().empty() ? " WHERE " : " AND ") + part;
    auto statement = database.prepare(
        "SELECT i.n, i.id" + (byId ? std::string() : std::string(", ") + by.columns)
        + fromSql(condition.needsDecisions() || by.needsDecisions) + condition.where() + more);
    condition.bindTo(statement);
    FoundRows found;
    while (statement.step()) {
        Entry entry{0, std::bit_cast<std::uint64_t>(statement.integer(1)), statement.integer(0)};
        if (byTitle)
            found.titles.push_back(foldCase(statement.text(2)));
        else if (by.isWord)
            entry.key = ranks->of(statement, 2, by.needsDecisions && !statement.isNull(3));
        else if (order == IncidentOrder::Confidence)
            entry.key = std::int64_t(std::clamp(statement.real(2), -1.0, 1.0) * 1e9);
        else if (!byId)
            entry.key = statement.optionalInteger(2).value_or(kNoTime);
        found.entries.push_back(entry);
    }
    return found;
}

/// While a connection reads, nobody commits to a file with a rollback journal: all that others read meanwhile
/// is of one moment.
class ReadLock
{
public:
    explicit ReadLock(Database &database) : m_database(database)
    {
        m_database.exec("BEGIN");
        m_last = m_database.readInteger("SELECT max(n) FROM incidents");
    }
    ~ReadLock()
    {
        try {
            m_database.exec("COMMIT");
        } catch (const StorageFailure &) { // it only read: there is nothing to lose
        }
    }
    ReadLock(const ReadLock &) = delete;
    ReadLock &operator=(const ReadLock &) = delete;

    std::int64_t lastRow() const { return m_last; }

private:
    Database &m_database;
    std::int64_t m_last = 0;
};

/// Every text has to be read: half of them by a second connection on a second thread, where they are many.
FoundRows searched(Database &database, const RowQuery &query)
{
    constexpr std::int64_t kManyRows = 50'000;
    if (!database.isAtRest() || database.readText("PRAGMA journal_mode") != "delete")
        return findRows(database, query, {});
    const ReadLock lock(database);
    if (lock.lastRow() < kManyRows)
        return findRows(database, query, {});
    const std::string middle = std::to_string(lock.lastRow() / 2);
    auto later = std::async(std::launch::async, [&] {
        Database second(database.path(), Database::Access::ReadOnly);
        return findRows(second, query, "i.n > " + middle);
    });
    FoundRows found = findRows(database, query, "i.n <= " + middle);
    const FoundRows rest = later.get();
    found.entries.insert(found.entries.end(), rest.entries.begin(), rest.entries.end());
    found.titles.insert(found.titles.end(), rest.titles.begin(), rest.titles.end());
    return found;
}

} // namespace

std::string workspaceZone(Database &database)
{
    const std::string zone = database.readText("SELECT value FROM meta WHERE name = 'zone'");
    return zone.empty() ? "UTC" : zone;
}

std::int64_t countIncidents(Database &database, const IncidentFilter &filter)
{
    const FilterSql condition(filter, workspaceZone(database));
    auto statement
        = database.prepare("SELECT count(*)" + fromSql(condition.needsDecisions()) + condition.where());
    condition.bindTo(statement);
    return statement.step() ? statement.integer(0) : 0;
}

std::vector<std::int64_t> selectRows(Database &database, const IncidentFilter &filter, IncidentOrder order,
                                     bool descending)
{
    const FilterSql condition(filter, workspaceZone(database));
    const OrderSql by = orderSql(order);
    std::optional<WordRanks> ranks;
    if (by.isWord)
        ranks.emplace(database);
    const RowQuery query{condition, by, order, ranks ? &*ranks : nullptr};
    FoundRows found = filter.search.empty() ? findRows(database, query, {}) : searched(database, query);
    if (order == IncidentOrder::Title)
        rankTitles(found.entries, found.titles);
    if (order == IncidentOrder::Id && descending)
        std::for_each(found.entries.begin(), found.entries.end(), [](Entry &entry) { entry.id = ~entry.id; });
    return inOrder(std::move(found.entries), descending);
}

} // namespace faultline
