// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/jobs/jobs.h"
#include "ui/pages/overviewfigures.h"
#include "ui/pages/page.h"

#include <map>

class QGridLayout;
class QScrollArea;
class QStackedWidget;

namespace faultline {

class ChartCard;
class EmptyState;
class FilterBar;
class HeadlineStrip;
class TableCard;

/// What breaks, whether it gets better, how bad, who finds out, how long: each chart under the window's filter.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    explicit OverviewPage(PageContext context);
    ~OverviewPage() override;

    void refresh() override;
    bool canTrigger(const QString &actionId) const override;
    void trigger(const QString &actionId) override;
    QStringList statusTexts() const override;
    void focusFirst() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeCharts();
    void connectCharts();
    void arrange();
    void load();
    void show(const OverviewFigures &figures);
    void showEmpty();
    void barClicked(const QString &key, bool drill);
    void cellClicked(const QString &cardId, const QString &row, const QString &column);
    void monthsChosen(const QString &first, const QString &last);
    void exportChart(ChartCard *card, int format);
    ChartCard *focusedCard() const;

    LatestJob m_job;
    OverviewFigures m_figures;
    std::optional<Category> m_drill;
    bool m_hasFigures = false;
    bool m_tables = false;
    FilterBar *m_filters;
    QStackedWidget *m_views;
    EmptyState *m_empty;
    QScrollArea *m_area;
    QGridLayout *m_grid;
    HeadlineStrip *m_strip;
    std::map<QString, ChartCard *> m_cards;
    TableCard *m_money;
    int m_arrangement = -1;
};

} // namespace faultline
