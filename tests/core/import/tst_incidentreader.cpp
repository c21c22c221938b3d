// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/incidentreader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace faultline;

namespace {

struct ReadFile {
    IncidentBatch batch;
    ReadPlan plan;
    std::vector<QString> warnings;
    std::vector<SkippedRow> lines;
    QString error;
};

} // namespace

class TestIncidentReader : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    ReadFile read(const QByteArray &bytes, const ReadOptions &options = {}, const QString &name = QStringLiteral("in.csv"))
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's file cannot be written");
        file.close();
        ReadFile result;
        auto reader = IncidentReader::open(file.fileName(), options, DataFiles());
        if (!reader) {
            result.error = reader.error().message;
            return result;
        }
        auto more = (*reader)->next(result.batch, 100000);
        while (more && *more) {
            IncidentBatch rest;
            more = (*reader)->next(rest, 100000);
        }
        result.plan = (*reader)->plan();
        result.warnings = (*reader)->warnings();
        result.lines = (*reader)->skippedLines();
        return result;
    }

private Q_SLOTS:
    void genericTable()
    {
        const ReadFile file = read("external_id,service,severity,started_at,users_affected,title,description,resolution_notes,region\n"
                                   "INC-1,chat,critical,2024-05-06T07:08:00Z,1200,Down,\"It was down.\",Rolled back,eu\n");
        QCOMPARE(file.plan.profile, std::string("generic"));
        QCOMPARE(file.batch.rows.size(), std::size_t(1));
        const IncidentRow &row = file.batch.rows[0];
        QCOMPARE(row.externalId, std::string_view("INC-1"));
        QCOMPARE(row.feature, std::string_view("chat"));
        QCOMPARE(int(row.severity), 1);
        QCOMPARE(row.occurredAt, 1714979280000LL);
        QCOMPARE(row.usersAffected, 1200);
        QCOMPARE(row.description, std::string_view("It was down.\n\nResolution notes: Rolled back"));
        QCOMPARE(row.extraJson, std::string_view("{\"region\":\"eu\"}"));
        QCOMPARE(row.source, std::string_view("generic"));
    }

    void badRowsAreSetAside()
    {
        const ReadFile file = read("id,title,date,severity\n1,a,2024-02-31,low\n2,,,\n3,c,2024-02-28,purple\n4,d,,\n");
        QCOMPARE(file.batch.rows.size(), std::size_t(1));
        QCOMPARE(file.batch.rejected.size(), std::size_t(3));
        QCOMPARE(file.batch.rejected[0].column, std::string("date"));
        QCOMPARE(file.batch.rejected[0].line, 2);
        QCOMPARE(file.batch.rejected[0].raw, std::string("1,a,2024-02-31,low"));
        QCOMPARE(file.batch.rejected[1].line, 3);
        QCOMPARE(file.batch.rejected[2].column, std::string("severity"));
    }

    void dayFirstIsDecidedByTheColumn()
    {
        const ReadFile file = read("id,title,date\n1,a,03/04/2025\n2,b,13/04/2025\n3,c,04/13/2025\n", {});
        QCOMPARE(file.batch.rejected.size(), std::size_t(1)); // both orders occur: only the sure rows are read
        const ReadFile first = read("id,title,date\n1,a,03/04/2025\n2,b,13/04/2025\n");
        QCOMPARE(first.batch.rows.size(), std::size_t(2));
        QCOMPARE(first.batch.rows[0].occurredAt, 1743638400000LL); // 3 April
        QCOMPARE(first.plan.columns[2].note, std::string("day first"));
    }

    void dayFirstIsFoundFarDown()
    {
        QByteArray csv = "id,title,date\n";
        for (int i = 0; i < 5000; ++i)
            csv += QByteArray::number(i) + ",a,03/04/2025\n";
        csv += "5000,b,04/13/2025\n";
        const ReadFile file = read(csv);
        QCOMPARE(file.batch.rejected.size(), std::size_t(0));
        QCOMPARE(file.batch.rows[0].occurredAt, 1741046400000LL); // 4 March
    }

    void openOrderIsRejectedUnlessTold()
    {
        const QByteArray csv = "id,title,date\n1,a,03/04/2025\n2,b,05/05/2025\n";
        const ReadFile open = read(csv);
        QCOMPARE(open.batch.rejected.size(), std::size_t(1));
        QCOMPARE(open.warnings.size(), std::size_t(1));
        ReadOptions told;
        told.dayFirst = true;
        QCOMPARE(read(csv, told).batch.rows.size(), std::size_t(2));
    }

    void decimalCommaByColumn()
    {
        const ReadFile file = read("id;title;cost\n1;a;1.234\n2;b;1.234,56\n");
        QCOMPARE(file.batch.rows[0].costAmount, 1234.0);
        QCOMPARE(file.batch.rows[1].costAmount, 1234.56);
    }

    void dateAndTimeOfDayInTwoColumns()
    {
        const ReadFile file = read("id,title,Occurred date,Occurred time,Resolved date,Resolved time\n"
                                   "1,a,01/02/2025,14:05,13/02/2025 00:00:00,2:30 PM\n"
                                   "2,b,02/02/2025,,,09:00\n3,c,03/02/2025,25:00,,\n");
        QCOMPARE(file.batch.rows.size(), std::size_t(2));
        QCOMPARE(file.batch.rows[0].occurredAt, 1738418700000LL);
        QVERIFY(file.batch.rows[0].occurredPrecision == TimePrecision::Time);
        QCOMPARE(file.batch.rows[0].resolvedAt, 1739457000000LL);
        QVERIFY(file.batch.rows[1].occurredPrecision == TimePrecision::Day);
        QCOMPARE(file.batch.rows[1].resolvedAt, kNoTime);
        QCOMPARE(file.batch.rejected.size(), std::size_t(1));
        ReadOptions options;
        options.map = {{"occurred_at", {"Day", "Clock"}}};
        const ReadFile told = read("id,title,Day,Clock\n1,a,2025-02-01,14:05\n", options);
        QCOMPARE(told.batch.rows.at(0).occurredAt, 1738418700000LL);
    }

    void severityWordsAsTold()
    {
        const QByteArray csv = "id,title,severity\n1,a,Apocalypse\n2,b,high\n";
        const ReadFile open = read(csv);
        QCOMPARE(open.batch.rejected.size(), std::size_t(1));
        QCOMPARE(open.plan.severities, (std::vector<std::pair<std::string, int>>{{"Apocalypse", -1}, {"high", 2}}));
        ReadOptions options;
        options.severities = {{"apocalypse", 1}, {"high", 3}};
        const ReadFile told = read(csv, options);
        QCOMPARE(int(told.batch.rows.at(0).severity), 1);
        QCOMPARE(int(told.batch.rows.at(1).severity), 3);
        QVERIFY(told.plan.mappingKey != open.plan.mappingKey);
    }

    void zoneAndImpossibleHour()
    {
        ReadOptions berlin;
        berlin.timezone = "Europe/Berlin";
        const ReadFile file = read("id,title,started_at\n1,a,2025-03-30 02:30\n2,b,2025-10-26 02:30\n3,c,2025-07-01\n", berlin);
        QCOMPARE(file.batch.rejected.size(), std::size_t(1));
        QCOMPARE(file.batch.rows.size(), std::size_t(2));
        QCOMPARE(file.batch.rows[1].occurredAt, 1751328000000LL);
        QCOMPARE(file.warnings.size(), std::size_t(1));
        berlin.timezone = "Nowhere/Land";
        QVERIFY(!read("id,title\n1,a\n", berlin).error.isEmpty());
    }

    void mapReplacesTheProfile()
    {
        ReadOptions options;
        options.map = {{"title", {"short", "code"}}, {"description", {"a", "b"}}, {"severity", {}}};
        const QByteArray csv = "short,code,a,b,severity\nBad,7,x,y,purple\n";
        const ReadFile file = read(csv, options);
        QCOMPARE(file.batch.rows[0].title, std::string_view("Bad 7"));
        QCOMPARE(file.batch.rows[0].description, std::string_view("x\n\ny"));
        QCOMPARE(file.batch.rows[0].extraJson, std::string_view("{\"severity\":\"purple\"}"));
        options.map = {{"title", {"nothing"}}};
        QVERIFY(read(csv, options).error.contains(QLatin1String("nothing")));
    }

    void preambleAndCommentsAreNamed()
    {
        const ReadFile file = read("Incident report 2025\n# made by hand\nid,title,date\n1,a,2025-01-01\n# half time\n2,b,2025-01-02\n# the end\n");
        QCOMPARE(file.plan.skipped.size(), std::size_t(2));
        QCOMPARE(file.lines.size(), std::size_t(1));
        QCOMPARE(file.lines[0].line, 5);
        // A remark with no row behind it is a row: nothing goes unsaid.
        QCOMPARE(file.batch.rows.size() + file.batch.rejected.size(), std::size_t(3));
    }

    void repeatedNamesAndLongRows()
    {
        const ReadFile file = read("id,title,note,note\n1,a,x,y,z\n2,b\n");
        QCOMPARE(file.batch.rows[0].extraJson, std::string_view("{\"note\":\"x\",\"note 2\":\"y\",\"column 5\":\"z\"}"));
        QCOMPARE(file.batch.rows.size(), std::size_t(2));
    }

    void jsonLinesWithABadLine()
    {
        const ReadFile file = read("{\"id\":1,\"title\":\"a\"}\n{\"id\":2,\"title\":\n\n{\"id\":3,\"title\":\"c\"}\n");
        QCOMPARE(file.plan.dialect.format, std::string("jsonl"));
        QCOMPARE(file.batch.rows.size(), std::size_t(2));
        QCOMPARE(file.batch.rejected.size(), std::size_t(1));
        QCOMPARE(file.batch.rejected[0].line, 2);
        QCOMPARE(file.batch.rejected[0].offset, 21);
    }

    void jsonBombIsRefusedWithItsPlace()
    {
        const ReadFile deep = read("[{\"title\":\"a\",\"x\":" + QByteArray(100000, '['), {}, QStringLiteral("in.json"));
        QVERIFY2(deep.error.contains(QLatin1String("byte 1")), qPrintable(deep.error));
        const ReadFile cut = read("[{\"id\":1,\"title\":\"a\"},{\"id\":2,\"ti");
        QVERIFY2(cut.error.isEmpty(), qPrintable(cut.error));
        QCOMPARE(cut.batch.rows.size(), std::size_t(1));
        QCOMPARE(cut.batch.rejected.size(), std::size_t(1));
        QVERIFY(QString::fromStdString(cut.batch.rejected[0].reason).contains(QLatin1String("byte ")));
        QCOMPARE(cut.batch.rejected[0].raw, std::string("{\"id\":2,\"ti"));
    }

    void sameMappingSameKey()
    {
        const ReadFile one = read("id,title\n1,a\n"), two = read("id,title\n2,b\n");
        QCOMPARE(one.plan.mappingKey, two.plan.mappingKey);
        ReadOptions zone;
        zone.timezone = "Asia/Tokyo";
        QVERIFY(read("id,title\n1,a\n", zone).plan.mappingKey != one.plan.mappingKey);
    }

    void exportsWithoutLoss_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("profile");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("merged");
        QTest::newRow("fails") << QStringLiteral("fails_incident_stages_all.csv") << QStringLiteral("fails") << 794 << 0;
        QTest::newRow("aiid") << QStringLiteral("aiid_incidents_2026-02.csv") << QStringLiteral("aiid") << 1367 << 0;
        QTest::newRow("github") << QStringLiteral("github_issues_letta-ai_letta.json") << QStringLiteral("github") << 85 << 0;
        QTest::newRow("servicenow") << QStringLiteral("servicenow_incident_event_log_2MB.csv") << QStringLiteral("servicenow") << 890 << 5108;
        QTest::newRow("midas") << QStringLiteral("midas_mi_defects.csv") << QStringLiteral("generic") << 158 << 0;
        QTest::newRow("hydrangea") << QStringLiteral("hydrangea_defect.csv") << QStringLiteral("generic") << 869 << 0;
    }

    void exportsWithoutLoss()
    {
        QFETCH(QString, name);
        QFETCH(QString, profile);
        QFETCH(int, rows);
        QFETCH(int, merged);
        const QString folder = qEnvironmentVariable("FAULTLINE_EXPORTS", QStringLiteral(FAULTLINE_SOURCE_DIR "/../../shared/exports"));
        QFile file(folder + QLatin1Char('/') + name);
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the real export is not at hand");
        const ReadFile read = this->read(file.readAll());
        QCOMPARE(QString::fromStdString(read.plan.profile), profile);
        QCOMPARE(int(read.batch.rows.size()), rows);
        QCOMPARE(int(read.batch.merged), merged);
        QCOMPARE(read.batch.rejected.size(), std::size_t(0));
    }

    void noUsableColumn()
    {
        const ReadFile file = read("x,y\n1,2\n3,4\n");
        QVERIFY(!file.error.isEmpty());
    }

    void notThere()
    {
        auto missing = IncidentReader::open(m_dir.filePath(QStringLiteral("none.csv")), {}, DataFiles());
        QVERIFY(!missing && missing.error().code == ErrorCode::NotFound);
        auto folder = IncidentReader::open(m_dir.path(), {}, DataFiles());
        QVERIFY(!folder && folder.error().code == ErrorCode::NotAFile);
    }
};

QTEST_GUILESS_MAIN(TestIncidentReader)
#include "tst_incidentreader.moc"
