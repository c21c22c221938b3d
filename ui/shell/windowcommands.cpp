// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/windowcommands.h"

#include "ui/shell/actions.h"
#include "ui/shell/helpdialogs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/regions.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/workspace.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace faultline {

namespace {

const QString kWorkspaceEnding = QStringLiteral(".faultline");

QString documentsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

WindowCommands::WindowCommands(MainWindow &window, Actions &actions, Workspace &workspace, Settings &settings)
    : m_window(window), m_actions(actions), m_workspace(workspace), m_settings(settings)
{
    connectFiles();
    connectEdit();
    connectView();
    connectLabels();
    update();
}

void WindowCommands::connectFiles()
{
    connect(m_actions[QStringLiteral("file.new")], &QAction::triggered, this, &WindowCommands::chooseNew);
    connect(m_actions[QStringLiteral("file.open")], &QAction::triggered, this, &WindowCommands::chooseOpen);
    connect(m_actions[QStringLiteral("file.import")], &QAction::triggered, this,
            &WindowCommands::chooseImport);
    connect(m_actions[QStringLiteral("file.sample")], &QAction::triggered, this,
            [this] { m_workspace.openSample(m_settings.dataFolder()); });
    connect(m_actions[QStringLiteral("file.close")], &QAction::triggered, &m_workspace, &Workspace::close);
    connect(m_actions[QStringLiteral("file.quit")], &QAction::triggered, this, [this] { m_window.close(); });
}

void WindowCommands::connectEdit()
{
    QUndoStack &stack = m_workspace.undoStack();
    connect(m_actions[QStringLiteral("edit.undo")], &QAction::triggered, &stack, &QUndoStack::undo);
    connect(m_actions[QStringLiteral("edit.redo")], &QAction::triggered, &stack, &QUndoStack::redo);
    connect(&stack, &QUndoStack::indexChanged, this, &WindowCommands::update);
    connect(m_actions[QStringLiteral("edit.find")], &QAction::triggered, this, [this] {
        m_workspace.show(QStringLiteral("incidents"));
        if (Page *page = m_window.currentPage())
            page->trigger(QStringLiteral("edit.find"));
    });
    connect(m_actions[QStringLiteral("edit.clearfilter")], &QAction::triggered, this,
            [this] { m_workspace.setFilter({}); });
    connect(m_actions[QStringLiteral("go.back")], &QAction::triggered, &m_workspace, &Workspace::goBack);
    connect(m_actions[QStringLiteral("go.forward")], &QAction::triggered, &m_workspace,
            &Workspace::goForward);
}

void WindowCommands::connectLabels()
{
    const std::pair<const char *, const char *> homes[] = {{"review.learn", "labels"},
                                                           {"review.draw", "labels"},
                                                           {"review.merge", "labels"},
                                                           {"review.modes", "labels"},
                                                           {"review.random", "review"},
                                                           {"review.settle", "review"}};
    for (const auto &[id, home] : homes)
        connect(m_actions[QString::fromLatin1(id)], &QAction::triggered, this,
                [this, action = QString::fromLatin1(id), page = QString::fromLatin1(home)] {
                    m_workspace.show(page);
                    if (Page *shown = m_window.currentPage())
                        shown->trigger(action);
                });
}

void WindowCommands::connectView()
{
    const std::pair<const char *, Settings::Scheme> schemes[] = {{"view.system", Settings::Scheme::System},
                                                                 {"view.light", Settings::Scheme::Light},
                                                                 {"view.dark", Settings::Scheme::Dark}};
    for (const auto &[id, scheme] : schemes)
        connect(m_actions[QString::fromLatin1(id)], &QAction::triggered, this, [this, wanted = scheme] {
            m_settings.setScheme(wanted);
            update();
        });
    connect(m_actions[QStringLiteral("view.scheme")], &QAction::triggered, this, &WindowCommands::nextScheme);
    const std::pair<const char *, int> sizes[]
        = {{"view.larger", 1}, {"view.smaller", -1}, {"view.normal", 0}};
    for (const auto &[id, step] : sizes)
        connect(m_actions[QString::fromLatin1(id)], &QAction::triggered, this,
                [this, by = step] { m_settings.setTextSteps(by == 0 ? 0 : m_settings.textSteps() + by); });
    connect(m_actions[QStringLiteral("view.nextregion")], &QAction::triggered, this,
            [this] { focusNextRegion(m_regions, true); });
    connect(m_actions[QStringLiteral("view.formerregion")], &QAction::triggered, this,
            [this] { focusNextRegion(m_regions, false); });
    connect(m_actions[QStringLiteral("help.keys")], &QAction::triggered, this,
            [this] { showHelp(m_window.look(), m_actions, &m_window); });
    connect(m_actions[QStringLiteral("help.number")], &QAction::triggered, this, &explainNumber);
    connect(m_actions[QStringLiteral("help.about")], &QAction::triggered, this,
            [this] { showAbout(m_window.look(), &m_window); });
}

void WindowCommands::update()
{
    const QUndoStack &stack = m_workspace.undoStack();
    QAction *undo = m_actions[QStringLiteral("edit.undo")];
    QAction *redo = m_actions[QStringLiteral("edit.redo")];
    undo->setEnabled(stack.canUndo());
    redo->setEnabled(stack.canRedo());
    undo->setText(stack.canUndo() ? tr("&Undo: %1").arg(menuText(stack.undoText())) : tr("&Undo"));
    redo->setText(stack.canRedo() ? tr("&Redo: %1").arg(menuText(stack.redoText())) : tr("&Redo"));
    m_actions[QStringLiteral("file.close")]->setEnabled(m_workspace.isOpen());
    for (const char *id : {"review.learn", "review.draw", "review.merge", "review.modes", "review.random",
                           "review.settle"})
        m_actions[QString::fromLatin1(id)]->setEnabled(m_workspace.isOpen());
    m_actions[QStringLiteral("edit.find")]->setEnabled(m_workspace.isOpen());
    m_actions[QStringLiteral("edit.clearfilter")]->setEnabled(m_workspace.filter() != IncidentFilter{});
    m_actions[QStringLiteral("go.back")]->setEnabled(m_workspace.canGoBack());
    m_actions[QStringLiteral("go.forward")]->setEnabled(m_workspace.canGoForward());
    const Settings::Scheme scheme = m_settings.scheme();
    m_actions[QStringLiteral("view.system")]->setChecked(scheme == Settings::Scheme::System);
    m_actions[QStringLiteral("view.light")]->setChecked(scheme == Settings::Scheme::Light);
    m_actions[QStringLiteral("view.dark")]->setChecked(scheme == Settings::Scheme::Dark);
}

bool WindowCommands::looksLikeWorkspace(const QString &path) const
{
    if (path.endsWith(kWorkspaceEnding, Qt::CaseInsensitive))
        return true;
    QFile file(path);
    // Any name works for a workspace: its first bytes tell.
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly)
        && file.read(15) == QByteArrayLiteral("SQLite format 3");
}

void WindowCommands::chooseNew()
{
    QString path = QFileDialog::getSaveFileName(
        &m_window, tr("New workspace"), documentsFolder() + QStringLiteral("/incidents") + kWorkspaceEnding,
        tr("Workspaces (*.faultline)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += kWorkspaceEnding;
    m_workspace.create(path);
}

void WindowCommands::chooseOpen()
{
    const QString path = QFileDialog::getOpenFileName(&m_window, tr("Open a workspace"), documentsFolder(),
                                                      tr("Workspaces (*.faultline);;All files (*)"));
    if (!path.isEmpty())
        m_workspace.open(path);
}

void WindowCommands::chooseImport()
{
    const QStringList paths = QFileDialog::getOpenFileNames(
        &m_window, tr("Import files"), documentsFolder(),
        tr("Exports (*.csv *.tsv *.txt *.json *.jsonl *.ndjson);;All files (*)"));
    if (!paths.isEmpty())
        m_window.takeFiles(paths);
}

void WindowCommands::nextScheme()
{
    switch (m_settings.scheme()) {
    case Settings::Scheme::System:
        m_settings.setScheme(m_window.look().isDark() ? Settings::Scheme::Light : Settings::Scheme::Dark);
        break;
    case Settings::Scheme::Light:
        m_settings.setScheme(Settings::Scheme::Dark);
        break;
    case Settings::Scheme::Dark:
        m_settings.setScheme(Settings::Scheme::System);
        break;
    }
    update();
}

} // namespace faultline
