// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/programrun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace {

const QByteArray kFour = "id,title,description,started_at,team\n"
                         "A-1,Refund paid twice,The tool paid again.,2025-03-01,Open AI\n"
                         "A-2,Invented a clause,The clause is not there.,2025-03-02,OpenAI\n"
                         "A-3,Slow answers,It took minutes.,2025-03-03,OpenAI\n"
                         "A-4,Cut answers,They ended early.,2025-03-04,Fjord\n";

} // namespace

/// What people change in records, as a script does it: tidy, edit, deleted.
class EditCommandsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_workspace, m_csv;

    ProgramRun run(const QStringList &arguments) const
    {
        return runProgramFile(QStringLiteral(FAULTLINE_PROGRAM),
                              arguments + QStringList{ QStringLiteral("-w"), m_workspace });
    }
    ProgramRun line(const QString &text) const { return run(text.split(QLatin1Char(' '))); }
    QJsonObject object(const QString &text) const
    {
        const ProgramRun done = line(text + QStringLiteral(" --json"));
        return QJsonDocument::fromJson(done.out).object();
    }
    QJsonObject import() const
    {
        const ProgramRun done = run({ QStringLiteral("import"), m_csv, QStringLiteral("--json") });
        return QJsonDocument::fromJson(done.out).object()[QStringLiteral("files")].toArray()[0].toObject();
    }
    int incidents() const
    {
        return QJsonDocument::fromJson(line(QStringLiteral("incidents --format json")).out).array().size();
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_workspace = m_dir->filePath(QStringLiteral("w.faultline"));
        m_csv = m_dir->filePath(QStringLiteral("four.csv"));
        QFile file(m_csv);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kFour);
        file.close();
        QCOMPARE(import()[QStringLiteral("inserted")].toInt(), 4);
    }

    void tidyFindsMergesAndForgets()
    {
        const QJsonArray clusters = object(QStringLiteral("tidy"))[QStringLiteral("clusters")].toArray();
        QCOMPARE(clusters.size(), 1);
        QCOMPARE(clusters[0][QStringLiteral("field")].toString(), QStringLiteral("team"));
        QCOMPARE(clusters[0][QStringLiteral("into")].toString(), QStringLiteral("OpenAI"));
        const ProgramRun merged
            = run({ QStringLiteral("tidy"), QStringLiteral("--field"), QStringLiteral("team"), QStringLiteral("--merge"),
                    QStringLiteral("Open AI"), QStringLiteral("--into"), QStringLiteral("OpenAI") });
        QCOMPARE(merged.status, 0);
        QVERIFY2(merged.out.startsWith("team: 1 incidents"), merged.out.constData());
        QCOMPARE(object(QStringLiteral("tidy"))[QStringLiteral("clusters")].toArray().size(), 0);
        QCOMPARE(object(QStringLiteral("tidy --merged"))[QStringLiteral("merged")].toArray().size(), 1);
        const ProgramRun forgotten = run({ QStringLiteral("tidy"), QStringLiteral("--field"), QStringLiteral("team"),
                                           QStringLiteral("--forget"), QStringLiteral("Open AI") });
        QCOMPARE(forgotten.status, 0);
        QCOMPARE(object(QStringLiteral("tidy"))[QStringLiteral("clusters")].toArray().size(), 1);
    }
    void theNextImportKeepsToSpellingsAndSaysSo()
    {
        QCOMPARE(line(QStringLiteral("tidy --field team --all")).status, 0);
        QFile file(m_csv);
        QVERIFY(file.open(QIODevice::Append));
        file.write("A-5,New one,It broke.,2025-03-05,Open AI\n");
        file.close();
        const QJsonObject counts = import();
        QCOMPARE(counts[QStringLiteral("unchanged")].toInt(), 4);
        QCOMPARE(counts[QStringLiteral("inserted")].toInt(), 1);
        QCOMPARE(counts[QStringLiteral("respelt")].toInt(), 1);
    }

    void editChangesTeamAndTags()
    {
        QCOMPARE(object(QStringLiteral("edit --team Fjord --set-team Search --add-tag night"))[QStringLiteral("changed")]
                     .toInt(),
                 1);
        const ProgramRun tagged = line(QStringLiteral("incidents --tag night --format json"));
        const QJsonArray found = QJsonDocument::fromJson(tagged.out).array();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0][QStringLiteral("team")].toString(), QStringLiteral("Search"));
        QCOMPARE(object(QStringLiteral("edit --id A-4 --remove-tag night"))[QStringLiteral("changed")].toInt(), 1);
        QCOMPARE(QJsonDocument::fromJson(line(QStringLiteral("incidents --tag night --format json")).out).array().size(),
                 0);
    }
    void deletedStaysOutUntilRestored()
    {
        QCOMPARE(object(QStringLiteral("edit --team OpenAI --delete"))[QStringLiteral("deleted")].toInt(), 2);
        QCOMPARE(incidents(), 2);
        const QJsonObject counts = import();
        QCOMPARE(counts[QStringLiteral("deleted")].toInt(), 2);
        QCOMPARE(counts[QStringLiteral("skipped")].toInt(), 2);
        QCOMPARE(counts[QStringLiteral("unchanged")].toInt(), 2);
        QCOMPARE(incidents(), 2);
        QCOMPARE(object(QStringLiteral("deleted --restore A-2"))[QStringLiteral("restored")].toInt(), 1);
        QCOMPARE(object(QStringLiteral("deleted --restore-all"))[QStringLiteral("restored")].toInt(), 1);
        QCOMPARE(incidents(), 4);
        QCOMPARE(line(QStringLiteral("check")).status, 0);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("status");
        QTest::newRow("no change named") << QStringLiteral("edit --all") << 2;
        QTest::newRow("no incidents named") << QStringLiteral("edit --add-tag a") << 2;
        QTest::newRow("delete and change") << QStringLiteral("edit --all --delete --add-tag a") << 2;
        QTest::newRow("unknown id") << QStringLiteral("edit --id X --add-tag a") << 1;
        QTest::newRow("unknown field") << QStringLiteral("tidy --field owner") << 2;
        QTest::newRow("no field to merge in") << QStringLiteral("tidy --all") << 2;
        QTest::newRow("merge into nothing") << QStringLiteral("tidy --field team --merge a") << 2;
        QTest::newRow("nothing to forget") << QStringLiteral("tidy --field team --forget a") << 1;
        QTest::newRow("not deleted") << QStringLiteral("deleted --restore A-1") << 1;
    }
    void refuses()
    {
        QFETCH(QString, arguments);
        QFETCH(int, status);
        const ProgramRun done = line(arguments);
        QVERIFY2(done.status == status, done.err.constData());
        QVERIFY2(done.err.startsWith("faultline: ") && done.err.count('\n') == 1, done.err.constData());
        QCOMPARE(incidents(), 4);
    }
};

QTEST_GUILESS_MAIN(EditCommandsTest)
#include "tst_editcommands.moc"
