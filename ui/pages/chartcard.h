// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chartspec.h"
#include "ui/render/chartexport.h"
#include "ui/widgets/card.h"

#include <QMargins>

#include <optional>

class QMenu;

namespace faultline {

class Button;
class ChartView;

/// A card of one chart; right top, on hover or focus: its numbers as a table, and export.
class ChartCard : public Card
{
    Q_OBJECT

public:
    explicit ChartCard(Look &look, QWidget *parent = nullptr);

    /// Shown at once where the card is in sight, else by the next showPending().
    void setSpec(const ChartSpec &spec);
    bool isPending() const { return m_next.has_value(); }
    bool isInSight() const;
    void showPending();
    ChartView *view() const { return m_view; }
    /// Other views of the same question, as a menu left of the other buttons.
    void setChoices(const QStringList &choices, int current);
    /// A way back to the chart before, shown left of the other buttons; empty: none.
    void setBack(const QString &text);
    void setTableShown(bool shown);
    bool holdsFocus() const;
    static QMargins padding(); ///< around the chart

    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void exportRequested(faultline::ChartFormat format);
    void backWanted();
    void choiceMade(int choice);
    void specShown();

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showExportMenu();
    void restyle();
    void placeButtons();
    void showButtons(bool shown);

    Look &m_cardLook;
    ChartView *m_view;
    QWidget *m_buttons;
    std::optional<ChartSpec> m_next;
    QMenu *m_choices = nullptr; ///< where there is something to choose
    Button *m_choice;
    Button *m_back;
    Button *m_table;
    Button *m_export;
};

} // namespace faultline
