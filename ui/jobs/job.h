// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/jobs/promiseprogress.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace faultline {

/// One piece of work in another thread, seen from the window's thread.
class Job : public QObject
{
    Q_OBJECT

public:
    Job(quint64 number, QString name, bool quiet, std::shared_ptr<JobGauge> gauge);
    ~Job() override;

    quint64 number() const { return m_number; } ///< rises with every job; a page drops results of former ones by it
    QString name() const { return m_name; }
    bool isQuiet() const { return m_quiet; } ///< not worth a place in the job bar
    std::int64_t done() const { return m_gauge->done.load(std::memory_order_relaxed); }
    std::int64_t total() const { return m_gauge->total.load(std::memory_order_relaxed); }
    qint64 elapsedMs() const { return m_elapsed.elapsed(); }
    bool isCancelled() const { return m_watcher.isCanceled(); }

    /// Rows of the whole, where the starter knows them: the job bar then tells rows a second.
    void setRows(std::int64_t rows) { m_rows = rows; }
    std::int64_t rows() const { return m_rows; }

    /// Asks the work to stop; ended() follows.
    void cancel();

    /// `deliver` runs in the window's thread when the work is over, before ended().
    void watch(const QFuture<void> &future, std::function<void()> deliver);
    void waitForEnd();

Q_SIGNALS:
    void progressed();
    void ended();

private:
    quint64 m_number;
    QString m_name;
    bool m_quiet;
    std::shared_ptr<JobGauge> m_gauge;
    QElapsedTimer m_elapsed;
    std::int64_t m_rows = 0;
    QFutureWatcher<void> m_watcher;
    std::function<void()> m_deliver;
};

} // namespace faultline
