// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/stats/proportion.h"
#include "core/stats/quantiles.h"

#include <QTest>

#include <cmath>

using namespace faultline;

namespace {

bool near(double value, double expected, double within)
{
    return std::abs(value - expected) <= within;
}

} // namespace

class ProportionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wilson_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("of");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("Newcombe 81/263") << 81 << 263 << 0.2553 << 0.3662;
        QTest::newRow("Newcombe 15/148") << 15 << 148 << 0.0624 << 0.1605;
        QTest::newRow("Newcombe 0/20") << 0 << 20 << 0.0 << 0.1611;
        QTest::newRow("Newcombe 1/29") << 1 << 29 << 0.0061 << 0.1718;
        QTest::newRow("nothing observed") << 0 << 0 << 0.0 << 1.0;
    }
    void wilson()
    {
        QFETCH(int, count);
        QFETCH(int, of);
        QFETCH(double, low);
        QFETCH(double, high);
        const Interval interval = wilsonInterval(count, of);
        QVERIFY(near(interval.low, low, 0.00005));
        QVERIFY(near(interval.high, high, 0.00005));
    }
    void endsAreExact()
    {
        QCOMPARE(wilsonInterval(0, 7).low, 0.0);
        QCOMPARE(wilsonInterval(7, 7).high, 1.0);
    }
    void difference()
    {
        const Difference d = newcombeDifference(proportion(56, 70), proportion(48, 80));
        QVERIFY(near(d.difference, 0.2, 1e-12));
        QVERIFY(near(d.low, 0.0524, 0.00005));
        QVERIFY(near(d.high, 0.3339, 0.00005));
    }
    void zStar()
    {
        const Proportion a = proportion(56, 70), b = proportion(48, 80);
        QVERIFY(near(newcombeZ(a, b), 2.6465, 0.00005));
        QVERIFY(near(differencePValue(a, b), 0.00813, 0.000005));
        QVERIFY(near(newcombeZ(b, a), newcombeZ(a, b), 1e-9));
        QVERIFY(near(newcombeDifference(a, b, newcombeZ(a, b)).low, 0, 1e-12));
    }
    void zStarOfExtremes()
    {
        const Proportion none = proportion(0, 40), all = proportion(40, 40);
        QVERIFY(near(newcombeDifference(all, none, newcombeZ(all, none)).low, 0, 1e-9));
        const Proportion million = proportion(400'000, 1'000'000), half = proportion(500'000, 1'000'000);
        QVERIFY(near(newcombeDifference(million, half, newcombeZ(million, half)).high, 0, 1e-9));
    }
    void equalRatiosHaveNoDifference()
    {
        QCOMPARE(differencePValue(proportion(1, 3), proportion(2, 6)), 1.0);
        QCOMPARE(differencePValue(proportion(0, 0), proportion(2, 6)), 1.0);
    }
    void percentRoundsHalfUpFromTheExactRatio()
    {
        QCOMPARE(roundedPercent(3, 8), 38); // 37.5
        QCOMPARE(roundedPercent(1, 200), 1); // 0.5
        QCOMPARE(roundedPercent(29, 200), 15); // 14.5, which a double holds as 14.499…
        QCOMPARE(roundedPercent(58, 187), 31);
        QCOMPARE(roundedPercent(0, 0), 0);
    }
    void holm()
    {
        const std::vector<bool> some = holmRejections({0.01, 0.04, 0.03, 0.005});
        QCOMPARE(some, (std::vector<bool>{true, false, false, true}));
        QCOMPARE(holmRejections({0.02, 0.02, 0.02}), (std::vector<bool>{false, false, false}));
        QVERIFY(holmRejections({}).empty());
    }
    void quantileType7()
    {
        const std::vector<double> values{1, 2, 3, 4};
        QCOMPARE(quantile(values, 0.25).value(), 1.75);
        QCOMPARE(quantile(values, 0.5).value(), 2.5);
        QCOMPARE(quantile(values, 1).value(), 4.0);
        QCOMPARE(quantile(std::vector<double>{7}, 0.75).value(), 7.0);
        QVERIFY(!quantile({}, 0.5));
    }
};

QTEST_GUILESS_MAIN(ProportionTest)
#include "tst_proportion.moc"
