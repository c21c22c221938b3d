// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/agreement.h"

#include <QTest>

using namespace faultline;

class AgreementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownTables_data()
    {
        QTest::addColumn<QList<int>>("cells");
        QTest::addColumn<int>("size");
        QTest::addColumn<double>("kappa");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        // By hand: variance (0.04624 + 0.06348 + 0.10188 - 0.01) / (50 × 0.5²) = 0.016128.
        QTest::newRow("Cohen's 2 by 2") << QList<int>{20, 5, 10, 15} << 2 << 0.4 << 0.1511 << 0.6489;
        QTest::newRow("independent") << QList<int>{10, 10, 10, 10} << 2 << 0.0 << -0.3099 << 0.3099;
        QTest::newRow("perfect") << QList<int>{5, 0, 0, 7} << 2 << 1.0 << 1.0 << 1.0;
    }
    void knownTables()
    {
        QFETCH(QList<int>, cells);
        QFETCH(int, size);
        QFETCH(double, kappa);
        QFETCH(double, low);
        QFETCH(double, high);
        Confusion counts;
        for (int row = 0; row < size; ++row) {
            counts.emplace_back();
            for (int column = 0; column < size; ++column)
                counts.back().push_back(cells[row * size + column]);
        }
        const Agreement result = agreement(counts);
        QVERIFY(result.kappa);
        QVERIFY(qAbs(*result.kappa - kappa) < 1e-12);
        QVERIFY2(qAbs(result.low - low) < 5e-5 && qAbs(result.high - high) < 5e-5,
                 qPrintable(QStringLiteral("%1 to %2").arg(result.low).arg(result.high)));
    }

    void noKappaWhereChanceAgreesAlways()
    {
        QVERIFY(!agreement({{9, 0}, {0, 0}}).kappa);
        QVERIFY(!agreement({{0, 0}, {0, 0}}).kappa);
        QVERIFY(!agreement({}).kappa);
    }

    void oneLabelAgainstTheRest()
    {
        const Agreement result = agreementOn(0, {{8, 1, 1}, {2, 5, 0}, {0, 0, 3}});
        QCOMPARE(result.n, 20);
        QVERIFY(qAbs(result.observed - 16.0 / 20) < 1e-12);
    }
};

QTEST_APPLESS_MAIN(AgreementTest)
#include "tst_agreement.moc"
