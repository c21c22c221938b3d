// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/previewfile.h"

#include "core/import/csvreader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace faultline;

class TestPreviewFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    QJsonObject preview(const QByteArray &bytes, std::int64_t rows = -1)
    {
        QFile file(m_dir.filePath(QStringLiteral("in.csv")));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's file cannot be written");
        file.close();
        const auto result = previewFile(file.fileName(), {}, rows, DataFiles());
        if (!result)
            return {};
        return QJsonDocument::fromJson(QByteArray::fromStdString(previewJson(*result))).object();
    }

private Q_SLOTS:
    void tellsEverything()
    {
        const QJsonObject json = preview("Made in May\nid;title;date\n1;\"a\nb\";2024-02-31\n2;c;2024-02-28\n");
        const QJsonObject dialect = json[QLatin1String("dialect")].toObject();
        QCOMPARE(dialect[QLatin1String("delimiter")].toString(), QStringLiteral(";"));
        QCOMPARE(dialect[QLatin1String("encoding")].toString(), QStringLiteral("UTF-8"));
        QCOMPARE(dialect[QLatin1String("header_row")].toInt(), 2);
        QCOMPARE(json[QLatin1String("header")].toArray().size(), 3);
        QCOMPARE(json[QLatin1String("rows")].toArray().size(), 2);
        QCOMPARE(json[QLatin1String("rows")][0][1].toString(), QStringLiteral("a\nb"));
        QCOMPARE(json[QLatin1String("rows_total")].toInt(), 2);
        QCOMPARE(json[QLatin1String("rejected")][0][QLatin1String("line")].toInt(), 3);
        QCOMPARE(json[QLatin1String("skipped")][0][QLatin1String("raw")].toString(), QStringLiteral("Made in May"));
        QCOMPARE(json[QLatin1String("columns")][2][QLatin1String("field")].toString(), QStringLiteral("occurred_at"));
    }

    void mess_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QString>("firstCell"); // of the first row
        QTest::addColumn<int>("skipped");
        QTest::addColumn<int>("rejected");
        const QByteArray table = "id,title,text,when\n1,One,It broke,2025-03-01\n2,Two,It broke,2025-03-02\n"
                                 "3,Three,It broke,2025-03-03\n4,Four,It broke,2025-03-04\n";
        const auto add = [](const char *name, const QByteArray &bytes, int rows, const char *first, int skipped, int rejected) {
            QTest::newRow(name) << bytes << rows << QString::fromUtf8(first) << skipped << rejected;
        };
        add("two marks of byte order", "\xEF\xBB\xBF\xEF\xBB\xBF" + table, 4, "1", 0, 0);
        add("files one behind the other", table + "\xEF\xBB\xBF" + table, 8, "1", 1, 0);
        add("repeated header", table + table, 8, "1", 1, 0);
        add("another table, narrower", table + "\nteam,count\nsearch,5\nbilling,7\n", 4, "1", 3, 0);
        add("another table, wider", table + "team,count,from,to,by\nsearch,5,2025-01-01,2025-01-02,bob\n", 4, "1", 2, 0);
        add("ragged, but one table", table + "5,Five\n6,Six,It broke,2025-03-06,a,b\n", 6, "1", 0, 0);
        add("total below", table + "Total,4,,\n", 5, "1", 0, 1);
        add("ruled lines", "| id | title |\n|----|-------|\n| 1 | One |\n| 2 | Two |\n", 3, "", 1, 0);
        add("remarks with more commas than the table has",
            QByteArray("# a, b, c, d\n").repeated(9) + "id,title\n1,One\n2,Two\n", 2, "1", 9, 0);
        add("prose above", "Made for the team, on Monday, by us.\n\n" + table, 4, "1", 1, 0);
        add("sentences in one column", "title\nSearch is down, again\nThe bill is high, badly\nIt loops, as ever\n", 3,
            "Search is down, again", 0, 0);
        add("commas within semicolons", "id;title;text\n1;a,b,c;x, y\n2;a,b,c;x, y\n3;a,b,c;x, y\n", 3, "1", 0, 0);
        add("a mark written twice", "id||title||text\n1||a||x\n2||b||y\n3||c||z\n", 3, "1", 0, 0);
        add("an opening quote too many", "id,title,text\n1,\"One,\"a, b\"\n2,Two,c\n3,Three,d\n4,Four,e\n", 4, "1", 0, 0);
        add("json cut in the middle", "[{\"id\":1,\"title\":\"a\"},{\"id\":2,\"title\":\"b\"},{\"id\":3,\"ti", 3, "1", 0, 1);
        add("json with a word behind it", "[{\"id\":1,\"title\":\"a\"}]\nDone.\n", 2, "1", 0, 1);
        add("json with NaN and a comma too many", "[{\"id\":1,\"title\":\"a\",\"cost\":NaN,},]", 1, "1", 0, 0);
        add("json with a line end within quotes", "[{\"id\":1,\"title\":\"a\nb\"}]", 1, "1", 0, 0);
        add("json text sequence", "\x1e{\"id\":1,\"title\":\"a\"}\n\x1e{\"id\":2,\"title\":\"b\"}\n", 2, "1", 0, 0);
        add("json lines with commas", "{\"id\":1,\"title\":\"a\"},\n{\"id\":2,\"title\":\"b\"}\n", 2, "1", 0, 0);
    }
    void mess()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, rows);
        QFETCH(QString, firstCell);
        const QJsonObject json = preview(bytes);
        QCOMPARE(json[QLatin1String("rows_total")].toInt(), rows);
        QCOMPARE(json[QLatin1String("rows")][0][0].toString(), firstCell);
        QTEST(int(json[QLatin1String("skipped")].toArray().size()), "skipped");
        QTEST(int(json[QLatin1String("rejected")].toArray().size()), "rejected");
    }

    void aQuoteTooManyLeavesTheCellsInTheirPlaces()
    {
        const QJsonObject json = preview("id,title,text\n1,\"One,\"a, b\"\n2,Two,c\n3,Three,d\n4,Four,e\n");
        QCOMPARE(json[QLatin1String("rows")][0][1].toString(), QStringLiteral("\"One"));
        QCOMPARE(json[QLatin1String("rows")][0][2].toString(), QStringLiteral("a, b"));
        QCOMPARE(json[QLatin1String("warnings")].toArray().size(), 1);
    }

    void fewRowsButAllCounted()
    {
        QByteArray csv = "id,title\n";
        for (int i = 0; i < 100; ++i)
            csv += QByteArray::number(i) + ",x\n";
        const QJsonObject json = preview(csv, 5);
        QCOMPARE(json[QLatin1String("rows")].toArray().size(), 5);
        QCOMPARE(json[QLatin1String("rows_total")].toInt(), 100);
    }

    void neverRefusesText()
    {
        QCOMPARE(preview("x,y\n1,2\n")[QLatin1String("rows_total")].toInt(), 1);
        QVERIFY(preview("").contains(QLatin1String("rows")));
        QVERIFY(preview("just words\n").contains(QLatin1String("rows")));
        QVERIFY(preview("{\"a\n").contains(QLatin1String("rows")));
        QVERIFY(preview(QByteArray("a\0b,c\n", 6)).contains(QLatin1String("rows")));
    }

    void hardFilesStaySmall()
    {
        const QJsonObject wide = preview(QByteArray(99'999, ',') + "\n" + QByteArray(99'999, ',') + "\n");
        QCOMPARE(wide[QLatin1String("columns")].toArray().size(), 100'000);
        const QJsonObject open = preview("id,title,text\n1,a,\"" + QByteArray("line of text, more\n").repeated(10'000));
        QVERIFY(open[QLatin1String("warnings")][0].toString().contains(QLatin1String("line 2")));
        QVERIFY(preview(QByteArray(CsvReader::kMaxFields * 2, ',')).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPreviewFile)
#include "tst_previewfile.moc"
