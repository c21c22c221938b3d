// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/jobs/jobs.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace faultline;

class JobsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsTheResultToTheWindow();
    void cancelReachesTheWork();
    void dropsALateResult();
    void writesInOrder();
    void forgetsAReceiverThatHasGone();
};

void JobsTest::bringsTheResultToTheWindow()
{
    Jobs jobs;
    int result = 0;
    QThread *thread = nullptr;
    Job *job = jobs.run<int>(
        QStringLiteral("adding"),
        [&](Progress &progress) -> Result<int> {
            thread = QThread::currentThread();
            progress.report(1, 2);
            return 41 + 1;
        },
        this, [&](Result<int> done) { result = done ? *done : -1; });
    QCOMPARE(job->name(), QStringLiteral("adding"));
    QTRY_COMPARE(result, 42);
    QVERIFY(thread != QThread::currentThread());
    QTRY_VERIFY(jobs.isIdle());
}

void JobsTest::cancelReachesTheWork()
{
    Jobs jobs;
    std::optional<ErrorCode> code;
    Job *job = jobs.run<int>(
        QStringLiteral("endless"),
        [](Progress &progress) -> Result<int> {
            for (std::int64_t i = 0; progress.report(i, 0); ++i)
                QThread::msleep(1);
            return failure(ErrorCode::Cancelled, {});
        },
        this, [&](Result<int> done) { code = done ? ErrorCode::BadUsage : done.error().code; });
    job->cancel();
    QTRY_VERIFY(code.has_value());
    QCOMPARE(*code, ErrorCode::Cancelled);
}

void JobsTest::dropsALateResult()
{
    Jobs jobs;
    LatestJob latest(jobs);
    QSemaphore gate;
    QStringList results;
    latest.run<int>(
        QStringLiteral("first"),
        [&](Progress &) -> Result<int> {
            gate.acquire();
            return 1;
        },
        this, [&](Result<int>) { results.append(QStringLiteral("first")); });
    latest.run<int>(
        QStringLiteral("second"), [](Progress &) -> Result<int> { return 2; }, this,
        [&](Result<int>) { results.append(QStringLiteral("second")); });
    gate.release();
    QTRY_VERIFY(jobs.isIdle());
    QCOMPARE(results, QStringList{QStringLiteral("second")});
}

void JobsTest::writesInOrder()
{
    Jobs jobs;
    std::vector<int> order;
    for (int i = 0; i < 8; ++i)
        jobs.run<void>(
            QStringLiteral("write"),
            [&order, i](Progress &) -> Result<void> {
                QThread::msleep(i % 2 == 0 ? 3 : 0);
                order.push_back(i);
                return {};
            },
            this, [](Result<void>) {}, Jobs::Lane::Writing);
    QTRY_VERIFY(jobs.isIdle());
    QCOMPARE(order, (std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7}));
}

void JobsTest::forgetsAReceiverThatHasGone()
{
    Jobs jobs;
    bool called = false;
    auto receiver = std::make_unique<QObject>();
    jobs.run<int>(
        QStringLiteral("orphan"), [](Progress &) -> Result<int> { return 1; }, receiver.get(),
        [&](Result<int>) { called = true; });
    receiver.reset();
    QTRY_VERIFY(jobs.isIdle());
    QVERIFY(!called);
}

QTEST_MAIN(JobsTest)
#include "tst_jobs.moc"
