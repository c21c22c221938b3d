// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/jobs/job.h"

namespace faultline {

Job::Job(quint64 number, QString name, bool quiet, std::shared_ptr<JobGauge> gauge)
    : m_number(number), m_name(std::move(name)), m_quiet(quiet), m_gauge(std::move(gauge))
{
    m_elapsed.start();
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &Job::progressed);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_deliver)
            m_deliver();
        Q_EMIT ended();
    });
}

Job::~Job() = default;

void Job::cancel()
{
    m_watcher.cancel();
}

void Job::watch(const QFuture<void> &future, std::function<void()> deliver)
{
    m_deliver = std::move(deliver);
    m_watcher.setFuture(future);
}

void Job::waitForEnd()
{
    m_watcher.waitForFinished();
}

} // namespace faultline
