// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/overviewpage.h"

#include "core/base/outputfile.h"
#include "core/report/format.h"
#include "ui/models/tablespecmodel.h"
#include "ui/pages/chartcard.h"
#include "ui/pages/filterbar.h"
#include "ui/pages/headlinestrip.h"
#include "ui/pages/overviewclicks.h"
#include "ui/pages/tablecard.h"
#include "ui/render/chartview.h"
#include "ui/shell/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/look.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tabstrip.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/workspace.h"

#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace faultline {

namespace {

constexpr int kTwoColumnsBelow = 980; ///< width of the content
constexpr int kMoneyFrom = 1380;
constexpr int kMoneyCurrency = 1;

} // namespace

OverviewPage::OverviewPage(PageContext context)
    : Page(context, QStringLiteral("overview"), tr("Overview"), QStringLiteral("overview")), m_job(context.jobs)
{
    auto *table = addHeadButton(tr("As tables"));
    table->setIconName(QStringLiteral("table"));
    connect(table, &QAbstractButton::clicked, context.actions[QStringLiteral("page.table")], &QAction::trigger);
    m_filters = new FilterBar(context);
    content()->addWidget(m_filters);
    m_views = new QStackedWidget;
    m_area = new QScrollArea;
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(makeCharts());
    m_area->viewport()->installEventFilter(this);
    m_empty = new EmptyState(context.look);
    auto *emptyCard = new Card(context.look);
    emptyCard->body()->addWidget(m_empty);
    m_views->addWidget(m_area);
    m_views->addWidget(emptyCard);
    content()->addWidget(m_views, 1);
    connectCharts();
    arrange();
}

OverviewPage::~OverviewPage() = default;

QWidget *OverviewPage::makeCharts()
{
    Look &look = m_context.look;
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_strip = new HeadlineStrip(m_context);
    column->addWidget(m_strip);
    m_grid = new QGridLayout;
    m_grid->setSpacing(12);
    for (const char *id : {"what-broke", "trend", "severity", "detection", "to-detect"})
        m_cards[QString::fromLatin1(id)] = new ChartCard(look);
    m_money = new TableCard(look);
    m_money->tabs()->addTab(tr("What did it cost?"));
    column->addLayout(m_grid, 1);
    return page;
}

void OverviewPage::connectCharts()
{
    for (const auto &[id, card] : m_cards) {
        connect(card, &ChartCard::exportRequested, this,
                [this, one = card](ChartFormat format) { exportChart(one, int(format)); });
        connect(card->view(), &ChartView::cellActivated, this,
                [this, cardId = id](const QString &row, const QString &column) { cellClicked(cardId, row, column); });
    }
    ChartCard *broke = m_cards[QStringLiteral("what-broke")];
    connect(broke->view(), &ChartView::barActivated, this, &OverviewPage::barClicked);
    connect(broke, &ChartCard::backWanted, this, [this] {
        m_drill.reset();
        IncidentFilter filter = m_context.workspace.filter();
        filter.categories.clear();
        filter.modes.clear();
        if (filter == m_context.workspace.filter())
            load();
        else
            m_context.workspace.setFilter(filter);
    });
    ChartView *trend = m_cards[QStringLiteral("trend")]->view();
    connect(trend, &ChartView::rangeSelected, this, &OverviewPage::monthsChosen);
    connect(trend, &ChartView::barActivated, this, [this](const QString &key) { monthsChosen(key, key); });
    connect(m_empty, &EmptyState::acted, this, [this] {
        if (m_context.workspace.summary().incidents == 0)
            m_context.actions[QStringLiteral("file.import")]->trigger();
        else
            m_context.workspace.setFilter({});
    });
}

void OverviewPage::arrange()
{
    const int width = m_area->viewport()->width();
    m_strip->setRoom(width);
    const Look &look = m_context.look;
    const int arrangement = width < look.scaled(kTwoColumnsBelow) ? 0 : width < look.scaled(kMoneyFrom) ? 1 : 2;
    if (arrangement == m_arrangement)
        return;
    m_arrangement = arrangement;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    ChartCard *broke = m_cards[QStringLiteral("what-broke")];
    ChartCard *trend = m_cards[QStringLiteral("trend")];
    ChartCard *severity = m_cards[QStringLiteral("severity")];
    ChartCard *detection = m_cards[QStringLiteral("detection")];
    ChartCard *detect = m_cards[QStringLiteral("to-detect")];
    m_money->setVisible(arrangement == 2 && m_money->model()->rowCount() > 0);
    for (int column = 0; column < 12; ++column)
        m_grid->setColumnStretch(column, 1);
    if (arrangement == 0) {
        m_grid->addWidget(broke, 0, 0, 1, 12);
        m_grid->addWidget(trend, 1, 0, 1, 6);
        m_grid->addWidget(severity, 1, 6, 1, 6);
        m_grid->addWidget(detection, 2, 0, 1, 6);
        m_grid->addWidget(detect, 2, 6, 1, 6);
    } else {
        m_grid->addWidget(broke, 0, 0, 1, 8);
        m_grid->addWidget(trend, 0, 8, 1, 4);
        const int span = arrangement == 2 ? 3 : 4;
        m_grid->addWidget(severity, 1, 0, 1, span);
        m_grid->addWidget(detection, 1, span, 1, span);
        m_grid->addWidget(detect, 1, 2 * span, 1, span);
        if (arrangement == 2)
            m_grid->addWidget(m_money, 1, 9, 1, 3);
    }
    const int heights[] = {332, arrangement == 0 ? 300 : 204, arrangement == 0 ? 240 : 0};
    for (int row = 0; row < 3; ++row) {
        m_grid->setRowMinimumHeight(row, look.scaled(heights[row]));
        m_grid->setRowStretch(row, heights[row]);
    }
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
    const auto facts = m_context.workspace.facts();
    if (!facts)
        return;
    const IncidentFilter filter = m_context.workspace.filter();
    if (filter.categories.size() == 1)
        m_drill = filter.categories.front();
    m_context.workspace.read<OverviewFigures>(
        m_job, tr("Counting"),
        [facts, filter, drill = m_drill, knowledge = m_context.workspace.knowledge()](Store &store, Progress &) {
            return overviewFigures(store, *knowledge, *facts, filter, drill);
        },
        this,
        [this](Result<OverviewFigures> figures) {
            if (figures)
                show(*figures);
            else
                messages()->showError(figures.error());
        });
}

void OverviewPage::showEmpty()
{
    m_hasFigures = false;
    m_filters->setVisible(false);
    m_empty->say(tr("No incidents yet."), tr("Import an export from your tracker, or open the sample to look around."),
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
    m_views->setCurrentIndex(analysis.selected == 0 ? 1 : 0);
    m_strip->show(figures);
    ChartCard *broke = m_cards[QStringLiteral("what-broke")];
    broke->setSpec(figures.modes ? *figures.modes : figures.whatBroke);
    broke->setBack(figures.modes ? tr("Back to all categories") : QString());
    m_cards[QStringLiteral("trend")]->setSpec(figures.trend);
    m_cards[QStringLiteral("severity")]->setSpec(figures.severity);
    m_cards[QStringLiteral("detection")]->setSpec(figures.detection);
    m_cards[QStringLiteral("to-detect")]->setSpec(figures.toDetect);
    m_money->setTable(figures.money, 112);
    m_money->table()->setColumnHidden(kMoneyCurrency, true); // the amount tells it too
    m_money->setVisible(m_arrangement == 2 && !figures.money.rows.empty());
    Q_EMIT statusChanged();
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

void OverviewPage::cellClicked(const QString &cardId, const QString &row, const QString &column)
{
    m_context.workspace.show(QStringLiteral("incidents"),
                             withCell(m_context.workspace.filter(), cardId, row.toStdString(), column.toStdString()));
}

void OverviewPage::monthsChosen(const QString &first, const QString &last)
{
    const auto from = firstDayOf(first.toStdString());
    const auto to = lastDayOf(last.toStdString());
    if (!from || !to)
        return;
    IncidentFilter filter = m_context.workspace.filter();
    filter.from = from;
    filter.to = to;
    m_context.workspace.setFilter(filter);
}

void OverviewPage::exportChart(ChartCard *card, int format)
{
    const QString endings[] = {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("csv")};
    const QString ending = endings[format];
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export the chart"), fromUtf8(card->view()->spec().id) + QLatin1Char('.') + ending,
        QStringLiteral("*.") + ending);
    if (path.isEmpty())
        return;
    if (auto saved = writeOutputFile(path, card->view()->exported(ChartFormat(format))); !saved)
        messages()->showError(saved.error());
}

ChartCard *OverviewPage::focusedCard() const
{
    for (const auto &[id, card] : m_cards) {
        if (card->holdsFocus())
            return card;
    }
    return nullptr;
}

bool OverviewPage::canTrigger(const QString &id) const
{
    if (id == QLatin1String("page.filter"))
        return true;
    return m_hasFigures && (id == QLatin1String("page.table") || id == QLatin1String("page.copy")
                            || id == QLatin1String("page.export"));
}

void OverviewPage::trigger(const QString &id)
{
    ChartCard *card = focusedCard();
    if (id == QLatin1String("page.filter")) {
        m_filters->focusFirstChip();
    } else if (id == QLatin1String("page.table")) {
        m_tables = !m_tables;
        for (const auto &[name, one] : m_cards)
            one->setTableShown(m_tables);
    } else if (id == QLatin1String("page.copy")) {
        (card ? card : m_cards[QStringLiteral("what-broke")])->view()->copyToClipboard();
    } else if (id == QLatin1String("page.export")) {
        exportChart(card ? card : m_cards[QStringLiteral("what-broke")], int(ChartFormat::Png));
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

bool OverviewPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        arrange();
    return Page::eventFilter(watched, event);
}

} // namespace faultline
