// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/rejects.h"
#include "core/storage/store.h"
#include "core/usecases/mendrejects.h"
#include "ui/jobs/jobs.h"
#include "ui/pages/page.h"

class QStackedWidget;

namespace faultline {

class Button;
class EmptyState;
class TableCard;

/// What has been imported into the workspace, file by file, and the rows that were set aside.
class ImportHistory : public QWidget
{
    Q_OBJECT

public:
    explicit ImportHistory(PageContext context, QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    void said(const QString &message);
    void failed(const faultline::Error &error);

private:
    struct History {
        std::vector<ImportedFile> imports;
        std::vector<KeptReject> rejects; ///< the first kMostRejects
    };
    void show(const History &history);
    void makeButtons();
    void settleButtons();
    void setRight();
    void mend(const RejectedCells &row);
    void importRows(const QString &name, const std::vector<MendedRow> &rows);
    void saveRejects();
    void takeOut();

    PageContext m_context;
    LatestJob m_job;
    LatestJob m_openJob;
    History m_history;
    int m_nextReject = -1; ///< to select when the list comes back, so that one goes on from row to row
    QStackedWidget *m_views;
    EmptyState *m_empty;
    TableCard *m_files;
    TableCard *m_rejects;
    Button *m_takeOut;
    Button *m_setRight;
};

} // namespace faultline
