// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/importhistory.h"

#include "core/report/format.h"
#include "core/usecases/exportrejects.h"
#include "ui/models/incidenttexts.h"
#include "ui/models/tablespecmodel.h"
#include "ui/pages/filecheck.h"
#include "ui/pages/menddialog.h"
#include "ui/pages/tablecard.h"
#include "ui/shell/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/questions.h"
#include "ui/widgets/tableroles.h"
#include "ui/widgets/tabstrip.h"
#include "ui/workspace/mendcommand.h"
#include "ui/workspace/workspace.h"

#include <QFileInfo>
#include <QItemSelectionModel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace faultline {

ImportHistory::ImportHistory(PageContext context, QWidget *parent)
    : QWidget(parent), m_context(context), m_job(context.jobs), m_openJob(context.jobs)
{
    Look &look = context.look;
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_views = new QStackedWidget;
    m_empty = new EmptyState(look);
    auto *emptyCard = new Card(look);
    emptyCard->body()->addWidget(m_empty);
    m_empty->say(tr("Nothing is imported yet."),
                 tr("Choose a CSV, TSV or JSON export from your tracker, or drop files on this window. You "
                    "see what is "
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
    makeButtons();
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
            auto rejects = store.rejects().list(std::nullopt, std::int64_t(kMostRejects));
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
    m_history = history;
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
    std::vector<RejectedRow> rows;
    for (const KeptReject &reject : history.rejects)
        rows.push_back(reject.row);
    m_rejects->setVisible(!rows.empty());
    m_rejects->tabs()->setCount(0, countText(m_context.workspace.summary().rejectedRows), true);
    // A list that is read again keeps its place; what was set right has made room for the next.
    QTableView *list = m_rejects->table();
    const int place = std::max(m_nextReject, list->currentIndex().row());
    m_rejects->setTable(rejectsTable(rows));
    if (place >= 0 && !rows.empty())
        list->setCurrentIndex(list->model()->index(std::min(place, int(rows.size()) - 1), 0));
    if (m_nextReject >= 0)
        list->setFocus(Qt::OtherFocusReason);
    m_nextReject = -1;
    settleButtons();
}

void ImportHistory::makeButtons()
{
    const auto add = [this](TableCard *card, const QString &text) {
        auto *button = new Button(m_context.look, Button::Kind::Quiet, text);
        button->setHead(true);
        card->head()->addWidget(button);
        return button;
    };
    m_takeOut = add(m_files, tr("Take the import out…"));
    m_setRight = add(m_rejects, tr("Set right…"));
    connect(m_takeOut, &QAbstractButton::clicked, this, &ImportHistory::takeOut);
    connect(m_setRight, &QAbstractButton::clicked, this, &ImportHistory::setRight);
    connect(m_rejects->table(), &QAbstractItemView::activated, this, &ImportHistory::setRight);
    connect(add(m_rejects, tr("Save as CSV…")), &QAbstractButton::clicked, this, &ImportHistory::saveRejects);
    for (TableCard *card : {m_files, m_rejects}) {
        connect(card->table()->selectionModel(), &QItemSelectionModel::currentChanged, this,
                &ImportHistory::settleButtons);
    }
    settleButtons();
}

void ImportHistory::settleButtons()
{
    m_takeOut->setEnabled(m_files->table()->currentIndex().isValid());
    m_setRight->setEnabled(m_rejects->table()->currentIndex().isValid());
}

void ImportHistory::setRight()
{
    const int at = m_rejects->table()->currentIndex().row();
    if (at < 0 || at >= int(m_history.rejects.size()))
        return;
    m_context.workspace.read<RejectedCells>(
        m_openJob, tr("Reading the row"),
        [id = m_history.rejects[std::size_t(at)].rejectId](Store &store, Progress &) {
            return openReject(store, id);
        },
        this,
        [this](Result<RejectedCells> row) {
            if (row)
                mend(*row);
            else
                Q_EMIT failed(row.error());
        },
        Jobs::Shown::Quietly);
}

void ImportHistory::mend(const RejectedCells &row)
{
    const auto cells = askMendedCells(m_context.look, row, window());
    if (!cells)
        return;
    m_context.workspace.read<std::vector<MendedRow>>(
        m_openJob, tr("Looking for rows like it"),
        [row, cells = *cells](Store &store, Progress &) { return mendedAlike(store, row, cells); }, this,
        [this, row, cells = *cells](const Result<std::vector<MendedRow>> &alike) {
            std::vector<MendedRow> rows{{row.reject.rejectId, cells}};
            if (alike && !alike->empty() && isForAll(window(), row, cells, alike->size()))
                rows.insert(rows.end(), alike->begin(), alike->end());
            importRows(rows.size() == 1 ? tr("Set line %1 right").arg(row.reject.row.line)
                                        : tr("Set %1 rows right").arg(countText(std::int64_t(rows.size()))),
                       rows);
        },
        Jobs::Shown::Quietly);
}

void ImportHistory::importRows(const QString &name, const std::vector<MendedRow> &rows)
{
    Workspace &workspace = m_context.workspace;
    m_nextReject = m_rejects->table()->currentIndex().row();
    workspace.change<MendReport>(
        name,
        [rows, knowledge = workspace.knowledge(), &clock = workspace.clock()](Store &store, Progress &) {
            return importMended(store, *knowledge, rows, clock);
        },
        [this, name, rows](const Result<MendReport> &report) {
            if (!report)
                return;
            if (!report->stillRejected.empty()) {
                m_nextReject = -1;
                Q_EMIT failed(failure(ErrorCode::BadContent, fromUtf8(report->stillRejected)));
                return;
            }
            m_context.workspace.undoStack().push(
                new MendCommand(m_context.workspace, rows, report->mendingId, name));
            const ImportedFile &counts = report->counts;
            Q_EMIT said(rows.size() > 1
                            ? tr("%1 rows: %2 new, %3 changed, %4 rejected again.")
                                  .arg(countText(std::int64_t(rows.size())), countText(counts.inserted),
                                       countText(counts.updated), countText(counts.rejected))
                            : counts.updated > 0 ? tr("The row is in; it changed a record that was there.")
                                                 : tr("The row is in."));
        },
        Jobs::Shown::Quietly);
}

void ImportHistory::saveRejects()
{
    std::vector<RejectedRow> rows;
    for (const KeptReject &reject : m_history.rejects)
        rows.push_back(reject.row);
    const auto saved = saveAs(window(), tr("Save rejected rows"), tr("rejected.csv"), tr("CSV (*.csv)"),
                              QByteArray::fromStdString(rejectsCsv(rows)));
    if (saved && !*saved)
        Q_EMIT failed(saved->error());
}

/// There is no way back but the file itself: hence the question.
void ImportHistory::takeOut()
{
    const int at = m_files->table()->currentIndex().row();
    if (at < 0 || at >= int(m_history.imports.size()))
        return;
    const ImportedFile &file = m_history.imports[m_history.imports.size() - 1 - std::size_t(at)];
    const QString name = QFileInfo(fromUtf8(file.path)).fileName();
    const QString effect
        = tr("%1 that it brought go, %2 changed records are as before. Decisions of people are kept and hold "
             "again when the file comes back. What was done before can no longer be undone.")
              .arg(incidentsText(file.inserted), countText(file.updated));
    if (!isConfirmed(window(), tr("Take %1 out?").arg(name), effect))
        return;
    m_context.workspace.undoStack().clear();
    m_context.workspace.change<void>(
        tr("Taking %1 out").arg(name),
        [id = file.importId](Store &store, Progress &) { return store.undoImport(id); },
        [this, name](const Result<void> &done) {
            if (done)
                Q_EMIT said(tr("%1 is out again.").arg(name));
        });
}

} // namespace faultline
