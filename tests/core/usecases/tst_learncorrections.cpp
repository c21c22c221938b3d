// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/importincidents.h"
#include "core/usecases/labelquality.h"
#include "core/usecases/learncorrections.h"
#include "core/usecases/workspaceknowledge.h"
#include "tests/support/workspaces.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <numeric>

using namespace faultline;
using namespace faultline::test;

/// The sample, whose writer's labels are in its label column: decisions of people that a test can make.
class LearnCorrectionsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::optional<Knowledge> m_knowledge;
    FixedClock m_clock{1'700'000'000'000};
    NoProgress m_unwatched;

    /// The first `count` incidents get the label that came with them.
    std::vector<PersonDecision> decide(std::size_t count)
    {
        std::vector<PersonDecision> decisions;
        const auto read = m_store->labelling().each(
            Labelled::WithColumn, false,
            [&](LabelledIncident &one) {
                const auto category = categoryFromId(one.labelCategory);
                if (category && decisions.size() < count)
                    decisions.push_back({one.id, *category, one.labelMode, std::nullopt, "Mara", {}});
            },
            m_unwatched);
        if (!read || !m_store->decide(decisions, 5))
            decisions.clear();
        return decisions;
    }
    std::string classifierInUse()
    {
        return workspaceKnowledge(*m_store, *m_knowledge)->classifier->version();
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto knowledge = loadKnowledge(DataFiles());
        QVERIFY(knowledge.has_value());
        m_knowledge = std::move(*knowledge);
    }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = openOrNull(m_dir->filePath(QStringLiteral("w.faultline")));
        QVERIFY(m_store);
        const QString csv = m_dir->filePath(QStringLiteral("sample.csv"));
        QFile file(csv);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(*m_knowledge->files.read(QStringLiteral("samples/incidents.csv")));
        file.close();
        ImportRequest request;
        request.path = csv;
        QVERIFY(importIncidents(*m_store, *m_knowledge, request, m_clock, m_unwatched).has_value());
    }
    void cleanup() { m_store.reset(); }

    void needsEnoughToLearnFrom()
    {
        decide(3);
        const auto learned = learnCorrections(*m_store, *m_knowledge, m_clock, m_unwatched);
        QVERIFY(!learned && learned.error().code == ErrorCode::BadContent);
    }
    void showsWhatWouldMoveAndChangesNothing()
    {
        QCOMPARE(decide(60).size(), std::size_t(60));
        const std::string before = *m_store->fingerprint(m_unwatched);
        const auto learned = learnCorrections(*m_store, *m_knowledge, m_clock, m_unwatched);
        QVERIFY(learned.has_value());
        QCOMPARE(learned->decisions, 60);
        QCOMPARE(learned->before.of, learned->after.of);
        QVERIFY(learned->after.of > 40 && learned->after.of <= 60);
        QCOMPARE(learned->after.count, learned->before.count + learned->mended - learned->broken);
        QCOMPARE(learned->model.base, m_knowledge->shippedVersion);
        QVERIFY(learned->model.version != m_knowledge->shippedVersion);
        const ModelChange &change = learned->change;
        QCOMPARE(change.undecided, 127);
        QCOMPARE(std::accumulate(change.before.begin(), change.before.end(), std::int64_t(0)), 187);
        QCOMPARE(std::accumulate(change.after.begin(), change.after.end(), std::int64_t(0)), 187);
        QCOMPARE(std::int64_t(change.moves.size()), change.moved + change.modesMoved);
        QCOMPARE(*m_store->fingerprint(m_unwatched), before);
        QCOMPARE(nlohmann::json::parse(learnedModelJson(*learned)).at("change").at("undecided").get<int>(),
                 127);
        // The same decisions teach the same.
        QVERIFY(learnCorrections(*m_store, *m_knowledge, m_clock, m_unwatched)->model == learned->model);
        StopAt second(2);
        QCOMPARE(learnCorrections(*m_store, *m_knowledge, m_clock, second).error().code,
                 ErrorCode::Cancelled);
    }
    void acceptedItLabelsFromThenOnAndNeverADecision()
    {
        const auto decisions = decide(60);
        const auto learned = learnCorrections(*m_store, *m_knowledge, m_clock, m_unwatched);
        const auto labelled = acceptModel(*m_store, *m_knowledge, learned->model, m_clock, m_unwatched);
        QVERIFY(labelled.has_value());
        QCOMPARE(*labelled, 127);
        QCOMPARE(classifierInUse(), learned->model.version);
        QCOMPARE(m_store->summary()->classifierVersion, learned->model.version);
        for (const PersonDecision &decision : decisions) {
            const auto stands = (**m_store->incident(decision.incidentId)).classification;
            QVERIFY(stands.category == decision.category && stands.mode == decision.mode);
        }
        // What it said would move has moved.
        for (const MovedIncident &one : learned->change.moves)
            QVERIFY((**m_store->incident(one.id)).classification.category == one.to.category);
        const auto again = modelChange(*m_store, *workspaceKnowledge(*m_store, *m_knowledge), m_unwatched);
        QCOMPARE(again->moved + again->modesMoved, 0);
        // Undo: the former one comes back, and its labels.
        QVERIFY(acceptModel(*m_store, *m_knowledge, std::nullopt, m_clock, m_unwatched));
        QCOMPARE(classifierInUse(), m_knowledge->shippedVersion);
        for (const MovedIncident &one : learned->change.moves)
            QVERIFY((**m_store->incident(one.id)).classification.category == one.from.category);
    }
    void anUnusableModelIsLeftAside()
    {
        QVERIFY(m_store->labelling().useOwnModel(OwnModel{"broken-1", "faultline-0", 3, 5, "no model"}));
        QCOMPARE(classifierInUse(), m_knowledge->shippedVersion);
    }

    void tellsHowGoodTheLabelsAre()
    {
        decide(60);
        QVERIFY(m_store->labelling().draw(20, 3, 5));
        const auto quality = labelQuality(*m_store, m_unwatched);
        QVERIFY(quality.has_value());
        QCOMPARE(quality->checked, proportion(60, 187));
        const CheckedLabels &all = quality->all;
        QCOMPARE(all.decided, 60);
        QCOMPARE(all.accuracy.of + all.leftOpen, 60);
        QCOMPARE(all.agreement.overall.n, 60);
        std::int64_t binned = 0;
        for (const ReliabilityBin &bin : all.bins) {
            binned += bin.right.of;
            QVERIFY(bin.meanConfidence >= bin.from - 1e-6 && bin.meanConfidence <= bin.to + 1e-6);
        }
        QCOMPARE(binned, all.accuracy.of);
        QCOMPARE(quality->drawn, 20);
        QVERIFY(quality->random.decided <= 20);
        // The decisions are the column's own labels.
        QVERIFY(quality->columnAndPeople.has_value());
        QCOMPARE(quality->columnAndPeople->overall.observed, 1.0);
        QCOMPARE(quality->columnAndMachine->overall.n, 187);
        QVERIFY(quality->columnAndMachine->overall.kappa.value_or(0) > 0.5);
        for (const WrongLabel &one : quality->wrong)
            QVERIFY(disagree(one.person, one.machine));
        QVERIFY(labelQualityText(*quality).contains(selectionText()));
        const auto json = nlohmann::json::parse(labelQualityJson(*quality));
        QCOMPARE(json.at("checked").at("count").get<int>(), 60);
        QCOMPARE(json.at("all").at("accuracy").at("of").get<std::int64_t>(), all.accuracy.of);
        const ChartSpec chart = calibrationChart(all);
        QCOMPARE(chart.table.rows.size(), all.bins.size());
    }
};

QTEST_GUILESS_MAIN(LearnCorrectionsTest)
#include "tst_learncorrections.moc"
