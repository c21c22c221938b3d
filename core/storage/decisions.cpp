// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/decisions.h"

#include "core/storage/historykeeper.h"
#include "core/storage/words.h"

#include <QCoreApplication>

#include <bit>
#include <optional>

namespace faultline {

namespace {

constexpr int kRowsPerBatch = 10000;
constexpr int kRowsPerReport = 500;
constexpr std::string_view kSettled = "settled";

/// "cost · cost.no-budget", as a history tells it.
std::string told(std::int64_t category, std::string_view mode)
{
    const bool known = category >= 0 && category < std::int64_t(kCategoryCount);
    std::string text(known ? categoryId(Category(category)) : std::string_view());
    if (!mode.empty()) {
        text += " · ";
        text += mode;
    }
    return text;
}

std::int64_t storedSecondary(std::optional<Category> secondary)
{
    return secondary ? std::int64_t(index(*secondary)) + 1 : 0;
}

/// The word that counts now, a person's before the machine's, and whether it is the very decision asked
/// about.
class CurrentWord
{
public:
    explicit CurrentWord(Database &database)
        : m_select(database,
                   "SELECT i.category, w.text, d.id, d.category, d.mode, d.secondary, d.reviewer, d.note "
                   "FROM incidents i LEFT JOIN words w ON w.id = i.mode_word "
                   "LEFT JOIN decisions d ON d.id = i.id WHERE i.id = ?")
    {
    }

    struct Found {
        bool decided = false;
        bool same = false;
        std::string told;
    };

    std::optional<Found> of(std::int64_t id, const PersonDecision *against)
    {
        std::optional<Found> found;
        m_select.bind(1, id);
        if (m_select.step()) {
            found.emplace();
            found->decided = !m_select.isNull(2);
            const int at = found->decided ? 3 : 0;
            found->told = told(m_select.integer(at), m_select.text(at + 1));
            found->same = found->decided && against
                && m_select.integer(3) == std::int64_t(index(against->category))
                && m_select.text(4) == against->mode
                && m_select.integer(5) == storedSecondary(against->secondary)
                && m_select.text(6) == against->reviewer && m_select.text(7) == against->note;
        }
        m_select.reset();
        return found;
    }

private:
    Statement m_select;
};

struct Unclassified {
    std::int64_t n = 0, id = 0;
    std::string title, description;
    std::string before; ///< an earlier version's word; empty where there was none
    RowDecision decision;
};

std::vector<Unclassified> nextUnclassified(Database &database, std::int64_t after, std::int64_t versionCode)
{
    auto select = database.prepare(
        "SELECT i.n, i.id, i.title, i.description, i.classifier_word, i.category, w.text FROM incidents i "
        "LEFT JOIN words w ON w.id = i.mode_word WHERE i.n > ? AND i.classifier_word <> ? "
        "AND NOT EXISTS (SELECT 1 FROM decisions d WHERE d.id = i.id) ORDER BY i.n LIMIT ?");
    select.bind(1, after).bind(2, versionCode).bind(3, std::int64_t(kRowsPerBatch));
    std::vector<Unclassified> rows;
    while (select.step()) {
        const bool spoken = select.integer(4) != 0;
        rows.push_back({select.integer(0),
                        select.integer(1),
                        std::string(select.text(2)),
                        std::string(select.text(3)),
                        spoken ? told(select.integer(5), select.text(6)) : std::string(),
                        {}});
    }
    return rows;
}

void storeWords(Database &database, const ClassifierRun &run, std::span<const Unclassified> rows)
{
    Transaction transaction(database);
    WordBook words(database);
    HistoryKeeper history(database);
    const std::int64_t version = words.code(run.version);
    auto update
        = database.prepare("UPDATE incidents SET category = ?, mode_word = ?, secondary = ?, confidence = ?, "
                           "classifier_word = ? WHERE n = ?");
    for (const Unclassified &row : rows) {
        const RowDecision &word = row.decision;
        const std::string mode = word.mode == 0 ? std::string() : run.modeIds[std::size_t(word.mode) - 1];
        update.bind(1, std::int64_t(index(word.category)))
            .bind(2, words.code(mode))
            .bind(3, std::int64_t(word.secondary == 255 ? 0 : word.secondary + 1))
            .bind(4, double(word.confidence))
            .bind(5, version)
            .bind(6, row.n)
            .run();
        const std::string after = told(std::int64_t(index(word.category)), mode);
        if (!row.before.empty() && row.before != after)
            history.keep(row.id, {run.nowMs, run.version, "classified", row.before, after, {}});
    }
    database.prepare("INSERT OR REPLACE INTO meta VALUES ('classifier', ?)")
        .bind(1, std::string_view(run.version))
        .run();
    transaction.commit();
}

/// `what`: the word for it in history. A settled one is told even where it changes nothing.
std::int64_t keepDecisions(Database &database, std::span<const PersonDecision> decisions, std::int64_t nowMs,
                           std::string_view what)
{
    CurrentWord current(database);
    HistoryKeeper history(database);
    auto store = database.prepare("INSERT OR REPLACE INTO decisions VALUES (?, ?, ?, ?, ?, ?, ?)");
    std::int64_t news = 0;
    for (const PersonDecision &decision : decisions) {
        const auto id = incidentIdFromText(decision.incidentId);
        const auto key = std::bit_cast<std::int64_t>(id.value_or(0));
        const auto found = id ? current.of(key, &decision) : std::nullopt;
        if (!found || (found->same && what != kSettled))
            continue;
        store.bind(1, key)
            .bind(2, std::int64_t(index(decision.category)))
            .bind(3, std::string_view(decision.mode))
            .bind(4, storedSecondary(decision.secondary))
            .bind(5, std::string_view(decision.reviewer))
            .bind(6, std::string_view(decision.note))
            .bind(7, nowMs)
            .run();
        history.keep(key,
                     {nowMs, decision.reviewer, std::string(what), found->told,
                      told(std::int64_t(index(decision.category)), decision.mode), decision.note});
        ++news;
    }
    return news;
}

} // namespace

std::int64_t storeDecisions(Database &database, Transaction &, std::span<const PersonDecision> decisions,
                            std::int64_t nowMs)
{
    return keepDecisions(database, decisions, nowMs, "decided");
}

void settleDecisions(Database &database, Transaction &, std::span<const PersonDecision> decisions,
                     std::int64_t nowMs)
{
    keepDecisions(database, decisions, nowMs, kSettled);
}

void removeDecisions(Database &database, Transaction &, std::span<const std::string> incidentIds,
                     std::int64_t nowMs)
{
    CurrentWord current(database);
    HistoryKeeper history(database);
    auto remove = database.prepare("DELETE FROM decisions WHERE id = ?");
    for (const std::string &text : incidentIds) {
        const auto id = incidentIdFromText(text);
        const auto key = std::bit_cast<std::int64_t>(id.value_or(0));
        const auto before = id ? current.of(key, nullptr) : std::nullopt;
        if (!before || !before->decided)
            continue;
        remove.bind(1, key).run();
        history.keep(key, {nowMs, {}, "withdrawn", before->told, current.of(key, nullptr)->told, {}});
    }
}

std::int64_t classifyUndecidedRows(Database &database, const ClassifierRun &run, Progress &progress)
{
    std::int64_t versionCode = -1;
    {
        auto select = database.prepare("SELECT id FROM words WHERE text = ?");
        select.bind(1, std::string_view(run.version));
        if (select.step())
            versionCode = select.integer(0);
    }
    const std::int64_t total = database.readInteger("SELECT max(n) FROM incidents");
    std::int64_t done = 0, after = -1;
    bool going = true;
    while (going) {
        auto rows = nextUnclassified(database, after, versionCode);
        if (rows.empty())
            break;
        std::size_t spoken = 0;
        while (going && spoken < rows.size()) {
            rows[spoken].decision = run.classify(rows[spoken].title, rows[spoken].description);
            ++spoken;
            if (spoken % kRowsPerReport == 0 || spoken == rows.size())
                going = progress.report(rows[spoken - 1].n, total);
        }
        storeWords(database, run, std::span(rows).first(spoken));
        done += std::int64_t(spoken);
        after = rows[spoken - 1].n;
    }
    if (!going)
        throw StorageFailure{failure(ErrorCode::Cancelled,
                                     QCoreApplication::translate("Decisions",
                                                                 "Classifying was stopped; what was "
                                                                 "classified so far is kept."))};
    return done;
}

} // namespace faultline
