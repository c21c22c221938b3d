// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/format.h"

#include <QTest>

using namespace faultline;

class FormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shares()
    {
        QCOMPARE(shareText(proportion(3, 8)), QStringLiteral("38% (3 of 8; 14–69%)"));
        QCOMPARE(shareText(proportion(58, 187)), QStringLiteral("31% (58 of 187; 25–38%)"));
        QCOMPARE(shareText(proportion(146, 187)), QStringLiteral("78% (146 of 187; 72–83%)"));
        QCOMPARE(shareText(proportion(34, 93)), QStringLiteral("37% (34 of 93; 27–47%)"));
        QCOMPARE(shareText(proportion(0, 0)), QStringLiteral("no incidents"));
        QCOMPARE(shareText(proportion(400'000, 1'000'000)),
                 QStringLiteral("40% (400,000 of 1,000,000; 40–40%)"));
    }
    void durations_data()
    {
        QTest::addColumn<double>("hours");
        QTest::addColumn<QString>("text");
        QTest::newRow("minutes") << 0.4167 << QStringLiteral("25 min");
        QTest::newRow("a decimal") << 3.8 << QStringLiteral("3.8 h");
        QTest::newRow("whole") << 11.2 << QStringLiteral("11 h");
        QTest::newRow("over a day") << 29.0 << QStringLiteral("29 h");
        QTest::newRow("days") << 216.0 << QStringLiteral("9 d");
        QTest::newRow("many days") << 2405.0 << QStringLiteral("100 d");
    }
    void durations()
    {
        QFETCH(double, hours);
        QFETCH(QString, text);
        QCOMPARE(durationText(hours), text);
    }
    void dates()
    {
        const CivilDate from = CivilDate::fromYmd(2025, 5, 5).value(),
                        to = CivilDate::fromYmd(2025, 10, 31).value();
        QCOMPARE(dateText(to), QStringLiteral("31 Oct 2025"));
        QCOMPARE(periodText(from, to), QStringLiteral("5 May to 31 Oct 2025"));
        QCOMPARE(periodText(CivilDate::fromYmd(2024, 9, 9).value(), to),
                 QStringLiteral("9 Sep 2024 to 31 Oct 2025"));
        QCOMPARE(periodText(to, to), QStringLiteral("31 Oct 2025"));
    }
    void money()
    {
        QCOMPARE(moneyText(12300, "EUR"), QStringLiteral("EUR 12,300"));
        QCOMPARE(moneyText(12.5, "USD"), QStringLiteral("USD 12.50"));
        QCOMPARE(moneyText(-5, "EUR"), QStringLiteral("EUR −5"));
        QCOMPARE(moneyText(1234567.4, ""), QStringLiteral("1,234,567 (currency not told)"));
    }
    void differences()
    {
        const auto compared = compareShares({{proportion(56, 70), proportion(48, 80)}});
        QCOMPARE(differenceText(compared[0]), QStringLiteral("higher"));
        QCOMPARE(differenceNumberText(compared[0].difference), QStringLiteral("+20 points (+5 to +33)"));
        QCOMPARE(differenceText(ComparedShare{}), QString());
    }
    void fewIncidents()
    {
        QCOMPARE(smallSampleText(18), QStringLiteral("small sample, n = 18"));
        QCOMPARE(smallSampleText(30), QString());
        QCOMPARE(tooFewText(4), QStringLiteral("too few to compare"));
    }
};

QTEST_GUILESS_MAIN(FormatTest)
#include "tst_format.moc"
