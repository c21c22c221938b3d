// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QTimer;
class QAbstractButton;

namespace faultline {

class Job;
class Jobs;

/// Left in the status bar: the newest job's name, bar, done of total, rows a second, time left, Cancel. Appears
/// after 300 ms, goes two seconds after the end with the result as text.
class JobBar : public QWidget
{
    Q_OBJECT

public:
    explicit JobBar(Jobs &jobs, QAbstractButton *cancelButton, QWidget *parent = nullptr);

    bool isShowing() const { return isVisibleTo(parentWidget()); }

Q_SIGNALS:
    void shownChanged();

private:
    void begin(Job *job);
    void finish(Job *job);
    void showProgress();
    QString progressText(const Job &job) const;

    Jobs &m_jobs;
    Job *m_job = nullptr;
    QLabel *m_name;
    QProgressBar *m_bar;
    QLabel *m_text;
    QAbstractButton *m_cancel;
    QTimer *m_appear;
    QTimer *m_tick;
    QTimer *m_leave;
};

} // namespace faultline
