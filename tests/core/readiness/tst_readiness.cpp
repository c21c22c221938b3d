// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/readiness/readiness.h"
#include "core/usecases/assessreadiness.h"
#include "tests/support/factrows.h"
#include "tests/support/memorystore.h"
#include "tests/support/testknowledge.h"

#include <QTest>

using namespace faultline;
using namespace faultline::test;

namespace {

Answer inPlace(const std::string &control, const std::string &since = {})
{
    return {control, AnswerLevel::InPlace, "policy page", CivilDate::fromIso(since), {}, {}, {}, {}, {}, {}};
}

Assessment answers()
{
    Assessment assessment;
    assessment.date = CivilDate::fromIso("2025-10-31");
    assessment.answers = {inPlace("pin-versions", "2025-09-01"),
                          inPlace("feature-budgets"),
                          {"index-owner", AnswerLevel::NotApplicable, {}, {}, {}, {}, {}, {}, {}, {}},
                          inPlace("timeouts")};
    return assessment;
}

IncidentWindow window()
{
    const std::vector<FactRow> rows{
        {.category = Category::Operational,
         .mode = "operational.vendor-model-change",
         .occurred = "2025-08-01"},
        {.category = Category::Cost,
         .mode = "cost.no-budget",
         .occurred = "2025-10-01",
         .cost = Money{250, "EUR"},
         .hoursLost = 3},
        {.category = Category::Cost,
         .mode = "cost.no-budget",
         .occurred = "2025-10-02",
         .cost = Money{10, "USD"}},
        {.category = Category::Operational, .mode = "operational.provider-outage", .occurred = "2025-10-03"},
        {.occurred = "2025-10-04"},
        {.category = Category::Cost, .mode = "cost.no-budget"},
        {.category = Category::Cost, .mode = "cost.no-budget", .occurred = "2025-05-03"},
    };
    const Facts facts(makeFacts(rows), "UTC");
    return incidentWindow(facts, selectFacts(facts, {}), CivilDate::fromIso("2025-10-31").value(), 180);
}

} // namespace

class ReadinessTest : public QObject
{
    Q_OBJECT

    const Knowledge m_knowledge = shippedKnowledge();

    Readiness computed() const
    {
        return computeReadiness(m_knowledge.playbook, m_knowledge.study, answers(), *answers().date,
                                window());
    }

private Q_SLOTS:
    void windowHolds181Dates()
    {
        const IncidentWindow w = window();
        QCOMPARE(w.from.toIso(), std::string("2025-05-04"));
        QCOMPARE(w.total, 5);
        QCOMPARE(w.undated, 1);
        QCOMPARE(w.outside, 1);
    }
    void statusOfControls()
    {
        const Readiness r = computed();
        QCOMPARE(r.control("pin-versions")->status, ControlStatus::Supported);
        QCOMPARE(r.control("feature-budgets")->status, ControlStatus::Contradicted);
        QCOMPARE(r.control("feature-budgets")->observed, 1);
        QCOMPARE(r.control("index-owner")->status, ControlStatus::NotApplicable);
        QCOMPARE(r.control("timeouts")->status, ControlStatus::Untested);
        QCOMPARE(r.control("spend-alert")->status, ControlStatus::NotClaimed);
    }
    void planCarriesLossesPerCurrency()
    {
        const Readiness r = computed();
        const PlanItem &first = r.plan.front();
        QCOMPARE(first.preventable, proportion(2, 5));
        QCOMPARE(first.losses.hours, 3.0);
        QCOMPARE(first.losses.money, (std::vector<Money>{{250, "EUR"}, {10, "USD"}}));
        for (const PlanItem &item : r.plan)
            QVERIFY(item.control != "feature-budgets"); // declared 2: "in place, but not holding" instead
    }
    void outsideThePlaybookIsCounted()
    {
        const OutsidePlaybook outside = computed().outside;
        QCOMPARE(outside.share, proportion(1, 5));
        QCOMPARE(outside.modes.front().mode, std::string("operational.provider-outage"));
        QCOMPARE(outside.withoutMode, 1);
    }
    void whatIfCountsAnIncidentOnce()
    {
        const WhatIf whatIf
            = computeWhatIf(m_knowledge.playbook, m_knowledge.study, answers(), *answers().date, window(),
                            {{"spend-alert", 2}, {"fail-closed-breaker", 2}, {"timeouts", 2}});
        QCOMPARE(whatIf.changes.size(), std::size_t(2)); // timeouts stand at 2 already
        QCOMPARE(whatIf.together, proportion(2, 5));
        QCOMPARE(whatIf.expectedHigh, 2.0);
        QVERIFY(whatIf.expectedLow > 0 && whatIf.expectedLow < 2);
        const Readiness today = computed();
        QVERIFY(*whatIf.readiness.observed.score > *today.observed.score);
        QCOMPARE(whatIf.readiness.control("spend-alert")->observed, 2); // in place from the day of assessment
    }
    void nobodyAnswered()
    {
        const Readiness r = notAssessed(m_knowledge.playbook, m_knowledge.study, "", window(), 180);
        QVERIFY(!r.assessed);
        QVERIFY(!r.declared.score && !r.observed.tier);
        QVERIFY(r.contradictions.empty());
        QCOMPARE(r.plan.size(), m_knowledge.playbook.controls().size());
    }
    void quickHasAtMostTwelve()
    {
        const auto questions = quickQuestions(m_knowledge.playbook);
        QVERIFY(!questions.empty());
        QVERIFY(questions.size() <= 12);
    }
    void tierNames()
    {
        QCOMPARE(tierFromId("managed"), std::optional(Tier::Managed));
        QVERIFY(!tierFromId("great"));
        QCOMPARE(tierOf(40), Tier::Emerging);
        QCOMPARE(tierOf(79.999), Tier::Managed);
    }
    void externalIdsThatTwoShareGiveWayToOurs()
    {
        MemoryStore store;
        store.held = {makeIncident("17", "cost.no-budget", "2025-10-01"),
                      makeIncident("17", "cost.no-budget", "2025-10-02"),
                      makeIncident("18", "cost.no-budget", "2025-10-03")};
        store.held[1].id = "other";
        const auto naming = nameIncidents(store, {1, 2, 3});
        QVERIFY(naming);
        QCOMPARE(naming->names.at(1), std::string("id-17"));
        QCOMPARE(naming->names.at(2), std::string("other"));
        QCOMPARE(naming->names.at(3), std::string("18"));
    }
    void teamAskedForWinsWithAWarning()
    {
        MemoryStore store;
        store.held = {makeIncident("1", "cost.no-budget", "2025-10-01", "Red")};
        ReadinessRequest request;
        request.assessment = answers();
        request.assessment.team = "Blue";
        request.team = "Red";
        NoProgress progress;
        const auto assessed = assessReadiness(store, m_knowledge, request, FixedClock(0), progress);
        QVERIFY(assessed);
        QCOMPARE(assessed->readiness.incidentsInWindow, 1);
        QCOMPARE(assessed->warnings.size(), std::size_t(1));
        request.team = "";
        QCOMPARE(assessReadiness(store, m_knowledge, request, FixedClock(0), progress)->readiness.team,
                 std::string());
    }
    void stops()
    {
        struct Stop final : Progress {
            bool report(std::int64_t, std::int64_t) override { return false; }
        } stop;
        MemoryStore store;
        const auto assessed
            = assessReadiness(store, m_knowledge, {answers(), {}, {}, {}}, FixedClock(0), stop);
        QVERIFY(!assessed);
        QCOMPARE(assessed.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(ReadinessTest)
#include "tst_readiness.moc"
