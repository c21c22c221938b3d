// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/records.h"
#include "ui/jobs/jobs.h"
#include "ui/pages/page.h"

#include <QObject>

#include <functional>
#include <vector>

class QAction;
class QMenu;

namespace faultline {

/// What can be done with the incidents that are selected in the table: relabel, team, tags, delete, export,
/// copy. All but the last two are steps of the undo stack.
class IncidentActions : public QObject
{
    Q_OBJECT

public:
    /// Rows of the table, and columns as they are seen, from left to right.
    struct Table {
        std::function<std::vector<std::int64_t>()> selectedRowIds;
        std::function<std::int64_t()> selectedCount, shownCount;
        std::function<std::vector<int>()> columns;
        std::function<void()> chooseColumns;
    };

    IncidentActions(const PageContext &context, Page &page, Table table);

    QMenu *menu() const { return m_menu; } ///< of the button in the head and of a right click on rows
    void relabel();
    void assignTeam();
    void changeTags();
    void remove();
    void tidy();
    void exportIncidents();
    void copy();
    void updateEnabled();

private:
    QAction *add(const QString &text, void (IncidentActions::*slot)(), bool needsSelection);
    void fillDeletedMenu();
    void showDeleted(const std::vector<DeletedRecord> &records);
    void restore(const std::vector<std::uint64_t> &ids);
    std::string who() const;

    PageContext m_context;
    Page &m_page;
    Table m_table;
    LatestJob m_job;
    LatestJob m_deletedJob;
    LatestJob m_copyJob;
    QMenu *m_menu;
    QMenu *m_deletedMenu;
    std::vector<QAction *> m_ofSelection;
};

} // namespace faultline
