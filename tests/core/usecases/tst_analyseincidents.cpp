// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/analyseincidents.h"
#include "tests/support/memorystore.h"
#include "tests/support/testknowledge.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace faultline;
using namespace faultline::test;
using Json = nlohmann::json;

class AnalyseIncidentsTest : public QObject
{
    Q_OBJECT

    const Knowledge m_knowledge = shippedKnowledge();
    MemoryStore m_store;

    Json stats(const StatsRequest &request)
    {
        NoProgress progress;
        const auto result = incidentStats(m_store, m_knowledge, request, progress);
        return result ? Json::parse(statsJson(*result)) : Json();
    }

private Q_SLOTS:
    void init()
    {
        m_store.held = {makeIncident("1", "cost.no-budget", "2025-03-05", "Red"),
                        makeIncident("2", "cost.token-runaway", "2025-04-06", "Red"),
                        makeIncident("3", "model.refusal", "2025-05-07", "Blue"), makeIncident("4", "", "")};
        m_store.held[0].classification.decidedBy = DecidedBy::Person;
        m_store.held[0].severity = 1;
        m_store.held[2].description = "It refused to add the tax.";
        m_store.held[2].tags = {"billing"};
    }
    void byCategoryWithZeros()
    {
        const Json json = stats({});
        QCOMPARE(json["total"].get<int>(), 4);
        QCOMPARE(json["small_sample"].get<bool>(), true);
        QCOMPARE(json["groups"].size(), std::size_t(6));
        const Json cost = json["groups"][1];
        QCOMPARE(cost["category"].get<std::string>(), std::string("cost"));
        QCOMPARE(cost["count"].get<int>(), 2);
        QCOMPARE(cost["share"].get<double>(), 0.5);
        QCOMPARE(cost["by_person"].get<int>(), 1);
        QCOMPARE(json["groups"][0]["count"].get<int>(), 0);
    }
    void nothingSelected()
    {
        StatsRequest request;
        request.filter.teams = {"Nobody"};
        const Json json = stats(request);
        QVERIFY(json["groups"][0]["share"].is_null());
        QCOMPARE(json["groups"][0]["low"].get<double>(), 0.0);
        QCOMPARE(json["groups"][0]["high"].get<double>(), 1.0);
    }
    void notToldComesLast()
    {
        StatsRequest request;
        request.by = {Grouping::Mode};
        QVERIFY(stats(request)["groups"].back()["mode"].is_null());
        request.by = {Grouping::Severity};
        const Json severity = stats(request)["groups"];
        QCOMPARE(severity[0]["severity"].get<int>(), 1);
        QVERIFY(severity[1]["severity"].is_null());
        request.by = {Grouping::Month};
        const Json months = stats(request)["groups"];
        QCOMPARE(months[0]["month"].get<std::string>(), std::string("2025-03"));
        QCOMPARE(months[0]["partial"].get<bool>(), true);
        QCOMPARE(months[1]["partial"].get<bool>(), false);
        QVERIFY(months.back()["month"].is_null());
    }
    void crossTable()
    {
        StatsRequest request;
        request.by = {Grouping::Team, Grouping::Mode};
        const Json groups = stats(request)["groups"];
        QCOMPARE(groups.size(), std::size_t(4));
        QCOMPARE(groups[0]["team"].get<std::string>(), std::string("Red"));
        QCOMPARE(groups[0]["of"].get<int>(), 2);
        QCOMPARE(groups[0]["share"].get<double>(), 0.5);
    }
    void tooManyGroupings()
    {
        NoProgress progress;
        StatsRequest request;
        request.by = {Grouping::Team, Grouping::Team};
        QCOMPARE(incidentStats(m_store, m_knowledge, request, progress).error().code, ErrorCode::BadUsage);
    }
    void textsAndTagsAreAskedOfTheStore()
    {
        NoProgress progress;
        IncidentFilter filter;
        filter.search = "tax";
        QCOMPARE(analyseIncidents(m_store, m_knowledge, filter, progress)->selected, 1);
        filter.tags = {"other"};
        QCOMPARE(analyseIncidents(m_store, m_knowledge, filter, progress)->selected, 0);
    }
    void stops()
    {
        struct Stop final : Progress {
            bool report(std::int64_t, std::int64_t) override { return false; }
        } stop;
        QCOMPARE(analyseIncidents(m_store, m_knowledge, {}, stop).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(AnalyseIncidentsTest)
#include "tst_analyseincidents.moc"
