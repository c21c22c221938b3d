// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/overviewpage.h"

#include "core/report/chartbuilders.h"
#include "core/report/format.h"
#include "ui/pages/chartcard.h"
#include "ui/pages/compareview.h"
#include "ui/pages/filterbar.h"
#include "ui/pages/headlinestrip.h"
#include "ui/pages/overviewclicks.h"
#include "ui/pages/overviewgrid.h"
#include "ui/pages/tablecard.h"
#include "ui/render/chartview.h"
#include "ui/shell/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/look.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/questions.h"
#include "ui/widgets/tabstrip.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/workspace.h"

#include <QEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace faultline {

PageInfo OverviewPage::info()
{
    return {QStringLiteral("overview"), tr("Overview"), QStringLiteral("overview")};
}

OverviewPage::OverviewPage(PageContext context)
    : Page(context, info()), m_job(context.jobs), m_restJob(context.jobs)
{
    auto *compare = addHeadButton(tr("Compare…"));
    connect(compare, &QAbstractButton::clicked, this, [this] { setComparing(!m_comparing); });
    auto *table = addHeadButton(tr("As tables"));
    table->setIconName(QStringLiteral("table"));
    connect(table, &QAbstractButton::clicked, context.actions[QStringLiteral("page.table")],
            &QAction::trigger);
    m_filters = new FilterBar(context);
    content()->addWidget(m_filters);
    m_views = new QStackedWidget;
    m_area = new QScrollArea;
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(makeCharts());
    m_empty = new EmptyState(context.look);
    auto *emptyCard = new Card(context.look);
    emptyCard->body()->addWidget(m_empty);
    m_compare = new CompareView(context);
    m_views->addWidget(m_area);
    m_views->addWidget(emptyCard);
    m_views->addWidget(m_compare);
    content()->addWidget(m_views, 1);
    m_later = new QTimer(this);
    m_later->setInterval(0);
    connect(m_later, &QTimer::timeout, this, &OverviewPage::showNextPending);
    connectCharts();
    connectFilterCharts();
    m_grid->fillViewport(m_area->viewport());
}

OverviewPage::~OverviewPage() = default;

QWidget *OverviewPage::makeCharts()
{
    Look &look = m_context.look;
    m_strip = new HeadlineStrip(m_context);
    for (const char *id :
         {"what-broke", "trend", "severity", "detection", "to-detect", "groups", "to-resolve", "overspend",
          "between", "ownership", "together", "money", "week-hours"})
        m_cards[QString::fromLatin1(id)] = new ChartCard(look);
    m_largest = new TableCard(look);
    m_largest->tabs()->addTab(tr("Which cost most?"));
    m_largest->setStretchLast();
    m_grid = new OverviewGrid(look, m_strip, m_cards, m_largest);
    return m_grid;
}

void OverviewPage::connectCharts()
{
    for (const auto &[id, one] : m_cards) {
        connect(one, &ChartCard::exportRequested, this,
                [this, shown = one](ChartFormat format) { exportChart(shown, int(format)); });
        connect(one->view(), &ChartView::cellActivated, this,
                [this, cardId = id](const QString &row, const QString &column) {
                    cellClicked(cardId, row, column);
                });
    }
    connect(card("what-broke"), &ChartCard::backWanted, this, [this] {
        m_drill.reset();
        const IncidentFilter filter = withoutCategories(m_context.workspace.filter());
        if (filter == m_context.workspace.filter())
            load();
        else
            m_context.workspace.setFilter(filter);
    });
    connect(card("trend"), &ChartCard::choiceMade, this, [this](int choice) {
        m_shares = choice == 1;
        card("trend")->setChoices({tr("Counts"), tr("Shares")}, choice);
        card("trend")->setSpec(trendChart(m_figures.analysis, m_shares));
    });
    card("trend")->setChoices({tr("Counts"), tr("Shares")}, 0);
    connect(card("groups"), &ChartCard::choiceMade, this, [this](int choice) {
        m_groups = SideBySide(choice);
        showGroups();
    });
    connect(card("groups"), &ChartCard::specShown, m_grid, &OverviewGrid::fitHeights);
    connect(m_empty, &EmptyState::acted, this, [this] {
        if (m_context.workspace.summary().incidents == 0)
            m_context.actions[QStringLiteral("file.import")]->trigger();
        else
            m_context.workspace.setFilter({});
    });
    connect(m_compare, &CompareView::left, this, [this] { setComparing(false); });
    connect(m_compare, &CompareView::failed, this,
            [this](const Error &error) { messages()->showError(error); });
}

void OverviewPage::connectFilterCharts()
{
    connect(card("what-broke")->view(), &ChartView::barActivated, this, &OverviewPage::barClicked);
    for (const char *id : {"to-detect", "to-resolve", "overspend", "money", "ownership"})
        connect(card(id)->view(), &ChartView::barActivated, this,
                [this](const QString &key) { categoryClicked(key); });
    connect(m_strip, &HeadlineStrip::categoryChosen, this, &OverviewPage::categoryClicked);
    ChartView *trend = card("trend")->view();
    connect(trend, &ChartView::rangeSelected, this, &OverviewPage::monthsChosen);
    connect(trend, &ChartView::barActivated, this, [this](const QString &key) { monthsChosen(key, key); });
    connect(card("groups")->view(), &ChartView::barActivated, this, [this](const QString &key) {
        m_context.workspace.setFilter(withGroup(m_context.workspace.filter(), m_groups, key.toStdString()));
    });
    connect(m_largest->table(), &QTableView::activated, this, [this](const QModelIndex &index) {
        if (index.row() < int(m_largestIds.size()))
            m_context.workspace.showIncident(m_largestIds[std::size_t(index.row())]);
    });
}

void OverviewPage::refresh()
{
    if (!m_context.workspace.isOpen())
        return;
    if (m_context.workspace.summary().incidents == 0) {
        showEmpty();
        return;
    }
    load();
}

void OverviewPage::load()
{
    m_restJob.cancel();
    if (m_comparing)
        m_compare->load();
    const auto facts = m_context.workspace.facts();
    if (!facts)
        return;
    const IncidentFilter filter = m_context.workspace.filter();
    if (filter.categories.size() == 1)
        m_drill = filter.categories.front();
    m_context.workspace.read<OverviewFigures>(
        m_job, tr("Counting"),
        [facts, filter, drill = m_drill, knowledge = m_context.workspace.knowledge()](
            Store &store, Progress &) { return overviewFigures(store, *knowledge, *facts, filter, drill); },
        this,
        [this](Result<OverviewFigures> figures) {
            if (figures)
                show(*figures);
            else
                messages()->showError(figures.error());
        });
}

void OverviewPage::loadRest()
{
    const auto facts = m_context.workspace.facts();
    if (!facts)
        return;
    m_context.workspace.read<OverviewRest>(
        m_restJob, tr("Counting"),
        [facts, filter = m_figures.analysis.filter, analysis = m_figures.analysis](Store &store, Progress &) {
            return overviewRest(store, *facts, filter, analysis);
        },
        this,
        [this](Result<OverviewRest> rest) {
            if (rest)
                showRest(*rest);
            else
                messages()->showError(rest.error());
        },
        Jobs::Shown::Quietly);
}

void OverviewPage::showEmpty()
{
    m_hasFigures = false;
    m_filters->setVisible(false);
    m_empty->say(tr("No incidents yet."),
                 tr("Import an export from your tracker, or open the sample to look around."),
                 tr("Import files…"));
    m_views->setCurrentIndex(1);
    Q_EMIT statusChanged();
    Q_EMIT triggersChanged();
}

void OverviewPage::show(const OverviewFigures &figures)
{
    m_figures = figures;
    m_hasFigures = true;
    const Analysis &analysis = figures.analysis;
    m_filters->setVisible(true);
    m_filters->setCounts(analysis.selected, analysis.total);
    if (analysis.selected == 0)
        m_empty->say(m_filters->nothingText(), tr("Take a filter away to see more."), tr("Clear the filter"));
    m_views->setCurrentIndex(m_comparing ? 2 : analysis.selected == 0 ? 1 : 0);
    m_strip->show(figures);
    for (const auto &[id, spec] : figures.charts) {
        if (id == QLatin1String("trend") && m_shares)
            m_cards.at(id)->setSpec(trendChart(analysis, true));
        else
            m_cards.at(id)->setSpec(id == QLatin1String("what-broke") && figures.modes ? *figures.modes
                                                                                       : spec);
    }
    card("what-broke")->setBack(figures.modes ? tr("Back to all categories") : QString());
    showGroups();
    m_later->start();
    if (analysis.selected > 0)
        loadRest();
    Q_EMIT statusChanged();
    Q_EMIT triggersChanged();
}

void OverviewPage::showRest(const OverviewRest &rest)
{
    card("between")->setSpec(rest.between);
    m_largestIds = rest.largestIds;
    m_largest->setTable(rest.largest, 112);
    m_largest->setNote(rest.largest.rows.empty() ? tr("No record here tells a cost")
                                                 : tr("Enter opens the incident"));
    m_later->start();
}

void OverviewPage::showGroups()
{
    QStringList names;
    for (const SideBySide kind :
         {SideBySide::Teams, SideBySide::Features, SideBySide::Providers, SideBySide::Models})
        names << sideBySideName(kind);
    card("groups")->setChoices(names, int(m_groups));
    card("groups")->setSpec(sideBySideChart(m_figures.analysis, m_groups));
    m_later->start();
}

/// One chart a turn of the event loop, those in sight first: the window answers in between.
void OverviewPage::showNextPending()
{
    ChartCard *next = nullptr;
    for (const auto &[id, one] : m_cards) {
        if (one->isPending() && (!next || one->isInSight()))
            next = one;
    }
    if (next)
        next->showPending();
    else
        m_later->stop();
}

void OverviewPage::setComparing(bool comparing)
{
    m_comparing = comparing;
    m_views->setCurrentIndex(comparing ? 2 : m_hasFigures && m_figures.analysis.selected > 0 ? 0 : 1);
    if (comparing) {
        m_compare->load();
        m_compare->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT triggersChanged();
}

void OverviewPage::barClicked(const QString &key, bool drill)
{
    IncidentFilter filter = m_context.workspace.filter();
    const auto category = categoryFromId(key.toStdString());
    if (category && drill) {
        m_drill = category;
        load();
        return;
    }
    if (category)
        filter.categories = {*category};
    else
        filter.modes = {key.toStdString()};
    m_context.workspace.setFilter(filter);
}

void OverviewPage::categoryClicked(const QString &key)
{
    m_context.workspace.setFilter(withPair(m_context.workspace.filter(), key.toStdString(), {}));
}

void OverviewPage::cellClicked(const QString &cardId, const QString &row, const QString &column)
{
    if (cardId == QLatin1String("together")) {
        m_context.workspace.setFilter(
            withPair(m_context.workspace.filter(), row.toStdString(), column.toStdString()));
        return;
    }
    m_context.workspace.show(
        QStringLiteral("incidents"),
        withCell(m_context.workspace.filter(), cardId, row.toStdString(), column.toStdString()));
}

void OverviewPage::monthsChosen(const QString &first, const QString &last)
{
    m_context.workspace.setFilter(
        withColumns(m_context.workspace.filter(), first.toStdString(), last.toStdString()));
}

void OverviewPage::save(const QString &name, const QString &ending, const QByteArray &bytes)
{
    const auto saved
        = saveAs(this, tr("Export"), name + QLatin1Char('.') + ending, QStringLiteral("*.") + ending, bytes);
    if (saved && !*saved)
        messages()->showError(saved->error());
}

void OverviewPage::exportChart(ChartCard *shown, int format)
{
    shown->showPending();
    const QString endings[] = {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("csv")};
    save(fromUtf8(shown->view()->spec().id), endings[format], shown->view()->exported(ChartFormat(format)));
}

ChartCard *OverviewPage::focusedCard() const
{
    for (const auto &[id, one] : m_cards) {
        if (one->holdsFocus())
            return one;
    }
    return nullptr;
}

bool OverviewPage::canTrigger(const QString &id) const
{
    if (id == QLatin1String("page.filter"))
        return true;
    return m_hasFigures
        && (id == QLatin1String("page.table") || id == QLatin1String("page.copy")
            || id == QLatin1String("page.export"));
}

void OverviewPage::trigger(const QString &id)
{
    ChartCard *focused = focusedCard();
    if (id == QLatin1String("page.filter")) {
        m_filters->focusFirstChip();
    } else if (id == QLatin1String("page.table")) {
        m_tables = !m_tables;
        for (const auto &[name, one] : m_cards)
            one->setTableShown(m_tables);
    } else if (id == QLatin1String("page.copy")) {
        if (m_comparing)
            m_compare->copyToClipboard();
        else
            (focused ? focused : card("what-broke"))->view()->copyToClipboard();
    } else if (id == QLatin1String("page.export")) {
        if (m_comparing)
            save(QStringLiteral("comparison"), QStringLiteral("csv"), m_compare->exported());
        else
            exportChart(focused ? focused : card("what-broke"), int(ChartFormat::Png));
    }
}

QStringList OverviewPage::statusTexts() const
{
    if (!m_hasFigures)
        return {};
    const Analysis &analysis = m_figures.analysis;
    QStringList texts{tr("%1 shown of %2").arg(incidentsText(analysis.selected), countText(analysis.total))};
    if (analysis.firstDay && analysis.lastDay)
        texts.append(periodText(*analysis.firstDay, *analysis.lastDay));
    return texts;
}

void OverviewPage::focusFirst()
{
    m_filters->focusFirstChip();
}

} // namespace faultline
