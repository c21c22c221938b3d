// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/stats/analysis.h"

#include "core/base/localcalendar.h"
#include "core/stats/distribution.h"
#include "tests/support/factrows.h"

#include <QTest>

using namespace faultline;
using namespace faultline::test;

namespace {

Study study()
{
    Study s;
    s.incidents = 187;
    s.notPublishedPercent = 22;
    s.rows = {{"o",
               "Prompt regressions",
               "prompts only",
               Category::Operational,
               {"operational.prompt-defect"},
               31,
               58},
              {"c", "Cost runaway", "runaway only", Category::Cost, {"cost.no-budget"}, 22, 41}};
    return s;
}

std::vector<FactRow> rows()
{
    std::vector<FactRow> all;
    append(all,
           times(6,
                 {.category = Category::Operational,
                  .mode = "operational.prompt-defect",
                  .occurred = "2025-01-10T10:00",
                  .hoursToDetect = 4,
                  .severity = 1,
                  .detectedBy = DetectedBy::User,
                  .team = "Red",
                  .hasOwner = true,
                  .byPerson = true}));
    append(all,
           times(2,
                 {.category = Category::Operational,
                  .mode = "operational.app-defect",
                  .occurred = "2025-03-31T23:30",
                  .severity = 3,
                  .team = "Red",
                  .needsReview = true,
                  .secondary = Category::Cost}));
    append(all,
           times(3,
                 {.category = Category::Cost,
                  .mode = "cost.no-budget",
                  .occurred = "2025-03-31",
                  .hoursToDetect = 10,
                  .severity = 4,
                  .detectedBy = DetectedBy::Replay,
                  .team = "Blue",
                  .cost = Money{100, "EUR"},
                  .hoursLost = 2.5}));
    append(all, times(1, {.needsReview = true, .secondary = Category::Retrieval}));
    return all;
}

} // namespace

class AnalysisTest : public QObject
{
    Q_OBJECT

    static Analysis analysed(const IncidentFilter &filter = {}, const std::string &zone = "UTC")
    {
        const Facts facts(makeFacts(rows()), zone);
        return analyse(facts, selectFacts(facts, filter), filter, study());
    }

private Q_SLOTS:
    void countsAndShares()
    {
        const Analysis a = analysed();
        QCOMPARE(a.total, 12);
        QCOMPARE(a.selected, 12);
        QCOMPARE(a.category(Category::Operational).share, proportion(8, 12));
        QCOMPARE(a.category(Category::Model).share, proportion(0, 12));
        QCOMPARE(a.category(Category::Unclear).share.count, 1);
        QCOMPARE(a.outsideModel, proportion(11, 12));
        QCOMPARE(a.decidedByPerson, 6);
        QCOMPARE(a.needsReview, 3);
        QCOMPARE(a.foundByUsers, proportion(6, 9));
        QCOMPARE(a.lackingDetection, 3);
        QCOMPARE(a.withoutOwner, proportion(6, 12));
        QVERIFY(a.isSmallSample());
    }
    void labelRange()
    {
        const Analysis a = analysed();
        QCOMPARE(a.category(Category::Operational).lowCount, 6);
        QCOMPARE(a.category(Category::Operational).highCount, 8);
        QCOMPARE(a.category(Category::Cost).lowCount, 3);
        QCOMPARE(a.category(Category::Cost).highCount, 5);
        QCOMPARE(a.category(Category::Retrieval).highCount, 1);
    }
    void modesWithinTheirCategory()
    {
        const Analysis a = analysed();
        QCOMPARE(a.modes.front().mode, std::string("operational.prompt-defect"));
        QCOMPARE(a.modes.front().ofCategory, proportion(6, 8));
        QCOMPARE(a.modes.front().ofSelected, proportion(6, 12));
        QCOMPARE(a.modes.front().byPerson, 6);
    }
    void durationsLeaveOutWhatLacksATime()
    {
        const Analysis a = analysed();
        QCOMPARE(a.toDetect.all.count, 9);
        QCOMPARE(a.toDetect.all.leftOut, 3);
        QCOMPARE(a.toDetect.all.median.value(), 4.0);
        QCOMPARE(a.toDetect.all.upperQuartile.value(), 10.0);
        QCOMPARE(a.toDetect.categories[index(Category::Operational)].leftOut, 2);
        QCOMPARE(a.toResolve.all.count, 0);
        QVERIFY(!a.toResolve.all.median);
    }
    void moneyStaysInItsCurrency()
    {
        const Analysis a = analysed();
        QCOMPARE(a.money.size(), std::size_t(1));
        QCOMPARE(a.money[0].total, 300.0);
        QCOMPARE(a.money[0].categoryCounts[index(Category::Cost)], 3);
        QCOMPARE(a.withoutCost, 9);
        QCOMPARE(a.hoursLost, 7.5);
    }
    void monthsInTheZone()
    {
        const Analysis utc = analysed();
        QCOMPARE(utc.trend.undated, 1);
        QCOMPARE(utc.trend.months.size(), std::size_t(2));
        QVERIFY(utc.trend.months[0].partial); // data begin on the 10th
        QVERIFY(!utc.trend.months[1].partial); // and end on the last day of March
        // 23:30Z on 31 March is 1 April in Berlin; a date without a time stays what it is.
        const Analysis berlin = analysed({}, "Europe/Berlin");
        QCOMPARE(berlin.trend.months.size(), std::size_t(3));
        QCOMPARE(monthKey(berlin.trend.months[2].number), std::string("2025-04"));
        QCOMPARE(berlin.trend.months[1].counts[index(Category::Cost)], 3);
        QCOMPARE(berlin.lastDay->toIso(), std::string("2025-04-01"));
    }
    void filterFacets_data()
    {
        QTest::addColumn<IncidentFilter>("filter");
        QTest::addColumn<int>("count");
        IncidentFilter f;
        f.teams = {"Red", ""};
        QTest::newRow("teams or none") << f << 9;
        f = {};
        f.severityMax = 3;
        QTest::newRow("severity at most 3, untold left out") << f << 8;
        f = {};
        f.studyRule = true;
        QTest::newRow("study rule") << f << 9;
        f = {};
        f.from = CivilDate::fromIso("2025-03-31");
        QTest::newRow("from a day, undated left out") << f << 5;
        f.to = CivilDate::fromIso("2025-03-30");
        QTest::newRow("empty period") << f << 0;
        f = {};
        f.modes = {"cost.no-budget"};
        f.teams = {"Red"};
        QTest::newRow("different facets mean and") << f << 0;
        f = {};
        f.modes = {""};
        QTest::newRow("no mode") << f << 1;
        f = {};
        f.needsReview = true;
        QTest::newRow("needs review") << f << 3;
        f = {};
        f.detectedBy = {DetectedBy::Replay};
        QTest::newRow("detection") << f << 3;
        f = {};
        f.teams = {"Nobody"};
        QTest::newRow("unknown team") << f << 0;
    }
    void filterFacets()
    {
        QFETCH(IncidentFilter, filter);
        QFETCH(int, count);
        QCOMPARE(analysed(filter).selected, count);
    }
    void weekFiltersMeetTheWeekMap()
    {
        const WeekHours week = analysed({}, "Europe/Berlin").weekHours;
        std::int64_t byDay = 0;
        for (int day = 0; day < int(kWeekdays); ++day) {
            IncidentFilter filter;
            filter.weekdays = {day};
            byDay += analysed(filter, "Europe/Berlin").selected;
            for (int hour = 0; hour < int(kHours); ++hour) {
                filter.hours = {hour};
                QCOMPARE(analysed(filter, "Europe/Berlin").selected,
                         week.counts[std::size_t(day)][std::size_t(hour)]);
            }
        }
        QCOMPARE(byDay, week.counted + week.dayOnly);
        QVERIFY(week.counted > 0 && week.dayOnly > 0);
    }
    void studyRuleCountsWhatItCannotJudge()
    {
        IncidentFilter filter;
        filter.studyRule = true;
        QCOMPARE(analysed(filter).unjudgedByStudyRule, 1);
    }
    void storeMatchesNarrow()
    {
        const Facts facts(makeFacts(rows()), "UTC");
        IncidentFilter filter;
        filter.search = "budget";
        const std::vector<std::int64_t> matches{2, 9, 40};
        QVERIFY(needsStoreMatches(filter));
        QCOMPARE(selectFacts(facts, filter, matches).count, 2);
    }
    void distributionsListAsTheCommandLineDoes()
    {
        const Facts facts(makeFacts(rows()), "UTC");
        const Selection all = selectFacts(facts, {});
        const Distribution categories = distribution(facts, all, Grouping::Category);
        QCOMPARE(categories.groups.size(), kCategoryCount);
        QCOMPARE(categories.groups[0].byPerson, 6);
        const Distribution teams = distribution(facts, all, Grouping::Team);
        QCOMPARE(teams.groups.size(), std::size_t(3));
        QCOMPARE(teams.groups[0].key.value(), std::string("Red"));
        QVERIFY(!teams.groups[2].key);
        const Distribution months = distribution(facts, all, Grouping::Month);
        QCOMPARE(months.groups[0].key.value(), std::string("2025-01"));
        QVERIFY(months.groups[0].partial);
        QVERIFY(!months.groups[2].key);
        const Distribution severity = distribution(facts, all, Grouping::Severity);
        QCOMPARE(severity.groups.back().share.count, 1);
        QVERIFY(!severity.groups.back().key);
    }
    void crossTableHasSharesWithinTheFirst()
    {
        const Facts facts(makeFacts(rows()), "UTC");
        const CrossTable table
            = crossTable(facts, selectFacts(facts, {}), Grouping::Team, Grouping::Category);
        QCOMPARE(table.rows.size(), 3 * kCategoryCount);
        QCOMPARE(table.rows[0].first.key.value(), std::string("Red"));
        QCOMPARE(table.rows[0].second.share, proportion(8, 8));
        const CrossTable modes
            = crossTable(facts, selectFacts(facts, {}), Grouping::Category, Grouping::Mode);
        QCOMPARE(modes.rows.size(), std::size_t(4));
        QCOMPARE(modes.rows[0].second.share, proportion(6, 8));
    }
    void studyComparedOverItsModes()
    {
        const Analysis a = analysed();
        const StudyComparison::Row *operational = a.study.row(Category::Operational);
        QVERIFY(operational);
        QCOMPARE(operational->compared.ours, proportion(6, 12));
        QVERIFY(operational->studyIsNarrower);
        QVERIFY(!a.study.row(Category::Cost)->studyIsNarrower);
        QCOMPARE(a.study.oursElse, proportion(3, 12));
        QCOMPARE(a.study.theirsElse, proportion(88, 187));
        QCOMPARE(operational->compared.looks, 2);
        QCOMPARE(operational->compared.word, DifferenceWord::NoClearDifference);
    }
    void wordsAfterCorrection()
    {
        const auto clear = compareShares({{proportion(56, 70), proportion(48, 80)}});
        QCOMPARE(clear[0].word, DifferenceWord::Higher);
        const auto many = compareShares({{proportion(56, 70), proportion(48, 80)},
                                         {proportion(5, 70), proportion(6, 80)},
                                         {proportion(5, 70), proportion(6, 80)},
                                         {proportion(5, 70), proportion(6, 80)},
                                         {proportion(1, 70), proportion(1, 80)},
                                         {proportion(1, 70), proportion(1, 80)},
                                         {proportion(1, 70), proportion(1, 80)}});
        QCOMPARE(many[0].word, DifferenceWord::NotClearAfterCorrection);
        QCOMPARE(many[1].word, DifferenceWord::NoClearDifference);
        QCOMPARE(compareShares({{proportion(4, 4), proportion(0, 80)}})[0].word, DifferenceWord::TooFew);
    }
    void emptyData()
    {
        const Facts facts(FactColumns{}, "UTC");
        const Analysis a = analyse(facts, selectFacts(facts, {}), {}, study());
        QCOMPARE(a.selected, 0);
        QCOMPARE(a.category(Category::Cost).share.interval.high, 1.0);
        QVERIFY(a.trend.months.empty());
        QVERIFY(a.isTooFew());
    }
};

QTEST_GUILESS_MAIN(AnalysisTest)
#include "tst_analysis.moc"
