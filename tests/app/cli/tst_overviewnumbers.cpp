// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/filtertext.h"
#include "core/report/format.h"
#include "core/storage/store.h"
#include "core/usecases/analyseincidents.h"
#include "core/usecases/comparegroups.h"
#include "tests/support/programrun.h"
#include "tests/support/testknowledge.h"
#include "ui/pages/overviewfigures.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace faultline;
using namespace faultline::test;
using Json = nlohmann::json;

namespace {

using Cells = std::vector<QString>;

QString dash()
{
    return QStringLiteral("–");
}

QString countOf(const Json &json, const char *key = "count")
{
    return countText(json.at(key).get<std::int64_t>());
}

/// Count, share and interval as `stats --json` tells them, worded as a page words them.
Cells shareCells(const Json &json)
{
    const bool any = !json.at("share").is_null();
    return {countOf(json), any ? percentText(json.at("share").get<double>()) : dash(),
            intervalText({json.at("low").get<double>(), json.at("high").get<double>()})};
}

QString hours(const Json &json, const char *key)
{
    return json.at(key).is_null() ? dash() : durationText(json.at(key).get<double>());
}

Cells durationCells(const Json &json)
{
    const QString interval = json.at("median_low_hours").is_null()
        ? dash()
        : QStringLiteral("%1–%2").arg(hours(json, "median_low_hours"), hours(json, "median_high_hours"));
    return {countOf(json), hours(json, "lower_quartile_hours"), hours(json, "median_hours"),
            interval,      hours(json, "upper_quartile_hours"), countOf(json, "left_out")};
}

Cells after(const Cells &cells, std::size_t first, std::size_t count = 99)
{
    return {cells.begin() + std::ptrdiff_t(first),
            cells.begin() + std::ptrdiff_t(std::min(cells.size(), first + count))};
}

const Cells *rowOf(const TableSpec &table, const QString &name)
{
    for (const Cells &row : table.rows) {
        if (row.front() == name)
            return &row;
    }
    return nullptr;
}

std::int64_t total(const Json &byCategory)
{
    std::int64_t sum = 0;
    for (const Category category : kCategories)
        sum += byCategory.at(std::string(categoryId(category))).get<std::int64_t>();
    return sum;
}

} // namespace

/// Every number on the Overview is the command line's, under every filter that the command line can say.
class OverviewNumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameNumbers_data();
    void sameNumbers();
    void hoursOfTheWeek();
    void sameComparison_data();
    void sameComparison();

private:
    Json run(const QString &command);
    void loadPage(const IncidentFilter &filter);
    void checkShares();
    void checkMaps();
    void checkTrend();
    void checkTimes();
    void checkMoney();
    void checkGroups();
    void checkTogether();
    const TableSpec &table(const char *card) { return m_figures.charts.at(QString::fromLatin1(card)).table; }

    const Knowledge m_knowledge = shippedKnowledge();
    QTemporaryDir m_folder;
    QString m_workspace;
    OverviewFigures m_figures;
    OverviewRest m_rest;
    Json m_stats;
};

void OverviewNumbersTest::initTestCase()
{
    m_workspace = m_folder.filePath(QStringLiteral("it's a sample.faultline")); // must survive the shell
    const ProgramRun imported = runProgramFile(
        QStringLiteral(FAULTLINE_PROGRAM),
        {QStringLiteral("import"), QStringLiteral(FAULTLINE_SOURCE_DIR "/data/samples/incidents.csv"),
         QStringLiteral("-w"), m_workspace});
    QCOMPARE(imported.status, 0);
}

/// As a person would paste it: through a shell.
Json OverviewNumbersTest::run(const QString &command)
{
    QProcess shell;
    const QString program = shellQuoted(QStringLiteral(FAULTLINE_PROGRAM));
    shell.start(QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"), program + command.mid(QStringLiteral("faultline").size())});
    shell.waitForFinished();
    const QByteArray out = shell.readAllStandardOutput();
    if (shell.exitCode() != 0)
        qWarning("%s", shell.readAllStandardError().constData());
    return Json::parse(out.toStdString(), nullptr, false);
}

void OverviewNumbersTest::loadPage(const IncidentFilter &filter)
{
    auto store = openStore(m_workspace, OpenMode::Read);
    QVERIFY(store);
    NoProgress progress;
    const auto facts = loadFacts(**store, progress);
    QVERIFY(facts);
    auto figures = overviewFigures(**store, m_knowledge, *facts, filter, std::nullopt);
    QVERIFY(figures);
    m_figures = *figures;
    auto rest = overviewRest(**store, *facts, filter, figures->analysis);
    QVERIFY(rest);
    m_rest = *rest;
}

void OverviewNumbersTest::sameNumbers_data()
{
    QTest::addColumn<IncidentFilter>("filter");
    const auto add = [](const char *name, const std::function<void(IncidentFilter &)> &edit) {
        IncidentFilter filter;
        edit(filter);
        QTest::newRow(name) << filter;
    };
    add("none", [](IncidentFilter &) {});
    add("study rule", [](IncidentFilter &f) { f.studyRule = true; });
    add("one team", [](IncidentFilter &f) { f.teams = {"Brook Retail"}; });
    add("period", [](IncidentFilter &f) {
        f.from = CivilDate::fromIso("2025-01-15");
        f.to = CivilDate::fromIso("2025-06-30");
    });
    add("week", [](IncidentFilter &f) { f.weekdays = {0, 1, 2}, f.hours = {9, 10, 11, 12, 13, 14}; });
    add("severities", [](IncidentFilter &f) { f.severities = {1, 3, 0}; });
    add("two categories", [](IncidentFilter &f) { f.categories = {Category::Cost, Category::Retrieval}; });
    add("found by", [](IncidentFilter &f) { f.detectedBy = {DetectedBy::User, DetectedBy::Invoice}; });
    add("mode and text", [](IncidentFilter &f) {
        f.modes = {"cost.no-budget", "cost.token-runaway", ""};
        f.search = "it's";
    });
    add("not told", [](IncidentFilter &f) { f.providers = {""}; });
    add("needs review", [](IncidentFilter &f) { f.needsReview = true; });
    add("nothing", [](IncidentFilter &f) { f.teams = {"Nobody's $HOME `team`"}; });
}

void OverviewNumbersTest::sameNumbers()
{
    QFETCH(IncidentFilter, filter);
    loadPage(filter);
    m_stats = run(filterCommand(QStringLiteral("stats --json"), m_workspace, filter));
    QVERIFY(m_stats.is_object());
    QCOMPARE(m_stats.at("total").get<std::int64_t>(), m_figures.analysis.selected);
    QCOMPARE(m_stats.at("small_sample").get<bool>(), m_figures.analysis.isSmallSample());
    checkShares();
    checkMaps();
    checkTrend();
    checkTimes();
    checkMoney();
    checkGroups();
    checkTogether();
}

void OverviewNumbersTest::checkShares()
{
    const Json &charts = m_stats.at("charts"), &figures = m_stats.at("figures");
    for (const Json &category : charts.at("categories")) {
        const QString name = categoryText(*categoryFromId(category.at("category").get<std::string>()));
        const Cells *row = rowOf(table("what-broke"), name);
        QVERIFY(row);
        QCOMPARE(after(*row, 1, 3), shareCells(category));
    }
    for (const auto &[id, share] : charts.at("without_owner_by_category").items()) {
        const Cells *row = rowOf(table("ownership"), categoryText(*categoryFromId(id)));
        QCOMPARE(row != nullptr, share.at("of").get<std::int64_t>() > 0);
        if (!row)
            continue;
        QCOMPARE((*row)[1], QStringLiteral("%1 of %2").arg(countOf(share), countOf(share, "of")));
        QCOMPARE(after(*row, 2, 2), after(shareCells(share), 1));
    }
    const Analysis &analysis = m_figures.analysis;
    const auto same = [](const Json &json, const Proportion &shown) {
        QCOMPARE(shareCells(json),
                 (Cells{countText(shown.count), percentText(shown), intervalText(shown.interval)}));
    };
    same(figures.at("outside_model"), analysis.outsideModel);
    same(figures.at("found_by_users"), analysis.foundByUsers);
    QCOMPARE(figures.at("needs_review").get<std::int64_t>(), analysis.needsReview);
    for (const Json &mode : charts.at("modes")) {
        const auto shown
            = std::find_if(analysis.modes.begin(), analysis.modes.end(), [&](const ModeFigures &one) {
                  return one.mode == (mode.at("mode").is_null() ? "" : mode.at("mode").get<std::string>())
                      && categoryId(one.category) == mode.at("category").get<std::string>();
              });
        QVERIFY(shown != analysis.modes.end());
        same(mode, shown->ofSelected);
    }
}

void OverviewNumbersTest::checkMaps()
{
    const auto cells = [](const Json &byCategory) {
        Cells row{countText(total(byCategory))};
        for (const Category category : kCategories)
            row.push_back(countOf(byCategory, std::string(categoryId(category)).c_str()));
        return row;
    };
    std::size_t rows = 0;
    for (const Json &severity : m_stats.at("charts").at("severity")) {
        const bool told = !severity.at("severity").is_null();
        const Cells *row = rowOf(table("severity"),
                                 told ? QStringLiteral("Severity %1").arg(severity.at("severity").get<int>())
                                      : QStringLiteral("Severity not told"));
        QCOMPARE(row != nullptr, total(severity) > 0);
        rows += row ? 1 : 0;
        if (row)
            QCOMPARE(after(*row, 1), cells(severity));
    }
    QCOMPARE(rows, table("severity").rows.size());
    for (const Json &how : m_stats.at("charts").at("detected_by")) {
        const bool told = !how.at("detected_by").is_null();
        const Cells *row
            = rowOf(table("detection"),
                    told ? detectedByText(detectedByFromId(how.at("detected_by").get<std::string>()))
                         : QStringLiteral("Detection not told"));
        QCOMPARE(row != nullptr, total(how) > 0);
        if (row)
            QCOMPARE(after(*row, 1), cells(how));
    }
    const Json &week = m_stats.at("charts").at("weekday_hour");
    for (std::size_t day = 0; day < kWeekdays; ++day) {
        Cells wanted{QString()};
        std::int64_t all = 0;
        for (const Json &count : week.at("counts").at(day)) {
            all += count.get<std::int64_t>();
            wanted.push_back(countText(count.get<std::int64_t>()));
        }
        wanted.front() = countText(all);
        QCOMPARE(after(table("week-hours").rows[day], 1), wanted);
    }
}

void OverviewNumbersTest::checkTrend()
{
    // The page shows quarters or years where months would be too many: then the sums must agree.
    Cells::size_type columns = 0;
    std::int64_t all = 0, shown = 0;
    for (const Json &month : m_stats.at("charts").at("months"))
        all += total(month);
    for (const TrendSpec::Column &column :
         std::get<TrendSpec>(m_figures.charts.at(QStringLiteral("trend")).body).columns) {
        ++columns;
        for (const std::int64_t count : column.counts)
            shown += count;
        for (const Json &month : m_stats.at("charts").at("months")) {
            if (month.at("month").get<std::string>() != column.key)
                continue;
            QCOMPARE(column.partial, month.at("partial").get<bool>());
            for (const Category category : kCategories)
                QCOMPARE(column.counts[index(category)],
                         month.at(std::string(categoryId(category))).get<std::int64_t>());
        }
    }
    QCOMPARE(shown, all);
    QCOMPARE(table("trend").rows.size(), columns);
    QCOMPARE(m_stats.at("figures").at("undated").get<std::int64_t>(), m_figures.analysis.trend.undated);
}

void OverviewNumbersTest::checkTimes()
{
    const Json &figures = m_stats.at("figures"), &charts = m_stats.at("charts");
    QCOMPARE(after(table("to-detect").rows.front(), 1), durationCells(figures.at("time_to_detect")));
    QCOMPARE(after(table("to-resolve").rows.front(), 1), durationCells(figures.at("time_to_resolve")));
    QCOMPARE(after(m_rest.between.table.rows.front(), 1), durationCells(charts.at("time_between")));
    QCOMPARE(after(table("overspend").rows.front(), 1),
             durationCells(charts.at("time_to_detect_by_category").at("cost")));
    for (const Category category : kCategories) {
        const std::string id(categoryId(category));
        for (const auto &[card, key] : {std::pair("to-detect", "time_to_detect_by_category"),
                                        std::pair("to-resolve", "time_to_resolve_by_category")}) {
            if (const Cells *row = rowOf(table(card), categoryText(category)))
                QCOMPARE(after(*row, 1), durationCells(charts.at(key).at(id)));
        }
    }
}

void OverviewNumbersTest::checkMoney()
{
    const Json &costs = m_stats.at("figures").at("cost");
    std::size_t at = 0, largest = 0;
    const TableSpec &shown = table("money");
    for (const Json &money : costs) {
        const std::string currency = money.at("currency").get<std::string>();
        for (const Category category : kCategories) {
            const std::string id(categoryId(category));
            if (money.at("count_by_category").at(id).get<std::int64_t>() == 0)
                continue;
            QVERIFY(at < shown.rows.size());
            QCOMPARE(shown.rows[at][2], countOf(money.at("count_by_category"), id.c_str()));
            QCOMPARE(shown.rows[at++][3], moneyText(money.at("by_category").at(id).get<double>(), currency));
        }
        QCOMPARE(shown.rows[at][2], countOf(money));
        QCOMPARE(shown.rows[at++][3], moneyText(money.at("total").get<double>(), currency));
        for (const Json &one : money.at("largest"))
            QCOMPARE(m_rest.largest.rows.at(largest++)[0],
                     moneyText(one.at("amount").get<double>(), currency));
    }
    QCOMPARE(at, shown.rows.size());
    QCOMPARE(largest, m_rest.largest.rows.size());
}

void OverviewNumbersTest::checkGroups()
{
    for (const auto &[kind, key] :
         {std::pair(SideBySide::Teams, "team"), std::pair(SideBySide::Features, "feature"),
          std::pair(SideBySide::Providers, "provider"), std::pair(SideBySide::Models, "model")}) {
        const ChartSpec chart = sideBySideChart(m_figures.analysis, kind);
        const auto &panels = std::get<SmallMultiplesSpec>(chart.body).panels;
        const Json &groups = m_stats.at("charts").at("side_by_side").at(key).at("groups");
        QCOMPARE(panels.size(), groups.size());
        for (std::size_t i = 0; i < panels.size(); ++i) {
            QCOMPARE(panels[i].key,
                     "="
                         + (groups[i].at("name").is_null() ? std::string()
                                                           : groups[i].at("name").get<std::string>()));
            QCOMPARE(chart.table.rows[i][1], countOf(groups[i]));
            for (const SmallMultiplesSpec::Bar &bar : panels[i].bars) {
                const Json &compared
                    = groups[i].at("against_the_others").at(std::string(categoryId(bar.category)));
                QCOMPARE(bar.share.share, compared.at("ours").at("share").get<double>());
                QCOMPARE(bar.share.low, compared.at("ours").at("low").get<double>());
                QCOMPARE(bar.share.high, compared.at("ours").at("high").get<double>());
                const std::string word
                    = compared.at("word").is_null() ? "" : compared.at("word").get<std::string>();
                QCOMPARE(bar.differs, word == "higher" || word == "lower");
            }
        }
    }
}

void OverviewNumbersTest::checkTogether()
{
    const Json &together = m_stats.at("charts").at("together");
    const TableSpec &shown = table("together");
    QCOMPARE(shown.rows.size(), together.at("pairs").size());
    for (std::size_t i = 0; i < shown.rows.size(); ++i) {
        const Json &pair = together.at("pairs").at(i);
        QCOMPARE(after(shown.rows[i], 1, 3), shareCells(pair.at("both")));
        QCOMPARE(shown.rows[i][4], QString::number(pair.at("expected").get<double>(), 'f', 1));
        const Json &word = pair.at("b_with_a_against_without").at("word");
        QVERIFY(shown.rows[i].back().startsWith(word.is_null()
                                                    ? QStringLiteral("too few to compare")
                                                    : QString::fromStdString(word.get<std::string>())));
    }
}

void OverviewNumbersTest::hoursOfTheWeek()
{
    loadPage({});
    const Json hours = run(filterCommand(QStringLiteral("stats --json --by hour"), m_workspace, {}));
    QVERIFY(hours.is_object());
    std::int64_t timed = 0;
    for (const Json &group : hours.at("groups")) {
        if (group.at("hour").is_null())
            continue;
        const std::size_t hour = std::stoul(group.at("hour").get<std::string>());
        std::int64_t shown = 0;
        for (const auto &day : m_figures.analysis.weekHours.counts)
            shown += day[hour];
        QCOMPARE(group.at("count").get<std::int64_t>(), shown);
        timed += shown;
    }
    QCOMPARE(timed, m_figures.analysis.weekHours.counted);
    const Json days = run(filterCommand(QStringLiteral("stats --json --by weekday"), m_workspace, {}));
    QVERIFY(days.is_object());
    QCOMPARE(days.at("groups").at(0).at("weekday").get<std::string>(), std::string("monday"));
}

void OverviewNumbersTest::sameComparison_data()
{
    QTest::addColumn<QString>("with");
    QTest::newRow("the study") << QStringLiteral("study");
    QTest::newRow("the rest") << QStringLiteral("rest");
    QTest::newRow("a team") << QStringLiteral("Pinebank");
    QTest::newRow("a period") << QStringLiteral("2025-01-01..2025-03-31");
}

void OverviewNumbersTest::sameComparison()
{
    QFETCH(QString, with);
    IncidentFilter filter;
    filter.teams = {"Brook Retail", "Fjord Energy"};
    auto store = openStore(m_workspace, OpenMode::Read);
    QVERIFY(store);
    NoProgress progress;
    const auto facts = loadFacts(**store, progress);
    QVERIFY(facts);
    const auto comparison = compareGroups(**store, *facts, m_knowledge, {filter, with.toStdString()});
    QVERIFY(comparison);
    const Json told = run(
        filterCommand(QStringLiteral("compare --json --with ") + shellQuoted(with), m_workspace, filter));
    QVERIFY(told.is_object());
    QVERIFY(Json::parse(comparisonJson(*comparison)) == told);
    const auto tables = comparisonTables(*comparison, m_knowledge.study, m_knowledge.taxonomy);
    for (std::size_t i = 0; i < told.at("rows").size(); ++i) {
        const Json &row = told.at("rows").at(i);
        const Cells &shown = tables.front().table.rows.at(i);
        const auto share = [](const Json &side) {
            return shareText(
                proportion(side.at("count").get<std::int64_t>(), side.at("of").get<std::int64_t>()));
        };
        QCOMPARE(shown[1], share(row.at("ours")));
        QCOMPARE(shown[2], share(row.at("theirs")));
        if (row.contains("word") && !row.at("word").is_null())
            QVERIFY(shown[4].startsWith(QString::fromStdString(row.at("word").get<std::string>())));
    }
}

QTEST_GUILESS_MAIN(OverviewNumbersTest)
#include "tst_overviewnumbers.moc"
