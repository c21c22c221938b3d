// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/page.h"
#include "ui/widgets/card.h"

namespace faultline {

class ChartView;
struct OverviewFigures;

/// One sentence, one bar, three key figures. Where it gets narrow the bar goes first, then "to review".
class HeadlineStrip : public Card
{
    Q_OBJECT

public:
    explicit HeadlineStrip(PageContext context, QWidget *parent = nullptr);

    void show(const OverviewFigures &figures);
    /// What the page can give; less than it would like takes parts away instead of widening the page.
    void setRoom(int width);

Q_SIGNALS:
    void reviewWanted();
    void categoryChosen(const QString &categoryId); ///< a segment was clicked

protected:
    bool event(QEvent *event) override; ///< other words or another face need other room

private:
    struct Figure {
        QWidget *widget;
        TextLabel *value;
        TextLabel *caption;
    };
    Figure makeFigure();
    void restyle();

    PageContext m_context;
    int m_room = 0;
    TextLabel *m_sentence;
    TextLabel *m_detail;
    ChartView *m_bar;
    Figure m_detect;
    Figure m_users;
    Figure m_review;
};

} // namespace faultline
