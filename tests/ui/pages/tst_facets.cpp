// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/knowledge.h"
#include "ui/pages/facets.h"
#include "ui/pages/importfields.h"
#include "ui/pages/overviewclicks.h"
#include "ui/pages/reviewqueue.h"
#include "ui/shell/fuzzymatch.h"
#include "ui/workspace/savedfilters.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/viewhistory.h"

#include <QTemporaryDir>
#include <QTest>

using namespace faultline;

/// What pages decide without widgets: filter chips, clicks on charts, the review queue, mapping, search.
class FacetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFacetCanBeSetAndCleared();
    void clicksNarrowTheFilter();
    void groupsAndPairsNarrowTheFilter();
    void filtersAreKeptByName();
    void columnsOfTheTrendAreDays();
    void queueGoesOnAndComesBack();
    void columnsMoveBetweenFields();
    void searchFindsWordStartsFirst();
    void historyGoesBackAndForward();
};

void FacetsTest::everyFacetCanBeSetAndCleared()
{
    const std::pair<Facet, std::vector<std::string>> values[] = {{Facet::Team, {"Brook Retail", ""}},
                                                                 {Facet::Category, {"cost", "unclear"}},
                                                                 {Facet::Mode, {"cost.no-budget"}},
                                                                 {Facet::Severity, {"1", "0"}},
                                                                 {Facet::FoundBy, {"user"}},
                                                                 {Facet::Provider, {"Halden"}},
                                                                 {Facet::Model, {"halden-2"}},
                                                                 {Facet::Feature, {"chat"}},
                                                                 {Facet::Tag, {"latency"}},
                                                                 {Facet::Weekday, {"monday", "sunday"}},
                                                                 {Facet::Hour, {"0", "23"}}};
    for (const auto &[facet, keys] : values) {
        IncidentFilter filter;
        QVERIFY(!isFacetSet(filter, facet));
        chooseKeys(filter, facet, keys);
        QVERIFY(isFacetSet(filter, facet));
        QCOMPARE(chosenKeys(filter, facet), keys);
        clearFacet(filter, facet);
        QCOMPARE(filter, IncidentFilter{});
    }
    IncidentFilter filter;
    filter.from = CivilDate::fromYmd(2025, 1, 1);
    filter.search = "x";
    filter.studyRule = filter.needsReview = true;
    for (const Facet facet : allFacets())
        clearFacet(filter, facet);
    QCOMPARE(filter, IncidentFilter{});
}

void FacetsTest::clicksNarrowTheFilter()
{
    IncidentFilter filter;
    filter.teams = {"A"};
    filter.severityMax = 2;
    const IncidentFilter severe = withCell(filter, QStringLiteral("severity"), "1", "cost");
    QCOMPARE(severe.teams, std::vector<std::string>{"A"});
    QCOMPARE(severe.severities, std::vector<int>{1});
    QVERIFY(!severe.severityMax);
    QCOMPARE(severe.categories, std::vector<Category>{Category::Cost});
    const IncidentFilter found = withCell(filter, QStringLiteral("detection"), "invoice", "unclear");
    QCOMPARE(found.detectedBy, std::vector<DetectedBy>{DetectedBy::Invoice});
    QCOMPARE(found.severityMax, std::optional<int>(2));
    const IncidentFilter early = withCell(filter, QStringLiteral("week-hours"), "tuesday", "7");
    QCOMPARE(early.weekdays, std::vector<int>{1});
    QCOMPARE(early.hours, std::vector<int>{7});
}

void FacetsTest::groupsAndPairsNarrowTheFilter()
{
    IncidentFilter filter;
    filter.studyRule = true;
    QCOMPARE(withGroup(filter, SideBySide::Teams, "=A=B").teams, (std::vector<std::string>{"A=B"}));
    QCOMPARE(withGroup(filter, SideBySide::Models, "=").models, (std::vector<std::string>{""}));
    QVERIFY(withGroup(filter, SideBySide::Features, "=x").studyRule);
    QCOMPARE(withPair(filter, "cost", "retrieval").categories,
             (std::vector<Category>{Category::Cost, Category::Retrieval}));
    QCOMPARE(withPair(filter, "cost", "cost").categories, std::vector<Category>{Category::Cost});
}

void FacetsTest::filtersAreKeptByName()
{
    QTemporaryDir folder;
    IncidentFilter filter;
    filter.teams = {"Brook Retail", ""};
    filter.studyRule = true;
    {
        Settings settings(folder.filePath(QStringLiteral("settings.ini")));
        SavedFilters saved(settings);
        saved.save(QStringLiteral("b, with comma"), filter);
        saved.save(QStringLiteral("A"), {});
        saved.save(QStringLiteral("A"), filter);
    }
    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    SavedFilters saved(settings);
    QCOMPARE(saved.names(), (QStringList{QStringLiteral("A"), QStringLiteral("b, with comma")}));
    QCOMPARE(saved.filter(QStringLiteral("A")).value(), filter);
    saved.forget(QStringLiteral("A"));
    QVERIFY(!saved.filter(QStringLiteral("A")));
    QCOMPARE(saved.names().size(), 1);
}

void FacetsTest::columnsOfTheTrendAreDays()
{
    const std::tuple<const char *, const char *, const char *> cases[]
        = {{"2024-02", "2024-02-01", "2024-02-29"},
           {"2024-Q4", "2024-10-01", "2024-12-31"},
           {"2023", "2023-01-01", "2023-12-31"},
           {"2020-01-01..2021-12-31", "2020-01-01", "2021-12-31"}};
    for (const auto &[key, first, last] : cases) {
        QCOMPARE(firstDayOf(key), CivilDate::fromIso(first));
        QCOMPARE(lastDayOf(key), CivilDate::fromIso(last));
    }
    QVERIFY(!firstDayOf(""));
}

void FacetsTest::queueGoesOnAndComesBack()
{
    ReviewQueue queue;
    queue.setRows({1, 2, 3});
    queue.skip();
    QCOMPARE(queue.current(), std::optional<std::int64_t>(2));
    queue.takeAway();
    QCOMPARE(queue.current(), std::optional<std::int64_t>(3));
    QCOMPARE(queue.done(), 1);
    // The workspace still lists 2 until the decision is stored.
    queue.setRows({1, 2, 3});
    QCOMPARE(queue.current(), std::optional<std::int64_t>(3));
    QCOMPARE(queue.left(), 2);
    queue.setRows({1, 3});
    queue.bringFront(2);
    queue.undone();
    queue.setRows({1, 2, 3});
    QCOMPARE(queue.current(), std::optional<std::int64_t>(2));
    QCOMPARE(queue.done(), 0);
}

void FacetsTest::columnsMoveBetweenFields()
{
    ReadPlan plan;
    plan.columns = {{"Ref", "text", "external_id", {}, {}},
                    {"What", "text", "description", {}, {}},
                    {"Why", "text", "extra", {}, {}},
                    {"Name", "text", "title", {}, {}}};
    const ReadOptions joined = withColumnField({}, plan, 2, "description");
    QCOMPARE(joined.map.size(), std::size_t(1));
    QCOMPARE(joined.map.front().second, (std::vector<std::string>{"What", "Why"}));
    const ReadOptions replaced = withColumnField({}, plan, 0, "title");
    const std::vector<std::pair<std::string, std::vector<std::string>>> expected{{"external_id", {}},
                                                                                 {"title", {"Ref"}}};
    QCOMPARE(replaced.map, expected);
}

void FacetsTest::searchFindsWordStartsFirst()
{
    QVERIFY(!fuzzyMatch(QStringLiteral("xyz"), QStringLiteral("Overview")));
    const auto run = fuzzyMatch(QStringLiteral("over"), QStringLiteral("Overview"));
    const auto inside = fuzzyMatch(QStringLiteral("over"), QStringLiteral("Leftover"));
    const auto apart = fuzzyMatch(QStringLiteral("ow"), QStringLiteral("Open a workspace"));
    QVERIFY(run && inside && apart);
    QVERIFY(run->score > inside->score);
    QCOMPARE(apart->positions, (QList<int>{0, 7}));
}

void FacetsTest::historyGoesBackAndForward()
{
    ViewHistory history;
    history.visit({QStringLiteral("overview"), {}});
    history.visit({QStringLiteral("overview"), {}});
    QVERIFY(!history.canGoBack());
    IncidentFilter filter;
    filter.studyRule = true;
    history.visit({QStringLiteral("incidents"), filter});
    QCOMPARE(history.back()->page, QStringLiteral("overview"));
    QCOMPARE(history.forward()->filter, filter);
    QVERIFY(!history.forward());
}

QTEST_MAIN(FacetsTest)
#include "tst_facets.moc"
