// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/incidentactions.h"

#include "core/report/format.h"
#include "ui/models/incidenttablemodel.h"
#include "ui/pages/changedialogs.h"
#include "ui/pages/exportdialog.h"
#include "ui/pages/facets.h"
#include "ui/pages/relabeldialog.h"
#include "ui/pages/tidydialog.h"
#include "ui/widgets/look.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plaintext.h"
#include "ui/workspace/recordcommands.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/workspace.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QStandardPaths>

namespace faultline {

namespace {

constexpr std::size_t kMostCopied = 100'000;
constexpr std::size_t kRowsPerRead = 1000;
constexpr std::size_t kMostDeletedShown = 15;

} // namespace

IncidentActions::IncidentActions(const PageContext &context, Page &page, Table table)
    : QObject(&page), m_context(context), m_page(page), m_table(std::move(table)), m_job(context.jobs),
      m_deletedJob(context.jobs), m_copyJob(context.jobs), m_menu(new QMenu(&page)),
      m_deletedMenu(new QMenu(&page))
{
    add(tr("&Relabel…"), &IncidentActions::relabel, true);
    add(tr("Assign a &team…"), &IncidentActions::assignTeam, true);
    add(tr("Change t&ags…"), &IncidentActions::changeTags, true);
    QAction *removing = add(tr("&Delete"), &IncidentActions::remove, true);
    removing->setShortcut(Qt::Key_Delete);
    removing->setShortcutContext(Qt::WidgetShortcut); // the table answers the key
    m_menu->addSeparator();
    m_deletedMenu->setTitle(tr("Restore de&leted"));
    m_menu->addMenu(m_deletedMenu);
    add(tr("T&idy values…"), &IncidentActions::tidy, false);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("&Columns…")), &QAction::triggered, this,
            [this] { m_table.chooseColumns(); });
    connect(m_menu, &QMenu::aboutToShow, this, &IncidentActions::fillDeletedMenu);
}

QAction *IncidentActions::add(const QString &text, void (IncidentActions::*slot)(), bool needsSelection)
{
    QAction *action = m_menu->addAction(text);
    connect(action, &QAction::triggered, this, slot);
    if (needsSelection) {
        action->setEnabled(false);
        m_ofSelection.push_back(action);
    }
    return action;
}

void IncidentActions::updateEnabled()
{
    const bool any = m_table.selectedCount() > 0;
    for (QAction *action : m_ofSelection)
        action->setEnabled(any);
}

std::string IncidentActions::who() const
{
    return m_context.settings.reviewer().toStdString();
}

void IncidentActions::relabel()
{
    relabelIncidents(m_context, m_job, m_table.selectedRowIds(), m_page);
}

void IncidentActions::assignTeam()
{
    const auto rowIds = m_table.selectedRowIds();
    if (rowIds.empty())
        return;
    QStringList teams;
    if (const auto facts = m_context.workspace.facts()) {
        for (const FacetOption &option :
             facetOptions(Facet::Team, *facts, m_context.workspace.knowledge()->taxonomy)) {
            if (!option.key.empty())
                teams.append(fromUtf8(option.key));
        }
    }
    const auto count = std::int64_t(rowIds.size());
    const auto team = askTeam(m_context.look, teams, count, &m_page);
    if (!team)
        return;
    m_context.workspace.undoStack().push(
        new EditRecordsCommand(m_context.workspace, rowIds, {*team, {}, who()},
                               tr("Team of %1 is %2").arg(incidentsText(count), teamText(*team))));
}

void IncidentActions::changeTags()
{
    const auto rowIds = m_table.selectedRowIds();
    if (rowIds.empty())
        return;
    const auto count = std::int64_t(rowIds.size());
    const auto tags = askTags(m_context.look, count, &m_page);
    if (!tags)
        return;
    m_context.workspace.undoStack().push(new EditRecordsCommand(
        m_context.workspace, rowIds, {{}, *tags, who()}, tr("Tags of %1").arg(incidentsText(count))));
}

void IncidentActions::remove()
{
    const auto rowIds = m_table.selectedRowIds();
    if (rowIds.empty())
        return;
    m_context.workspace.undoStack().push(new DeleteRecordsCommand(
        m_context.workspace, rowIds, who(), tr("Delete %1").arg(incidentsText(std::int64_t(rowIds.size())))));
}

void IncidentActions::tidy()
{
    TidyDialog dialog(m_context, &m_page);
    dialog.exec();
}

void IncidentActions::fillDeletedMenu()
{
    updateEnabled();
    m_deletedMenu->clear();
    m_deletedMenu->addAction(tr("Looking…"))->setEnabled(false);
    if (!m_context.workspace.isOpen())
        return;
    m_context.workspace.read<std::vector<DeletedRecord>>(
        m_deletedJob, tr("Reading what was deleted"),
        [](Store &store, Progress &) { return store.records().deleted(); }, this,
        [this](Result<std::vector<DeletedRecord>> records) {
            if (records)
                showDeleted(*records);
        },
        Jobs::Shown::Quietly);
}

void IncidentActions::showDeleted(const std::vector<DeletedRecord> &records)
{
    m_deletedMenu->clear();
    if (records.empty()) {
        m_deletedMenu->addAction(tr("Nothing was deleted"))->setEnabled(false);
        return;
    }
    std::vector<std::uint64_t> all;
    for (const DeletedRecord &record : records) {
        all.push_back(record.id);
        if (all.size() > kMostDeletedShown)
            continue;
        const QString title = oneLine(record.title).left(60);
        const QString text
            = record.externalId.empty() ? title : tr("%1 · %2").arg(oneLine(record.externalId), title);
        connect(m_deletedMenu->addAction(menuText(text)), &QAction::triggered, this,
                [this, id = record.id] { restore({id}); });
    }
    m_deletedMenu->addSeparator();
    connect(m_deletedMenu->addAction(tr("All %1").arg(incidentsText(std::int64_t(all.size())))),
            &QAction::triggered, this, [this, all] { restore(all); });
}

void IncidentActions::restore(const std::vector<std::uint64_t> &ids)
{
    m_context.workspace.undoStack().push(new RestoreRecordsCommand(
        m_context.workspace, ids, who(), tr("Restore %1").arg(incidentsText(std::int64_t(ids.size())))));
}

void IncidentActions::exportIncidents()
{
    Workspace &workspace = m_context.workspace;
    const auto choice
        = askExport(m_context.look,
                    {m_table.selectedCount(), m_table.shownCount(), workspace.summary().incidents}, &m_page);
    if (!choice)
        return;
    const QString ending = exportEnding(choice->format);
    const QString path
        = QFileDialog::getSaveFileName(&m_page, tr("Export incidents"),
                                       QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                           + QLatin1Char('/') + workspace.name() + QLatin1Char('.') + ending,
                                       QStringLiteral("*.") + ending);
    if (path.isEmpty())
        return;
    ExportRequest request;
    request.format = choice->format;
    if (choice->scope == ExportScope::Selection)
        request.rowIds = m_table.selectedRowIds();
    else if (choice->scope == ExportScope::Filter)
        request.filter = workspace.filter();
    workspace.read<std::int64_t>(
        m_job, tr("Exporting incidents"),
        [path, request, knowledge = workspace.knowledge()](Store &store, Progress &progress) {
            return exportIncidentsTo(path, store, *knowledge, request, progress);
        },
        this,
        [this, path](Result<std::int64_t> count) {
            if (count)
                m_page.messages()->say(
                    MessageBar::Kind::Done,
                    tr("%1 exported to %2.").arg(incidentsText(*count), QFileInfo(path).fileName()));
            else
                m_page.messages()->showError(count.error());
        });
}

void IncidentActions::copy()
{
    auto rowIds = m_table.selectedRowIds();
    if (rowIds.empty())
        return;
    const bool cut = rowIds.size() > kMostCopied;
    rowIds.resize(std::min(rowIds.size(), kMostCopied));
    m_context.workspace.read<QString>(
        m_copyJob, tr("Copying incidents"),
        [rowIds, columns = m_table.columns(), knowledge = m_context.workspace.knowledge(),
         zone = m_context.workspace.summary().zone](Store &store, Progress &progress) -> Result<QString> {
            QString text = incidentHeadText(columns);
            for (std::size_t at = 0; at < rowIds.size(); at += kRowsPerRead) {
                const std::size_t count = std::min(kRowsPerRead, rowIds.size() - at);
                const auto incidents = store.incidents(std::span(rowIds).subspan(at, count));
                if (!incidents)
                    return incidents.error();
                for (const Incident &incident : *incidents)
                    text += incidentRowText(incident, columns, knowledge->taxonomy, zone);
                if (!progress.report(std::int64_t(at + count), std::int64_t(rowIds.size())))
                    return failure(ErrorCode::Cancelled, tr("Nothing was copied."));
            }
            return text;
        },
        this,
        [this, cut, count = std::int64_t(rowIds.size())](Result<QString> text) {
            if (!text) {
                m_page.messages()->showError(text.error());
                return;
            }
            QGuiApplication::clipboard()->setText(*text);
            if (cut)
                m_page.messages()->say(MessageBar::Kind::Warning,
                                       tr("Only the first %1 were copied; export the rest as a file.")
                                           .arg(incidentsText(count)));
        },
        Jobs::Shown::InJobBar);
}

} // namespace faultline
