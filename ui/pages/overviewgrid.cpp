// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/overviewgrid.h"

#include "ui/pages/chartcard.h"
#include "ui/pages/headlinestrip.h"
#include "ui/pages/tablecard.h"
#include "ui/render/chartview.h"
#include "ui/widgets/look.h"

#include <QGridLayout>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

namespace {

constexpr int kColumns = 12;
constexpr int kSpacing = 12;
constexpr int kTwoColumnsBelow = 980; ///< width of the content
constexpr int kFourFrom = 1380;
constexpr int kTallest = 560; ///< of groups side by side; the rest is in the table
const char *const kLargest = "largest";

} // namespace

OverviewGrid::OverviewGrid(Look &look, HeadlineStrip *strip, std::map<QString, ChartCard *> cards,
                           TableCard *largest)
    : m_look(look), m_strip(strip), m_cards(std::move(cards)), m_largest(largest)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(kSpacing);
    column->addWidget(m_strip);
    m_grid = new QGridLayout;
    m_grid->setSpacing(kSpacing);
    for (int i = 0; i < kColumns; ++i)
        m_grid->setColumnStretch(i, 1);
    column->addLayout(m_grid, 1);
}

QWidget *OverviewGrid::widgetOf(const Place &place) const
{
    const QString id = QString::fromLatin1(place.card);
    return id == QLatin1String(kLargest) ? static_cast<QWidget *>(m_largest) : m_cards.at(id);
}

std::span<const OverviewGrid::Place> OverviewGrid::places(int arrangement)
{
    static constexpr Place kTwo[]
        = {{"what-broke", 0, 0, 12}, {"trend", 1, 0, 6},      {"severity", 1, 6, 6},   {"detection", 2, 0, 6},
           {"to-detect", 2, 6, 6},   {"groups", 3, 0, 12},    {"to-resolve", 4, 0, 6}, {"overspend", 4, 6, 6},
           {"between", 5, 0, 6},     {"together", 5, 6, 6},   {"ownership", 6, 0, 12}, {"money", 7, 0, 6},
           {"largest", 7, 6, 6},     {"week-hours", 8, 0, 12}};
    static constexpr Place kThree[]
        = {{"what-broke", 0, 0, 8}, {"trend", 0, 8, 4},      {"severity", 1, 0, 4},   {"detection", 1, 4, 4},
           {"to-detect", 1, 8, 4},  {"groups", 2, 0, 12},    {"to-resolve", 3, 0, 4}, {"overspend", 3, 4, 4},
           {"between", 3, 8, 4},    {"ownership", 4, 0, 8},  {"together", 4, 8, 4},   {"money", 5, 0, 6},
           {"largest", 5, 6, 6},    {"week-hours", 6, 0, 12}};
    static constexpr Place kFour[]
        = {{"what-broke", 0, 0, 8}, {"trend", 0, 8, 4},      {"severity", 1, 0, 3}, {"detection", 1, 3, 3},
           {"to-detect", 1, 6, 3},  {"money", 1, 9, 3},      {"groups", 2, 0, 12},  {"to-resolve", 3, 0, 3},
           {"overspend", 3, 3, 3},  {"between", 3, 6, 3},    {"together", 3, 9, 3}, {"ownership", 4, 0, 7},
           {"largest", 4, 7, 5},    {"week-hours", 5, 0, 12}};
    return arrangement == 0 ? std::span<const Place>(kTwo)
        : arrangement == 1  ? std::span<const Place>(kThree)
                            : std::span<const Place>(kFour);
}

bool OverviewGrid::fits(int arrangement, int width) const
{
    for (const Place &place : places(arrangement)) {
        const int share = (width + kSpacing) * place.span / kColumns - kSpacing;
        if (widgetOf(place)->minimumSizeHint().width() > share)
            return false;
    }
    return true;
}

void OverviewGrid::arrange(int width)
{
    m_width = width;
    m_strip->setRoom(width);
    int arrangement = width < m_look.scaled(kTwoColumnsBelow) ? 0 : width < m_look.scaled(kFourFrom) ? 1 : 2;
    while (arrangement > 0 && !fits(arrangement, width))
        --arrangement;
    if (arrangement == m_arrangement)
        return;
    m_arrangement = arrangement;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    for (int row = 0; row < m_grid->rowCount(); ++row) {
        m_grid->setRowMinimumHeight(row, 0);
        m_grid->setRowStretch(row, 0);
    }
    for (const Place &place : places(arrangement))
        m_grid->addWidget(widgetOf(place), place.row, place.column, 1, place.span);
    fitHeights();
}

void OverviewGrid::fillViewport(QWidget *viewport)
{
    viewport->installEventFilter(this);
    arrange(viewport->width());
}

bool OverviewGrid::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        arrange(static_cast<QResizeEvent *>(event)->size().width());
    return QWidget::eventFilter(watched, event);
}

bool OverviewGrid::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest && m_arrangement >= 0)
        arrange(m_width);
    return handled;
}

int OverviewGrid::heightOf(const QString &card) const
{
    const ChartCard *chart = m_cards.at(card);
    const QMargins around = chart->padding();
    const int wanted = chart->view()->heightForWidth(chart->width() - around.left() - around.right())
        + around.top() + around.bottom();
    return std::min(wanted, m_look.scaled(kTallest));
}

void OverviewGrid::fitHeights()
{
    const int two[] = {332, 300, 240, 0, 230, 260, 300, 250, 260};
    const int three[] = {332, 204, 0, 236, 310, 250, 260};
    const int four[] = {332, 204, 0, 240, 310, 260};
    const std::span<const int> heights = m_arrangement == 0 ? std::span<const int>(two)
        : m_arrangement == 1                                ? std::span<const int>(three)
                                                            : std::span<const int>(four);
    for (int row = 0; row < int(heights.size()); ++row) {
        const int height = heights[std::size_t(row)];
        m_grid->setRowMinimumHeight(row,
                                    height > 0 ? m_look.scaled(height) : heightOf(QStringLiteral("groups")));
        m_grid->setRowStretch(row, row < 2 ? 1 : 0); // a high window gives its room to the first screen
    }
}

} // namespace faultline
