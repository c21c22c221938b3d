// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/usecases/importincidents.h"
#include "ui/jobs/jobs.h"
#include "ui/pages/filecheck.h"
#include "ui/pages/page.h"

class QStackedWidget;

namespace faultline {

class CheckFoot;
class ColumnsCard;
class FileTables;
class ImportChips;
class ImportHistory;
class ProfileMenu;

/// Files come in here, one after the other: how each is read, what its columns are, its rows exactly as they
/// would be imported, what would be rejected; then the import.
class ImportPage : public Page
{
    Q_OBJECT

public:
    static PageInfo info();

    explicit ImportPage(PageContext context);

    bool takeFiles(const QStringList &paths) override;
    void refresh() override;
    QStringList statusTexts() const override;
    bool canTrigger(const QString &actionId) const override;
    void trigger(const QString &actionId) override;

private:
    QWidget *makeProfilesButton();
    QWidget *makeFileView();
    void nextFile();
    void leaveFile();
    void inspect();
    void showFirstRows(const FileFirstRows &rows);
    void showCheck(const FileCheck &check);
    void showFailure(const Error &error);
    void startImport();
    void runImport();
    void finishImport(const Result<ImportReport> &report);
    void cancel();

    LatestJob m_rowsJob;
    LatestJob m_checkJob;
    QPointer<Job> m_importJob;
    QStringList m_waiting;
    QString m_path;
    ReadOptions m_options;
    ReadPlan m_plan;
    FileCheck m_check;
    bool m_checked = false;
    bool m_importAfterOpening = false;
    bool m_someRejected = false; ///< in this go
    QStringList m_results; ///< one line a file imported in this go
    QStackedWidget *m_views;
    ImportHistory *m_history;
    ImportChips *m_chips;
    ProfileMenu *m_profiles;
    Button *m_profilesButton;
    ColumnsCard *m_columns;
    FileTables *m_tables;
    CheckFoot *m_foot;
    Button *m_another;
};

} // namespace faultline
