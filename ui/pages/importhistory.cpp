// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/importhistory.h"

#include "core/report/format.h"
#include "ui/models/incidenttexts.h"
#include "ui/widgets/tableroles.h"
#include "ui/models/tablespecmodel.h"
#include "ui/pages/filecheck.h"
#include "ui/pages/tablecard.h"
#include "ui/shell/actions.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/tabstrip.h"
#include "ui/workspace/workspace.h"

#include <QFileInfo>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace faultline {

ImportHistory::ImportHistory(PageContext context, QWidget *parent)
    : QWidget(parent), m_context(context), m_job(context.jobs)
{
    Look &look = context.look;
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_views = new QStackedWidget;
    m_empty = new EmptyState(look);
    auto *emptyCard = new Card(look);
    emptyCard->body()->addWidget(m_empty);
    m_empty->say(tr("Nothing is imported yet."),
                 tr("Choose a CSV, TSV or JSON export from your tracker, or drop files on this window. You see what is "
                    "read before anything is stored."),
                 tr("Choose files…"));
    connect(m_empty, &EmptyState::acted, context.actions[QStringLiteral("file.import")], &QAction::trigger);
    auto *lists = new QWidget;
    auto *column = new QVBoxLayout(lists);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_files = new TableCard(look);
    m_files->tabs()->addTab(tr("Imported files"));
    m_files->setNote(tr("Drop further files on this window, or choose them"));
    m_files->table()->setAccessibleName(tr("Imported files"));
    m_rejects = new TableCard(look);
    m_rejects->tabs()->addTab(tr("Rejected rows"));
    m_rejects->setNote(tr("Kept in the workspace with what was read"));
    m_rejects->model()->setColumnRole(3, FixedWidthRole);
    m_rejects->setStretchLast();
    m_rejects->table()->setAccessibleName(tr("Rejected rows"));
    column->addWidget(m_files, 2);
    column->addWidget(m_rejects, 1);
    m_views->addWidget(emptyCard);
    m_views->addWidget(lists);
    outer->addWidget(m_views);
}

void ImportHistory::refresh()
{
    if (!m_context.workspace.isOpen()) {
        m_views->setCurrentIndex(0);
        return;
    }
    m_context.workspace.read<History>(
        m_job, tr("Reading the imports"),
        [](Store &store, Progress &) -> Result<History> {
            auto imports = store.imports();
            if (!imports)
                return imports.error();
            auto rejects = store.rejectedRows(std::nullopt);
            if (!rejects)
                return rejects.error();
            return History{std::move(*imports), std::move(*rejects)};
        },
        this,
        [this](Result<History> history) {
            if (history)
                show(*history);
        },
        Jobs::Shown::Quietly);
}

void ImportHistory::show(const History &history)
{
    m_views->setCurrentIndex(history.imports.empty() ? 0 : 1);
    TableSpec table;
    table.columns = {{tr("File"), ColumnAlign::Left, 2},       {tr("Imported"), ColumnAlign::Left, 1},
                     {tr("Source"), ColumnAlign::Left, 1},     {tr("Read"), ColumnAlign::Right, 1},
                     {tr("New"), ColumnAlign::Right, 1},       {tr("Changed"), ColumnAlign::Right, 1},
                     {tr("Unchanged"), ColumnAlign::Right, 1}, {tr("Joined"), ColumnAlign::Right, 1},
                     {tr("Left out"), ColumnAlign::Right, 1},  {tr("Rejected"), ColumnAlign::Right, 1}};
    const std::string &zone = m_context.workspace.summary().zone;
    for (auto file = history.imports.rbegin(); file != history.imports.rend(); ++file) {
        table.rows.push_back({QFileInfo(fromUtf8(file->path)).fileName(), momentText(file->importedAt, zone),
                              oneLine(file->profile), countText(file->rowsRead), countText(file->inserted),
                              countText(file->updated), countText(file->unchanged), countText(file->merged),
                              countText(file->skipped), countText(file->rejected)});
    }
    m_files->setTable(std::move(table));
    m_files->tabs()->setCount(0, QString::number(history.imports.size()));
    m_rejects->setVisible(!history.rejects.empty());
    m_rejects->tabs()->setCount(0, QString::number(history.rejects.size()), true);
    m_rejects->setTable(rejectsTable(history.rejects));
}

} // namespace faultline
