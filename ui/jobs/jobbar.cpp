// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/jobs/jobbar.h"

#include "ui/jobs/jobs.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QTimer>

namespace faultline {

namespace {

constexpr int kAppearMs = 300;
constexpr int kTickMs = 200;
constexpr int kLeaveMs = 2000;
constexpr qint64 kFirstRateMs = 500; ///< before it a rate is noise

QLabel *plainLabel()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

JobBar::JobBar(Jobs &jobs, QAbstractButton *cancelButton, QWidget *parent)
    : QWidget(parent), m_jobs(jobs), m_name(plainLabel()), m_bar(new QProgressBar), m_text(plainLabel()),
      m_cancel(cancelButton), m_appear(new QTimer(this)), m_tick(new QTimer(this)), m_leave(new QTimer(this))
{
    setObjectName(QStringLiteral("jobBar"));
    setAccessibleName(tr("Running work"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    m_bar->setFixedWidth(120);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    row->addWidget(m_name);
    row->addWidget(m_bar);
    row->addWidget(m_text);
    row->addWidget(m_cancel);
    m_appear->setSingleShot(true);
    m_leave->setSingleShot(true);
    m_appear->setInterval(kAppearMs);
    m_tick->setInterval(kTickMs);
    m_leave->setInterval(kLeaveMs);
    hide();
    connect(&jobs, &Jobs::started, this, &JobBar::begin);
    connect(&jobs, &Jobs::ended, this, &JobBar::finish);
    connect(m_tick, &QTimer::timeout, this, &JobBar::showProgress);
    connect(m_appear, &QTimer::timeout, this, [this] {
        m_tick->start();
        showProgress();
        show();
        Q_EMIT shownChanged();
    });
    connect(m_leave, &QTimer::timeout, this, [this] {
        hide();
        Q_EMIT shownChanged();
    });
    connect(m_cancel, &QAbstractButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
}

void JobBar::begin(Job *job)
{
    if (job->isQuiet())
        return;
    m_leave->stop();
    m_job = job;
    if (isVisible())
        showProgress();
    else
        m_appear->start();
}

void JobBar::finish(Job *job)
{
    if (job != m_job)
        return;
    m_job = nullptr;
    for (Job *other : m_jobs.running()) {
        if (!other->isQuiet())
            m_job = other;
    }
    if (m_job)
        return;
    m_appear->stop();
    m_tick->stop();
    if (!isVisible())
        return;
    m_bar->hide();
    m_cancel->hide();
    m_name->setText(job->isCancelled() ? tr("%1: stopped, nothing was kept").arg(job->name())
                                       : tr("%1: done").arg(job->name()));
    m_text->clear();
    m_leave->start();
}

void JobBar::showProgress()
{
    if (!m_job)
        return;
    m_bar->show();
    m_cancel->show();
    int others = -1;
    for (const Job *job : m_jobs.running())
        others += job->isQuiet() ? 0 : 1;
    m_name->setText(others > 0 ? tr("%1 and %2 more").arg(m_job->name()).arg(others) : m_job->name());
    const bool known = m_job->total() > 0;
    m_bar->setRange(0, known ? 1000 : 0);
    if (known)
        m_bar->setValue(int(double(m_job->done()) / double(m_job->total()) * 1000));
    m_text->setText(progressText(*m_job));
}

QString JobBar::progressText(const Job &job) const
{
    if (job.total() <= 0 || job.done() <= 0)
        return {};
    const QLocale locale;
    const double part = double(job.done()) / double(job.total());
    QStringList parts;
    const qint64 elapsed = job.elapsedMs();
    if (job.rows() > 0) {
        const double rows = part * double(job.rows());
        parts.append(tr("%1 of %2 rows").arg(locale.toString(qint64(rows)), locale.toString(qint64(job.rows()))));
        if (elapsed >= kFirstRateMs)
            parts.append(tr("%1 rows/s").arg(locale.toString(qint64(rows / double(elapsed) * 1000))));
    } else {
        parts.append(tr("%1%").arg(int(part * 100)));
    }
    if (elapsed >= kFirstRateMs && part > 0.01 && part < 1) {
        const int left = int(double(elapsed) * (1 - part) / part / 1000);
        parts.append(left < 60 ? tr("%1 s left").arg(left) : tr("%1 min left").arg((left + 59) / 60));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace faultline
