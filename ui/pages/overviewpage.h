// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/jobs/jobs.h"
#include "ui/pages/overviewfigures.h"
#include "ui/pages/page.h"

#include <map>

class QScrollArea;
class QStackedWidget;
class QTimer;

namespace faultline {

class ChartCard;
class CompareView;
class EmptyState;
class FilterBar;
class HeadlineStrip;
class OverviewGrid;
class TableCard;

/// What breaks, whether it gets better, how bad, who finds out, how long, what it costs: each chart under the
/// window's filter. Charts in sight are drawn at once, the others one after another when nothing else is to
/// do.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    static PageInfo info();

    explicit OverviewPage(PageContext context);
    ~OverviewPage() override;

    void refresh() override;
    bool canTrigger(const QString &actionId) const override;
    void trigger(const QString &actionId) override;
    QStringList statusTexts() const override;
    void focusFirst() override;

protected:

private:
    QWidget *makeCharts();
    void connectCharts();
    void connectFilterCharts();
    void load();
    void loadRest();
    void show(const OverviewFigures &figures);
    void showRest(const OverviewRest &rest);
    void showGroups();
    void showNextPending();
    void showEmpty();
    void setComparing(bool comparing);
    void barClicked(const QString &key, bool drill);
    void categoryClicked(const QString &key);
    void cellClicked(const QString &cardId, const QString &row, const QString &column);
    void monthsChosen(const QString &first, const QString &last);
    void exportChart(ChartCard *card, int format);
    void save(const QString &name, const QString &ending, const QByteArray &bytes);
    ChartCard *focusedCard() const;
    ChartCard *card(const char *id) const { return m_cards.at(QString::fromLatin1(id)); }

    LatestJob m_job;
    LatestJob m_restJob;
    OverviewFigures m_figures;
    std::optional<Category> m_drill;
    SideBySide m_groups = SideBySide::Teams;
    bool m_shares = false; ///< the trend as shares
    bool m_hasFigures = false;
    bool m_tables = false;
    bool m_comparing = false;
    FilterBar *m_filters;
    QStackedWidget *m_views;
    EmptyState *m_empty;
    CompareView *m_compare;
    QScrollArea *m_area;
    OverviewGrid *m_grid;
    HeadlineStrip *m_strip;
    std::map<QString, ChartCard *> m_cards;
    TableCard *m_largest;
    std::vector<std::string> m_largestIds;
    QTimer *m_later;
};

} // namespace faultline
