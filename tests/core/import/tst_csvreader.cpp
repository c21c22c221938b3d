// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/csvreader.h"

#include <QTest>

#include <string>
#include <vector>

using namespace faultline;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows read(const std::string &text, const CsvFormat &format = {}, std::size_t buffer = CsvReader::kDefaultBuffer,
          std::size_t width = 0)
{
    MemoryInput input(text);
    TextStream stream(input, Encoding{});
    CsvReader reader(stream, format, buffer);
    reader.setWidth(width);
    Rows rows;
    CsvRecord record;
    while (reader.next(record))
        rows.emplace_back(record.fields.begin(), record.fields.end());
    return rows;
}

std::vector<CsvRecord> records(const std::string &text, std::size_t width)
{
    MemoryInput input(text);
    TextStream stream(input, Encoding{});
    CsvReader reader(stream, {});
    reader.setWidth(width);
    std::vector<CsvRecord> found;
    CsvRecord record;
    while (reader.next(record))
        found.push_back(record);
    return found;
}

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainAndQuoted()
    {
        const Rows expected{{"a", "b"}, {"1", "x, \"y\"\nz"}, {"2", ""}};
        QCOMPARE(read("a,b\n1,\"x, \"\"y\"\"\nz\"\r\n2,\n"), expected);
    }

    void everyBufferSize()
    {
        const std::string text = "id,title,text\r\n1,\"a \"\"quoted\"\" word\",\"two\r\nlines\"\r\n\r\n2,größe,\"日本, 語\"\r3,x,\"\"\n"
                                 "4,\"\"\"\"\"\",\"end \"\"\"\n";
        const Rows expected = read(text);
        QCOMPARE(expected.size(), std::size_t(5));
        QCOMPARE(expected[4][1], std::string("\"\""));
        for (std::size_t size = 1; size <= 64; ++size)
            QCOMPARE(read(text, {}, size), expected);
    }

    void everyBufferSizeWithEscapes()
    {
        const CsvFormat format{"||", '"', '\\', false};
        const std::string text = "a||\"b\\\"c||d\"||e\n1||\"2\n3\"||x\\||y\n";
        const Rows expected{{"a", "b\"c||d", "e"}, {"1", "2\n3", "x\\||y"}};
        const Rows whole = read(text, format);
        QCOMPARE(whole[0], expected[0]);
        for (std::size_t size = 1; size <= 64; ++size)
            QCOMPARE(read(text, format, size), whole);
    }

    void linesAndOffsets()
    {
        const auto found = records("h,i\n1,\"a\nb\"\n\n2,c\r\n3,d", 2);
        QCOMPARE(found.size(), std::size_t(4));
        QCOMPARE(found[1].line, 2);
        QCOMPARE(found[1].offset, 4);
        QCOMPARE(found[2].line, 5);
        QCOMPARE(found[2].offset, 13);
        QCOMPARE(found[3].line, 6);
        QCOMPARE(found[3].offset, 18);
    }

    void unclosedQuoteTakenLiterally()
    {
        const auto found = records("a,b\n1,\"x\n2,\"y\"\n3,z\n", 2);
        QCOMPARE(found.size(), std::size_t(4));
        QVERIFY(found[1].fault == CsvFault::QuoteTakenLiterally);
        QCOMPARE(found[1].faultLine, 2);
        QVERIFY(found[2].fault == CsvFault::None);
        QCOMPARE(found[3].line, 4);
    }

    void unclosedQuoteEndsWithItsLine()
    {
        const auto found = records("a,b,c\n1,2,3\n1,\"x,y,z\n2,q,r\n3,s,t\n4,u,v\n", 3);
        QCOMPARE(found.size(), std::size_t(6));
        QVERIFY(found[2].fault == CsvFault::UnclosedQuote);
        QCOMPARE(found[2].faultLine, 3);
        QCOMPARE(found[5].line, 6);
    }

    void unclosedQuoteRunsToTheEnd()
    {
        const auto found = records("a,b,c\n1,2,\"no\nrows\nbehind\n", 3);
        QCOMPARE(found.size(), std::size_t(2));
        QVERIFY(found[1].fault == CsvFault::UnclosedToEnd);
        QCOMPARE(found[1].faultLine, 2);
    }

    void tooManyFields()
    {
        const auto found = records(std::string(CsvReader::kMaxFields + 10, ',') + "\nx,y\n", 2);
        QCOMPARE(found.size(), std::size_t(2));
        QVERIFY(found[0].fault == CsvFault::TooManyFields);
    }
};

QTEST_APPLESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
