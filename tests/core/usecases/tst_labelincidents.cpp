// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/classifyincidents.h"
#include "core/usecases/labelincidents.h"
#include "tests/support/workspaces.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace faultline;
using namespace faultline::test;

class LabelIncidentsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::optional<Knowledge> m_knowledge;
    FixedClock m_clock{ 1'700'000'000'000 };
    NoProgress m_unwatched;

    QString write(const QByteArray &bytes)
    {
        const QString path = m_dir->filePath(QStringLiteral("labels.csv"));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return path;
    }
    LabelReport label(const QByteArray &bytes)
    {
        const auto report = labelIncidents(*m_store, *m_knowledge, write(bytes), m_clock, m_unwatched);
        if (!report)
            qWarning("%s", qPrintable(report.error().message));
        return report ? *report : LabelReport{};
    }
    std::string idOf(const std::string &external) { return m_store->resolveId(external, "test")->front(); }
    Classification wordOn(const std::string &external)
    {
        const auto found = m_store->incident(idOf(external));
        return (**found).classification;
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
        std::vector<IncidentRow> rows{ row("1", "First"), row("2", "Second"), row("3", "Third"),
                                       row("3", "Third elsewhere") };
        rows[3].source = "other";
        QVERIFY(importRows(*m_store, rows));
    }
    void cleanup() { m_store.reset(); }

    void takesDecisions()
    {
        const LabelReport report = label("id,category,mode,reviewer,note\n1,cost,cost.no-budget,kim,seen\n"
                                         + QByteArray::fromStdString(idOf("2")) + ",unclear,,,\n");
        QCOMPARE(report.changed, 2);
        QVERIFY(report.rejects.empty());
        QVERIFY(wordOn("1").category == Category::Cost);
        QCOMPARE(wordOn("1").mode, std::string("cost.no-budget"));
        QCOMPARE(wordOn("1").reviewer, std::string("kim"));
        QVERIFY(wordOn("2").category == Category::Unclear && wordOn("2").decidedBy == DecidedBy::Person);
    }
    void theSameAgainChangesNothing()
    {
        const QByteArray labels = "id,category,mode\n1,cost,cost.no-budget\n";
        QCOMPARE(label(labels).changed, 1);
        const auto history = m_store->history(idOf("1"));
        const LabelReport again = label(labels);
        QCOMPARE(again.changed, 0);
        QCOMPARE(again.unchanged, 1);
        QCOMPARE(m_store->history(idOf("1"))->size(), history->size());
    }
    void setsAsideWhatItCannotPlace_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("column");
        QTest::newRow("unknown id") << QByteArray("9,cost,") << QStringLiteral("id");
        QTest::newRow("two records") << QByteArray("3,cost,") << QStringLiteral("id");
        QTest::newRow("no id") << QByteArray(",cost,") << QStringLiteral("id");
        QTest::newRow("unknown category") << QByteArray("1,costs,") << QStringLiteral("category");
        QTest::newRow("no category") << QByteArray("1,,") << QStringLiteral("category");
        QTest::newRow("unknown mode") << QByteArray("1,cost,no-budget") << QStringLiteral("mode");
        QTest::newRow("mode of another") << QByteArray("1,cost,model.refusal") << QStringLiteral("mode");
        QTest::newRow("mode of unclear") << QByteArray("1,unclear,model.refusal") << QStringLiteral("mode");
    }
    void setsAsideWhatItCannotPlace()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, column);
        const LabelReport report = label("id,category,mode\n2,tooling,\n" + row + "\n");
        QCOMPARE(report.changed, 1);
        QCOMPARE(report.rejects.size(), std::size_t(1));
        QCOMPARE(report.rejects[0].line, 3);
        QCOMPARE(QString::fromStdString(report.rejects[0].column), column);
        QVERIFY(!report.rejects[0].reason.empty());
        QCOMPARE(report.rejects[0].raw, row.toStdString());
        QCOMPARE(report.rowsRead, report.changed + report.unchanged + 1);
    }
    void tellsRecordsApartBySource()
    {
        const LabelReport report = label("id,source,category,mode\n3,other,cost,\n");
        QCOMPARE(report.changed, 1);
        QVERIFY(wordOn("3").decidedBy != DecidedBy::Person);
    }
    void refusesAFileWithoutItsColumns()
    {
        for (const char *header : { "category,mode\ncost,\n", "id,mode\n1,\n" }) {
            const auto report = labelIncidents(*m_store, *m_knowledge, write(header), m_clock, m_unwatched);
            QVERIFY(!report);
            QCOMPARE(report.error().code, ErrorCode::BadContent);
        }
    }
    void cancelTakesNoLabel()
    {
        QByteArray many = "id,category,mode\n1,cost,\n";
        for (int i = 0; i < 3000; ++i)
            many += "2,tooling,\n";
        StopAt stop(2);
        const auto report = labelIncidents(*m_store, *m_knowledge, write(many), m_clock, stop);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QVERIFY(wordOn("1").decidedBy != DecidedBy::Person);
    }
    void classifiesWhatIsLeft()
    {
        label("id,category,mode\n1,cost,cost.no-budget\n");
        const auto count = classifyIncidents(*m_store, *m_knowledge, m_clock, m_unwatched);
        QVERIFY(count.has_value());
        QCOMPARE(*count, 3);
        QVERIFY(wordOn("1").decidedBy == DecidedBy::Person);
        QVERIFY(wordOn("2").decidedBy == DecidedBy::Classifier);
        QCOMPARE(*classifyIncidents(*m_store, *m_knowledge, m_clock, m_unwatched), 0);
    }
    void tellsOneTextAsJson()
    {
        const auto word = nlohmann::json::parse(classifyTextJson(
            *m_knowledge, "The retry loop burned the budget; nobody had set an alert on spend."));
        double sum = 0;
        for (const auto &[name, share] : word["probabilities"].items())
            sum += share.get<double>();
        QVERIFY(std::abs(sum - 1) < 1e-9);
        QCOMPARE(word["probabilities"].size(), std::size_t(5));
        QCOMPARE(word["decided_by"].get<std::string>(), std::string("classifier"));
    }
};

QTEST_GUILESS_MAIN(LabelIncidentsTest)
#include "tst_labelincidents.moc"
