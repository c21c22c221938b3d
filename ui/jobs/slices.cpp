// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/jobs/slices.h"

#include <utility>

namespace faultline {

Slices::Slices(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &Slices::next);
}

void Slices::run(std::function<bool()> step, std::function<void()> done)
{
    m_step = std::move(step);
    m_done = std::move(done);
    m_timer.start();
}

void Slices::cancel()
{
    m_timer.stop();
    m_step = {};
    m_done = {};
}

void Slices::next()
{
    if (m_step && m_step())
        return;
    // `done` may start the next run.
    const auto done = std::exchange(m_done, {});
    cancel();
    if (done)
        done();
}

} // namespace faultline
