// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/mainwindow.h"

#include "ui/jobs/jobbar.h"
#include "ui/jobs/jobs.h"
#include "ui/pages/startpage.h"
#include "ui/shell/actions.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/palettecommands.h"
#include "ui/shell/palettefield.h"
#include "ui/shell/rail.h"
#include "ui/shell/windowcommands.h"
#include "ui/widgets/button.h"
#include "ui/widgets/look.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/textlabel.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/workspace.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>

namespace faultline {

namespace {

constexpr int kNarrowBelow = 1120;

} // namespace

MainWindow::MainWindow(Workspace &workspace, Jobs &jobs, Settings &settings, Look &look)
    : m_workspace(workspace), m_jobs(jobs), m_settings(settings), m_look(look),
      m_actions(std::make_unique<Actions>(look)),
      m_commands(std::make_unique<WindowCommands>(*this, *m_actions, workspace, settings)),
      m_context{workspace, jobs, settings, look, *m_actions}, m_entries(pageEntries())
{
    setAcceptDrops(true);
    setMinimumSize(960, 640);
    resize(1280, 800);
    buildMenuBar();
    buildPages();
    buildStatusBar();
    m_palette = new CommandPalette(look, this);
    connect(m_palette, &CommandPalette::ran, this,
            [this](const QString &id) { m_settings.addRecentCommand(id); });
    connectWorkspace();
    restoreGeometry(m_settings.state(QStringLiteral("window")));
    m_commands->setRegions({menuBar(), m_rail, m_stack, statusBar()});
    showPage({});
    updateTitle();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildMenuBar()
{
    menuBar()->setNativeMenuBar(false);
    const std::pair<const char *, QString> menus[] = {{"file", tr("&File")},
                                                      {"edit", tr("&Edit")},
                                                      {"view", tr("&View")},
                                                      {"go", tr("&Go")},
                                                      {"help", tr("&Help")}};
    for (const auto &[name, title] : menus) {
        QMenu *menu = menuBar()->addMenu(title);
        for (const QString &id : m_actions->menu(QString::fromLatin1(name))) {
            if (id.isEmpty()) {
                menu->addSeparator();
                continue;
            }
            QAction *action = (*m_actions)[id];
            menu->addAction(action);
            addAction(action);
            if (id == QLatin1String("file.recent")) {
                auto *recent = new QMenu(this);
                action->setMenu(recent);
                connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecentMenu(recent); });
            }
        }
    }
    auto *field = new PaletteField(m_look);
    menuBar()->setCornerWidget(field);
    menuBar()->setFixedHeight(m_look.scaled(32));
    connect(&m_look, &Look::changed, this, [this] { menuBar()->setFixedHeight(m_look.scaled(32)); });
    connect(field, &QAbstractButton::clicked, this, &MainWindow::openPalette);
    connect((*m_actions)[QStringLiteral("go.palette")], &QAction::triggered, this, &MainWindow::openPalette);
}

void MainWindow::buildPages()
{
    auto *center = new QWidget;
    auto *row = new QHBoxLayout(center);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_rail = new Rail(m_look, m_workspace);
    m_stack = new QStackedWidget;
    auto *first = new QWidget;
    auto *column = new QVBoxLayout(first);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_startMessages = new MessageBar(m_look);
    m_start = new StartPage(m_context);
    column->addWidget(m_startMessages);
    column->addWidget(m_start, 1);
    m_stack->addWidget(first);
    for (const PageEntry &entry : m_entries) {
        const PageInfo &info = entry.info;
        QAction *go = (*m_actions)[QStringLiteral("go.") + info.id];
        m_rail->addItem(info.id, info.icon, info.title, go->shortcut().toString(QKeySequence::NativeText));
        connect(go, &QAction::triggered, this, [this, id = info.id] { m_workspace.show(id); });
    }
    connect(m_rail, &Rail::chosen, this, [this](const QString &id) { m_workspace.show(id); });
    for (QAction *action : m_actions->ofPage())
        connect(action, &QAction::triggered, this, [this, action] { triggerOnPage(actionId(action)); });
    row->addWidget(m_rail);
    row->addWidget(m_stack, 1);
    setCentralWidget(center);
}

/// Not before it is wanted: all pages together take longer to make than the rest of the start.
Page *MainWindow::madePage(const QString &id)
{
    if (const auto made = m_pages.find(id); made != m_pages.end())
        return made->second;
    for (const PageEntry &entry : m_entries) {
        if (entry.info.id != id)
            continue;
        Page *page = entry.make(m_context);
        m_stack->addWidget(page);
        connect(page, &Page::statusChanged, this, &MainWindow::updateStatus);
        connect(page, &Page::triggersChanged, this, &MainWindow::updatePageActions);
        m_pages.emplace(id, page);
        return page;
    }
    return nullptr;
}

void MainWindow::buildStatusBar()
{
    statusBar()->setSizeGripEnabled(false);
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(14, 0, 14, 0);
    row->setSpacing(16);
    auto *cancel = new Button(m_look, Button::Kind::Link, tr("Cancel"));
    m_jobBar = new JobBar(m_jobs, cancel);
    m_statusLeft = new TextLabel(m_look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Elided);
    m_statusRight = new TextLabel(m_look, TextRole::Caption, TextColor::Muted);
    row->addWidget(m_jobBar);
    row->addWidget(m_statusLeft, 1);
    row->addWidget(m_statusRight);
    statusBar()->addWidget(holder, 1);
    statusBar()->setFixedHeight(m_look.scaled(28));
    statusBar()->setAccessibleName(tr("Status"));
    connect(m_jobBar, &JobBar::shownChanged, this, &MainWindow::updateStatus);
    connect(&m_look, &Look::changed, this, [this] { statusBar()->setFixedHeight(m_look.scaled(28)); });
}

void MainWindow::connectWorkspace()
{
    connect(&m_workspace, &Workspace::opened, this, [this] {
        m_startMessages->dismiss();
        m_workspace.show(m_workspace.summary().incidents > 0 ? QStringLiteral("overview")
                                                             : QStringLiteral("import"));
    });
    connect(&m_workspace, &Workspace::closed, this, [this] { showPage({}); });
    connect(&m_workspace, &Workspace::pageRequested, this, &MainWindow::showPage);
    connect(&m_workspace, &Workspace::failed, this, &MainWindow::showFailure);
    connect(&m_workspace, &Workspace::noticed, this, [this](const QString &message, const QString &detail) {
        if (Page *page = currentPage())
            page->messages()->say(MessageBar::Kind::Done, message, detail);
    });
    connect(&m_workspace, &Workspace::filterChanged, m_commands.get(), &WindowCommands::update);
    connect(&m_workspace, &Workspace::pendingChanged, this, &MainWindow::updateStatus);
    connect(&m_workspace, &Workspace::changed, this, [this] {
        m_rail->setCount(QStringLiteral("review"), m_workspace.summary().needsReview);
        m_rail->setWorkspacePagesEnabled(m_workspace.isOpen());
        for (const PageEntry &entry : m_entries)
            (*m_actions)[QStringLiteral("go.") + entry.info.id]->setEnabled(
                m_workspace.isOpen() || entry.info.id == QLatin1String("import"));
        updateTitle();
        updateStatus();
        m_commands->update();
    });
    Q_EMIT m_workspace.changed();
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

void MainWindow::showPage(const QString &id)
{
    Page *wanted = madePage(id);
    m_stack->setCurrentWidget(wanted ? wanted : m_stack->widget(0));
    m_rail->setCurrent(id);
    if (Page *page = currentPage())
        page->focusFirst();
    updateStatus();
    updatePageActions();
    m_commands->update();
}

void MainWindow::triggerOnPage(const QString &id)
{
    if (Page *page = currentPage())
        page->trigger(id);
}

void MainWindow::updatePageActions()
{
    const Page *page = currentPage();
    for (QAction *action : m_actions->ofPage())
        action->setEnabled(page && page->canTrigger(actionId(action)));
}

void MainWindow::updateStatus()
{
    const Page *page = currentPage();
    const bool busy = m_jobBar->isShowing();
    m_statusLeft->setVisible(!busy);
    const QStringList left
        = page ? page->statusTexts() : QStringList{tr("Faultline %1").arg(QStringLiteral(FAULTLINE_VERSION))};
    m_statusLeft->setPlain(left.join(QStringLiteral("      ")));
    QStringList right;
    if (!m_workspace.isOpen())
        right = {page ? tr("Nothing is stored yet") : tr("Works offline, opens no network connection")};
    else
        right = {m_workspace.hasPendingChanges() ? tr("Saving") : tr("All changes saved"),
                 oneLine(m_workspace.summary().zone)};
    m_statusRight->setPlain(right.join(QStringLiteral("      ")));
}

void MainWindow::updateTitle()
{
    setWindowTitle(m_workspace.isOpen() ? tr("%1 – Faultline").arg(m_workspace.name()) : tr("Faultline"));
}

void MainWindow::showFailure(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    if (Page *page = currentPage())
        page->messages()->showError(error);
    else
        m_startMessages->showError(error);
}

void MainWindow::openPalette()
{
    m_palette->open(paletteEntries(*m_actions, m_workspace), m_settings.recentCommands(),
                    [this](const QString &search) { return paletteSearchEntries(search, m_workspace); });
}

void MainWindow::fillRecentMenu(QMenu *menu)
{
    menu->clear();
    const QList<RecentWorkspace> list = m_settings.recentWorkspaces();
    for (const RecentWorkspace &recent : list) {
        QAction *action = menu->addAction(menuText(QFileInfo(recent.path).fileName()));
        action->setEnabled(recent.exists);
        connect(action, &QAction::triggered, this, [this, path = recent.path] { m_workspace.open(path); });
    }
    if (list.isEmpty())
        menu->addAction(tr("Nothing yet"))->setEnabled(false);
    menu->addSeparator();
    QAction *clear = menu->addAction(tr("Clear the list"));
    clear->setEnabled(!list.isEmpty());
    connect(clear, &QAction::triggered, &m_settings, &Settings::clearRecentWorkspaces);
}

void MainWindow::takeFiles(const QStringList &paths)
{
    if (paths.size() == 1 && m_commands->looksLikeWorkspace(paths.first())) {
        m_workspace.open(paths.first());
        return;
    }
    m_workspace.show(QStringLiteral("import"));
    if (Page *page = currentPage())
        page->takeFiles(paths);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (!paths.isEmpty())
        takeFiles(paths);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_rail->setNarrow(width() < m_look.scaled(kNarrowBelow));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setState(QStringLiteral("window"), saveGeometry());
    m_jobs.cancelAll();
    event->accept();
}

} // namespace faultline
