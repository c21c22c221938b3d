// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/programrun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

/// review, similar, merge, learn, modes, evaluate -w, as scripts use them, over the sample.
class ReviewCommandsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;

    QString path(const char *name) const { return m_directory->filePath(QString::fromLatin1(name)); }
    QString workspace() const { return path("w.faultline"); }
    static ProgramRun faultline(const QString &line, const QStringList &more)
    {
        return runProgramFile(QStringLiteral(FAULTLINE_PROGRAM), line.split(QLatin1Char(' ')) + more);
    }
    ProgramRun onWorkspace(const char *line, const QStringList &more = {}) const
    {
        return faultline(QString::fromLatin1(line), more + QStringList{QStringLiteral("-w"), workspace()});
    }
    void write(const QString &file, const QByteArray &bytes) const
    {
        QFile target(file);
        QVERIFY(target.open(QIODevice::WriteOnly));
        target.write(bytes);
    }
    /// Labels some of the sample's incidents, by the numbers in their external ids.
    void label(const QString &file, int from, int to, const char *row) const
    {
        QByteArray csv = "id,category,mode,reviewer\n";
        for (int i = from; i <= to; ++i)
            csv += QStringLiteral("INC-%1,").arg(i, 4, 10, QLatin1Char('0')).toLatin1() + row + '\n';
        write(path("labels.csv"), csv);
        const ProgramRun run
            = faultline(QStringLiteral("label --from"), {path("labels.csv"), QStringLiteral("-w"), file});
        QVERIFY2(run.status == 0, run.err);
    }
    static QJsonObject jsonOf(const ProgramRun &run) { return QJsonDocument::fromJson(run.out).object(); }

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        const ProgramRun run
            = onWorkspace("import", {QStringLiteral(FAULTLINE_SOURCE_DIR "/data/samples/incidents.csv")});
        QVERIFY2(run.status == 0, run.err);
    }

    void reviewTellsTheQueueAndDrawsSamples()
    {
        QJsonObject queue = jsonOf(onWorkspace("review --json"));
        QCOMPARE(queue.value(QStringLiteral("incidents")).toInt(), 187);
        QCOMPARE(queue.value(QStringLiteral("queue")).toArray().size(),
                 queue.value(QStringLiteral("left")).toInt());
        queue = jsonOf(onWorkspace("review --draw 20 --json"));
        QCOMPARE(queue.value(QStringLiteral("kind")).toString(), QStringLiteral("random"));
        QCOMPARE(queue.value(QStringLiteral("left")).toInt(), 20);
        QVERIFY(onWorkspace("review --kind random")
                    .out.startsWith("id,external_id,title,category,mode,confidence"));
        QCOMPARE(onWorkspace("review --kind none").status, 2);
        QCOMPARE(onWorkspace("review --draw many").status, 2);
    }
    void similarNamesAnIncident()
    {
        QCOMPARE(onWorkspace("similar INC-0001 --json").status, 0);
        QCOMPARE(onWorkspace("similar nothing").status, 1);
        QCOMPARE(onWorkspace("similar").status, 2);
    }
    void mergeTakesAnotherCopy()
    {
        QVERIFY(QFile::copy(workspace(), path("tom.faultline")));
        label(workspace(), 1, 6, "cost,,Mara");
        label(path("tom.faultline"), 4, 9, "model,,Tom");
        const QStringList other{path("tom.faultline"), QStringLiteral("--json")};
        const QJsonObject looked = jsonOf(onWorkspace("merge --dry-run", other));
        QCOMPARE(looked.value(QStringLiteral("taken")).toInt(), 3);
        const QJsonObject merged = jsonOf(onWorkspace("merge", other));
        QCOMPARE(merged.value(QStringLiteral("both")).toInt(), 3);
        QCOMPARE(merged.value(QStringLiteral("disagreements")).toArray().size(), 3);
        QCOMPARE(jsonOf(onWorkspace("review --kind disagreed --json")).value(QStringLiteral("left")).toInt(),
                 3);
        write(path("settled.csv"), "id,category,mode,reviewer,note\nINC-0005,model,,Ann,talked it over\n");
        QCOMPARE(onWorkspace("label --settle --from", {path("settled.csv")}).status, 0);
        QCOMPARE(jsonOf(onWorkspace("review --kind disagreed --json")).value(QStringLiteral("left")).toInt(),
                 2);
        QCOMPARE(onWorkspace("merge", {path("none.faultline")}).status, 1);
        QCOMPARE(onWorkspace("merge").status, 2);
    }
    void learnShowsThenAcceptsThenGoesBack()
    {
        QCOMPARE(onWorkspace("learn").status, 1); // nothing to learn from yet
        label(workspace(), 1, 12, "operational,operational.vendor-model-change,Mara");
        label(workspace(), 60, 70, "cost,cost.token-runaway,Mara");
        const QJsonObject learned = jsonOf(onWorkspace("learn --json"));
        QCOMPARE(learned.value(QStringLiteral("decisions")).toInt(), 23);
        const QJsonObject change = learned.value(QStringLiteral("change")).toObject();
        QCOMPARE(change.value(QStringLiteral("undecided")).toInt(), 164);
        QCOMPARE(onWorkspace("learn --accept").status, 0);
        const QJsonObject after = jsonOf(onWorkspace("classify --dry-run --json"));
        QCOMPARE(after.value(QStringLiteral("to")), learned.value(QStringLiteral("version")));
        QCOMPARE(after.value(QStringLiteral("moved")).toInt(), 0);
        QCOMPARE(onWorkspace("learn --use shipped").status, 0);
        QCOMPARE(jsonOf(onWorkspace("classify --dry-run --json")).value(QStringLiteral("to")),
                 learned.value(QStringLiteral("base")));
        QCOMPARE(onWorkspace("learn --use", {learned.value(QStringLiteral("version")).toString()}).status, 0);
        QCOMPARE(onWorkspace("learn --use never-made").status, 1);
        QCOMPARE(onWorkspace("learn --accept --use shipped").status, 2);
    }
    void modesAreAddedAndFilteredBy()
    {
        const ProgramRun added = onWorkspace(
            "modes --add cost.chatty-prompts --words invoice --words bill",
            {QStringLiteral("--name"), QStringLiteral("Chatty prompts"), QStringLiteral("--json")});
        QVERIFY2(added.status == 0, added.err);
        QVERIFY(added.out.contains("\"cost.chatty-prompts\""));
        const ProgramRun listed = onWorkspace("incidents --mode cost.chatty-prompts --json");
        QCOMPARE(listed.status, 0);
        QVERIFY(!QJsonDocument::fromJson(listed.out).array().isEmpty());
        QCOMPARE(onWorkspace("incidents --mode cost.nothing").status, 2);
        QCOMPARE(
            onWorkspace("modes --add cost.no-budget", {QStringLiteral("--name"), QStringLiteral("x")}).status,
            1);
        QCOMPARE(onWorkspace("modes --remove cost.chatty-prompts").status, 0);
        QCOMPARE(onWorkspace("incidents --mode cost.chatty-prompts").status, 2);
        QCOMPARE(onWorkspace("modes --add cost.more").status, 2);
    }
    void evaluateTellsAWorkspacesLabels()
    {
        label(workspace(), 1, 12, "operational,operational.vendor-model-change,Mara");
        const QJsonObject quality = jsonOf(onWorkspace("evaluate --json"));
        QCOMPARE(quality.value(QStringLiteral("checked")).toObject().value(QStringLiteral("count")).toInt(),
                 12);
        QCOMPARE(quality.value(QStringLiteral("label_column"))
                     .toObject()
                     .value(QStringLiteral("classifier"))
                     .toObject()
                     .value(QStringLiteral("n"))
                     .toInt(),
                 187);
        const ProgramRun text = onWorkspace("evaluate");
        QVERIFY(text.out.contains("(12 of 187"));
        QVERIFY(text.out.contains("lower estimate"));
        QCOMPARE(onWorkspace("evaluate", {path("labels.csv")}).status, 2);
    }
};

QTEST_GUILESS_MAIN(ReviewCommandsTest)
#include "tst_reviewcommands.moc"
