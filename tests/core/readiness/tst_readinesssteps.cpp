// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/readiness/assessmentchanges.h"
#include "core/readiness/effect.h"
#include "core/readiness/explanation.h"
#include "core/readiness/merge.h"
#include "core/report/explanationtext.h"
#include "core/report/plantables.h"
#include "core/report/readinesstables.h"
#include "tests/support/factrows.h"
#include "tests/support/testknowledge.h"

#include <QTest>

#include <cmath>

using namespace faultline;
using namespace faultline::test;

namespace {

CivilDate day(const char *iso)
{
    return CivilDate::fromIso(iso).value();
}

Answer answer(const std::string &control, AnswerLevel level, const std::string &evidence = {},
              std::optional<CivilDate> since = std::nullopt)
{
    Answer one;
    one.control = control;
    one.level = level;
    one.evidence = evidence;
    one.since = since;
    return one;
}

Assessment assessmentOf(std::vector<Answer> answers, const std::string &assessor = {})
{
    Assessment assessment;
    assessment.date = day("2025-10-31");
    assessment.assessor = assessor;
    assessment.answers = std::move(answers);
    return assessment;
}

/// `before` incidents in the 100 days to 30 June, `after` in the 100 days from 1 July.
Facts aroundJuly(std::size_t before, std::size_t after)
{
    std::vector<FactRow> rows{
        {.category = Category::Model, .mode = "model.hallucination", .occurred = "2025-03-23"}};
    append(rows,
           times(before, {.category = Category::Cost, .mode = "cost.no-budget", .occurred = "2025-05-05"}));
    append(rows,
           times(after, {.category = Category::Cost, .mode = "cost.no-budget", .occurred = "2025-07-01"}));
    append(rows, {{.category = Category::Cost, .mode = "cost.no-budget"}});
    return Facts(makeFacts(rows), "UTC");
}

} // namespace

class ReadinessStepsTest : public QObject
{
    Q_OBJECT

    const Knowledge m_knowledge = shippedKnowledge();
    const Playbook &m_playbook = m_knowledge.playbook;

    Readiness readinessOf(const Assessment &assessment, const IncidentWindow &window = {}) const
    {
        return computeReadiness(m_playbook, m_knowledge.study, assessment, *assessment.date, window);
    }
    std::vector<ControlEffect> effectsOf(std::size_t before, std::size_t after) const
    {
        const Facts facts = aroundJuly(before, after);
        const Assessment assessment
            = assessmentOf({answer("feature-budgets", AnswerLevel::InPlace, "page", day("2025-06-30")),
                            answer("timeouts", AnswerLevel::Partial),
                            answer("pin-versions", AnswerLevel::Absent, {}, day("2025-06-30"))});
        return controlEffects(m_playbook, assessment, day("2025-10-08"),
                              recordedDays(facts, selectFacts(facts, {})));
    }

private Q_SLOTS:
    void termsAddUpToTheScores()
    {
        IncidentWindow window;
        window.total = 1;
        window.byMode["cost.no-budget"].push_back({1, day("2025-10-01"), {}, {}, Category::Cost});
        const Readiness readiness
            = readinessOf(assessmentOf({answer("pin-versions", AnswerLevel::InPlace, "page"),
                                        answer("evals-in-ci", AnswerLevel::InPlace),
                                        answer("feature-budgets", AnswerLevel::InPlace, "page"),
                                        answer("index-owner", AnswerLevel::NotApplicable),
                                        answer("timeouts", AnswerLevel::Partial)}),
                          window);
        const ScoreExplanation explanation = explainScore(readiness, m_playbook);
        double declared = 0, observed = 0;
        for (std::size_t i = 0; i < explanation.practices.size(); ++i) {
            const PracticeTerm &practice = explanation.practices[i];
            QVERIFY(std::abs(100 * practice.declaredSum / practice.weights - *readiness.practices[i].declared)
                    < 1e-9);
            QVERIFY(std::abs(100 * practice.observedSum / practice.weights - *readiness.practices[i].observed)
                    < 1e-9);
            declared += practice.share * *practice.score.declared;
            observed += practice.share * *practice.score.observed;
        }
        QCOMPARE(explanation.shares, 78.0);
        QVERIFY(std::abs(declared / explanation.shares - *readiness.declared.score) < 1e-9);
        QVERIFY(std::abs(observed / explanation.shares - *readiness.observed.score) < 1e-9);
        QVERIFY(*readiness.observed.score < *readiness.declared.score);
        const auto parts = explanationParts(explanation);
        QCOMPARE(parts.size(), std::size_t(5));
        QVERIFY(parts[0].lines[0].startsWith(QStringLiteral("Declared = 100 × 4.5 ÷ 15 = 30")));
        QVERIFY(parts[4].lines.join(QLatin1Char('\n')).contains(QStringLiteral("÷ 78 =")));
    }
    void saysWhatWasLeftOut()
    {
        std::vector<Answer> none;
        for (const Control *control : m_playbook.controls())
            none.push_back(answer(control->id, AnswerLevel::NotApplicable));
        const auto parts = explanationParts(explainScore(readinessOf(assessmentOf(none)), m_playbook));
        QVERIFY(parts[0].lines[0].contains(QStringLiteral("left out")));
        QVERIFY(parts[4].lines[0].contains(QStringLiteral("no score")));
    }

    void ratesBeforeAndAfter()
    {
        const auto effects = effectsOf(40, 10);
        QCOMPARE(effects.size(), std::size_t(1));
        const ControlEffect &effect = effects.front();
        QCOMPARE(effect.before.count, 40);
        QCOMPARE(effect.before.days, 100);
        QCOMPARE(effect.after.count, 10);
        QCOMPARE(effect.after.days, 100);
        QVERIFY(std::abs(*effect.ratio.ratio - 0.25) < 1e-12);
        QVERIFY(effect.ratio.low > 0.1 && *effect.ratio.high < 0.55);
        QVERIFY(effect.word == DifferenceWord::Lower);
        QVERIFY(!effect.isSmallSample());
        QCOMPARE(effectWordsText(effect), QStringLiteral("lower"));
    }
    void fewSayLittle_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after");
        QTest::addColumn<QString>("words");
        QTest::newRow("none") << 0 << 0 << QStringLiteral("no such incident");
        QTest::newRow("four") << 4 << 0 << QStringLiteral("too few to compare");
        QTest::newRow("small and even")
            << 6 << 5 << QStringLiteral("no clear difference; small sample, n = 11");
        QTest::newRow("small and clear") << 12 << 0 << QStringLiteral("lower; small sample, n = 12");
        QTest::newRow("worse") << 1 << 30 << QStringLiteral("higher");
    }
    void fewSayLittle()
    {
        QFETCH(int, before);
        QFETCH(int, after);
        QFETCH(QString, words);
        QCOMPARE(effectWordsText(effectsOf(std::size_t(before), std::size_t(after)).front()), words);
    }
    void withoutRecordNothingIsCompared()
    {
        const auto effects = controlEffects(
            m_playbook, assessmentOf({answer("timeouts", AnswerLevel::Partial, {}, day("2025-06-30"))}),
            day("2025-10-31"), {});
        QCOMPARE(effectWordsText(effects.front()), QStringLiteral("not recorded before"));
        QVERIFY(!effects.front().ratio.ratio);
    }

    void mergesByTheLowerLevel()
    {
        const auto merged = mergeAssessments(
            m_playbook,
            {assessmentOf({answer("pin-versions", AnswerLevel::InPlace, "page", day("2025-03-01")),
                           answer("timeouts", AnswerLevel::Partial),
                           answer("index-owner", AnswerLevel::NotApplicable),
                           answer("load-tested", AnswerLevel::Unknown)},
                          "Ana"),
             assessmentOf({answer("pin-versions", AnswerLevel::InPlace, "check in CI", day("2025-02-01")),
                           answer("timeouts", AnswerLevel::Absent),
                           answer("index-owner", AnswerLevel::Partial),
                           answer("load-tested", AnswerLevel::Absent)})});
        QVERIFY(merged.has_value());
        QCOMPARE(merged->differences(), std::size_t(3));
        const Assessment &one = merged->assessment;
        QCOMPARE(one.assessor, std::string("Ana, answers 2"));
        QCOMPARE(one.answer("pin-versions")->evidence, std::string("page; check in CI"));
        QVERIFY(one.answer("pin-versions")->since == day("2025-02-01"));
        QVERIFY(one.answer("timeouts")->level == AnswerLevel::Absent);
        QVERIFY(one.answer("index-owner")->level == AnswerLevel::Partial);
        QVERIFY(one.answer("load-tested")->level == AnswerLevel::Absent);
        QVERIFY(!one.answer("evals-in-ci"));
        const auto byHand = mergeAssessments(m_playbook,
                                             {assessmentOf({answer("timeouts", AnswerLevel::Partial)}),
                                              assessmentOf({answer("timeouts", AnswerLevel::Absent)})},
                                             {{"timeouts", 0}});
        QVERIFY(byHand->assessment.answer("timeouts")->level == AnswerLevel::Partial);
        QVERIFY(byHand->answers.front().how == Settled::ByHand);
        QCOMPARE(mergeTable(*merged, m_playbook, true).rows.size(), std::size_t(3));
    }
    void mergesOneTeamOnly()
    {
        Assessment other = assessmentOf({});
        other.team = "search";
        const auto merged = mergeAssessments(m_playbook, {assessmentOf({}), other});
        QVERIFY(!merged.has_value());
        QCOMPARE(merged.error().code, ErrorCode::BadContent);
    }

    void comparesControlByControl()
    {
        const Readiness before = readinessOf(assessmentOf({answer("timeouts", AnswerLevel::Absent)}));
        const Readiness after = readinessOf(assessmentOf(
            {answer("timeouts", AnswerLevel::Partial), answer("index-owner", AnswerLevel::NotApplicable)}));
        const AssessmentChanges changes = compareAssessments(before, m_playbook, after, m_playbook);
        QCOMPARE(changes.controls.size(), m_playbook.controls().size());
        QCOMPARE(changes.changed(), std::size_t(2));
        QCOMPARE(changesTable(changes, m_playbook, true).rows.size(), std::size_t(2));
        Playbook smaller = m_playbook;
        smaller.practices.pop_back();
        const Readiness now
            = computeReadiness(smaller, m_knowledge.study, assessmentOf({}), day("2025-10-31"), {});
        const AssessmentChanges fewer = compareAssessments(before, m_playbook, now, smaller);
        QCOMPARE(fewer.controls.size(), m_playbook.controls().size());
        QVERIFY(fewer.controls.back().before && !fewer.controls.back().after);
    }

    void plansForTrackers()
    {
        IncidentWindow window;
        window.total = 8;
        for (std::int64_t i = 1; i <= 6; ++i)
            window.byMode["cost.no-budget"].push_back(
                {i, day("2025-10-01"), 2.0, Money{100, "EUR"}, Category::Cost});
        const Assessment assessment = assessmentOf({answer("timeouts", AnswerLevel::Partial)});
        const Readiness readiness = readinessOf(assessment, window);
        const std::vector<PlanEntry> entries{
            {"fail-closed-breaker", "=HYPERLINK(\"x\")", day("2026-01-31"), "after, the \"freeze\""}};
        const std::string csv = planCsv(readiness, m_playbook, entries);
        QVERIFY(csv.find("1,fail-closed-breaker,Breaker at the budget,Cost tracing and budgets,0,6,8,0.75,")
                != std::string::npos);
        QVERIFY(csv.find(",2026-01-31,\"'=HYPERLINK(\"\"x\"\")\",\"after, the \"\"freeze\"\"\",")
                != std::string::npos);
        WhatIf planned = computeWhatIf(m_playbook, m_knowledge.study, assessment, day("2025-10-31"), window,
                                       {{"fail-closed-breaker", 2}});
        const std::string text = planMarkdown(readiness, m_playbook, entries, planned);
        QVERIFY(text.find("by 31 Jan 2026") != std::string::npos);
        QVERIFY(text.find("75% (6 of 8;") != std::string::npos);
        QVERIFY(text.find("12 h, EUR 600") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(ReadinessStepsTest)
#include "tst_readinesssteps.moc"
