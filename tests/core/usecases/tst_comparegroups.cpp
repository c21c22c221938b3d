// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/comparegroups.h"
#include "tests/support/memorystore.h"
#include "tests/support/testknowledge.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace faultline;
using namespace faultline::test;
using Json = nlohmann::json;

class CompareGroupsTest : public QObject
{
    Q_OBJECT

    const Knowledge m_knowledge = shippedKnowledge();
    MemoryStore m_store;

    Result<Comparison> compared(const std::string &with, const IncidentFilter &filter = {})
    {
        NoProgress progress;
        return compareGroups(m_store, m_knowledge, {filter, with}, progress);
    }
    void hold(int count, const std::string &mode, const std::string &day, const std::string &team)
    {
        for (int i = 0; i < count; ++i)
            m_store.held.push_back(makeIncident(std::to_string(m_store.held.size()), mode, day, team));
    }

private Q_SLOTS:
    void initTestCase()
    {
        hold(56, "cost.no-budget", "2025-01-10", "Red");
        hold(14, "model.refusal", "2025-02-10", "Red");
        hold(48, "cost.no-budget", "2024-03-10", "Blue");
        hold(32, "model.refusal", "2025-04-10", "Blue");
    }
    void teams()
    {
        IncidentFilter red;
        red.teams = {"Red"};
        const auto comparison = compared("Blue", red);
        QVERIFY(comparison);
        const ComparedShare &cost = comparison->categories[index(Category::Cost)];
        QCOMPARE(cost.ours, proportion(56, 70));
        QCOMPARE(cost.theirs, proportion(48, 80));
        QCOMPARE(cost.looks, 5);
        QCOMPARE(cost.word, DifferenceWord::Higher);
        const Json json = Json::parse(comparisonJson(*comparison));
        QCOMPARE(json["rows"][1]["word"].get<std::string>(), std::string("higher"));
        QVERIFY(json["rows"][5]["word"].is_null());
        QVERIFY(comparisonText(*comparison).contains(QStringLiteral("+20 points (+5 to +33), higher")));
    }
    void theRestIsEverythingElse()
    {
        IncidentFilter red;
        red.teams = {"Red"};
        const auto rest = compared("rest", red), blue = compared("Blue", red);
        QVERIFY(rest && blue);
        QCOMPARE(rest->theirs->selected, std::int64_t(80));
        for (const Category category : kCategories)
            QCOMPARE(rest->categories[index(category)], blue->categories[index(category)]);
        QCOMPARE(rest->modes.size(), std::size_t(2));
        QCOMPARE(rest->modes[0].id, std::string("cost.no-budget"));
        QCOMPARE(rest->modes[0].compared.looks, 2);
        QCOMPARE(rest->figures.size(), std::size_t(4));
        QCOMPARE(rest->figures[0].id, std::string("outside_model"));
        QCOMPARE(rest->figures[0].compared.ours, proportion(56, 70));
        const auto tables = comparisonTables(*rest, m_knowledge.study, m_knowledge.taxonomy);
        QCOMPARE(tables.size(), std::size_t(4));
        QCOMPARE(tables[0].table.rows[1][4], QStringLiteral("higher"));
        const auto none = compared("rest");
        QVERIFY(none);
        QCOMPARE(none->theirs->selected, std::int64_t(0));
    }
    void theStudyTellsOwnersOfRetrievalToo()
    {
        const auto study = compared("study");
        QVERIFY(study);
        QCOMPARE(study->figures.size(), std::size_t(1));
        QCOMPARE(study->figures[0].compared.theirs, proportion(9, 14));
    }
    void whatBothSelectCountsOnce()
    {
        const auto rest = compared("Blue"); // all teams against one of them: the others
        QCOMPARE(rest->ours.selected, 70);
        IncidentFilter january;
        january.from = CivilDate::fromIso("2025-01-01");
        january.to = CivilDate::fromIso("2025-01-31");
        const auto year = compared("2025", january);
        QCOMPARE(year->ours.selected, 56);
        QCOMPARE(year->theirs->selected, 46);
    }
    void study()
    {
        const auto comparison = compared("study");
        QVERIFY(comparison->withStudy);
        const Json json = Json::parse(comparisonJson(*comparison));
        QCOMPARE(json["rows"].size(), std::size_t(4));
        QCOMPARE(json["rows"][1]["ours"]["count"].get<int>(), 104);
        QCOMPARE(json["rows"][1]["theirs"]["of"].get<int>(), 187);
        QCOMPARE(json["rows"][1]["looks"].get<int>(), 4);
        QCOMPARE(json["study_rule"].get<bool>(), false);
        QCOMPARE(json["everything_else"]["ours"]["count"].get<int>(), 46);
    }
    void periods_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("days") << QStringLiteral("2025-01-01..2025-06-30") << QStringLiteral("2025-01-01")
                              << QStringLiteral("2025-06-30");
        QTest::newRow("month") << QStringLiteral("2024-02") << QStringLiteral("2024-02-01")
                               << QStringLiteral("2024-02-29");
        QTest::newRow("quarter") << QStringLiteral("2025-Q4") << QStringLiteral("2025-10-01")
                                 << QStringLiteral("2025-12-31");
        QTest::newRow("year") << QStringLiteral("2025") << QStringLiteral("2025-01-01")
                              << QStringLiteral("2025-12-31");
    }
    void periods()
    {
        QFETCH(QString, text);
        QFETCH(QString, from);
        QFETCH(QString, to);
        const auto period = parsePeriod(text.toStdString());
        QVERIFY(period);
        QCOMPARE(QString::fromStdString(period->from.toIso()), from);
        QCOMPARE(QString::fromStdString(period->to.toIso()), to);
    }
    void neitherTeamNorPeriod()
    {
        QVERIFY(!parsePeriod("2025-13"));
        QVERIFY(!parsePeriod("2025-06-30..2025-01-01"));
        QCOMPARE(compared("Nobody").error().code, ErrorCode::BadUsage);
    }
};

QTEST_GUILESS_MAIN(CompareGroupsTest)
#include "tst_comparegroups.moc"
