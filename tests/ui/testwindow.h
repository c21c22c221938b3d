// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/usecases/knowledge.h"
#include "ui/jobs/jobs.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/look.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

namespace faultline::test {

/// The window as the program makes it, over a new workspace in a folder that goes with it.
class TestWindow
{
public:
    TestWindow()
        : m_settings(m_folder.filePath(QStringLiteral("settings.ini"))), m_look(*qApp, m_settings),
          m_workspace(std::make_shared<const Knowledge>(loadKnowledge(DataFiles()).value()), m_jobs, m_clock,
                      m_settings),
          m_window(m_workspace, m_jobs, m_settings, m_look)
    {
        m_window.resize(1280, 800);
        m_window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_window));
        m_workspace.create(path(QStringLiteral("test.faultline")));
        settle();
        QVERIFY(m_workspace.isOpen());
    }

    Workspace &workspace() { return m_workspace; }
    MainWindow &window() { return m_window; }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Waits until no job runs and what follows from the last one is done.
    void settle()
    {
        constexpr int kLongest = 600'000;
        for (int i = 0; i < 3; ++i) {
            QTRY_VERIFY_WITH_TIMEOUT(m_jobs.isIdle(), kLongest);
            QTest::qWait(20);
        }
    }

    /// A button that can be pressed and whose text begins so; nothing where there is none.
    QAbstractButton *button(const QString &beginning) const
    {
        const auto buttons = m_window.findChildren<QAbstractButton *>();
        const auto found = std::find_if(buttons.begin(), buttons.end(), [&](const QAbstractButton *one) {
            return one->isVisible() && one->isEnabled() && one->text().startsWith(beginning);
        });
        return found == buttons.end() ? nullptr : *found;
    }

private:
    QTemporaryDir m_folder;
    Settings m_settings;
    Look m_look;
    SystemClock m_clock;
    Jobs m_jobs;
    Workspace m_workspace;
    MainWindow m_window;
};

} // namespace faultline::test
