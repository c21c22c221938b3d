// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/tablecard.h"

#include "ui/models/tablespecmodel.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/look.h"
#include "ui/widgets/tabstrip.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

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
    const int sized = m_model->columnCount() - (m_stretchLast ? 1 : 0);
    for (int column = 0; column < sized; ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), m_cardLook.scaled(m_widestText)));
    head->setStretchLastSection(m_stretchLast);
}

} // namespace faultline
