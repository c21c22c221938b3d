// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/filetables.h"

#include "core/usecases/exportrejects.h"
#include "ui/models/tablespecmodel.h"
#include "ui/pages/tablecard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/questions.h"
#include "ui/widgets/tableroles.h"
#include "ui/widgets/tabstrip.h"
#include "ui/workspace/workspace.h"

#include <QFileInfo>
#include <QTableView>
#include <QVBoxLayout>

namespace faultline {

namespace {

enum PreviewTab { AsImported, AsRead };

constexpr int kWidestAsRead = 220; ///< of a column, pixels

} // namespace

FileTables::FileTables(PageContext context, QWidget *parent)
    : QWidget(parent), m_context(context), m_asIsJob(context.jobs)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_preview = new TableCard(context.look);
    m_preview->tabs()->addTab(tr("Preview"));
    m_preview->tabs()->addTab(tr("As read"));
    m_preview->table()->setAccessibleName(tr("First rows as they would be imported"));
    m_rejects = new TableCard(context.look);
    m_rejects->tabs()->addTab(tr("Rejected"));
    m_rejects->table()->setAccessibleName(tr("Rows that would be set aside"));
    m_rejects->model()->setColumnRole(3, FixedWidthRole);
    m_rejects->setStretchLast();
    auto *save = new Button(context.look, Button::Kind::Quiet, tr("Save as CSV…"));
    save->setHead(true);
    m_rejects->head()->addWidget(save);
    column->addWidget(m_preview, 3);
    column->addWidget(m_rejects, 1);
    connect(m_preview->tabs(), &TabStrip::currentChanged, this, &FileTables::showTab);
    connect(save, &QAbstractButton::clicked, this, &FileTables::saveRejects);
}

void FileTables::setFile(const QString &path, const ReadOptions &options)
{
    if (path != m_path) {
        m_path = path;
        m_preview->tabs()->setCurrent(AsImported);
    }
    m_options = options;
    m_rejected.clear();
    m_rejects->setTable({});
    m_rejects->hide();
    if (path.isEmpty())
        m_asIsJob.cancel();
}

void FileTables::clear()
{
    m_firstRows = {};
    m_preview->setTable({});
}

void FileTables::showFirstRows(const FileFirstRows &rows)
{
    m_firstRows = rows;
    showTab();
}

void FileTables::showTab()
{
    if (m_path.isEmpty())
        return;
    if (m_preview->tabs()->current() == AsImported) {
        const TableSpec &rows = m_firstRows.rows;
        m_preview->setTable(rows);
        m_preview->setNote(rows.rows.empty() ? tr("No rows")
                                             : tr("Lines %1–%2, as they will be imported")
                                                   .arg(m_firstRows.firstLine)
                                                   .arg(m_firstRows.lastLine));
        return;
    }
    m_preview->setNote(tr("As they stand in the file"));
    m_asIsJob.run<TableSpec>(
        tr("Reading the file as it is"),
        [path = m_path, options = m_options, knowledge = m_context.workspace.knowledge()](Progress &) {
            return readAsIs(path, options, knowledge->files);
        },
        this,
        [this](Result<TableSpec> table) {
            if (!table)
                Q_EMIT failed(table.error());
            else if (m_preview->tabs()->current() == AsRead)
                m_preview->setTable(std::move(*table), kWidestAsRead);
        });
}

void FileTables::showCheck(const FileCheck &check)
{
    m_rejected = check.rejects;
    m_preview->tabs()->setCount(AsImported, counted(check.read, tr("%1 row"), tr("%1 rows")));
    m_rejects->setVisible(check.rejected > 0);
    m_rejects->tabs()->setCount(0, counted(check.rejected, tr("%1 row"), tr("%1 rows")), true);
    m_rejects->setTable(rejectsTable(check.rejects));
}

void FileTables::saveRejects()
{
    const QFileInfo file(m_path);
    const auto saved = saveAs(this, tr("Save rejected rows"),
                              file.absolutePath() + QLatin1Char('/') + file.completeBaseName()
                                  + QStringLiteral("-rejected.csv"),
                              tr("CSV (*.csv)"), QByteArray::fromStdString(rejectsCsv(m_rejected)));
    if (saved && !*saved)
        Q_EMIT failed(saved->error());
}

} // namespace faultline
