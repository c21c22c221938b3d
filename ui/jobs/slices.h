// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace faultline {

/// Work that only the window's thread may do, in steps with the window's own events between them. Each step should
/// stay far under 50 ms. Starting another gives up the former.
class Slices : public QObject
{
    Q_OBJECT

public:
    explicit Slices(QObject *parent = nullptr);

    /// Calls `step` until it gives false, then `done`.
    void run(std::function<bool()> step, std::function<void()> done);
    void cancel();
    bool isRunning() const { return m_timer.isActive(); }

private:
    void next();

    QTimer m_timer;
    std::function<bool()> m_step;
    std::function<void()> m_done;
};

} // namespace faultline
