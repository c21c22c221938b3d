// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/programrun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

namespace {

ProgramRun faultline(const QStringList &arguments, const QByteArray &input = {})
{
    return runProgramFile(QStringLiteral(FAULTLINE_PROGRAM), arguments, input);
}

QJsonObject jsonOf(const ProgramRun &run) { return QJsonDocument::fromJson(run.out).object(); }

const QByteArray kThreeIncidents = "id,title,description,started_at,severity\n"
                                   "A-1,Refund paid twice,\"The payment tool retried, and paid again.\",2025-03-01,1\n"
                                   "A-2,Invented a clause,The assistant cited a clause that is not there.,2025-03-02,2\n"
                                   "A-3,Bad date,The day does not exist.,2025-02-31,2\n";

} // namespace

/// Runs the built program as a script would: exit status, standard output, standard error.
class CommandLineTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_directory;

    QString path(const QString &name) const { return m_directory.filePath(name); }
    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

private Q_SLOTS:
    void refusesInOneLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        const QString text = written(QStringLiteral("text.txt"), "This is prose, not a database.\n");
        const QString empty = written(QStringLiteral("empty.csv"), "");
        const QString binary = written(QStringLiteral("binary.csv"), QByteArray("\x7f" "ELF\x02\x01\x01\0\0\0\xff\xfe\x00\x01", 14).repeated(50));
        const QString numbers = written(QStringLiteral("numbers.csv"), "a,b\n1,2\n3,4\n");
        const QString workspace = path(QStringLiteral("new.faultline"));
        const QString missing = path(QStringLiteral("missing.csv"));
        QDir(m_directory.path()).mkdir(QStringLiteral("folder"));
        const QString folder = path(QStringLiteral("folder"));
        const QString fifo = path(QStringLiteral("fifo"));
        QCOMPARE(mkfifo(qPrintable(fifo), 0600), 0);
        const auto import = [&](const QString &file) {
            return QStringList{QStringLiteral("import"), file, QStringLiteral("-w"), workspace};
        };
        const auto stats = [](const QString &file) {
            return QStringList{QStringLiteral("stats"), QStringLiteral("--json"), QStringLiteral("-w"), file};
        };

        QTest::newRow("no such subcommand") << QStringList{QStringLiteral("explode")} << 2;
        QTest::newRow("no such option") << QStringList{QStringLiteral("import"), QStringLiteral("--explode")} << 2;
        QTest::newRow("no workspace named") << QStringList{QStringLiteral("import"), text} << 2;
        QTest::newRow("no file named") << QStringList{QStringLiteral("import"), QStringLiteral("-w"), workspace} << 2;
        QTest::newRow("bad severity")
            << stats(workspace) + QStringList{QStringLiteral("--severity-max"), QStringLiteral("nine")} << 2;
        QTest::newRow("missing file") << import(missing) << 1;
        QTest::newRow("folder without exports") << import(folder) << 1;
        QTest::newRow("empty file") << import(empty) << 1;
        QTest::newRow("binary file") << import(binary) << 1;
        QTest::newRow("no usable column") << import(numbers) << 1;
        QTest::newRow("FIFO instead of a file") << import(fifo) << 1;
        QTest::newRow("missing workspace to read") << stats(path(QStringLiteral("none.faultline"))) << 1;
        QTest::newRow("prose as workspace") << stats(text) << 4;
        QTest::newRow("empty file as workspace to read") << stats(empty) << 4;
        QTest::newRow("folder as workspace") << stats(folder) << 1;
        QTest::newRow("FIFO as workspace") << stats(fifo) << 1;
    }
    void refusesInOneLine()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        const ProgramRun run = faultline(arguments);
        QVERIFY2(run.status == status, run.err.constData());
        QVERIFY(run.out.isEmpty());
        QVERIFY2(run.err.startsWith("faultline: ") && run.err.count('\n') == 1, run.err.constData());
        QVERIFY2(!QFile::exists(path(QStringLiteral("new.faultline"))), "a failed import left a workspace behind");
    }

    void tellsItsOptions()
    {
        const ProgramRun overview = faultline({QStringLiteral("--help")});
        QCOMPARE(overview.status, 0);
        for (const char *name : {"run", "preview", "import", "incidents", "stats", "classify", "label", "evaluate",
                                 "train", "assess", "edit", "deleted", "tidy", "report", "compare", "redact", "check",
                                 "backup", "restore", "review", "similar", "merge", "learn", "modes"}) {
            QVERIFY2(overview.out.contains(QByteArray("  ") + name + ' '), name);
            const ProgramRun help = faultline({QLatin1String(name), QStringLiteral("--help")});
            QCOMPARE(help.status, 0);
            QVERIFY2(help.out.contains(QByteArray("faultline ") + name), help.out.constData());
            // "…" that was read byte by byte shows as "â" and two characters that nobody sees.
            QVERIFY2(!QString::fromUtf8(help.out).contains(QChar(0xe2)), help.out.constData());
        }
        QVERIFY(faultline({QStringLiteral("--version")}).out.startsWith("faultline "));
    }

    void countsEveryRow()
    {
        const QString csv = written(QStringLiteral("three.csv"), kThreeIncidents);
        const QString workspace = path(QStringLiteral("three.faultline"));
        const QString rejects = path(QStringLiteral("rejects.csv"));
        const ProgramRun first = faultline({QStringLiteral("import"), csv, QStringLiteral("-w"), workspace,
                                            QStringLiteral("--json"), QStringLiteral("--rejects"), rejects});
        QVERIFY2(first.status == 3, first.err.constData());
        const QJsonObject file = jsonOf(first)[QStringLiteral("files")].toArray().first().toObject();
        QCOMPARE(file[QStringLiteral("rows_read")].toInt(), 3);
        QCOMPARE(file[QStringLiteral("inserted")].toInt(), 2);
        QCOMPARE(file[QStringLiteral("rejected")].toInt(), 1);
        const QJsonObject reject = jsonOf(first)[QStringLiteral("rejects")].toArray().first().toObject();
        QCOMPARE(reject[QStringLiteral("line")].toInt(), 4);
        QVERIFY(reject[QStringLiteral("raw")].toString().startsWith(QStringLiteral("A-3,")));
        QFile written(rejects);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().contains("A-3"));

        const ProgramRun again = faultline(
            {QStringLiteral("import"), csv, QStringLiteral("-w"), workspace, QStringLiteral("--json")});
        const QJsonObject unchanged = jsonOf(again)[QStringLiteral("files")].toArray().first().toObject();
        QCOMPARE(unchanged[QStringLiteral("inserted")].toInt(), 0);
        QCOMPARE(unchanged[QStringLiteral("unchanged")].toInt() + unchanged[QStringLiteral("rejected")].toInt(), 3);
    }

    void redactsOnTheWayIn()
    {
        const QString csv = written(QStringLiteral("mail.csv"),
                                    "id,title,started_at\n1,Mail to ann@example.com lost,2025-03-01\n");
        const QString workspace = path(QStringLiteral("mail.faultline"));
        const ProgramRun run = faultline(
            {QStringLiteral("import"), csv, QStringLiteral("-w"), workspace, QStringLiteral("--redact")});
        QVERIFY2(run.status == 0, run.err.constData());
        const ProgramRun list = faultline({QStringLiteral("incidents"), QStringLiteral("-w"), workspace});
        QVERIFY(list.out.contains("lost"));
        QVERIFY(!list.out.contains("ann@example.com"));
        const QString report = path(QStringLiteral("mail.md"));
        QCOMPARE(faultline({QStringLiteral("report"), QStringLiteral("-w"), workspace, QStringLiteral("-o"), report})
                     .status,
                 0);
        QFile written(report);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().contains("mail.csv, personal traces taken out"));
    }

    void keepsAReadingAsAProfile()
    {
        const QString csv = written(QStringLiteral("own.csv"), "Nr,Was,Stufe\n1,Kosten verdoppelt,Alarm\n");
        const QString profile = path(QStringLiteral("our-sheet.json"));
        const ProgramRun saved = faultline({QStringLiteral("preview"), csv, QStringLiteral("--map"),
                                            QStringLiteral("title=Was"), QStringLiteral("--map"),
                                            QStringLiteral("severity=Stufe"), QStringLiteral("--severity"),
                                            QStringLiteral("Alarm=1"), QStringLiteral("--save-profile"), profile});
        QVERIFY2(saved.status == 0, saved.err.constData());
        const ProgramRun again = faultline(
            {QStringLiteral("preview"), csv, QStringLiteral("--profile"), profile, QStringLiteral("--json")});
        QVERIFY2(again.status == 0, again.err.constData());
        QCOMPARE(jsonOf(again)[QStringLiteral("profile")].toString(), QStringLiteral("our-sheet"));
        QVERIFY(jsonOf(again)[QStringLiteral("rejected")].toArray().isEmpty());
        QCOMPARE(faultline({QStringLiteral("preview"), csv, QStringLiteral("--severity"), QStringLiteral("Alarm=9")}).status,
                 2);
    }

    void dryRunStoresNothing()
    {
        const QString csv = written(QStringLiteral("dry.csv"), kThreeIncidents);
        const QString workspace = path(QStringLiteral("dry.faultline"));
        const ProgramRun run = faultline({QStringLiteral("import"), csv, QStringLiteral("-w"), workspace,
                                          QStringLiteral("--dry-run"), QStringLiteral("--json")});
        QVERIFY2(run.status == 3, run.err.constData());
        QCOMPARE(jsonOf(run)[QStringLiteral("files")].toArray().first().toObject()[QStringLiteral("inserted")].toInt(), 2);
        QVERIFY(!QFile::exists(workspace));
    }

    void marksTheSampleHoweverItComesIn()
    {
        const QString sample = QStringLiteral(FAULTLINE_SOURCE_DIR "/data/samples/incidents.csv");
        for (const QString &ending : { QStringLiteral("md"), QStringLiteral("html") }) {
            const QString report = path(QStringLiteral("sample.") + ending);
            const ProgramRun run = faultline({ QStringLiteral("run"), sample, QStringLiteral("-o"), report });
            QVERIFY2(run.status == 0, run.err.constData());
            QFile text(report);
            QVERIFY(text.open(QIODevice::ReadOnly));
            QVERIFY(text.readAll().contains("Sample data, invented"));
        }
    }

    void writesReportsAsAsked()
    {
        const QString sample = QStringLiteral(FAULTLINE_SOURCE_DIR "/data/samples/incidents.csv");
        const QString answers = QStringLiteral(FAULTLINE_SOURCE_DIR "/data/samples/answers.json");
        const QString workspace = path(QStringLiteral("report.faultline"));
        const QString pdf = path(QStringLiteral("whole.pdf"));
        QCOMPARE(faultline({ QStringLiteral("run"), sample, QStringLiteral("-w"), workspace, QStringLiteral("-o"), pdf,
                             QStringLiteral("--answers"), answers })
                     .status,
                 0);
        const auto report = [&](const QString &name, const QStringList &more) {
            return faultline(QStringList{ QStringLiteral("report"), QStringLiteral("-w"), workspace, QStringLiteral("-o"),
                                          path(name) }
                             + more);
        };
        const ProgramRun summary = report(QStringLiteral("one.pdf"), { QStringLiteral("--summary") });
        QVERIFY2(summary.status == 0 && summary.err.contains("1 page"), summary.err.constData());
        const QString logo
            = written(QStringLiteral("logo.svg"), "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect "
                                                  "width='9' height='9'/></svg>");
        const ProgramRun branded = report(QStringLiteral("brand.pdf"), { QStringLiteral("--logo"), logo,
                                                                         QStringLiteral("--accent"), QStringLiteral("#fd0") });
        QVERIFY2(branded.status == 0 && branded.err.contains("too light"), branded.err.constData());
        const ProgramRun plan = report(QStringLiteral("plan.md"), { QStringLiteral("--sections"), QStringLiteral("plan") });
        QCOMPARE(plan.status, 0);
        QFile text(path(QStringLiteral("plan.md")));
        QVERIFY(text.open(QIODevice::ReadOnly));
        const QByteArray words = text.readAll();
        QVERIFY(words.contains("## Plan") && words.contains("## Provenance") && !words.contains("## Method"));
        for (const QStringList &wrong :
             { QStringList{ QStringLiteral("--sections"), QStringLiteral("plan,nothing") },
               QStringList{ QStringLiteral("--accent"), QStringLiteral("blue") },
               QStringList{ QStringLiteral("--summary"), QStringLiteral("--appendix") },
               QStringList{ QStringLiteral("--anonymous"), QStringLiteral("--logo"), logo } })
            QCOMPARE(report(QStringLiteral("wrong.pdf"), wrong).status, 2);
        QCOMPARE(report(QStringLiteral("wrong.pdf"), { QStringLiteral("--logo"), sample }).status, 1);
        QVERIFY(!QFile::exists(path(QStringLiteral("wrong.pdf"))));
    }

    void readsTheAnswersOfAReportAgain()
    {
        const QString sample = QStringLiteral(FAULTLINE_SOURCE_DIR "/data/samples/incidents.csv");
        const QString answers = QStringLiteral(FAULTLINE_SOURCE_DIR "/data/samples/answers.json");
        const QString workspace = path(QStringLiteral("again.faultline"));
        const QString pdf = path(QStringLiteral("again.pdf"));
        QCOMPARE(faultline({ QStringLiteral("run"), sample, QStringLiteral("-w"), workspace, QStringLiteral("-o"), pdf,
                             QStringLiteral("--answers"), answers })
                     .status,
                 0);
        const auto assessed = [&](const QString &from) {
            return faultline({ QStringLiteral("assess"), QStringLiteral("-w"), workspace, QStringLiteral("--answers"),
                               from, QStringLiteral("--json") });
        };
        const ProgramRun direct = assessed(answers), fromPdf = assessed(pdf);
        QVERIFY2(fromPdf.status == 0, fromPdf.err.constData());
        QCOMPARE(jsonOf(fromPdf)[QStringLiteral("overall")], jsonOf(direct)[QStringLiteral("overall")]);
        const ProgramRun json = faultline({ QStringLiteral("report"), QStringLiteral("-w"), workspace,
                                            QStringLiteral("--answers"), pdf, QStringLiteral("--json") });
        QVERIFY2(json.status == 0, json.err.constData());
        QCOMPARE(assessed(written(QStringLiteral("again.json"), json.out)).out, fromPdf.out);
        QCOMPARE(assessed(written(QStringLiteral("empty.pdf"), "%PDF-1.6\n")).status, 1);
    }

    void redactsAsAFilter()
    {
        const ProgramRun run
            = faultline({ QStringLiteral("redact") }, "Write to mara.lind@example.org, refund 12.\n");
        QVERIFY2(run.status == 0, run.err.constData());
        QVERIFY(!run.out.contains("mara"));
        QVERIFY(run.out.contains("refund 12."));
    }

    void readsStandardInput()
    {
        const ProgramRun run = faultline({QStringLiteral("preview"), QStringLiteral("-"), QStringLiteral("--json")},
                                         kThreeIncidents);
        QVERIFY2(run.status == 0, run.err.constData());
        QCOMPARE(jsonOf(run)[QStringLiteral("rows_total")].toInt(), 3);
        QCOMPARE(jsonOf(run)[QStringLiteral("dialect")].toObject()[QStringLiteral("delimiter")].toString(),
                 QStringLiteral(","));
    }

    void namesWhatStaysWhenALaterFileFails()
    {
        const QString csv = written(QStringLiteral("good.csv"), kThreeIncidents);
        const QString workspace = path(QStringLiteral("several.faultline"));
        const ProgramRun run = faultline({QStringLiteral("import"), csv, path(QStringLiteral("gone.csv")),
                                          QStringLiteral("-w"), workspace});
        QCOMPARE(run.status, 1);
        QVERIFY2(run.err.contains("1 of 2 files"), run.err.constData());
        QVERIFY(QFile::exists(workspace));
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
