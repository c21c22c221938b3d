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
