// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/textstream.h"

#include <QTest>

using namespace faultline;

namespace {

std::string decode(const std::string &bytes, const Encoding &encoding, std::size_t chunk, std::size_t atMost = 0)
{
    MemoryInput input(bytes, atMost);
    TextStream stream(input, encoding);
    std::string text, buffer(chunk, '\0');
    while (const std::size_t got = stream.read(buffer.data(), chunk))
        text.append(buffer, 0, got);
    return text;
}

} // namespace

class TestTextStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void detection()
    {
        using namespace std::string_literals;
        QCOMPARE(detectEncoding("plain, text", true).name, std::string("UTF-8"));
        QCOMPARE(detectEncoding("gr\xC3\xB6\xC3\x9F" "e", true).name, std::string("UTF-8"));
        QCOMPARE(detectEncoding("cut \xE6\x97", false).name, std::string("UTF-8"));
        QCOMPARE(detectEncoding("\xEF\xBB\xBF" "a", true).bomLength, std::size_t(3));
        QCOMPARE(detectEncoding("\xFF\xFE" "a\0"s, true).name, std::string("UTF-16LE"));
        QCOMPARE(detectEncoding("\0i\0d\0,\0t\0e\0x\0t\0\n"s, true).name, std::string("UTF-16BE"));
        QCOMPARE(detectEncoding("Gr\xF6\xDF" "e und M\xFC" "he, \x80 20; das ist nicht sch\xF6n f\xFCr die \xDC" "bersicht", true).name,
                 std::string("windows-1252"));
        QVERIFY(detectEncoding("SQLite format 3\0\x10\0"s, true).binary);
        QVERIFY(detectEncoding("PK\x03\x04", true).binary);
    }

    void shiftJis()
    {
        const std::string text = "\x93\xFA\x96\x7B\x8C\xEA\x82\xCC\x83\x65\x83\x4C\x83\x58\x83\x67\x82\xC5\x82\xB7\x81\x42\n"
                                 "\x82\xB1\x82\xEA\x82\xCD\x83\x65\x83\x58\x83\x67\x82\xC5\x82\xB7\x81\x42\n";
        const Encoding found = detectEncoding(text, true);
        QCOMPARE(found.name, std::string("Shift_JIS"));
        QVERIFY(decode(text, found, 4096).starts_with("\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E"));
    }

    void everyChunkSize()
    {
        const std::string bytes = "a\xC3\xB6\xE6\x97\xA5\xF0\x9F\x91\xA9\xFF" "b\xC3(\n\xE6\x97";
        const std::string whole = decode(bytes, {}, 5000);
        QCOMPARE(whole, std::string("a\xC3\xB6\xE6\x97\xA5\xF0\x9F\x91\xA9\xC3\xBF" "b\xC3\x83(\n\xC3\xA6\xE2\x80\x94"));
        for (std::size_t chunk = 1; chunk < 20; ++chunk)
            QCOMPARE(decode(bytes, {}, chunk), whole);
        for (std::size_t atMost = 1; atMost < 20; ++atMost)
            QCOMPARE(decode(bytes, {}, 5000, atMost), whole);
    }

    void nulIsReplacedAndCounted()
    {
        const std::string bytes("a\0b\n", 4);
        MemoryInput input(bytes);
        TextStream stream(input, {});
        std::string buffer(5000, '\0');
        buffer.resize(stream.read(buffer.data(), buffer.size()));
        QCOMPARE(buffer, std::string("a\xEF\xBF\xBD" "b\n"));
        QCOMPARE(stream.nulsReplaced(), 1);
    }

    void offsetsAtLineStarts()
    {
        const std::string bytes("x\0y\n\xFF\nz\n", 9);
        MemoryInput input(bytes);
        TextStream stream(input, {});
        std::string buffer(5000, '\0');
        buffer.resize(stream.read(buffer.data(), buffer.size()));
        QCOMPARE(stream.fileOffset(0), 0);
        QCOMPARE(stream.fileOffset(std::int64_t(buffer.find('\n') + 1)), 4);
        QCOMPARE(stream.fileOffset(std::int64_t(buffer.find('z'))), 6);
    }

    void offsetsInUtf16()
    {
        std::string bytes = "\xFF\xFE";
        for (const char16_t c : std::u16string(u"\u00F6a\nb\n")) {
            bytes += char(c & 0xFF);
            bytes += char(c >> 8);
        }
        MemoryInput input(bytes);
        TextStream stream(input, {"UTF-16LE", 1, 2, false, false});
        std::string buffer(5000, '\0');
        buffer.resize(stream.read(buffer.data(), buffer.size()));
        QCOMPARE(buffer, std::string("\xC3\xB6" "a\nb\n"));
        QCOMPARE(stream.fileOffset(4), 8);
    }
};

QTEST_APPLESS_MAIN(TestTextStream)
#include "tst_textstream.moc"
