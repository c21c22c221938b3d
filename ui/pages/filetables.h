// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/jobs/jobs.h"
#include "ui/pages/filecheck.h"
#include "ui/pages/page.h"

#include <QWidget>

namespace faultline {

class TableCard;

/// What is in a file: its first rows, as they would be imported or as they stand there, and the rows that
/// would be rejected.
class FileTables : public QWidget
{
    Q_OBJECT

public:
    explicit FileTables(PageContext context, QWidget *parent = nullptr);

    /// The file that is looked at from now on, and how it is read; its rows follow.
    void setFile(const QString &path, const ReadOptions &options);
    void showFirstRows(const FileFirstRows &rows);
    void showCheck(const FileCheck &check);
    void clear();
    void saveRejects(); ///< asks where

Q_SIGNALS:
    void failed(const faultline::Error &error);

private:
    void showTab();

    PageContext m_context;
    LatestJob m_asIsJob;
    QString m_path;
    ReadOptions m_options;
    FileFirstRows m_firstRows;
    std::vector<RejectedRow> m_rejected;
    TableCard *m_preview;
    TableCard *m_rejects;
};

} // namespace faultline
