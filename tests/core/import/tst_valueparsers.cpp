// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/celllist.h"
#include "core/import/valueparsers.h"

#include <QTest>

using namespace faultline;

class TestValueParsers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers()
    {
        QCOMPARE(parseNumber("1,234.5", DecimalMark::Point), std::optional(1234.5));
        QCOMPARE(parseNumber("1.234,5", DecimalMark::Comma), std::optional(1234.5));
        QCOMPARE(parseNumber("1 234,5", DecimalMark::Comma), std::optional(1234.5));
        QCOMPARE(parseNumber("1'234.5", DecimalMark::Open), std::optional(1234.5));
        QCOMPARE(parseNumber("-3e2", DecimalMark::Point), std::optional(-300.0));
        QCOMPARE(parseNumber("(12.5)", DecimalMark::Point), std::optional(-12.5));
        QVERIFY(!parseNumber("1,23", DecimalMark::Point));
        QVERIFY(!parseNumber("1.2.3", DecimalMark::Point));
        QVERIFY(!parseNumber("12%", DecimalMark::Point));
        QVERIFY(!parseNumber("1e999", DecimalMark::Point));
        QVERIFY(!parseNumber("", DecimalMark::Point));
    }

    void votes()
    {
        QVERIFY(decimalVote("1.234,56") == DecimalVote::Comma);
        QVERIFY(decimalVote("1,234.56") == DecimalVote::Point);
        QVERIFY(decimalVote("0,5") == DecimalVote::Comma);
        QVERIFY(decimalVote("0.500") == DecimalVote::Point);
        QVERIFY(decimalVote("1,234") == DecimalVote::Either);
        QVERIFY(decimalVote("1.234.567") == DecimalVote::Comma);
        QVERIFY(decimalVote("12") == DecimalVote::Silent);
        QVERIFY(decimalVote("a, b") == DecimalVote::Silent);
    }

    void money()
    {
        QCOMPARE(parseMoney("$1,200.50", DecimalMark::Open), std::optional(Money{1200.5, "USD"}));
        QCOMPARE(parseMoney("1.200,50 \xE2\x82\xAC", DecimalMark::Comma), std::optional(Money{1200.5, "EUR"}));
        QCOMPARE(parseMoney("EUR 12", DecimalMark::Open), std::optional(Money{12, "EUR"}));
        QCOMPARE(parseMoney("12k USD", DecimalMark::Open), std::optional(Money{12000, "USD"}));
        QCOMPARE(parseMoney("-\xC2\xA3" "3", DecimalMark::Open), std::optional(Money{-3, "GBP"}));
        QCOMPARE(parseMoney("7.5", DecimalMark::Open), std::optional(Money{7.5, ""}));
        QVERIFY(!parseMoney("a lot", DecimalMark::Open));
    }

    void counts()
    {
        QCOMPARE(parseCount("1200", DecimalMark::Open), std::optional<std::int64_t>(1200));
        QCOMPARE(parseCount("1,200", DecimalMark::Open), std::optional<std::int64_t>(1200));
        QCOMPARE(parseCount("1.2k", DecimalMark::Open), std::optional<std::int64_t>(1200));
        QCOMPARE(parseCount("12 users", DecimalMark::Open), std::optional<std::int64_t>(12));
        QVERIFY(!parseCount("-1", DecimalMark::Open));
        QVERIFY(!parseCount("some", DecimalMark::Open));
        QVERIFY(!parseCount("1.5", DecimalMark::Open));
    }

    void durations()
    {
        const auto hours = [](const char *text, DurationUnit unit = DurationUnit::None) {
            return parseHours(text, unit, DecimalMark::Open).value_or(-1);
        };
        QCOMPARE(hours("0 days 01:12:00"), 1.2);
        QCOMPARE(hours("1 days 06:00:00"), 30.0);
        QCOMPARE(hours("PT1H30M"), 1.5);
        QCOMPARE(hours("P1DT2H"), 26.0);
        QCOMPARE(hours("1:30:00"), 1.5);
        QCOMPARE(hours("2h 30m"), 2.5);
        QCOMPARE(hours("90 min"), 1.5);
        QCOMPARE(hours("3"), 3.0);
        QCOMPARE(hours("90", DurationUnit::Minutes), 1.5);
        QCOMPARE(hours("5400000", DurationUnit::Milliseconds), 1.5);
        QCOMPARE(hours("P1M"), -1.0);
        QCOMPARE(hours("long"), -1.0);
    }

    void severities()
    {
        const auto severity = [](const char *text) { return parseSeverity(text).value_or(0); };
        QCOMPARE(severity("critical"), 1);
        QCOMPARE(severity("SEV-1"), 1);
        QCOMPARE(severity("P2"), 2);
        QCOMPARE(severity("Major"), 2);
        QCOMPARE(severity("minor impact"), 3);
        QCOMPARE(severity("3 - Moderate"), 3);
        QCOMPARE(severity("P4: low"), 4);
        QCOMPARE(severity("impact-critical"), 1);
        QCOMPARE(severity("5"), 5);
        QCOMPARE(severity("2.0"), 2);
        QCOMPARE(severity("maintenance"), 5);
        QCOMPARE(severity("Hoch"), 2);
        QCOMPARE(severity("Élevée"), 2);
        QCOMPARE(severity("CRÍTICO"), 1);
        QCOMPARE(severity("7"), 0);
        QCOMPARE(severity("purple"), 0);
        QCOMPARE(severity("???"), 0);
    }

    void detection()
    {
        QVERIFY(parseDetectedBy("monitor") == DetectedBy::Monitor);
        QVERIFY(parseDetectedBy("Customer report") == DetectedBy::User);
        QVERIFY(parseDetectedBy("Evals") == DetectedBy::Eval);
        QVERIFY(!parseDetectedBy("by chance"));
    }

    void yesNo()
    {
        QCOMPARE(parseYesNo("TRUE"), std::optional(true));
        QCOMPARE(parseYesNo("0.0"), std::optional(false));
        QVERIFY(!parseYesNo("maybe"));
    }

    void lists()
    {
        using Texts = std::vector<std::string>;
        QCOMPARE(listInCell("[\"a\",\"b, c\"]"), (Texts{"a", "b, c"}));
        QCOMPARE(listInCell("['a', \"it's\"]"), (Texts{"a", "it's"}));
        QCOMPARE(listInCell("a, b,,c"), (Texts{"a", "b", "c"}));
        QCOMPARE(listInCell("a, b; c"), (Texts{"a, b", "c"}));
        QCOMPARE(listInCell("[1,2]"), (Texts{"1", "2"}));
        QCOMPARE(listInCell(" "), Texts());
        QCOMPARE(listInCell(std::string(5000, '[') + std::string(5000, ']')).size(), std::size_t(1));
    }

    void nothing()
    {
        QVERIFY(meansNothing(""));
        QVERIFY(meansNothing(" N/A "));
        QVERIFY(meansNothing("NaT"));
        QVERIFY(!meansNothing("no"));
    }
};

QTEST_APPLESS_MAIN(TestValueParsers)
#include "tst_valueparsers.moc"
