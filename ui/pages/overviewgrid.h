// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

#include <map>
#include <span>

class QGridLayout;

namespace faultline {

class ChartCard;
class HeadlineStrip;
class Look;
class TableCard;

/// The Overview's cards in as many columns as there is room for; what matters most fills the first screen,
/// the rest lies below it.
class OverviewGrid : public QWidget
{
    Q_OBJECT

public:
    OverviewGrid(Look &look, HeadlineStrip *strip, std::map<QString, ChartCard *> cards, TableCard *largest);

    /// Lays the cards out for the width of this view, now and whenever it changes.
    void fillViewport(QWidget *viewport);
    /// Rows whose height follows what is in them.
    void fitHeights();

protected:
    bool event(QEvent *event) override; ///< cards with other content may need another arrangement
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange(int width);
    struct Place {
        const char *card;
        int row, column, span;
    };
    static std::span<const Place> places(int arrangement); ///< 0, 1, 2: two, three, four columns
    QWidget *widgetOf(const Place &place) const;
    bool fits(int arrangement, int width) const; ///< no card needs more than its share
    int heightOf(const QString &card) const;

    Look &m_look;
    HeadlineStrip *m_strip;
    std::map<QString, ChartCard *> m_cards;
    TableCard *m_largest;
    QGridLayout *m_grid;
    int m_width = 0;
    int m_arrangement = -1;
};

} // namespace faultline
