// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/tidyvalues.h"
#include "tests/support/workspaces.h"

#include <QTemporaryDir>
#include <QTest>

using namespace faultline;
using namespace faultline::test;

namespace {

IncidentRow teamRow(std::string_view id, std::string_view team)
{
    IncidentRow made = row(id, "Title");
    made.team = team;
    return made;
}

} // namespace

class TidyValuesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    FixedClock m_clock{1'750'000'000'000};
    NoProgress m_unwatched;

    std::vector<ValueCount> teams() { return *m_store->records().values(ValueField::Team); }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = openOrNull(m_dir->filePath(QStringLiteral("w.faultline")));
        QVERIFY(m_store);
        QVERIFY(importRows(*m_store,
                           {teamRow("1", "Open AI"), teamRow("2", "OpenAI"), teamRow("3", "OpenAI"),
                            teamRow("4", "openai"), teamRow("5", "Retail, Brook"),
                            teamRow("6", "Brook Retail"), teamRow("7", "Fjord"), teamRow("8", "")}));
    }
    void cleanup() { m_store.reset(); }

    void findsWhatMeetsUnderAKey()
    {
        const auto clusters = findClusters(*m_store, ValueField::Team);
        QVERIFY(clusters);
        QCOMPARE(clusters->size(), std::size_t(2));
        const ValueCluster &openai = (*clusters)[0];
        QCOMPARE(openai.key, ClusterKey::NGram);
        QCOMPARE(openai.into, std::string("OpenAI"));
        QCOMPARE(openai.incidents(), 4);
        const std::vector<ValueCount> spellings{{"OpenAI", 2}, {"Open AI", 1}, {"openai", 1}};
        QCOMPARE(openai.spellings, spellings);
        const ValueCluster &brook = (*clusters)[1];
        QCOMPARE(brook.key, ClusterKey::Fingerprint);
        QCOMPARE(brook.into, std::string("Brook Retail"));
    }
    void whatHasNoKeyMeetsNothing() { QVERIFY(clustersOf(ValueField::Team, {{"--", 3}, {"!!", 2}}).empty()); }

    void mergesAndTakesBack()
    {
        const auto before = teams();
        const auto merged
            = mergeValues(*m_store, ValueField::Team, {{{"Open AI", "OpenAI", "openai"}, "OpenAI"}}, "Mara",
                          m_clock, m_unwatched);
        QVERIFY(merged);
        QCOMPARE(merged->incidents, 2);
        QCOMPARE(merged->after.size(), std::size_t(2));
        QCOMPARE(findClusters(*m_store, ValueField::Team)->size(), std::size_t(1));
        const auto undone = m_store->records().setAliases(ValueField::Team, merged->before, m_unwatched);
        QCOMPARE(*undone, 2);
        QCOMPARE(teams(), before);
    }
    void aMergeOfMergedValuesTakesTheFormerAlong()
    {
        QVERIFY(
            mergeValues(*m_store, ValueField::Team, {{{"openai"}, "OpenAI"}}, "Mara", m_clock, m_unwatched));
        const auto second = mergeValues(*m_store, ValueField::Team, {{{"OpenAI", "Open AI"}, "Open AI"}},
                                        "Mara", m_clock, m_unwatched);
        QVERIFY(second);
        QCOMPARE(second->incidents, 3);
        for (const ValueAlias &alias : second->after)
            QCOMPARE(alias.becomes, std::string("Open AI"));
        // And back again: no spelling stands for another that stands for it.
        const auto third = mergeValues(*m_store, ValueField::Team, {{{"Open AI"}, "OpenAI"}}, "Mara", m_clock,
                                       m_unwatched);
        QVERIFY(third);
        for (const ValueAlias &alias : third->after)
            QCOMPARE(alias.becomes, std::string("OpenAI"));
        QCOMPARE(third->incidents, 4);
    }
    void forgetsOneSpelling()
    {
        QVERIFY(mergeValues(*m_store, ValueField::Team, {{{"openai", "Open AI"}, "OpenAI"}}, "Mara", m_clock,
                            m_unwatched));
        const auto forgotten = forgetSpellings(*m_store, ValueField::Team, {"openai"}, m_unwatched);
        QVERIFY(forgotten);
        QCOMPARE(forgotten->incidents, 1);
        const auto unknown = forgetSpellings(*m_store, ValueField::Team, {"openai"}, m_unwatched);
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, ErrorCode::NotFound);
    }
    void refusesTheEmptyValue()
    {
        const auto merged = mergeValues(*m_store, ValueField::Team, {{{"", "Fjord"}, "Fjord"}}, "Mara",
                                        m_clock, m_unwatched);
        QVERIFY(!merged);
        QCOMPARE(merged.error().code, ErrorCode::BadContent);
    }
};

QTEST_GUILESS_MAIN(TidyValuesTest)
#include "tst_tidyvalues.moc"
