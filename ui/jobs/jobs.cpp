// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/jobs/jobs.h"

#include <QThread>

#include <algorithm>

namespace faultline {

Jobs::Jobs(QObject *parent) : QObject(parent)
{
    m_readers.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
    m_writer.setMaxThreadCount(1);
}

Jobs::~Jobs()
{
    cancelAll();
    for (Job *job : std::as_const(m_running))
        job->waitForEnd();
    qDeleteAll(m_running);
}

void Jobs::cancelAll()
{
    for (Job *job : std::as_const(m_running))
        job->cancel();
}

void Jobs::add(Job *job)
{
    m_running.append(job);
    connect(job, &Job::ended, this, [this, job] {
        m_running.removeOne(job);
        Q_EMIT ended(job);
        job->deleteLater();
    });
    Q_EMIT started(job);
}

} // namespace faultline
