// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/civildate.h"

#include <QTest>

using faultline::CivilDate;

class CivilDateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsIsoDays_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("valid");
        QTest::newRow("ordinary") << QByteArray("2025-10-21") << true;
        QTest::newRow("leap day") << QByteArray("2024-02-29") << true;
        QTest::newRow("no leap day") << QByteArray("2025-02-29") << false;
        QTest::newRow("31 April") << QByteArray("2025-04-31") << false;
        QTest::newRow("short") << QByteArray("2025-4-1") << false;
        QTest::newRow("letters") << QByteArray("2025-0x-01") << false;
    }
    void readsIsoDays()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, valid);
        const auto date = CivilDate::fromIso(text.toStdString());
        QCOMPARE(date.has_value(), valid);
        if (date)
            QCOMPARE(QByteArray::fromStdString(date->toIso()), text);
    }
    void floorsBeforeTheEpoch()
    {
        QCOMPARE(CivilDate::fromEpochMs(-1).toIso(), std::string("1969-12-31"));
        QCOMPARE(CivilDate::fromEpochMs(-faultline::kMsPerDay).toIso(), std::string("1969-12-31"));
        QCOMPARE(CivilDate::fromEpochMs(0).toIso(), std::string("1970-01-01"));
    }
    void writesMomentsInUtc()
    {
        QCOMPARE(faultline::isoUtc(1761037920000), std::string("2025-10-21T09:12:00Z"));
        QCOMPARE(faultline::isoUtc(1761037920123), std::string("2025-10-21T09:12:00.123Z"));
    }
};

QTEST_GUILESS_MAIN(CivilDateTest)
#include "tst_civildate.moc"
