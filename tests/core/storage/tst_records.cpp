// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/incidentidentity.h"
#include "core/storage/records.h"
#include "tests/support/workspaces.h"

#include <QTemporaryDir>
#include <QTest>

using namespace faultline;
using namespace faultline::test;

namespace {

constexpr std::int64_t kNow = 1'750'000'000'000;

IncidentRow teamRow(std::string_view id, std::string_view team, std::string_view provider = {},
                    std::string_view tags = {})
{
    IncidentRow made = row(id, "Title");
    made.team = team;
    made.provider = provider;
    made.tagsJson = tags;
    return made;
}

std::uint64_t idOf(const IncidentRow &one)
{
    return IdentityMaker().of(one).id;
}

ValueAlias alias(const char *spelling, const char *becomes)
{
    return {spelling, becomes, "Mara", kNow};
}

} // namespace

class RecordsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    NoProgress m_unwatched;

    Incident incident(const IncidentRow &of)
    {
        const auto found = m_store->incident(incidentIdText(idOf(of)));
        return found && *found ? **found : Incident();
    }
    void add(const std::vector<IncidentRow> &rows, const char *file = "rows.csv")
    {
        const auto imported = importRows(*m_store, rows, file);
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error().message));
    }
    ImportedFile again(const std::vector<IncidentRow> &rows)
    {
        const auto imported = importRows(*m_store, rows, "again.csv");
        return imported ? *imported : ImportedFile();
    }
    void isSound()
    {
        const auto findings = m_store->check();
        QVERIFY(findings);
        QVERIFY2(findings->empty(), findings->empty() ? "" : qPrintable(findings->front()));
    }
    std::vector<RecordEdits> edit(const std::vector<std::uint64_t> &ids, const RecordChange &change)
    {
        auto edited = m_store->records().edit(ids, change, kNow, m_unwatched);
        return edited ? std::move(*edited) : std::vector<RecordEdits>();
    }
    std::int64_t setAliases(ValueField field, const std::vector<ValueAlias> &aliases)
    {
        const auto changed = m_store->records().setAliases(field, aliases, m_unwatched);
        return changed ? *changed : -1;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = openOrNull(m_dir->filePath(QStringLiteral("w.faultline")));
        QVERIFY(m_store);
    }
    void cleanup() { m_store.reset(); }

    void spellingsChangeWhatRecordsReadAndComeBack()
    {
        const auto one = teamRow("1", "acme"), two = teamRow("2", "ACME", "acme"),
                   three = teamRow("3", "Acme");
        add({one, two, three});
        QCOMPARE(setAliases(ValueField::Team, {alias("ACME", "Acme"), alias("acme", "Acme")}), 2);
        QCOMPARE(incident(one).team, std::string("Acme"));
        QCOMPARE(incident(two).team, std::string("Acme"));
        QCOMPARE(incident(two).provider, std::string("acme"));
        const std::vector<ValueCount> merged{{"Acme", 3}};
        QCOMPARE(*m_store->records().values(ValueField::Team), merged);
        isSound();
        QCOMPARE(setAliases(ValueField::Team, {alias("ACME", "Acme")}), 1);
        QCOMPARE(incident(one).team, std::string("acme"));
        QCOMPARE(incident(two).team, std::string("Acme"));
        QCOMPARE(setAliases(ValueField::Team, {}), 1);
        QCOMPARE(incident(two).team, std::string("ACME"));
        isSound();
    }
    void aSpellingHoldsForTheNextImportAndIsNoChange()
    {
        const auto one = teamRow("1", "acme", "open ai"), two = teamRow("2", "acme", "open ai");
        add({one});
        setAliases(ValueField::Team, {alias("acme", "Acme")});
        setAliases(ValueField::Provider, {alias("open ai", "OpenAI")});
        const ImportedFile next = again({one, two});
        QCOMPARE(next.unchanged, 1);
        QCOMPARE(next.inserted, 1);
        QCOMPARE(next.respelt, 1);
        QCOMPARE(incident(two).team, std::string("Acme"));
        QCOMPARE(incident(two).provider, std::string("OpenAI"));
        QCOMPARE(m_store->summary()->teams, 1);
        QCOMPARE(*m_store->count({}), 2);
        isSound();
    }
    void whatCountsHereComesInAsUnchanged()
    {
        const auto one = teamRow("1", "acme", "open ai");
        add({one});
        setAliases(ValueField::Team, {alias("acme", "Acme")});
        setAliases(ValueField::Provider, {alias("open ai", "OpenAI")});
        edit({idOf(one)}, {{}, {{"night"}, {}}, "Mara"});
        // As our own export tells it.
        const ImportedFile same = again({teamRow("1", "Acme", "OpenAI", "[\"night\"]")});
        QCOMPARE(same.unchanged, 1);
        QCOMPARE(*m_store->count({}), 1);
        // And with news in it, it is still the same record.
        const ImportedFile news = again({teamRow("1", "Acme", "Other", "[\"night\"]")});
        QCOMPARE(news.updated, 1);
        QCOMPARE(incident(one).provider, std::string("Other"));
        QCOMPARE(incident(one).team, std::string("Acme"));
        isSound();
    }

    void anEditStandsAgainstALaterFile()
    {
        const auto one = teamRow("1", "acme", "p", "[\"a\",\"b\"]");
        add({one});
        const auto before = edit({idOf(one)}, {"Search", {{"night"}, {"b"}}, "Mara"});
        QCOMPARE(before.size(), std::size_t(1));
        const std::vector<std::string> tags{"a", "night"};
        QCOMPARE(incident(one).team, std::string("Search"));
        QCOMPARE(incident(one).tags, tags);
        const std::vector<ToldValue> told{{"team", "acme"}, {"tags", "a, b"}};
        QCOMPARE(*m_store->records().told(idOf(one)), told);
        QCOMPARE(again({one}).unchanged, 1);
        auto later = teamRow("1", "acme", "p2", "[\"a\",\"b\",\"c\"]");
        QCOMPARE(again({later}).updated, 1);
        const std::vector<std::string> both{"a", "c", "night"};
        QCOMPARE(incident(one).team, std::string("Search"));
        QCOMPARE(incident(one).provider, std::string("p2"));
        QCOMPARE(incident(one).tags, both);
        isSound();
        QVERIFY(m_store->records().putBack(before, "Mara", kNow, m_unwatched));
        const std::vector<std::string> asTold{"a", "b", "c"};
        QCOMPARE(incident(one).team, std::string("acme"));
        QCOMPARE(incident(one).tags, asTold);
        isSound();
    }
    void longValuesStayWhole()
    {
        const std::string team = "The team whose name is longer than most names are", tag(60, 'x');
        const auto one = teamRow("1", team, {}, "[\"a tag that is not short either\"]");
        add({one});
        edit({idOf(one)}, {{}, {{tag}, {}}, "Mara"});
        const std::vector<std::string> tags{"a tag that is not short either", tag};
        QCOMPARE(incident(one).tags, tags);
        const std::string other = "Another team whose name is longer than most names are";
        edit({idOf(one)}, {other, {}, "Mara"});
        QCOMPARE(incident(one).team, other);
        QCOMPARE(incident(one).tags, tags);
        isSound();
    }
    void anEditTellsWhoWhenAndWhat()
    {
        const auto one = teamRow("1", "acme");
        add({one});
        edit({idOf(one)}, {"Search", {{"night"}, {}}, "Mara"});
        const auto history = m_store->history(incidentIdText(idOf(one)));
        QVERIFY(history);
        QCOMPARE(history->size(), std::size_t(1));
        const HistoryEntry expected{
            kNow, "Mara", "edited", "team: acme; tags: –", "team: Search; tags: night", {}};
        QCOMPARE(history->front().at, expected.at);
        QCOMPARE(history->front().who, expected.who);
        QCOMPARE(history->front().what, expected.what);
        QCOMPARE(history->front().from, expected.from);
        QCOMPARE(history->front().to, expected.to);
    }
    void theSameEditAgainChangesNothing()
    {
        const auto one = teamRow("1", "acme");
        add({one});
        QCOMPARE(edit({idOf(one), 77}, {"Search", {}, "Mara"}).size(), std::size_t(1));
        QCOMPARE(edit({idOf(one)}, {"Search", {}, "Jon"}).size(), std::size_t(0));
        QCOMPARE(m_store->history(incidentIdText(idOf(one)))->size(), std::size_t(1));
    }

    void undoingAnImportGivesBackWhatWasToldUnderEditsAndSpellings()
    {
        const auto one = teamRow("1", "acme", "open ai", "[\"a\"]");
        add({one});
        setAliases(ValueField::Provider, {alias("open ai", "OpenAI")});
        edit({idOf(one)}, {{}, {{"night"}, {}}, "Mara"});
        const ImportedFile later = again({teamRow("1", "acme", "other", "[\"b\"]")});
        QCOMPARE(later.updated, 1);
        QCOMPARE(incident(one).provider, std::string("other"));
        QVERIFY(m_store->undoImport(later.importId));
        const std::vector<std::string> tags{"a", "night"};
        QCOMPARE(incident(one).provider, std::string("OpenAI"));
        QCOMPARE(incident(one).tags, tags);
        QCOMPARE(again({one}).unchanged, 1);
        isSound();
    }

    void deletingTakesOutOfSightAndRestoringBringsAllBack()
    {
        const auto one = teamRow("1", "acme"), two = teamRow("2", "acme");
        add({one, two});
        QVERIFY(m_store->decide(
            std::vector<PersonDecision>{
                {incidentIdText(idOf(one)), Category::Cost, "cost.no-budget", {}, "Mara", "sure"}},
            kNow));
        const Incident whole = incident(one);
        const auto gone
            = m_store->records().remove(std::vector{idOf(one), std::uint64_t(5)}, "Mara", kNow, m_unwatched);
        QVERIFY(gone);
        QCOMPARE(*gone, std::vector{idOf(one)});
        QCOMPARE(*m_store->count({}), 1);
        QCOMPARE(m_store->summary()->incidents, 1);
        QCOMPARE(m_store->summary()->decidedByPerson, 0);
        QCOMPARE(m_store->loadFacts(m_unwatched)->rowId.size(), std::size_t(1));
        const auto shelf = m_store->records().deleted();
        QCOMPARE(shelf->size(), std::size_t(1));
        QCOMPARE(shelf->front().externalId, std::string("1"));
        QCOMPARE(shelf->front().who, std::string("Mara"));
        isSound();
        QCOMPARE(*m_store->records().restore(*gone, "Mara", kNow, m_unwatched), 1);
        QCOMPARE(incident(one), whole);
        QCOMPARE(m_store->history(incidentIdText(idOf(one)))->size(), std::size_t(3));
        QVERIFY(m_store->records().deleted()->empty());
        isSound();
    }
    void aDeletedIncidentStaysOutOfTheNextImport()
    {
        const auto one = teamRow("1", "acme"), two = teamRow("2", "acme");
        add({one, two});
        QVERIFY(m_store->records().remove(std::vector{idOf(one), idOf(two)}, "Mara", kNow, m_unwatched));
        const ImportedFile next = again({one, two, teamRow("3", "acme")});
        QCOMPARE(next.deleted, 2);
        QCOMPARE(next.skipped, 2);
        QCOMPARE(next.inserted, 1);
        QCOMPARE(next.rowsRead, 3);
        QCOMPARE(*m_store->count({}), 1);
        // Its place in the table may be taken by now.
        QCOMPARE(*m_store->records().restore(std::vector{idOf(one), idOf(two)}, "Mara", kNow, m_unwatched),
                 2);
        QCOMPARE(*m_store->count({}), 3);
        isSound();
    }
    void undoingAnImportTakesItsDeletedRecordsToo()
    {
        const auto one = teamRow("1", "acme"), two = teamRow("2", "acme", "p");
        add({two}, "first.csv");
        const ImportedFile second = again({one, teamRow("2", "acme", "q")});
        QVERIFY(m_store->records().remove(std::vector{idOf(one), idOf(two)}, "Mara", kNow, m_unwatched));
        QVERIFY(m_store->undoImport(second.importId));
        QCOMPARE(m_store->records().deleted()->size(), std::size_t(1));
        QCOMPARE(*m_store->records().restore(std::vector{idOf(two)}, "Mara", kNow, m_unwatched), 1);
        QCOMPARE(incident(two).provider, std::string("p"));
        isSound();
    }
    void spellingsReachRecordsThatComeBack()
    {
        const auto one = teamRow("1", "acme");
        add({one});
        QVERIFY(m_store->records().remove(std::vector{idOf(one)}, "Mara", kNow, m_unwatched));
        QCOMPARE(setAliases(ValueField::Team, {alias("acme", "Acme")}), 0);
        QCOMPARE(*m_store->records().restore(std::vector{idOf(one)}, "Mara", kNow, m_unwatched), 1);
        QCOMPARE(incident(one).team, std::string("Acme"));
    }

    void whatIsStoppedLeavesNoTrace()
    {
        const auto one = teamRow("1", "acme");
        add({one});
        const auto print = *m_store->fingerprint(m_unwatched);
        StopAt stop(1);
        const auto edited
            = m_store->records().edit(std::vector{idOf(one)}, {"Search", {}, "Mara"}, kNow, stop);
        QVERIFY(!edited);
        QCOMPARE(edited.error().code, ErrorCode::Cancelled);
        StopAt stopAgain(1);
        QVERIFY(!m_store->records().remove(std::vector{idOf(one)}, "Mara", kNow, stopAgain));
        StopAt stopMerge(1);
        QVERIFY(!m_store->records().setAliases(ValueField::Team, std::vector{alias("acme", "A")}, stopMerge));
        QCOMPARE(*m_store->fingerprint(m_unwatched), print);
        QVERIFY(m_store->records().aliases(ValueField::Team)->empty());
    }
};

QTEST_GUILESS_MAIN(RecordsTest)
#include "tst_records.moc"
