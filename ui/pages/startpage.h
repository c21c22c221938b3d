// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/page.h"

class QFrame;
class QHBoxLayout;

namespace faultline {

/// What is seen before a workspace is open: three doors, recent workspaces, a hint to drop files.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(PageContext context);

    void focusFirst();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeDoors();
    QFrame *makeDoor(const QString &icon, const QString &title, const QString &text, Button *button);
    void fillRecent();
    void fit();
    void addRecentRow(const struct RecentWorkspace &recent);

    PageContext m_context;
    QWidget *m_block;
    Button *m_sample;
    QWidget *m_recent;
    QVBoxLayout *m_recentRows;
};

} // namespace faultline
