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
