// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/pageregistry.h"

#include <QMainWindow>

#include <map>
#include <memory>
#include <vector>

class QHBoxLayout;
class QStackedWidget;

namespace faultline {

class Actions;
class CommandPalette;
class JobBar;
class Rail;
class StartPage;
class WindowCommands;
struct Error;

/// The window: menu bar with the palette's field, rail, page, status bar.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Workspace &workspace, Jobs &jobs, Settings &settings, Look &look);
    ~MainWindow() override;

    Actions &actions() { return *m_actions; }
    /// Opens a workspace or takes the files to Import, by what they are.
    void takeFiles(const QStringList &paths);
    void showPage(const QString &id);
    Page *currentPage() const; ///< null on the first start
    Look &look() { return m_look; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildMenuBar();
    void buildPages();
    Page *madePage(const QString &id); ///< made now where it was not yet; null where there is none of this id
    void buildStatusBar();
    void connectWorkspace();
    void triggerOnPage(const QString &actionId);
    void updatePageActions();
    void updateStatus();
    void updateTitle();
    void showFailure(const Error &error);
    void openPalette();
    void fillRecentMenu(class QMenu *menu);

    Workspace &m_workspace;
    Jobs &m_jobs;
    Settings &m_settings;
    Look &m_look;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<WindowCommands> m_commands;
    PageContext m_context;
    std::vector<PageEntry> m_entries;
    std::map<QString, Page *> m_pages; ///< those made so far
    Rail *m_rail;
    QStackedWidget *m_stack;
    StartPage *m_start;
    CommandPalette *m_palette;
    JobBar *m_jobBar;
    class MessageBar *m_startMessages;
    TextLabel *m_statusLeft;
    TextLabel *m_statusRight;
};

} // namespace faultline
