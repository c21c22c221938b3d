// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/labelquality.h"
#include "core/usecases/mergelabels.h"
#include "tests/support/testknowledge.h"
#include "tests/support/workspaces.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace faultline;
using namespace faultline::test;

class MergeLabelsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_ours, m_theirs;
    Knowledge m_knowledge = shippedKnowledge();
    FixedClock m_clock{1'700'000'000'000};
    NoProgress m_unwatched;

    QString path(const char *name) const { return m_dir->filePath(QString::fromLatin1(name)); }
    std::string idOf(const char *externalId) { return m_ours->resolveId(externalId, {})->front(); }
    void decide(Store &store, const char *externalId, Category category, const char *mode, const char *who,
                std::int64_t at)
    {
        QVERIFY(store.decide(
            std::vector{PersonDecision{idOf(externalId), category, mode, std::nullopt, who, {}}}, at));
    }
    Result<MergeReport> merge(bool dryRun = false)
    {
        return mergeLabels(*m_ours, m_knowledge, path("tom.faultline"), dryRun, m_clock, m_unwatched);
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_ours = openOrNull(path("w.faultline"));
        QVERIFY(m_ours);
        QVERIFY(importRows(*m_ours,
                           {row("1", "One"), row("2", "Two"), row("3", "Three"), row("4", "Four"),
                            row("5", "Five"), row("6", "Six")}));
        decide(*m_ours, "6", Category::Cost, "", "Mara", 1); // before the copy
        m_ours.reset();
        QVERIFY(QFile::copy(path("w.faultline"), path("tom.faultline")));
        m_ours = openOrNull(path("w.faultline"));
        m_theirs = openOrNull(path("tom.faultline"));
        decide(*m_ours, "1", Category::Cost, "cost.no-budget", "Mara", 2);
        decide(*m_ours, "2", Category::Model, "", "Mara", 2);
        decide(*m_ours, "3", Category::Cost, "cost.no-budget", "Mara", 2);
        decide(*m_theirs, "1", Category::Cost, "cost.no-budget", "Tom", 3);
        decide(*m_theirs, "2", Category::Cost, "", "Tom", 3);
        decide(*m_theirs, "3", Category::Cost, "cost.abuse", "Tom", 3);
        decide(*m_theirs, "4", Category::Tooling, "tooling.auth", "Tom", 3);
    }
    void cleanup()
    {
        m_ours.reset();
        m_theirs.reset();
    }

    void takesOverWhatOnlyTheOtherDecided()
    {
        const auto report = merge();
        QVERIFY(report.has_value());
        QCOMPARE(report->both, 3);
        QCOMPARE(report->shared, 1);
        QCOMPARE(report->taken, 1);
        QCOMPARE(report->missing, 0);
        const auto taken = (**m_ours->incident(idOf("4"))).classification;
        QVERIFY(taken.category == Category::Tooling);
        QCOMPARE(taken.reviewer, std::string("Tom"));
        // Ours stands where both decided.
        QVERIFY((**m_ours->incident(idOf("2"))).classification.category == Category::Model);
        // Merged again, nothing is news.
        QCOMPARE(merge()->taken, 0);
    }
    void tellsAgreementAndDisagreements()
    {
        const auto report = merge(true);
        QVERIFY(report.has_value());
        QCOMPARE(report->agreement.overall.n, 3);
        QCOMPARE(report->agreement.overall.observed, 2.0 / 3.0);
        QVERIFY(agreementText(report->agreement.overall).contains(QStringLiteral("too few to tell kappa")));
        QCOMPARE(report->agreement.confusion[index(Category::Model)][index(Category::Cost)], 1);
        QCOMPARE(report->agreement.modesCompared, 2);
        QCOMPARE(report->agreement.modesAlike, 1);
        QCOMPARE(report->disagreements.size(), std::size_t(2));
        QCOMPARE(report->disagreements[0].externalId, std::string("2"));
        const auto json = nlohmann::json::parse(mergeReportJson(*report));
        QCOMPARE(json.at("agreement").at("n").get<int>(), 3);
        QCOMPARE(json.at("disagreements").size(), std::size_t(2));
        // Only looked at.
        QVERIFY(m_ours->labelling().readings()->empty());
        QVERIFY(openDisagreements(*m_ours, m_unwatched)->empty());
    }
    void aSettledOneIsRecordedAsSuch()
    {
        QVERIFY(merge().has_value());
        auto open = openDisagreements(*m_ours, m_unwatched);
        QCOMPARE(open->size(), std::size_t(2));
        QCOMPARE(open->front().readings.size(), std::size_t(2));
        QVERIFY(m_ours->labelling().settle(
            std::vector{
                PersonDecision{idOf("2"), Category::Cost, {}, std::nullopt, "Ann", "read it together"}},
            9));
        open = openDisagreements(*m_ours, m_unwatched);
        QCOMPARE(open->size(), std::size_t(1));
        const auto history = m_ours->history(idOf("2"));
        QCOMPARE(history->back().what, std::string("settled"));
        QCOMPARE(history->back().who, std::string("Ann"));
        QCOMPARE(history->back().from, std::string("model"));
        QCOMPARE(history->back().to, std::string("cost"));
        QCOMPARE(history->back().why, std::string("read it together"));
        // What each said stays.
        const auto quality = labelQuality(*m_ours, m_unwatched);
        QCOMPARE(quality->readers.size(), std::size_t(1));
        QCOMPARE(quality->readers.front().overall.n, 3);
        QCOMPARE(quality->openDisagreements, 1);
    }
    void undoTakesItAllBack()
    {
        const auto report = merge();
        QVERIFY(m_ours->labelling().returnLabels(report->readings, report->disagreed, report->decisions, 9));
        QVERIFY(m_ours->labelling().readings()->empty());
        QVERIFY((**m_ours->incident(idOf("4"))).classification.decidedBy != DecidedBy::Person);
    }
    void refusesItselfAndWhatIsNoWorkspace()
    {
        QCOMPARE(
            mergeLabels(*m_ours, m_knowledge, path("w.faultline"), false, m_clock, m_unwatched).error().code,
            ErrorCode::BadContent);
        QCOMPARE(mergeLabels(*m_ours, m_knowledge, path("none.faultline"), false, m_clock, m_unwatched)
                     .error()
                     .code,
                 ErrorCode::WorkspaceMissing);
        StopAt first(1);
        QCOMPARE(mergeLabels(*m_ours, m_knowledge, path("tom.faultline"), false, m_clock, first).error().code,
                 ErrorCode::Cancelled);
        QVERIFY(m_ours->labelling().readings()->empty());
    }
};

QTEST_GUILESS_MAIN(MergeLabelsTest)
#include "tst_mergelabels.moc"
