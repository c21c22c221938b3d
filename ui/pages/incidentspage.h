// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/store.h"
#include "ui/jobs/jobs.h"
#include "ui/pages/incidentrecord.h"
#include "ui/pages/page.h"

class QKeyEvent;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace faultline {

class DetailsPlace;
class EmptyState;
class FilterBar;
class IncidentActions;
class IncidentDetails;
class IncidentSearch;
class IncidentTableModel;

/// The records under the filter as a table, and the whole of the chosen one beside it.
class IncidentsPage : public Page
{
    Q_OBJECT

public:
    static PageInfo info();

    explicit IncidentsPage(PageContext context);
    ~IncidentsPage() override;

    void refresh() override;
    bool canTrigger(const QString &actionId) const override;
    void trigger(const QString &actionId) override;
    QStringList statusTexts() const override;
    void focusFirst() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeTable();
    void connectTable();
    void loadRows();
    void showRows(std::vector<std::int64_t> rowIds);
    void loadPage(int page, quint64 version);
    /// Again: the one that is open, which may be gone by now.
    enum class Asked { Now, Again };
    void openIncident(const std::string &id, Asked asked = Asked::Now);
    void openCurrent();
    void closeDetails();
    void chooseColumns(const QPoint &at);
    void fitColumns();
    void sortBy(int section);
    void addActions();
    bool keyInTable(QKeyEvent *event);

    LatestJob m_rowsJob;
    LatestJob m_recordJob;
    IncidentOrder m_order = IncidentOrder::OccurredAt;
    bool m_descending = true;
    std::string m_openId;
    FilterBar *m_filters;
    IncidentSearch *m_search;
    QTableView *m_table;
    IncidentTableModel *m_model;
    QStackedWidget *m_views;
    EmptyState *m_empty;
    QSplitter *m_splitter;
    IncidentDetails *m_details;
    DetailsPlace *m_place;
    IncidentActions *m_incidentActions;
    Button *m_relabel;
};

} // namespace faultline
