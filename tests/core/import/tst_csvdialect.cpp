// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/csvdialect.h"
#include "core/import/tablelayout.h"

#include <QTest>

using namespace faultline;

class TestCsvDialect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void delimiters_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("delimiter");
        const auto row = [](const char *name, const char *text, const char *delimiter) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(delimiter);
        };
        row("comma", "a,b\n1,2\n", ",");
        row("semicolon with decimal commas", "id;cost;text\n1;1.234,56;a, b\n2;0,5;c\n", ";");
        row("tab with commas in texts", "id\ttext\n1\ta, b\n2\tc, d, e\n", "\t");
        row("pipe", "a|b|c\n1|2|3\n", "|");
        row("blank", "name qty\n\"a b\" 1\n\"c d\" 2\n\"e f\" 3\n", " ");
        row("colon", "a:b:c\n1:2:3\n4:5:6\n", ":");
        row("caret", "a^b^c\n1^2^3\n4^5^6\n", "^");
        row("section sign", "a\xC2\xA7" "b\xC2\xA7" "c\n1\xC2\xA7" "2\xC2\xA7" "3\n4\xC2\xA7" "5\xC2\xA7" "6\n", "\xC2\xA7");
        row("times are not cells", "id,start\n1,10:20:30\n2,11:21:31\n", ",");
        row("one column", "c0\nv0\na;b\n", "");
        row("prose", "It was down.\nNobody knew, at first.\nThen we saw it.\n", "");
        row("remarks above", "Report\n# by hand\nid,title\n1,a\n2,b\n", ",");
    }

    void delimiters()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, delimiter);
        QCOMPARE(QByteArray::fromStdString(detectCsvFormat(text.toStdString(), true, {}).delimiter), delimiter);
    }

    void quotesAndEscapes()
    {
        QCOMPARE(detectCsvFormat("1,'a','b, c'\n2,'d','e'\n3,'f','g'\n", true, {}).quote, '\'');
        QCOMPARE(detectCsvFormat("1,it's\n2,don't\n3,'tis\n", true, {}).quote, '"');
        QCOMPARE(detectCsvFormat("a,\"say \\\"hi\\\", then\"\nb,\"x\"\n", true, {}).escape, '\\');
        QCOMPARE(detectCsvFormat("a,\"C:\\\\\"\nb,\"say \"\"hi\"\"\"\n", true, {}).escape, '"');
        QVERIFY(detectCsvFormat("a, \"b, c\"\nd, \"e, f\"\n", true, {}).blankBeforeQuote);
        QCOMPARE(detectCsvFormat("a,b;c\n1,2;3\n", true, {";", ""}).delimiter, std::string(";"));
    }

    static TableLayout layoutOf(const char *text)
    {
        return detectLayout(readSample(text, true, {}, 1000));
    }

    void header()
    {
        const TableLayout plain = layoutOf("id,title\n1,a\n");
        QCOMPARE(plain.headerRow, 1);
        QCOMPARE(plain.firstRow, std::size_t(1));
        QCOMPARE(layoutOf("1,a,2024-01-01\n2,b,2024-01-02\n").headerRow, 0);
        QCOMPARE(layoutOf("Country,2023,2024\nA,1,2\nB,3,4\n").headerRow, 1);
    }

    void preamble()
    {
        const TableLayout layout = layoutOf("Export of May\nid,title,x\n1,a,b\n2,c,d\n");
        QCOMPARE(layout.skipped.size(), std::size_t(1));
        QCOMPARE(layout.headerRow, 2);
        const TableLayout padded = layoutOf("Export of May,,\n,,\nid,title,x\n1,a,b\n2,c,d\n");
        QCOMPARE(padded.headerRow, 3);
        QCOMPARE(padded.header[1], std::string("title"));
    }

    void narrowRowsBelowTheNamesAreNoPreamble()
    {
        const TableLayout layout = layoutOf("a,b,c,d\n1,2,3\n1,2,3\n1,2,3,4,5\n1,2,3,4,5\n1,2,3,4,5\n");
        QCOMPARE(layout.headerRow, 1);
        QVERIFY(layout.skipped.empty());
    }

    void namesInTwoRows()
    {
        const TableLayout layout = layoutOf("Date,Place,Travel,,Total\n,,Air,Rail,\n2024-01-01,x,1,2,3\n2024-01-02,y,1,2,3\n");
        QCOMPARE(layout.header, (std::vector<std::string>{"Date", "Place", "Travel Air", "Travel Rail", "Total"}));
        QCOMPARE(layout.headerRow, 2);
        QCOMPARE(layout.skipped.size(), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(TestCsvDialect)
#include "tst_csvdialect.moc"
