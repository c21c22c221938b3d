// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>

class QWidget;

namespace faultline {

class Actions;
class MainWindow;
class Settings;
class Workspace;

/// What the window's own actions do: files, undo, colours, text size, regions, help.
class WindowCommands : public QObject
{
    Q_OBJECT

public:
    WindowCommands(MainWindow &window, Actions &actions, Workspace &workspace, Settings &settings);

    void setRegions(const QList<QWidget *> &regions) { m_regions = regions; }
    /// Enables and names actions by the present state.
    void update();
    bool looksLikeWorkspace(const QString &path) const;

private:
    void connectFiles();
    void connectEdit();
    void connectView();
    void connectLabels();
    void chooseNew();
    void chooseOpen();
    void chooseImport();
    void nextScheme();

    MainWindow &m_window;
    Actions &m_actions;
    Workspace &m_workspace;
    Settings &m_settings;
    QList<QWidget *> m_regions;
};

} // namespace faultline
