// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/datafiles.h"
#include "tests/support/programrun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace {

ProgramRun program(const QStringList &arguments)
{
    return runProgramFile(QStringLiteral(FAULTLINE_PROGRAM), arguments);
}

/// JSON written with single quotes.
QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

QJsonObject jsonOf(const ProgramRun &run)
{
    return QJsonDocument::fromJson(run.out).object();
}

} // namespace

/// The readiness side of the command line, as a script sees it.
class AssessCommandTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_workspace, m_answers;

    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }
    QStringList assess(const QStringList &more) const
    {
        return QStringList{QStringLiteral("assess"), QStringLiteral("-w"), m_workspace} + more;
    }
    QStringList withAnswers(const QStringList &more) const
    {
        return assess(QStringList{QStringLiteral("--answers"), m_answers} + more);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_workspace = m_folder.filePath(QStringLiteral("w.faultline"));
        QByteArray csv = "id,title,occurred_at\n", labels = "id,category,mode\n";
        for (int i = 1; i <= 12; ++i) {
            csv += "C-" + QByteArray::number(i) + ",Spend,2025-0" + QByteArray::number(1 + i / 2) + "-15\n";
            labels += "C-" + QByteArray::number(i) + ",cost,cost.no-budget\n";
        }
        QCOMPARE(program({QStringLiteral("import"), written(QStringLiteral("i.csv"), csv),
                          QStringLiteral("-w"), m_workspace, QStringLiteral("--no-classify")})
                     .status,
                 0);
        QCOMPARE(program({QStringLiteral("label"), QStringLiteral("-w"), m_workspace,
                          QStringLiteral("--from"), written(QStringLiteral("l.csv"), labels)})
                     .status,
                 0);
        m_answers = written(QStringLiteral("a.json"),
                            quoted("{'date':'2025-08-01','assessor':'Ana','answers':["
                                   "{'control':'feature-budgets','level':2,'evidence':'page','link':'https://"
                                   "wiki/b','evidence_date':'2025-05-02',"
                                   "'entered':'2025-08-01','since':'2025-05-01','owner':'Kim'},"
                                   "{'control':'timeouts','level':1},{'control':'index-owner','level':'not_"
                                   "applicable','reason':'no retrieval'}]}"));
    }
    void refusesWhatCannotBeMeant_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::newRow("no answers") << assess({}) << 2;
        QTest::newRow("both") << withAnswers({QStringLiteral("--saved"), QStringLiteral("1")}) << 2;
        QTest::newRow("no level") << withAnswers({QStringLiteral("--what-if"), QStringLiteral("timeouts=3")})
                                  << 2;
        QTest::newRow("no control") << withAnswers({QStringLiteral("--what-if"), QStringLiteral("tmeouts=2")})
                                    << 1;
        QTest::newRow("not saved") << assess({QStringLiteral("--saved"), QStringLiteral("77")}) << 1;
        QTest::newRow("no assessments") << assess({QStringLiteral("--saved"), QStringLiteral("latest")}) << 1;
    }
    void refusesWhatCannotBeMeant()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        const ProgramRun run = program(arguments);
        QCOMPARE(run.status, status);
        QCOMPARE(run.err.count('\n'), 1);
    }
    void explainsWhatIfAndWhetherItPaid()
    {
        const ProgramRun run = program(withAnswers(
            {QStringLiteral("--explain"), QStringLiteral("--did-it-pay"), QStringLiteral("--what-if"),
             QStringLiteral("fail-closed-breaker=2"), QStringLiteral("--json")}));
        QCOMPARE(run.status, 0);
        const QJsonObject json = jsonOf(run);
        const QJsonObject practice
            = json[QStringLiteral("explanation")][QStringLiteral("practices")][1].toObject();
        QCOMPARE(100 * practice[QStringLiteral("declared_sum")].toDouble()
                     / practice[QStringLiteral("weights")].toDouble(),
                 practice[QStringLiteral("declared")].toDouble());
        const QJsonObject effect = json[QStringLiteral("did_it_pay")][0].toObject();
        QCOMPARE(effect[QStringLiteral("control")].toString(), QStringLiteral("feature-budgets"));
        QVERIFY(effect[QStringLiteral("small_sample")].toBool());
        QVERIFY(
            json[QStringLiteral("what_if")][QStringLiteral("observed")][QStringLiteral("score")].toDouble()
            > json[QStringLiteral("overall")][QStringLiteral("observed")].toDouble());
        const QByteArray text
            = program(withAnswers({QStringLiteral("--explain"), QStringLiteral("--did-it-pay")})).out;
        QVERIFY(text.contains("How this comes about"));
        QVERIFY(text.contains("small sample, n = "));
    }
    void mergesAssessors()
    {
        const QString other = written(
            QStringLiteral("b.json"),
            quoted(
                "{'date':'2025-08-01','assessor':'Bo','answers':[{'control':'feature-budgets','level':1}]}"));
        const QJsonObject json
            = jsonOf(program(withAnswers({QStringLiteral("--merge"), other, QStringLiteral("--json")})));
        QCOMPARE(json[QStringLiteral("assessor")].toString(), QStringLiteral("Ana, Bo"));
        const QJsonObject merged = json[QStringLiteral("merged")].toObject();
        QCOMPARE(merged[QStringLiteral("differences")].toInt(), 3);
        const ProgramRun text = program(withAnswers({QStringLiteral("--merge"), other}));
        QVERIFY(text.out.contains("the lower level counts"));
    }
    void writesThePlan()
    {
        const QString csv = m_folder.filePath(QStringLiteral("plan.csv")),
                      md = m_folder.filePath(QStringLiteral("plan.md"));
        QCOMPARE(program(withAnswers({QStringLiteral("--plan"), csv})).status, 0);
        QCOMPARE(program(withAnswers({QStringLiteral("--plan"), md})).status, 0);
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readLine().startsWith("rank,control,name,practice,level,incidents,"));
        QFile markdown(md);
        QVERIFY(markdown.open(QIODevice::ReadOnly));
        QVERIFY(markdown.readAll().contains("| Control | First move |"));
        QCOMPARE(program(withAnswers({QStringLiteral("--plan"), m_folder.path()})).status, 1);
    }
    void namesAPlaybookOfItsOwn()
    {
        QByteArray json = *faultline::DataFiles().read(QStringLiteral("playbook.json"));
        json.replace("\"version\": \"1.0\"", "\"version\": \"1.0-ours\"");
        QJsonObject playbook = QJsonDocument::fromJson(json).object();
        playbook[QStringLiteral("version")] = QStringLiteral("1.0-ours");
        playbook.remove(QStringLiteral("foundation"));
        const QString file = written(QStringLiteral("p.json"), QJsonDocument(playbook).toJson());
        const QJsonObject told
            = jsonOf(program(withAnswers({QStringLiteral("--playbook"), file, QStringLiteral("--save"),
                                          QStringLiteral("--json")})))[QStringLiteral("playbook")]
                  .toObject();
        QVERIFY(told[QStringLiteral("own")].toBool());
        QCOMPARE(told[QStringLiteral("differences")].toArray().size(), 1);
        playbook[QStringLiteral("practices")] = QJsonArray();
        const QString bad = written(QStringLiteral("bad.json"), QJsonDocument(playbook).toJson());
        const ProgramRun refused = program(withAnswers({QStringLiteral("--playbook"), bad}));
        QCOMPARE(refused.status, 1);
        QVERIFY(refused.err.contains("bad.json"));
    }
    void listsAndComparesWhatWasSaved()
    {
        const QString later = written(
            QStringLiteral("later.json"),
            quoted("{'date':'2025-09-01','answers':[{'control':'timeouts','level':2,'evidence':'x'}]}"));
        QCOMPARE(program(assess({QStringLiteral("--answers"), later, QStringLiteral("--save")})).status, 0);
        const QJsonArray history = jsonOf(program(
            assess({QStringLiteral("--history"), QStringLiteral("--json")})))[QStringLiteral("assessments")]
                                       .toArray();
        QCOMPARE(history.size(), 2);
        QVERIFY(history[0][QStringLiteral("playbook")][QStringLiteral("own")].toBool());
        QVERIFY(!history[1][QStringLiteral("playbook")][QStringLiteral("own")].toBool());
        const QStringList compare{QStringLiteral("compare"), QStringLiteral("-w"), m_workspace,
                                  QStringLiteral("--assessment"), QStringLiteral("1")};
        const QJsonObject changes = jsonOf(program(compare + QStringList{QStringLiteral("--json")}));
        QCOMPARE(changes[QStringLiteral("before")][QStringLiteral("number")].toInt(), 1);
        QCOMPARE(changes[QStringLiteral("after")][QStringLiteral("number")].toInt(), 2);
        QVERIFY(changes[QStringLiteral("changed")].toInt() >= 3);
        const ProgramRun withFile = program(compare + QStringList{QStringLiteral("--assessment"), m_answers});
        QCOMPARE(withFile.status, 0);
        QVERIFY(withFile.out.contains("Declared then"));
        const QString report = m_folder.filePath(QStringLiteral("then.pdf"));
        QCOMPARE(program({QStringLiteral("report"), QStringLiteral("-w"), m_workspace,
                          QStringLiteral("--answers"), m_answers, QStringLiteral("-o"), report})
                     .status,
                 0);
        QCOMPARE(program(compare + QStringList{QStringLiteral("--assessment"), report}).out, withFile.out);
        QCOMPARE(jsonOf(program(assess({QStringLiteral("--saved"), QStringLiteral("latest"),
                                        QStringLiteral("--json")})))[QStringLiteral("date")]
                     .toString(),
                 QStringLiteral("2025-09-01"));
    }
    void holdsTheLine_data()
    {
        QTest::addColumn<QString>("tier");
        QTest::addColumn<int>("status");
        QTest::newRow("exposed") << QStringLiteral("exposed") << 0;
        QTest::newRow("emerging") << QStringLiteral("Emerging") << 6;
        QTest::newRow("managed") << QStringLiteral("Managed") << 6;
        QTest::newRow("hardened") << QStringLiteral("Hardened") << 6;
        QTest::newRow("none") << QStringLiteral("Perfect") << 2;
    }
    void holdsTheLine()
    {
        QFETCH(QString, tier);
        QFETCH(int, status);
        QCOMPARE(program(withAnswers({QStringLiteral("--fail-under"), tier})).status, status);
    }
};

QTEST_GUILESS_MAIN(AssessCommandTest)
#include "tst_assesscommand.moc"
