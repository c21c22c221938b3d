// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/labelling.h"
#include "tests/support/workspaces.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace faultline;
using namespace faultline::test;

class LabellingTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;

    std::string idOf(const char *externalId) { return m_store->resolveId(externalId, {})->front(); }
    std::vector<std::string> visited(Labelled which)
    {
        std::vector<std::string> found;
        NoProgress unwatched;
        const auto done = m_store->labelling().each(
            which, true, [&](LabelledIncident &one) { found.push_back(one.externalId); }, unwatched);
        return done ? found : std::vector<std::string>{"failed"};
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = openOrNull(m_dir->filePath(QStringLiteral("w.faultline")));
        QVERIFY(m_store);
        const RowDecision sure{DecidedBy::Classifier, Category::Cost, 2, 255, 0.9f};
        const RowDecision open{DecidedBy::Classifier, Category::Unclear, 0, 4, 0.3f};
        IncidentRow labelled = row("3", "Three");
        labelled.labelCategory = "cost";
        QVERIFY(importRows(*m_store, {row("1", "One"), row("2", "Two"), labelled}, "rows.csv",
                           {sure, open, open}));
    }

    void visitsWhatIsAskedFor()
    {
        QVERIFY(m_store->decide(std::vector{PersonDecision{idOf("1"), Category::Model, "model.refusal",
                                                           std::nullopt, "Mara", "seen it"}},
                                5));
        QCOMPARE(visited(Labelled::Decided), std::vector<std::string>{"1"});
        QCOMPARE(visited(Labelled::Undecided), (std::vector<std::string>{"2", "3"}));
        QCOMPARE(visited(Labelled::WithColumn), std::vector<std::string>{"3"});
        NoProgress unwatched;
        LabelledIncident seen;
        QVERIFY(m_store->labelling().each(
            Labelled::Decided, true, [&](LabelledIncident &one) { seen = one; }, unwatched));
        QCOMPARE(
            seen.machine,
            (MachineWord{Category::Cost, "cost.no-budget", std::nullopt, double(0.9f), kClassifierVersion}));
        QVERIFY(seen.category == Category::Model);
        QCOMPARE(seen.reviewer, std::string("Mara"));
        QCOMPARE(seen.description, std::string("It broke."));
        StopAt first(1);
        const auto stopped = m_store->labelling().each(
            Labelled::Undecided, true, [](LabelledIncident &) {}, first);
        QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
    }

    void tellsWhatWaits()
    {
        const auto waiting = m_store->labelling().waiting();
        QCOMPARE(waiting->size(), std::size_t(2));
        QVERIFY((*waiting)[0].secondary == Category::Model);
        QCOMPARE(*m_store->labelling().machineVersions(),
                 (std::vector<VersionCount>{{kClassifierVersion, 3}}));
    }

    void settlesADisagreementWithItsHistory()
    {
        Labelling &labelling = m_store->labelling();
        const std::string id = idOf("1");
        const PersonDecision mine{id, Category::Cost, "cost.no-budget", std::nullopt, "Mara", {}};
        QVERIFY(m_store->decide(std::vector{mine}, 5));
        const std::vector<Reading> readings{{id, "Mara", Category::Cost, "cost.no-budget", {}, 5},
                                            {id, "Tom", Category::Model, {}, "it lied", 6}};
        QVERIFY(labelling.takeLabels(readings, std::vector{id}, {}, 7));
        QCOMPARE(visited(Labelled::Disagreed), std::vector<std::string>{"1"});
        QCOMPARE(*labelling.readingsOf(id), readings);
        // The outcome is what stood already: it is told all the same.
        QVERIFY(labelling.settle(std::vector{mine}, 8));
        QVERIFY(visited(Labelled::Disagreed).empty());
        const auto history = m_store->history(id);
        QCOMPARE(history->back().what, std::string("settled"));
        QCOMPARE(history->back().who, std::string("Mara"));
        QVERIFY(labelling.reopen(std::vector{id}));
        QCOMPARE(visited(Labelled::Disagreed), std::vector<std::string>{"1"});
        QVERIFY(labelling.returnLabels(readings, std::vector{id}, {}, 9));
        QVERIFY(labelling.readings()->empty());
        QVERIFY(visited(Labelled::Disagreed).empty());
    }

    void drawsEachOnce()
    {
        Labelling &labelling = m_store->labelling();
        const auto two = labelling.draw(2, 11, 5);
        QCOMPARE(two->size(), std::size_t(2));
        const auto rest = labelling.draw(50, 11, 6);
        QCOMPARE(rest->size(), std::size_t(1));
        QVERIFY(std::find(two->begin(), two->end(), rest->front()) == two->end());
        QCOMPARE(visited(Labelled::Drawn).size(), std::size_t(3));
        QVERIFY(labelling.putBack(*two));
        QCOMPARE(*labelling.draw(2, 11, 7), *two);
    }

    void keepsItsOwnModesAndModels()
    {
        Labelling &labelling = m_store->labelling();
        const std::vector<OwnMode> modes{
            {"cost.gpu-idle", "Idle GPUs", "Rented and not used", {"gpu idle", "reserved capacit*"}}};
        QVERIFY(labelling.setOwnModes(modes));
        QCOMPARE(*labelling.ownModes(), modes);
        QVERIFY(!*labelling.ownModel());
        const OwnModel first{"own-1", "faultline-1", 3, 5, std::string("\0\x01zero", 6)};
        QVERIFY(labelling.useOwnModel(first));
        QCOMPARE(*labelling.ownModel(), std::optional(first));
        for (int i = 2; i < 9; ++i)
            QVERIFY(
                labelling.useOwnModel(OwnModel{"own-" + std::to_string(i), "faultline-1", 3, 5 + i, "m"}));
        QVERIFY(!*labelling.ownModelNamed("own-1"));
        QVERIFY(*labelling.ownModelNamed("own-7"));
        QVERIFY(labelling.useOwnModel(std::nullopt));
        QVERIFY(!*labelling.ownModel());
    }
};

QTEST_GUILESS_MAIN(LabellingTest)
#include "tst_labelling.moc"
