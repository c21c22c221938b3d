// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/jobs/slices.h"

#include <QTest>

using namespace faultline;

class SlicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsEventsInBetween()
    {
        Slices slices;
        int steps = 0, events = 0;
        bool done = false;
        slices.run(
            [&] {
                QMetaObject::invokeMethod(this, [&] { ++events; }, Qt::QueuedConnection);
                return ++steps < 3;
            },
            [&] { done = true; });
        QCOMPARE(steps, 0);
        QTRY_VERIFY(done);
        QCOMPARE(steps, 3);
        QVERIFY(events >= 2);
        QVERIFY(!slices.isRunning());
    }
    void aNewRunGivesUpTheFormer()
    {
        Slices slices;
        bool former = false, next = false;
        slices.run([] { return true; }, [&] { former = true; });
        slices.run([] { return false; }, [&] { next = true; });
        QTRY_VERIFY(next);
        QVERIFY(!former);
    }
    void doneMayStartTheNext()
    {
        Slices slices;
        bool next = false;
        slices.run([] { return false; }, [&] { slices.run([] { return false; }, [&] { next = true; }); });
        QTRY_VERIFY(next);
    }
};

QTEST_GUILESS_MAIN(SlicesTest)
#include "tst_slices.moc"
