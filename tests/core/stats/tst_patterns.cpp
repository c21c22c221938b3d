// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/stats/analysis.h"
#include "core/stats/distribution.h"
#include "tests/support/factrows.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace faultline;
using namespace faultline::test;

namespace {

Analysis analysed(const std::vector<FactRow> &rows, const IncidentFilter &filter = {},
                  const std::string &zone = "UTC")
{
    const Facts facts(makeFacts(rows), zone);
    return analyseFully(facts, selectFacts(facts, filter), filter, {});
}

/// Type 7 quantile of whole milliseconds, in hours, the plain way.
double sortedQuantile(std::vector<std::int64_t> values, double p)
{
    std::sort(values.begin(), values.end());
    const double place = p * double(values.size() - 1);
    const auto below = std::size_t(place);
    const double next = double(values[std::min(below + 1, values.size() - 1)]);
    return (double(values[below]) + (place - double(below)) * (next - double(values[below]))) / 3'600'000;
}

} // namespace

/// Weekday and hour, time between incidents, what comes together, the interval of a median.
class PatternsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void medianIntervalFollowsTheBinomial_data();
    void medianIntervalFollowsTheBinomial();
    void weekHoursAreLocalAndLeaveOutWhatHasNoTime();
    void gapsOfAFewRecords();
    void manyGapsAreExactWhereItMatters();
    void togetherCountsTeamMonths();
    void togetherLeavesOutWhatHasNoTeam();
    void countingWhatIsLeftOutGivesTheSame();
    void largestAmountsComeFirst();
    void ownersByCategory();
    void firstUseOfAModelIsAMark();
};

void PatternsTest::medianIntervalFollowsTheBinomial_data()
{
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("rank");
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("five are too few") << 5 << 0;
    QTest::newRow("six: the ends") << 6 << 1;
    QTest::newRow("ten") << 10 << 2;
    QTest::newRow("twenty") << 20 << 6;
    QTest::newRow("a hundred") << 100 << 40;
}

void PatternsTest::medianIntervalFollowsTheBinomial()
{
    QFETCH(int, n);
    QTEST(int(medianIntervalRank(n)), "rank");
}

void PatternsTest::weekHoursAreLocalAndLeaveOutWhatHasNoTime()
{
    // 6 January 2025 was a Monday; 23:30 UTC is half past midnight of Tuesday in Berlin.
    const std::vector<FactRow> rows{{.occurred = "2025-01-06T23:30"}, {.occurred = "2025-01-06"}, {}};
    const WeekHours utc = analysed(rows).weekHours;
    QCOMPARE(utc.counts[0][23], std::int64_t(1));
    QCOMPARE(utc.counted, std::int64_t(1));
    QCOMPARE(utc.dayOnly, std::int64_t(1));
    QCOMPARE(utc.undated, std::int64_t(1));
    QCOMPARE(analysed(rows, {}, "Europe/Berlin").weekHours.counts[1][0], std::int64_t(1));
    const Facts facts(makeFacts(rows), "Europe/Berlin");
    const Distribution days = distribution(facts, selectFacts(facts, {}), Grouping::Weekday);
    QCOMPARE(days.groups.size(), std::size_t(3)); // the day-only record keeps its Monday
    QCOMPARE(*days.groups[0].key, std::string("monday"));
    QCOMPARE(*days.groups[1].key, std::string("tuesday"));
    QVERIFY(!days.groups[2].key);
    const Distribution hours = distribution(facts, selectFacts(facts, {}), Grouping::Hour);
    QCOMPARE(*hours.groups[0].key, std::string("0"));
    QCOMPARE(hours.groups[1].share.count, std::int64_t(2));
}

void PatternsTest::gapsOfAFewRecords()
{
    const Durations between = analysed({{.occurred = "2025-01-06T10:00"},
                                        {.occurred = "2025-01-06T08:00"},
                                        {.occurred = "2025-01-06T18:00"},
                                        {.occurred = "2025-01-07"}})
                                  .between;
    QCOMPARE(between.count, std::int64_t(2));
    QCOMPARE(between.leftOut, std::int64_t(1));
    QCOMPARE(*between.median, 5.0);
    QVERIFY(!between.medianLow);
    QCOMPARE(between.curve, (std::vector<double>{2, 8}));
    QCOMPARE(analysed({{.occurred = "2025-01-06T10:00"}}).between.count, std::int64_t(0));
    QCOMPARE(analysed({}).between, Durations{});
}

void PatternsTest::manyGapsAreExactWhereItMatters()
{
    std::mt19937_64 random(3);
    FactColumns columns = makeFacts(times(30'000, {.team = "A"}));
    std::vector<std::int64_t> all;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        columns.occurredAt[i] = 1'700'000'000'000 + std::int64_t(random() % 90'000'000'000);
        columns.occurredPrecision[i] = std::uint8_t(TimePrecision::Time);
        columns.severity[i] = std::uint8_t(1 + i % 2);
        all.push_back(columns.occurredAt[i]);
    }
    const Facts facts(columns, "UTC");
    const auto check = [&](const IncidentFilter &filter, std::vector<std::int64_t> at) {
        std::sort(at.begin(), at.end());
        std::vector<std::int64_t> gaps;
        for (std::size_t i = 0; i + 1 < at.size(); ++i)
            gaps.push_back(at[i + 1] - at[i]);
        const Durations between = analyseFully(facts, selectFacts(facts, filter), filter, {}).between;
        QCOMPARE(between.count, std::int64_t(gaps.size()));
        QCOMPARE(*between.median, sortedQuantile(gaps, 0.5));
        QCOMPARE(*between.lowerQuartile, sortedQuantile(gaps, 0.25));
        QCOMPARE(*between.upperQuartile, sortedQuantile(gaps, 0.75));
        QVERIFY(*between.medianLow <= *between.median && *between.median <= *between.medianHigh);
        std::sort(gaps.begin(), gaps.end());
        for (std::size_t k = 0; k < between.curve.size(); ++k) {
            const double exact = double(gaps[(k + 1) * gaps.size() / between.curve.size() - 1]) / 3'600'000;
            QVERIFY(between.curve[k] <= exact && between.curve[k] >= exact * 0.98);
        }
    };
    check({}, all);
    IncidentFilter half;
    half.severities = {1};
    std::vector<std::int64_t> some;
    for (std::size_t i = 0; i < all.size(); i += 2)
        some.push_back(all[i]);
    check(half, some);
}

void PatternsTest::togetherCountsTeamMonths()
{
    // Six team-months with cost and retrieval, six with cost alone, eight with retrieval alone, one unclear.
    std::vector<FactRow> rows;
    const auto month = [&](int at, std::initializer_list<Category> categories) {
        const std::string day = std::to_string(2020 + at / 12) + (at % 12 < 9 ? "-0" : "-")
            + std::to_string(at % 12 + 1) + "-05";
        for (const Category category : categories)
            append(rows, times(2, {.category = category, .occurred = day, .team = "Red"}));
    };
    int at = 0;
    for (int i = 0; i < 6; ++i)
        month(at++, {Category::Cost, Category::Retrieval});
    for (int i = 0; i < 6; ++i)
        month(at++, {Category::Cost});
    for (int i = 0; i < 8; ++i)
        month(at++, {Category::Retrieval});
    month(at++, {Category::Unclear});
    const Together together = analysed(rows).together;
    QCOMPARE(together.teamMonths, std::int64_t(21));
    QCOMPARE(together.with[index(Category::Cost)], std::int64_t(12));
    QCOMPARE(together.with[index(Category::Retrieval)], std::int64_t(14));
    QCOMPARE(together.pairs.size(), std::size_t(10));
    const auto pair = std::find_if(together.pairs.begin(), together.pairs.end(), [](const TogetherPair &one) {
        return one.a == Category::Cost && one.b == Category::Retrieval;
    });
    QVERIFY(pair != together.pairs.end());
    QCOMPARE(pair->both, proportion(6, 21));
    QCOMPARE(pair->expected, 8.0);
    QCOMPARE(pair->compared.ours, proportion(6, 12));
    QCOMPARE(pair->compared.theirs, proportion(8, 9));
    QCOMPARE(pair->compared.looks, 10);
    IncidentFilter cost;
    cost.categories = {Category::Cost};
    QCOMPARE(analysed(rows, cost).together.teamMonths, std::int64_t(12));
}

void PatternsTest::togetherLeavesOutWhatHasNoTeam()
{
    const FactRow named{.category = Category::Cost, .occurred = "2025-01-06", .team = "Red"};
    FactRow nameless = named;
    nameless.team.clear();
    QCOMPARE(analysed({named, nameless}).together.leftOut, std::int64_t(1));
    // A record in which nobody names a team is one team's.
    const Together alone = analysed({nameless, {.category = Category::Cost}}).together;
    QCOMPARE(alone.teamMonths, std::int64_t(1));
    QCOMPARE(alone.leftOut, std::int64_t(1)); // undated
}

void PatternsTest::countingWhatIsLeftOutGivesTheSame()
{
    std::mt19937_64 random(11);
    std::vector<FactRow> rows;
    for (int i = 0; i < 2000; ++i)
        rows.push_back({.category = Category(random() % kCategoryCount),
                        .mode = "cost.no-budget",
                        .occurred = "2025-0" + std::to_string(1 + random() % 9) + "-10T10:00",
                        .hoursToDetect = double(random() % 500),
                        .severity = int(random() % 6),
                        .team = random() % 3 ? "Red" : "Blue",
                        .hasOwner = random() % 2 == 0});
    const Facts facts(makeFacts(rows), "UTC");
    for (const int severityMax : {1, 2, 3, 4, 5}) {
        IncidentFilter filter;
        filter.severityMax = severityMax; // from a fifth to five sixths of all
        const Selection selection = selectFacts(facts, filter);
        const Analysis analysis = analyse(facts, selection, filter, {});
        CategoryCounts counted{};
        std::array<std::int64_t, kCategoryCount> unowned{};
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].severity == 0 || rows[i].severity > severityMax)
                continue;
            ++counted[index(rows[i].category)];
            unowned[index(rows[i].category)] += rows[i].hasOwner ? 0 : 1;
        }
        QCOMPARE(analysis.categoryCounts(), counted);
        std::int64_t months = 0, teams = 0;
        for (const Trend::Month &month : analysis.trend.months) {
            for (const std::int64_t n : month.counts)
                months += n;
        }
        for (const GroupFigures &group : analysis.teams.groups)
            teams += group.count;
        QCOMPARE(months, analysis.selected);
        QCOMPARE(teams, analysis.selected);
        QCOMPARE(analysis.toDetect.all.count, analysis.selected);
        for (const Category category : kCategories)
            QCOMPARE(analysis.withoutOwnerBy[index(category)],
                     proportion(unowned[index(category)], counted[index(category)]));
    }
}

void PatternsTest::largestAmountsComeFirst()
{
    std::vector<FactRow> rows;
    for (const double amount : {5.0, 90.0, 7.0, 30.0, 30.0, 1.0, 60.0})
        rows.push_back({.category = Category::Cost, .cost = Money{amount, "EUR"}});
    const Analysis analysis = analysed(rows);
    QCOMPARE(analysis.money.size(), std::size_t(1));
    std::vector<double> amounts;
    std::vector<std::int64_t> ids;
    for (const MoneyByCurrency::Amount &one : analysis.money[0].largest) {
        amounts.push_back(one.amount);
        ids.push_back(one.rowId);
    }
    QCOMPARE(amounts, (std::vector<double>{90, 60, 30, 30, 7}));
    QCOMPARE(ids, (std::vector<std::int64_t>{2, 7, 4, 5, 3})); // of equal ones the earlier record first
}

void PatternsTest::ownersByCategory()
{
    std::vector<FactRow> rows = times(3, {.category = Category::Retrieval});
    append(rows, times(1, {.category = Category::Retrieval, .hasOwner = true}));
    append(rows, times(2, {.category = Category::Cost, .hasOwner = true}));
    const Analysis analysis = analysed(rows);
    QCOMPARE(analysis.withoutOwnerBy[index(Category::Retrieval)], proportion(3, 4));
    QCOMPARE(analysis.withoutOwnerBy[index(Category::Cost)], proportion(0, 2));
    QCOMPARE(analysis.retrievalWithoutOwner, proportion(3, 4));
    QCOMPARE(analysis.withoutOwner, proportion(3, 6));
}

void PatternsTest::firstUseOfAModelIsAMark()
{
    std::vector<FactRow> rows = times(6, {.occurred = "2025-01-10", .model = "old"});
    append(rows, times(6, {.occurred = "2025-03-10", .model = "new"}));
    append(rows, times(6, {.occurred = "2025-05-10", .model = "new"}));
    append(rows, times(2, {.occurred = "2025-05-10", .model = "rare"}));
    const Trend trend = analysed(rows).trend;
    QCOMPARE(trend.firstUses.size(), std::size_t(1)); // what was there from the start changed nothing
    QCOMPARE(trend.firstUses[0].model, std::string("new"));
    QCOMPARE(trend.firstUses[0].month, 2025 * 12 + 2);
    QCOMPARE(trend.firstUses[0].count, std::int64_t(12));
}

QTEST_APPLESS_MAIN(PatternsTest)
#include "tst_patterns.moc"
