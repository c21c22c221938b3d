// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/tablecard.h"

#include "ui/models/tablespecmodel.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/look.h"
#include "ui/widgets/tabstrip.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

namespace {

/// No column is made narrower for the sake of others.
constexpr int kNarrowest = 80;

} // namespace

TableCard::TableCard(Look &look, QWidget *parent) : Card(look, parent), m_cardLook(look)
{
    setBare();
    m_head = new QHBoxLayout;
    m_head->setContentsMargins(16, 0, 16, 0);
    m_tabs = new TabStrip(look);
    m_note = new TextLabel(look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Elided);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_head->addWidget(m_tabs);
    m_head->addSpacing(16);
    m_head->addWidget(m_note, 1);
    m_model = new TableSpecModel(this);
    m_table = new QTableView;
    styleTable(m_table, look, 30);
    m_table->setModel(m_model);
    m_table->viewport()->installEventFilter(this);
    body()->addLayout(m_head);
    body()->addWidget(makeLine());
    body()->addWidget(m_table, 1);
    connect(&look, &Look::changed, this, &TableCard::fitColumns);
}

void TableCard::setNote(const QString &note)
{
    m_note->setPlain(note);
}

void TableCard::setTable(TableSpec table, int widestText)
{
    m_widestText = widestText;
    m_model->setTable(std::move(table));
    fitColumns();
}

void TableCard::fitColumns()
{
    QHeaderView *head = m_table->horizontalHeader();
    head->setResizeContentsPrecision(50);
    head->setStretchLastSection(false);
    m_table->resizeColumnsToContents();
    m_table->setHorizontalScrollBarPolicy(m_stretchLast ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    m_wanted.clear();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_wanted.push_back(m_table->columnWidth(column));
    shareWidth();
    head->setStretchLastSection(m_stretchLast);
}

/// Each column gets what it wants up to the widest text. What is left over then goes to those that were cut;
/// what is missing is taken from the widest, so that none is out of sight where the table does not scroll.
void TableCard::shareWidth()
{
    const int widest = m_cardLook.scaled(m_widestText);
    int spare = m_table->viewport()->width();
    for (const int wanted : m_wanted)
        spare -= std::min(wanted, widest);
    m_given.clear();
    const std::size_t sized = m_wanted.size() - (m_stretchLast && !m_wanted.empty() ? 1 : 0);
    for (std::size_t column = 0; column < sized; ++column) {
        const int more = std::clamp(m_wanted[column] - widest, 0, std::max(0, spare));
        spare -= more;
        m_given.push_back(std::min(m_wanted[column], widest) + more);
    }
    while (m_stretchLast && spare < 0 && !m_given.empty()) {
        const auto most = std::max_element(m_given.begin(), m_given.end());
        if (*most <= m_cardLook.scaled(kNarrowest))
            break;
        --*most;
        ++spare;
    }
    for (std::size_t column = 0; column < m_given.size(); ++column)
        m_table->setColumnWidth(int(column), m_given[column]);
}

bool TableCard::eventFilter(QObject *watched, QEvent *event)
{
    // The card is told of its new size before the table has one.
    if (watched == m_table->viewport() && event->type() == QEvent::Resize) {
        bool isOurs = true;
        for (std::size_t column = 0; column < m_given.size(); ++column)
            isOurs = isOurs && m_table->columnWidth(int(column)) == m_given[column];
        if (isOurs)
            shareWidth();
    }
    return Card::eventFilter(watched, event);
}

} // namespace faultline
