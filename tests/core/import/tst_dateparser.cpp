// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/dateparser.h"

#include "core/base/civildate.h"

#include <QTest>

using namespace faultline;

class TestDateParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("utc");
        const auto row = [](const char *text, const char *utc) { QTest::newRow(text) << QByteArray(text) << QByteArray(utc); };
        row("2025-10-21T09:12:00Z", "2025-10-21T09:12:00Z");
        row("2025-10-31T09:12:00Z", "2025-10-31T09:12:00Z");
        row("2025-10-21T09:12:00+02:00", "2025-10-21T07:12:00Z");
        row("2025-10-21T09:12:00.1234567-0530", "2025-10-21T14:42:00.123Z");
        row("2025-01-10 02:25:00+00:00", "2025-01-10T02:25:00Z");
        row("2025-10-21 09:12:00", "2025-10-21T09:12:00Z");
        row("2025-10-21 09:12:00.123456789", "2025-10-21T09:12:00.123Z");
        row("2025-10-21", "2025-10-21T00:00:00Z");
        row("2025/10/21 9:12", "2025-10-21T09:12:00Z");
        row("20251021", "2025-10-21T00:00:00Z");
        row("20251021T091200Z", "2025-10-21T09:12:00Z");
        row("14/Jul/25 3:42 PM", "2025-07-14T15:42:00Z");
        row("14/Jul/25 12:05 AM", "2025-07-14T00:05:00Z");
        row("14/Jul/25 3:42\xE2\x80\xAFPM", "2025-07-14T15:42:00Z");
        row("Feb 28, 2023 - 18:18 PST", "2023-03-01T02:18:00Z");
        row("February 28th, 2023", "2023-02-28T00:00:00Z");
        row("28 Feb 2023 18:18 UTC", "2023-02-28T18:18:00Z");
        row("Tue, 28 Feb 2023 18:18:01 +0100", "2023-02-28T17:18:01Z");
        row("28-Feb-23", "2023-02-28T00:00:00Z");
        row("21.10.2025 09:12", "2025-10-21T09:12:00Z");
        row("1714979280", "2024-05-06T07:08:00Z");
        row("1714979280.5", "2024-05-06T07:08:00.500Z");
        row("1714979280123", "2024-05-06T07:08:00.123Z");
        row("45418", "2024-05-06T00:00:00Z");
        row("45418.5", "2024-05-06T12:00:00Z");
        row("2025-10-21T24:00:00Z", "2025-10-22T00:00:00Z");
        row("2025-10-21 09:12 UTC+2", "2025-10-21T07:12:00Z");
        row("2025-10-21T09:12:00Z (UTC)", "2025-10-21T09:12:00Z");
    }

    void reads()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, utc);
        const ParsedTime time = parseTime(text.toStdString(), DateOrder::Open, ZoneRules());
        QVERIFY(time.ok());
        QCOMPARE(QByteArray::fromStdString(isoUtc(time.utcMs)), utc);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("problem");
        const auto row = [](const char *text, DateProblem problem) { QTest::newRow(text) << QByteArray(text) << int(problem); };
        row("2025-02-31", DateProblem::NoSuchDay);
        row("31/02/2025", DateProblem::NoSuchDay);
        row("2025-13-01", DateProblem::NoSuchDay);
        row("2025-10-21T25:00:00Z", DateProblem::NoSuchTime);
        row("2025-10-21 10:61", DateProblem::NoSuchTime);
        row("2025-10-21 13:00 PM", DateProblem::NoSuchTime);
        row("03/04/2025", DateProblem::OrderOpen);
        row("2025-10-21 10:00 XYZ", DateProblem::UnknownZone);
        row("yesterday", DateProblem::NotADate);
        row("2025", DateProblem::NotADate);
        row("2025-10", DateProblem::NotADate);
        row("12345678901234567890123", DateProblem::NotADate);
        row("99999999", DateProblem::NoSuchDay);
        row("", DateProblem::NotADate);
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, problem);
        QCOMPARE(int(parseTime(text.toStdString(), DateOrder::Open, ZoneRules()).problem), problem);
    }

    void orderDecides()
    {
        const ZoneRules utc;
        QCOMPARE(isoUtc(parseTime("03/04/2025", DateOrder::DayFirst, utc).utcMs), std::string("2025-04-03T00:00:00Z"));
        QCOMPARE(isoUtc(parseTime("03/04/2025", DateOrder::MonthFirst, utc).utcMs), std::string("2025-03-04T00:00:00Z"));
        QCOMPARE(isoUtc(parseTime("6/21/2025 16:14", DateOrder::MonthFirst, utc).utcMs), std::string("2025-06-21T16:14:00Z"));
        QCOMPARE(isoUtc(parseTime("29-02-2016 01:16", DateOrder::DayFirst, utc).utcMs), std::string("2016-02-29T01:16:00Z"));
        // Under the other order it would be month 21.
        QVERIFY(parseTime("6/21/2025", DateOrder::DayFirst, utc).problem == DateProblem::NoSuchDay);
        QVERIFY(parseTime("05/05/2025", DateOrder::Open, utc).ok());
    }

    void votes()
    {
        QVERIFY(orderVote("13/04/2025") == OrderVote::DayFirst);
        QVERIFY(orderVote("04/13/2025 10:00") == OrderVote::MonthFirst);
        QVERIFY(orderVote("04/03/2025") == OrderVote::Either);
        QVERIFY(orderVote("04/04/2025") == OrderVote::Silent);
        QVERIFY(orderVote("2025-04-03") == OrderVote::Silent);
        QVERIFY(orderVote("14.03.2025") == OrderVote::Silent);
    }

    void zones()
    {
        const ZoneRules berlin("Europe/Berlin");
        QVERIFY(berlin.isValid());
        QVERIFY(!ZoneRules("Mars/Olympus").isValid());
        QCOMPARE(isoUtc(parseTime("2025-07-01 12:00", DateOrder::Open, berlin).utcMs), std::string("2025-07-01T10:00:00Z"));
        QCOMPARE(isoUtc(parseTime("2025-01-01 12:00", DateOrder::Open, berlin).utcMs), std::string("2025-01-01T11:00:00Z"));
        QCOMPARE(isoUtc(parseTime("2025-03-30 01:59", DateOrder::Open, berlin).utcMs), std::string("2025-03-30T00:59:00Z"));
        QVERIFY(parseTime("2025-03-30 02:30", DateOrder::Open, berlin).problem == DateProblem::ClockChange);
        QCOMPARE(isoUtc(parseTime("2025-03-30 03:00", DateOrder::Open, berlin).utcMs), std::string("2025-03-30T01:00:00Z"));
        const ParsedTime twice = parseTime("2025-10-26 02:30", DateOrder::Open, berlin);
        QVERIFY(twice.ok() && twice.hourTwice);
        QCOMPARE(isoUtc(twice.utcMs), std::string("2025-10-26T00:30:00Z"));
        // A date without a time stays that date.
        const ParsedTime day = parseTime("2025-07-01", DateOrder::Open, berlin);
        QCOMPARE(isoUtc(day.utcMs), std::string("2025-07-01T00:00:00Z"));
        QVERIFY(day.precision == TimePrecision::Day);
        QCOMPARE(isoUtc(parseTime("1965-07-01 12:00", DateOrder::Open, berlin).utcMs), std::string("1965-07-01T11:00:00Z"));
    }
};

QTEST_APPLESS_MAIN(TestDateParser)
#include "tst_dateparser.moc"
