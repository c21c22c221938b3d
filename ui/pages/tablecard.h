// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chartspec.h"
#include "ui/widgets/card.h"

#include <vector>

class QTableView;

namespace faultline {

class TableSpecModel;
class TabStrip;

/// A card of one table under a strip of tabs; columns as wide as their first rows need.
class TableCard : public Card
{
    Q_OBJECT

public:
    explicit TableCard(Look &look, QWidget *parent = nullptr);

    TabStrip *tabs() const { return m_tabs; }
    TableSpecModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }
    void setNote(const QString &note); ///< at the right of the tabs
    QHBoxLayout *head() const { return m_head; }
    void setStretchLast() { m_stretchLast = true; } ///< the last column takes what is left
    /// `widestText`: the most a text column takes while others would have to give way.
    void setTable(TableSpec table, int widestText = 320);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitColumns();
    void shareWidth();

    Look &m_cardLook;
    QHBoxLayout *m_head;
    TabStrip *m_tabs;
    TextLabel *m_note;
    TableSpecModel *m_model;
    QTableView *m_table;
    bool m_stretchLast = false;
    int m_widestText = 320;
    std::vector<int> m_wanted; ///< by column: what its first rows take
    std::vector<int> m_given; ///< by column: its width, unless the user has changed it
};

} // namespace faultline
