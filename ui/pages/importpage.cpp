// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/importpage.h"

#include "ui/pages/checkfoot.h"
#include "ui/pages/columnscard.h"
#include "ui/pages/filetables.h"
#include "ui/pages/importchips.h"
#include "ui/pages/importfields.h"
#include "ui/pages/importhistory.h"
#include "ui/pages/importtexts.h"
#include "ui/pages/profilemenu.h"
#include "ui/shell/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/look.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/textlabel.h"
#include "ui/workspace/commands.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/workspace.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace faultline {

PageInfo ImportPage::info()
{
    return {QStringLiteral("import"), tr("Import"), QStringLiteral("import")};
}

ImportPage::ImportPage(PageContext context)
    : Page(context, info()), m_rowsJob(context.jobs), m_checkJob(context.jobs)
{
    m_another = addHeadButton(tr("Choose files…"));
    connect(m_another, &QAbstractButton::clicked, context.actions[QStringLiteral("file.import")],
            &QAction::trigger);
    m_views = new QStackedWidget;
    m_history = new ImportHistory(context);
    connect(m_history, &ImportHistory::failed, this,
            [this](const Error &error) { messages()->showError(error); });
    connect(m_history, &ImportHistory::said, this,
            [this](const QString &message) { messages()->say(MessageBar::Kind::Done, message); });
    m_views->addWidget(m_history);
    m_views->addWidget(makeFileView());
    content()->addWidget(m_views, 1);
    connect(&context.workspace, &Workspace::opened, this, [this] {
        if (std::exchange(m_importAfterOpening, false))
            runImport();
    });
    connect(&context.workspace, &Workspace::failed, this, [this] { m_importAfterOpening = false; });
}

QWidget *ImportPage::makeProfilesButton()
{
    m_profiles = new ProfileMenu(m_context, this);
    m_profilesButton = new Button(m_context.look, Button::Kind::Quiet, tr("Profiles"));
    m_profilesButton->setHead(true);
    m_profilesButton->setMenu(m_profiles);
    connect(m_profiles, &ProfileMenu::failed, this,
            [this](const Error &error) { messages()->showError(error); });
    connect(m_profiles, &ProfileMenu::saved, this, [this](const QString &name) {
        m_options = {};
        inspect();
        messages()->say(MessageBar::Kind::Done,
                        tr("Files like this are read by the profile “%1” from now on.").arg(name));
    });
    return m_profilesButton;
}

QWidget *ImportPage::makeFileView()
{
    Look &look = m_context.look;
    auto *view = new QWidget;
    auto *column = new QVBoxLayout(view);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_chips = new ImportChips(m_context);
    auto *taken = new QHBoxLayout;
    taken->setSpacing(8);
    taken->addWidget(m_chips, 1);
    taken->addWidget(makeProfilesButton(), 0, Qt::AlignTop);
    column->addLayout(taken);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    m_columns = new ColumnsCard(look);
    m_columns->setMinimumWidth(look.scaled(380));
    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    m_tables = new FileTables(m_context);
    connect(m_tables, &FileTables::failed, this, [this](const Error &error) { messages()->showError(error); });
    m_foot = new CheckFoot(look);
    right->addWidget(m_tables, 1);
    right->addWidget(m_foot);
    row->addWidget(m_columns, 2);
    row->addLayout(right, 3);
    column->addLayout(row, 1);
    connect(m_chips, &ImportChips::changed, this, [this](const ReadOptions &options) {
        m_options = options;
        inspect();
    });
    connect(m_columns, &ColumnsCard::fieldChosen, this, [this](std::size_t index, const std::string &field) {
        m_options = withColumnField(m_options, m_plan, index, field);
        inspect();
    });
    connect(m_foot, &CheckFoot::importWanted, this, &ImportPage::startImport);
    connect(m_foot, &CheckFoot::cancelWanted, this, &ImportPage::cancel);
    return view;
}

void ImportPage::refresh()
{
    if (m_path.isEmpty())
        m_history->refresh();
}

bool ImportPage::takeFiles(const QStringList &paths)
{
    m_waiting += paths;
    if (m_path.isEmpty()) {
        m_results.clear();
        m_someRejected = false;
        nextFile();
    } else {
        messages()->say(MessageBar::Kind::Warning,
                        tr("%1 after this one.")
                            .arg(counted(m_waiting.size(), tr("%1 file waits"), tr("%1 files wait"))));
    }
    return true;
}

void ImportPage::nextFile()
{
    m_path = m_waiting.isEmpty() ? QString() : m_waiting.takeFirst();
    m_options = {};
    if (m_path.isEmpty()) {
        leaveFile();
        return;
    }
    messages()->dismiss();
    const QFileInfo file(m_path);
    QString about = tr("%1, %2").arg(
        file.fileName(),
        QLocale(QLocale::English).formattedDataSize(file.size(), 0, QLocale::DataSizeSIFormat));
    if (!m_waiting.isEmpty())
        about += tr("; %1").arg(
            counted(m_waiting.size(), tr("%1 more file after it"), tr("%1 more files after it")));
    subtitle()->setPlain(about);
    m_another->setText(tr("Another file…"));
    m_another->updateGeometry();
    m_views->setCurrentIndex(1);
    inspect();
}

void ImportPage::leaveFile()
{
    m_path.clear();
    m_rowsJob.cancel();
    m_checkJob.cancel();
    m_tables->setFile({}, {});
    subtitle()->setPlain({});
    m_another->setText(tr("Choose files…"));
    m_another->updateGeometry();
    m_views->setCurrentIndex(0);
    m_history->refresh();
    Q_EMIT statusChanged();
    Q_EMIT triggersChanged();
}

void ImportPage::inspect()
{
    m_checked = false;
    m_check = {};
    m_foot->showChecking();
    m_tables->setFile(m_path, m_options);
    const auto knowledge = m_context.workspace.knowledge();
    m_rowsJob.run<FileFirstRows>(
        tr("Reading the first rows"),
        [path = m_path, options = m_options, knowledge](Progress &progress) {
            return readFirstRows(path, options, knowledge->files, progress);
        },
        this,
        [this](Result<FileFirstRows> rows) {
            if (rows)
                showFirstRows(*rows);
            else
                showFailure(rows.error());
        });
    m_checkJob.run<FileCheck>(
        tr("Checking %1").arg(QFileInfo(m_path).fileName()),
        [path = m_path, options = m_options, knowledge](Progress &progress) {
            return checkFile(path, options, knowledge->files, progress);
        },
        this,
        [this](Result<FileCheck> check) {
            if (check)
                showCheck(*check);
        });
    Q_EMIT statusChanged();
}

void ImportPage::showFailure(const Error &error)
{
    m_checkJob.cancel();
    m_plan = {};
    m_tables->clear();
    m_columns->show({});
    m_chips->setVisible(false);
    m_foot->showUnreadable();
    messages()->showError(error);
}

void ImportPage::showFirstRows(const FileFirstRows &rows)
{
    m_chips->setVisible(true);
    m_plan = rows.plan;
    m_chips->show(m_plan, m_options);
    m_profiles->setReading(m_plan, m_options);
    m_columns->show(m_plan);
    m_tables->showFirstRows(rows);
}

void ImportPage::showCheck(const FileCheck &check)
{
    m_check = check;
    m_checked = true;
    m_foot->showCheck(check);
    m_tables->showCheck(check);
    if (!check.warnings.empty())
        messages()->say(MessageBar::Kind::Warning, check.warnings.front(), allWarnings(check));
    Q_EMIT statusChanged();
    Q_EMIT triggersChanged();
}

void ImportPage::startImport()
{
    if (m_context.workspace.isOpen()) {
        runImport();
        return;
    }
    const QFileInfo file(m_path);
    const QString wanted
        = file.absolutePath() + QLatin1Char('/') + file.completeBaseName() + QStringLiteral(".faultline");
    QString path = QFileDialog::getSaveFileName(this, tr("Where is the workspace to be kept?"), wanted,
                                                tr("Workspaces (*.faultline)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".faultline");
    m_importAfterOpening = true;
    m_context.workspace.create(path);
}

void ImportPage::runImport()
{
    ImportRequest request;
    request.path = m_path;
    request.options = m_options;
    m_foot->showImporting();
    Workspace &workspace = m_context.workspace;
    m_importJob = workspace.change<ImportReport>(
        tr("Importing %1").arg(QFileInfo(m_path).fileName()),
        [request, knowledge = workspace.knowledge(), &clock = workspace.clock()](Store &store,
                                                                                 Progress &progress) {
            return importIncidents(store, *knowledge, request, clock, progress);
        },
        [this](const Result<ImportReport> &report) { finishImport(report); });
    m_importJob->setRows(m_check.read);
}

void ImportPage::finishImport(const Result<ImportReport> &report)
{
    m_importJob = nullptr;
    if (!report) {
        m_foot->showCheck(m_check);
        if (report.error().code == ErrorCode::Cancelled)
            messages()->say(MessageBar::Kind::Done, tr("The import was stopped; nothing of it was kept."));
        return;
    }
    const QString name = QFileInfo(m_path).fileName();
    const ImportedFile &file = report->file;
    m_someRejected = m_someRejected || file.rejected > 0;
    m_results.append(importedText(name, *report));
    if (!report->sameFileAgain) {
        ImportRequest request;
        request.path = m_path;
        request.options = m_options;
        m_context.workspace.undoStack().push(
            new ImportCommand(m_context.workspace, request, file.importId, tr("Import %1").arg(name)));
    }
    if (!m_waiting.isEmpty()) {
        nextFile();
        return;
    }
    const QStringList results = m_results;
    m_path.clear();
    leaveFile();
    if (m_someRejected) {
        messages()->say(MessageBar::Kind::Warning,
                        tr("%1 Rejected rows can be set right below.").arg(results.join(QLatin1Char(' '))));
        return;
    }
    // The page may have to be made: the window answers between that and what is done here.
    QTimer::singleShot(0, this, [this, results] {
        m_context.workspace.show(QStringLiteral("overview"));
        Q_EMIT m_context.workspace.noticed(results.size() == 1 ? results.first()
                                                               : tr("%1 files are in.").arg(results.size()),
                                           results.size() == 1 ? QString() : results.join(QLatin1Char('\n')));
    });
}

void ImportPage::cancel()
{
    if (m_importJob) {
        m_importJob->cancel();
        return;
    }
    messages()->dismiss();
    nextFile();
}

QStringList ImportPage::statusTexts() const
{
    if (m_path.isEmpty())
        return {tr("Faultline %1").arg(QStringLiteral(FAULTLINE_VERSION))};
    return {m_checked
                ? tr("Checked the whole file: %1").arg(counted(m_check.read, tr("%1 row"), tr("%1 rows")))
                : tr("Nothing is stored yet")};
}

bool ImportPage::canTrigger(const QString &id) const
{
    return id == QLatin1String("page.export") && m_check.rejected > 0 && !m_path.isEmpty();
}

void ImportPage::trigger(const QString &id)
{
    if (id == QLatin1String("page.export"))
        m_tables->saveRejects();
}

} // namespace faultline
