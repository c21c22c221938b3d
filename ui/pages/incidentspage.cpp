// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/incidentspage.h"

#include "core/report/format.h"
#include "ui/models/incidenttablemodel.h"
#include "ui/pages/detailsplace.h"
#include "ui/pages/filterbar.h"
#include "ui/pages/incidentactions.h"
#include "ui/pages/incidentcolumns.h"
#include "ui/pages/incidentdetails.h"
#include "ui/pages/incidentsearch.h"
#include "ui/shell/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/look.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plaintext.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/workspace.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace faultline {

namespace {

const QString kSplitter = QStringLiteral("incidents/splitter");

} // namespace

PageInfo IncidentsPage::info()
{
    return {QStringLiteral("incidents"), tr("Incidents"), QStringLiteral("incidents")};
}

IncidentsPage::IncidentsPage(PageContext context)
    : Page(context, info()), m_rowsJob(context.jobs), m_recordJob(context.jobs)
{
    addActions();
    m_filters = new FilterBar(context);
    content()->addWidget(m_filters);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    m_details = new IncidentDetails(context);
    m_details->setMinimumWidth(context.look.scaled(360));
    m_details->hide();
    m_splitter->addWidget(makeTable());
    m_place = new DetailsPlace(context.look, *this, *m_splitter, *m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    if (!m_splitter->restoreState(context.settings.state(kSplitter)))
        m_splitter->setSizes({612, 424});
    content()->addWidget(m_splitter, 1);
    connect(m_place, &DetailsPlace::moved, this, &IncidentsPage::fitColumns);
    connectTable();
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        m_context.settings.setState(kSplitter, m_splitter->saveState());
        fitColumns();
    });
    connect(m_details, &IncidentDetails::closed, this, &IncidentsPage::closeDetails);
    connect(&context.workspace, &Workspace::incidentRequested, this,
            [this](const std::string &id) { openIncident(id); });
    connect(&context.workspace, &Workspace::closed, this, [this] {
        closeDetails();
        m_model->setRows({}, "UTC");
    });
}

IncidentsPage::~IncidentsPage() = default;

void IncidentsPage::addActions()
{
    m_relabel = addHeadButton(tr("Relabel…"));
    m_relabel->setEnabled(false);
    auto *change = addHeadButton(tr("Change"));
    change->setToolTip(tr("Team, tags, deletion and spellings"));
    auto *exporting = addHeadButton(tr("Export…"));
    m_incidentActions = new IncidentActions(m_context, *this,
                                            {[this] { return selectedIncidents(m_table, *m_model); },
                                             [this] { return selectedIncidentCount(m_table); },
                                             [this] { return std::int64_t(m_model->rowCount()); },
                                             [this] { return seenIncidentColumns(m_table); },
                                             [this] {
                                                 chooseColumns({-1, 0});
                                             }});
    change->setMenu(m_incidentActions->menu());
    connect(m_relabel, &QAbstractButton::clicked, m_incidentActions, &IncidentActions::relabel);
    connect(exporting, &QAbstractButton::clicked, m_incidentActions, &IncidentActions::exportIncidents);
}

QWidget *IncidentsPage::makeTable()
{
    Look &look = m_context.look;
    auto *card = new Card(look);
    card->setBare();
    card->setMinimumWidth(320);
    m_search = new IncidentSearch(look);
    m_model = new IncidentTableModel(m_context.workspace.taxonomy(), this);
    m_table = new QTableView;
    m_table->setAccessibleName(tr("Incidents"));
    m_table->setModel(m_model);
    setUpIncidentTable(m_table, look, m_context.settings);
    m_empty = new EmptyState(look);
    m_views = new QStackedWidget;
    m_views->addWidget(m_table);
    m_views->addWidget(m_empty);
    card->body()->addWidget(m_search);
    card->body()->addWidget(makeLine());
    card->body()->addWidget(m_views, 1);
    return card;
}

void IncidentsPage::connectTable()
{
    QHeaderView *head = m_table->horizontalHeader();
    head->setSortIndicator(IncidentTableModel::Date, Qt::DescendingOrder);
    connect(head, &QHeaderView::sectionClicked, this, &IncidentsPage::sortBy);
    connect(head, &QHeaderView::customContextMenuRequested, this, &IncidentsPage::chooseColumns);
    connect(head, &QHeaderView::sectionResized, this,
            [this] { saveIncidentColumns(m_table, m_context.settings); });
    connect(head, &QHeaderView::sectionMoved, this,
            [this] { saveIncidentColumns(m_table, m_context.settings); });
    connect(m_model, &IncidentTableModel::pageWanted, this, &IncidentsPage::loadPage);
    connect(m_model, &IncidentTableModel::pageArrived, this, [this] {
        if (m_details->isVisible() && m_openId.empty())
            openCurrent();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (m_details->isVisible())
            openCurrent();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_relabel->setEnabled(m_table->selectionModel()->hasSelection());
        m_incidentActions->updateEnabled();
        Q_EMIT triggersChanged();
        Q_EMIT statusChanged();
    });
    connect(m_table, &QTableView::clicked, this, [this] {
        // A click that gathers several rows is no wish to read one.
        if (selectedIncidentCount(m_table) <= 1)
            openCurrent();
    });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QTableView::customContextMenuRequested, this, [this](const QPoint &at) {
        m_incidentActions->menu()->popup(m_table->viewport()->mapToGlobal(at));
    });
    connect(&m_context.look, &Look::changed, this, &IncidentsPage::fitColumns);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    m_details->installEventFilter(this);
    connect(m_search, &IncidentSearch::searched, this, [this](const QString &text) {
        IncidentFilter filter = m_context.workspace.filter();
        filter.search = text.toStdString();
        m_context.workspace.setFilter(filter);
    });
    connect(m_search, &IncidentSearch::left, this, [this] {
        m_table->setFocus(Qt::TabFocusReason);
        if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
            m_table->selectRow(0);
    });
    connect(m_empty, &EmptyState::acted, this, [this] {
        if (m_context.workspace.summary().incidents == 0)
            m_context.actions[QStringLiteral("file.import")]->trigger();
        else
            m_context.workspace.setFilter({});
    });
}

void IncidentsPage::refresh()
{
    if (!m_context.workspace.isOpen())
        return;
    const QString search = fromUtf8(m_context.workspace.filter().search);
    m_search->setSearch(search);
    m_model->setSearch(search);
    m_model->setTaxonomy(m_context.workspace.taxonomy());
    loadRows();
}

void IncidentsPage::loadRows()
{
    m_context.workspace.read<std::vector<std::int64_t>>(
        m_rowsJob, tr("Finding incidents"),
        [filter = m_context.workspace.filter(), order = m_order, descending = m_descending](
            Store &store, Progress &) { return store.rowIds(filter, order, descending); },
        this,
        [this](Result<std::vector<std::int64_t>> rows) {
            if (rows)
                showRows(std::move(*rows));
            else
                messages()->showError(rows.error());
        });
}

void IncidentsPage::showRows(std::vector<std::int64_t> rowIds)
{
    const auto total = m_context.workspace.summary().incidents;
    m_filters->setCounts(std::int64_t(rowIds.size()), total);
    const std::string &zone = m_context.workspace.summary().zone;
    const auto former = m_model->rowIds();
    if (former == rowIds) {
        m_model->forgetPages();
    } else {
        const int row = m_table->currentIndex().row();
        const auto current = row >= 0 && row < int(former.size()) ? former[std::size_t(row)] : -1;
        m_model->setRows(std::move(rowIds), zone);
        if (const int now = m_model->rowOf(current); now >= 0)
            m_table->selectRow(now);
    }
    m_views->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    if (total == 0)
        m_empty->say(tr("No incidents yet."),
                     tr("Import an export from your tracker, or open the sample to look around."),
                     tr("Import files…"));
    else if (m_model->rowCount() == 0)
        m_empty->say(m_filters->nothingText(), tr("Take a filter away to see more."), tr("Clear the filter"));
    if (m_model->rowCount() == 0)
        closeDetails();
    else if (!m_openId.empty() && m_details->isVisible())
        openIncident(m_openId, Asked::Again);
    fitColumns();
    Q_EMIT statusChanged();
    Q_EMIT triggersChanged();
}

void IncidentsPage::loadPage(int page, quint64 version)
{
    m_context.jobs.run<std::vector<Incident>>(
        tr("Reading incidents"),
        [path = m_context.workspace.path(),
         ids = m_model->pageRowIds(page)](Progress &) -> Result<std::vector<Incident>> {
            auto store = openStore(path, OpenMode::Read);
            if (!store)
                return store.error();
            return (*store)->incidents(ids);
        },
        this,
        [this, page, version](Result<std::vector<Incident>> incidents) {
            if (incidents)
                m_model->setPage(page, version, std::move(*incidents));
            else
                m_model->failPage(page, version);
        },
        Jobs::Lane::Reading, Jobs::Shown::Quietly);
}

void IncidentsPage::openCurrent()
{
    const Incident *incident = m_model->incident(m_table->currentIndex().row());
    m_openId.clear();
    if (!m_details->isVisible()) {
        m_details->setVisible(true);
        m_place->update();
        fitColumns();
    }
    if (incident)
        openIncident(incident->id);
}

void IncidentsPage::openIncident(const std::string &id, Asked asked)
{
    m_openId = id;
    m_context.workspace.read<IncidentRecord>(
        m_recordJob, tr("Reading the incident"),
        [id, knowledge = m_context.workspace.knowledge()](Store &store, Progress &) {
            return readIncidentRecord(store, *knowledge, id);
        },
        this,
        [this, asked](Result<IncidentRecord> record) {
            if (!record && asked == Asked::Again && record.error().code == ErrorCode::NotFound) {
                closeDetails();
                return;
            }
            if (!record) {
                messages()->showError(record.error());
                return;
            }
            m_openId = record->incident.id;
            m_details->show(*record, fromUtf8(m_context.workspace.filter().search));
            m_details->setVisible(true);
            m_place->update();
            fitColumns();
        },
        Jobs::Shown::Quietly);
}

void IncidentsPage::closeDetails()
{
    m_openId.clear();
    m_recordJob.cancel();
    m_details->clear();
    m_details->hide();
    fitColumns();
}

void IncidentsPage::sortBy(int section)
{
    if (orderBySection(m_table->horizontalHeader(), section, m_order, m_descending))
        loadRows();
}

void IncidentsPage::chooseColumns(const QPoint &at)
{
    showColumnMenu(m_table, m_context.settings, at);
    fitColumns();
}

void IncidentsPage::fitColumns()
{
    fitIncidentColumns(m_table, m_context.look, m_context.settings);
}

bool IncidentsPage::keyInTable(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openCurrent();
        return true;
    case Qt::Key_Escape:
        if (!m_details->isVisible())
            return false;
        closeDetails();
        return true;
    case Qt::Key_Delete:
        m_incidentActions->remove();
        return true;
    default:
        return false;
    }
}

bool IncidentsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (watched == m_table && keyInTable(static_cast<QKeyEvent *>(event)))
            return true;
        if (watched == m_details && key == Qt::Key_Escape) {
            closeDetails();
            m_table->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

bool IncidentsPage::canTrigger(const QString &id) const
{
    if (id == QLatin1String("page.filter"))
        return true;
    if (id == QLatin1String("page.export"))
        return m_context.workspace.summary().incidents > 0;
    return id == QLatin1String("page.copy") && m_table->selectionModel()->hasSelection();
}

void IncidentsPage::trigger(const QString &id)
{
    if (id == QLatin1String("edit.find")) {
        m_search->begin();
    } else if (id == QLatin1String("page.filter")) {
        m_filters->focusFirstChip();
    } else if (id == QLatin1String("page.copy")) {
        m_incidentActions->copy();
    } else if (id == QLatin1String("page.export")) {
        m_incidentActions->exportIncidents();
    }
}

QStringList IncidentsPage::statusTexts() const
{
    const std::int64_t selected = selectedIncidentCount(m_table);
    QStringList texts{
        tr("%1 shown of %2")
            .arg(incidentsText(m_model->rowCount()), countText(m_context.workspace.summary().incidents))};
    if (selected > 1)
        texts.append(tr("%1 selected").arg(countText(selected)));
    return texts;
}

void IncidentsPage::focusFirst()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace faultline
