// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "ui/jobs/job.h"

#include <QList>
#include <QPointer>
#include <QPromise>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <optional>

namespace faultline {

/// Runs work off the window's thread and brings its result back to it. The only place in the window that
/// starts threads. Going away, it cancels what runs and waits for it.
class Jobs : public QObject
{
    Q_OBJECT

public:
    /// Work that changes a workspace goes through one thread, in the order it was started.
    enum class Lane { Reading, Writing };
    enum class Shown { InJobBar, Quietly };

    explicit Jobs(QObject *parent = nullptr);
    ~Jobs() override;

    /// `done` is called in the window's thread with the result, unless `receiver` has gone. A job cancelled
    /// before it began gives ErrorCode::Cancelled. The returned job is deleted after its end.
    template<typename T>
    Job *run(const QString &name, std::function<Result<T>(Progress &)> work, QObject *receiver,
             std::function<void(Result<T>)> done, Lane lane = Lane::Reading, Shown shown = Shown::InJobBar)
    {
        auto gauge = std::make_shared<JobGauge>();
        auto outcome = std::make_shared<std::optional<Result<T>>>();
        auto *job = new Job(++m_lastNumber, name, shown == Shown::Quietly, gauge);
        auto body = [work = std::move(work), gauge, outcome](QPromise<void> &promise) {
            PromiseProgress progress(promise, gauge);
            outcome->emplace(work(progress));
        };
        add(job);
        QPointer<QObject> guard(receiver);
        job->watch(QtConcurrent::run(pool(lane), std::move(body)),
                   [outcome, guard, done = std::move(done)] {
                       if (!guard)
                           return;
                       if (outcome->has_value())
                           done(std::move(**outcome));
                       else
                           done(Error{ErrorCode::Cancelled, {}, {}});
                   });
        return job;
    }

    const QList<Job *> &running() const { return m_running; }
    bool isIdle() const { return m_running.isEmpty(); }
    void cancelAll();

Q_SIGNALS:
    void started(faultline::Job *job);
    void ended(faultline::Job *job); ///< its result has been delivered; the job goes away after this

private:
    void add(Job *job);
    QThreadPool *pool(Lane lane) { return lane == Lane::Writing ? &m_writer : &m_readers; }

    quint64 m_lastNumber = 0;
    QList<Job *> m_running;
    QThreadPool m_readers;
    QThreadPool m_writer;
};

/// The newest of a kind of job: starting another cancels the former, whose late result is dropped by its number.
class LatestJob
{
public:
    explicit LatestJob(Jobs &jobs) : m_jobs(jobs) {}

    template<typename T>
    Job *run(const QString &name, std::function<Result<T>(Progress &)> work, QObject *receiver,
             std::function<void(Result<T>)> done, Jobs::Shown shown = Jobs::Shown::InJobBar)
    {
        cancel();
        auto wanted = std::make_shared<quint64>(0);
        m_current = wanted;
        std::weak_ptr<quint64> current = wanted;
        m_job = m_jobs.run<T>(
            name, std::move(work), receiver,
            [current, done = std::move(done)](Result<T> result) {
                if (!current.expired() && (result || result.error().code != ErrorCode::Cancelled))
                    done(std::move(result));
            },
            Jobs::Lane::Reading, shown);
        *wanted = m_job->number();
        return m_job;
    }

    void cancel()
    {
        m_current.reset();
        if (m_job)
            m_job->cancel();
        m_job = nullptr;
    }
    bool isRunning() const { return m_job != nullptr; }
    quint64 number() const { return m_current ? *m_current : 0; }

private:
    Jobs &m_jobs;
    QPointer<Job> m_job;
    std::shared_ptr<quint64> m_current;
};

} // namespace faultline
