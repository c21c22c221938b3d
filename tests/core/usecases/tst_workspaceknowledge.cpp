// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/classifyincidents.h"
#include "core/usecases/exportincidents.h"
#include "core/usecases/labelincidents.h"
#include "core/usecases/workspaceknowledge.h"
#include "tests/support/workspaces.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace faultline;
using namespace faultline::test;

class WorkspaceKnowledgeTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::optional<Knowledge> m_knowledge;
    FixedClock m_clock{1'700'000'000'000};
    NoProgress m_unwatched;
    const OwnMode m_idle{
        "cost.idle-gpu", "Idle GPUs", "Rented and not used", {"idle gpu*", "reserved capacity"}};

    Classification wordOn(const char *external)
    {
        return (**m_store->incident(m_store->resolveId(external, {})->front())).classification;
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
        const auto bill
            = "The invoice tripled because idle GPUs of the embedding service were billed all month; "
              "no budget alert existed.";
        QVERIFY(importRows(*m_store,
                           {row("1", "Bill tripled", bill),
                            row("2", "Refused a refund", "The assistant refused a harmless question.")}));
        QVERIFY(classifyIncidents(*m_store, *m_knowledge, m_clock, m_unwatched));
    }
    void cleanup() { m_store.reset(); }

    void withoutAnythingOfItsOwnItIsTheShipped()
    {
        const auto own = workspaceKnowledge(*m_store, *m_knowledge);
        QVERIFY(own.has_value());
        QCOMPARE(own->classifier->version(), m_knowledge->shippedVersion);
        QVERIFY(own->ofWorkspace);
        QVERIFY(workspaceKnowledge(*m_store, *own)->classifier == own->classifier);
    }
    void wordsOfAnOwnModeTellIt()
    {
        QVERIFY(wordOn("1").category == Category::Cost);
        const Classification other = wordOn("2");
        const auto labelled = changeOwnModes(*m_store, *m_knowledge, {m_idle}, m_clock, m_unwatched);
        QCOMPARE(*labelled, 2);
        QCOMPARE(wordOn("1").mode, m_idle.id);
        QVERIFY(wordOn("1").classifierVersion.starts_with(m_knowledge->shippedVersion + "+modes-"));
        QCOMPARE(wordOn("2").mode, other.mode);
        const auto own = workspaceKnowledge(*m_store, *m_knowledge);
        const FailureMode *mode = own->taxonomy.mode(m_idle.id);
        QVERIFY(mode && mode->own && mode->category == Category::Cost);
        QVERIFY(!mode->key.empty());
        const auto evidence = own->classifier->evidence("Bill", "All month idle GPUs ran up the invoice.");
        QVERIFY(std::any_of(evidence.begin(), evidence.end(), [&](const Evidence &span) {
            return span.mode == m_idle.id && span.text == "idle GPUs" && span.start == 10;
        }));
        // Taken away again, the shipped modes tell it.
        QVERIFY(changeOwnModes(*m_store, *m_knowledge, {}, m_clock, m_unwatched));
        QVERIFY(wordOn("1").mode != m_idle.id);
    }
    void peopleAndExportsUseThem()
    {
        QVERIFY(changeOwnModes(*m_store, *m_knowledge, {m_idle}, m_clock, m_unwatched));
        const QString labels = m_dir->filePath(QStringLiteral("labels.csv"));
        QFile file(labels);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("id,category,mode\n2,cost,cost.idle-gpu\n");
        file.close();
        const auto report = labelIncidents(*m_store, *m_knowledge, labels, m_clock, m_unwatched);
        QVERIFY(report && report->rejects.empty() && report->changed == 1);
        ExportRequest request;
        request.filter.modes = {m_idle.id};
        std::string text;
        const auto listed = exportIncidents(
            *m_store, *m_knowledge, request,
            [&](std::string_view bytes) -> Result<void> {
                text += bytes;
                return {};
            },
            m_unwatched);
        QCOMPARE(*listed, 2);
        QVERIFY(text.find("cost.idle-gpu") != std::string::npos);
    }
    void refusesWhatCannotStand_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("name");
        QTest::newRow("no category") << "idle-gpu"
                                     << "Idle";
        QTest::newRow("unclear") << "unclear.idle"
                                 << "Idle";
        QTest::newRow("capitals") << "cost.Idle"
                                  << "Idle";
        QTest::newRow("shipped already") << "cost.no-budget"
                                         << "Idle";
        QTest::newRow("no name") << "cost.idle"
                                 << "";
    }
    void refusesWhatCannotStand()
    {
        QFETCH(QString, id);
        QFETCH(QString, name);
        const OwnMode bad{id.toStdString(), name.toStdString(), {}, {}};
        const auto changed = changeOwnModes(*m_store, *m_knowledge, {bad}, m_clock, m_unwatched);
        QVERIFY(!changed && changed.error().code == ErrorCode::BadContent);
        QVERIFY(m_store->labelling().ownModes()->empty());
    }
};

QTEST_GUILESS_MAIN(WorkspaceKnowledgeTest)
#include "tst_workspaceknowledge.moc"
