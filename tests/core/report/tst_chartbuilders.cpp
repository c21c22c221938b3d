// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/chartbuilders.h"
#include "tests/support/factrows.h"
#include "tests/support/testknowledge.h"

#include <QTest>

using namespace faultline;
using namespace faultline::test;

namespace {

FactRow incident(const std::string &mode, const std::string &occurred = "2025-03-01")
{
    FactRow row;
    row.category = categoryFromId(mode.substr(0, mode.find('.'))).value_or(Category::Unclear);
    row.mode = row.category == Category::Unclear ? std::string() : mode;
    row.occurred = occurred;
    return row;
}

std::vector<FactRow> studyRows()
{
    std::vector<FactRow> rows;
    append(rows, times(58, incident("operational.vendor-model-change")));
    append(rows, times(41, incident("cost.no-budget")));
    append(rows, times(26, incident("retrieval.stale-index")));
    append(rows, times(21, incident("tooling.timeout-concurrency")));
    append(rows, times(33, incident("model.hallucination")));
    append(rows, times(8, incident("unclear")));
    return rows;
}

} // namespace

class ChartBuildersTest : public QObject
{
    Q_OBJECT

    const Knowledge m_knowledge = shippedKnowledge();

    Analysis analysed(const std::vector<FactRow> &rows) const
    {
        const Facts facts(makeFacts(rows), "UTC");
        return analyse(facts, selectFacts(facts, {}), {}, m_knowledge.study);
    }
    ChartSpec broke(const std::vector<FactRow> &rows) const
    {
        return whatBrokeChart(analysed(rows), m_knowledge.study);
    }

private Q_SLOTS:
    void ownersBesideTheStudysRetrieval()
    {
        std::vector<FactRow> rows = studyRows();
        for (std::size_t i = 0; i < rows.size(); i += 3)
            rows[i].hasOwner = true;
        const ChartSpec chart = ownershipChart(analysed(rows), m_knowledge.study);
        const auto &bars = std::get<RankedBarsSpec>(chart.body);
        QCOMPARE(bars.rows.size(), kCategoryCount + 1);
        QCOMPARE(bars.rows.back().label, QStringLiteral("All"));
        QVERIFY(bars.rows.back().key.empty());
        int marks = 0;
        for (const auto &row : bars.rows) {
            marks += row.study ? 1 : 0;
            if (row.study) {
                QCOMPARE(row.key, std::string("retrieval"));
                QCOMPARE(row.study->share, 9.0 / 14);
                QCOMPARE(row.words, QStringLiteral("no clear difference"));
            }
        }
        QCOMPARE(marks, 1);
    }
    void overspendStandsBesideNineDays()
    {
        std::vector<FactRow> rows = studyRows();
        for (FactRow &row : rows) {
            row.occurred += "T10:00";
            row.hoursToDetect = 48;
        }
        const ChartSpec chart = overspendChart(analysed(rows), m_knowledge.study);
        const auto &curve = std::get<EcdfSpec>(chart.body);
        QCOMPARE(curve.studyHours.value(), 216.0);
        QCOMPARE(curve.lines.size(), std::size_t(1));
        QCOMPARE(curve.lines[0].key, std::string("cost"));
        QVERIFY2(
            chart.caption.contains(QStringLiteral("Median 48 h (n = 41; 95% 48 h–48 h); the study's: 9 d.")),
            qPrintable(chart.caption));
    }
    void groupsStandSideBySide()
    {
        std::vector<FactRow> rows = studyRows();
        for (std::size_t i = 0; i < rows.size(); ++i)
            rows[i].team = i < 58 ? "Red" : i % 40 == 0 ? "Tiny" : "Blue";
        const Analysis analysis = analysed(rows);
        const ChartSpec chart = sideBySideChart("teams", QStringLiteral("Which team breaks how?"),
                                                QStringLiteral("Team"), analysis.teams);
        const auto &panels = std::get<SmallMultiplesSpec>(chart.body).panels;
        QCOMPARE(panels.size(), std::size_t(3));
        QCOMPARE(panels[0].key, std::string("=Blue"));
        QCOMPARE(panels[1].words.left(18), QStringLiteral("Operational higher"));
        QVERIFY(panels[1].bars[index(Category::Operational)].differs);
        QVERIFY(panels[2].bars.empty()); // under five: counts only
        QCOMPARE(panels[2].words, QStringLiteral("too few to compare"));
        QCOMPARE(chart.table.rows.size(), panels.size());
    }
    void trendAsSharesAndWithMarks()
    {
        std::vector<FactRow> rows;
        for (int month = 1; month <= 6; ++month)
            append(rows,
                   times(6,
                         {.category = Category::Cost,
                          .occurred = "2025-0" + std::to_string(month) + "-10",
                          .model = month < 4 ? "old" : "new"}));
        const Analysis analysis = analysed(rows);
        const auto counts = std::get<TrendSpec>(trendChart(analysis).body);
        QVERIFY(!counts.asShares);
        QCOMPARE(counts.marks.size(), std::size_t(1));
        QCOMPARE(counts.marks[0].column, std::size_t(3));
        QCOMPARE(counts.marks[0].label, QStringLiteral("new"));
        const ChartSpec shares = trendChart(analysis, true);
        QVERIFY(std::get<TrendSpec>(shares.body).asShares);
        QCOMPARE(shares.table.rows[3].back(), QStringLiteral("new"));
        QCOMPARE(shares.table.rows[0][2 + index(Category::Cost)], QStringLiteral("6 (100%)"));
    }
    void moneyKeepsItsCurrencies()
    {
        std::vector<FactRow> rows = times(2, {.category = Category::Cost, .cost = Money{100, "EUR"}});
        append(rows, times(1, {.category = Category::Tooling, .cost = Money{900, "USD"}}));
        append(rows, times(1, {.category = Category::Tooling}));
        const ChartSpec chart = moneyChart(analysed(rows));
        const auto &currencies = std::get<AmountBarsSpec>(chart.body).currencies;
        QCOMPARE(currencies.size(), std::size_t(2));
        QCOMPARE(currencies[0].rows[0].amountText, QStringLiteral("EUR 200"));
        QCOMPARE(currencies[1].rows[0].key, std::string("tooling"));
        QVERIFY(chart.caption.contains(QStringLiteral("1 tells no cost")));
        QVERIFY(!moneyChart(analysed(studyRows())).tooFew.isEmpty());
    }
    void rankedBesideTheStudy()
    {
        const ChartSpec chart = broke(studyRows());
        const auto &bars = std::get<RankedBarsSpec>(chart.body);
        QCOMPARE(bars.rows.size(), kCategoryCount);
        QCOMPARE(bars.rows[0].key, std::string("operational"));
        QCOMPARE(bars.rows[0].words, QStringLiteral("no clear difference"));
        QVERIFY(!bars.rows[0].studyIsNarrower);
        QCOMPARE(bars.rows[2].key, std::string("model"));
        QCOMPARE(bars.rows[2].notPublishedUpTo.value(), 0.22);
        QCOMPARE(bars.rows[2].words, QStringLiteral("not published, ≤ 22%"));
        QVERIFY(!bars.rows[2].study);
        QCOMPARE(bars.rows.back().key, std::string("unclear"));
        QCOMPARE(bars.axisMax, 0.4);
        QVERIFY(chart.smallSample.isEmpty() && chart.tooFew.isEmpty());
        QCOMPARE(chart.table.rows.size(), kCategoryCount);
        QVERIFY(chart.description.contains(QStringLiteral("31% (58 of 187; 25–38%)")));
    }
    void narrowerRowOfTheStudySaysWhatItSpeaksOf()
    {
        std::vector<FactRow> rows = studyRows();
        append(rows, times(20, incident("operational.provider-outage")));
        const ChartSpec chart = broke(rows);
        const auto &row = std::get<RankedBarsSpec>(chart.body).rows[0];
        QVERIFY(row.studyIsNarrower);
        QCOMPARE(row.words, QStringLiteral("31%: vendor model updates and prompts only"));
        QVERIFY(row.tooltip.contains(QStringLiteral("Ours over the same modes: 28% (58 of 207")));
    }
    void fewIncidentsAreSaidToBeFew()
    {
        QCOMPARE(broke(times(18, incident("cost.no-budget"))).smallSample,
                 QStringLiteral("small sample, n = 18"));
        QCOMPARE(broke(times(3, incident("cost.no-budget"))).tooFew, QStringLiteral("too few to compare"));
        QVERIFY(!broke({}).tooFew.isEmpty());
    }
    void trendFillsGapsAndMarksParts()
    {
        std::vector<FactRow> rows{
            incident("cost.no-budget", "2025-01-01"), incident("cost.no-budget", "2025-04-10"),
            incident("model.refusal", "2025-04-11"),  incident("cost.no-budget", ""),
            incident("cost.no-budget", "2025-05-31"), incident("cost.no-budget", "2025-05-30")};
        const ChartSpec chart = trendChart(analysed(rows));
        const auto &columns = std::get<TrendSpec>(chart.body).columns;
        QCOMPARE(columns.size(), std::size_t(5));
        QCOMPARE(columns[0].label, QStringLiteral("Jan 2025"));
        QVERIFY(!columns[0].partial);
        QCOMPARE(columns[1].counts[index(Category::Cost)], 0);
        QCOMPARE(columns[3].counts[index(Category::Model)], 1);
        QVERIFY(chart.caption.contains(QStringLiteral("1 undated is left out")));
    }
    void longTrendsGoToQuartersAndYears()
    {
        const ChartSpec quarters = trendChart(
            analysed({incident("cost.no-budget", "2023-02-01"), incident("cost.no-budget", "2025-12-31")}));
        const auto &columns = std::get<TrendSpec>(quarters.body).columns;
        QCOMPARE(columns.size(), std::size_t(12));
        QCOMPARE(columns[0].key, std::string("2023-Q1"));
        QVERIFY(columns[0].partial);
        QVERIFY(!columns[11].partial);
        const ChartSpec decades = trendChart(
            analysed({incident("cost.no-budget", "1983-02-01"), incident("cost.no-budget", "2025-12-31")}));
        QVERIFY(std::get<TrendSpec>(decades.body).columns.size() <= 24);
    }
    void shortTrendSaysWhatItLacks()
    {
        const ChartSpec chart = trendChart(
            analysed({incident("cost.no-budget", "2025-02-01"), incident("cost.no-budget", "2025-03-31")}));
        QCOMPARE(chart.tooFew, QStringLiteral("2 months of data. A trend needs at least four."));
    }
    void heatMapsSayWhatIsNotTold()
    {
        std::vector<FactRow> rows = times(40, incident("cost.no-budget"));
        QCOMPARE(severityChart(analysed(rows)).tooFew, QStringLiteral("No record here tells its severity."));
        rows[0].severity = 2;
        rows[1].detectedBy = DetectedBy::Invoice;
        const ChartSpec chart = severityChart(analysed(rows));
        QVERIFY(chart.tooFew.isEmpty());
        const auto &map = std::get<HeatMapSpec>(chart.body);
        QCOMPARE(map.rows.size(), std::size_t(2));
        QCOMPARE(map.counts[1][index(Category::Cost)], 39);
        QVERIFY(detectionChart(analysed(rows)).caption.contains(QStringLiteral("39 do not tell")));
    }
    void curvesBesideTheStudy()
    {
        std::vector<FactRow> rows = studyRows();
        for (std::size_t i = 0; i < 70; ++i)
            rows[i].hoursToDetect = double(i);
        const ChartSpec chart = timeToDetectChart(analysed(rows), m_knowledge.study);
        const auto &ecdf = std::get<EcdfSpec>(chart.body);
        QCOMPARE(ecdf.lines.size(), std::size_t(3));
        QCOMPARE(ecdf.lines[0].hours.size(), std::size_t(70));
        QCOMPARE(ecdf.lines[2].label, QStringLiteral("Cost, n = 12"));
        QVERIFY(ecdf.lines[2].smallSample);
        QCOMPARE(ecdf.studyHours.value(), 216.0);
        QVERIFY(chart.caption.contains(QStringLiteral("117 lack a time")));
    }
    void modesInsideOneCategory()
    {
        const ChartSpec chart = modesChart(analysed(studyRows()), m_knowledge.taxonomy, Category::Cost);
        const auto &bars = std::get<RankedBarsSpec>(chart.body);
        QCOMPARE(bars.rows.size(), std::size_t(1));
        QCOMPARE(bars.rows[0].key, std::string("cost.no-budget"));
        QCOMPARE(chart.id, std::string("modes-cost"));
    }
};

QTEST_GUILESS_MAIN(ChartBuildersTest)
#include "tst_chartbuilders.moc"
