// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/store.h"
#include "ui/jobs/jobs.h"
#include "ui/pages/page.h"

class QStackedWidget;

namespace faultline {

class EmptyState;
class TableCard;

/// What has been imported into the workspace, file by file, and the rows that were set aside.
class ImportHistory : public QWidget
{
    Q_OBJECT

public:
    explicit ImportHistory(PageContext context, QWidget *parent = nullptr);

    void refresh();

private:
    struct History {
        std::vector<ImportedFile> imports;
        std::vector<RejectedRow> rejects;
    };
    void show(const History &history);

    PageContext m_context;
    LatestJob m_job;
    QStackedWidget *m_views;
    EmptyState *m_empty;
    TableCard *m_files;
    TableCard *m_rejects;
};

} // namespace faultline
