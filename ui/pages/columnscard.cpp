// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/columnscard.h"

#include "ui/pages/importfields.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

namespace {

constexpr std::size_t kMostRows = 200;
constexpr int kNotesFrom = 396;
const QString kNote = QStringLiteral("note");

} // namespace

ColumnsCard::ColumnsCard(Look &look, QWidget *parent) : Card(look, parent), m_cardLook(look)
{
    setTitle(tr("Columns"));
    setCaption(QStringLiteral(" "));
    layout()->setContentsMargins(1, 15, 1, 1);
    // The head keeps the card's padding, the rows reach the edges.
    layout()->itemAt(0)->widget()->layout()->setContentsMargins(16, 0, 16, 0);
    m_area = new QScrollArea;
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setAccessibleName(tr("Columns and their fields"));
    body()->addWidget(m_area, 1);
}

void ColumnsCard::show(const ReadPlan &plan)
{
    if (plan.columns == m_shown)
        return;
    m_shown = plan.columns;
    const auto mapped = std::count_if(plan.columns.begin(), plan.columns.end(),
                                      [](const ColumnPlan &column) { return column.field != "extra"; });
    setCaption(tr("%1: %2 to fields, %3 kept as extra")
                   .arg(counted(qint64(plan.columns.size()), tr("%1 column"), tr("%1 columns")))
                   .arg(mapped)
                   .arg(qint64(plan.columns.size()) - mapped));
    const int scrolled = m_area->verticalScrollBar()->value();
    auto *rows = new QWidget;
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (std::size_t i = 0; i < std::min(plan.columns.size(), kMostRows); ++i) {
        column->addWidget(makeLine());
        column->addWidget(makeRow(i, plan.columns[i]));
    }
    if (plan.columns.size() > kMostRows) {
        auto *more = new TextLabel(m_cardLook, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Wrapped);
        more->setPlain(tr("%1 more columns are read too; their fields can be set on the command line with --map.")
                           .arg(plan.columns.size() - kMostRows));
        more->setContentsMargins(16, 12, 16, 12);
        column->addWidget(makeLine());
        column->addWidget(more);
    }
    column->addStretch(1);
    m_area->setWidget(rows);
    m_area->verticalScrollBar()->setValue(scrolled);
}

void ColumnsCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    const auto notes = findChildren<TextLabel *>(kNote);
    for (TextLabel *note : notes)
        note->setVisible(width() >= m_cardLook.scaled(kNotesFrom));
}

QWidget *ColumnsCard::makeRow(std::size_t index, const ColumnPlan &column)
{
    Look &look = m_cardLook;
    auto *row = new QWidget;
    row->setFixedHeight(look.scaled(51));
    auto *cells = new QHBoxLayout(row);
    cells->setContentsMargins(16, 0, 12, 0);
    cells->setSpacing(8);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    auto *name = new TextLabel(look, TextRole::Name, TextColor::Text, TextLabel::Lines::Elided);
    name->setPlain(column.name.empty() ? tr("(no name)") : oneLine(column.name));
    auto *sample = new TextLabel(look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Elided);
    sample->setPlain(column.sample.empty() ? tr("empty") : oneLine(column.sample).left(200));
    names->addStretch(1);
    names->addWidget(name);
    names->addWidget(sample);
    names->addStretch(1);
    auto *field = new QComboBox;
    for (const ImportField &one : importFields())
        field->addItem(one.name, QString::fromStdString(one.id));
    int at = field->findData(QString::fromStdString(column.field));
    if (at < 0) {
        field->addItem(importFieldName(column.field), QString::fromStdString(column.field));
        at = field->count() - 1;
    }
    field->setCurrentIndex(at);
    field->setProperty("quiet", column.field == "extra");
    field->setFixedWidth(look.scaled(132));
    field->setMaxVisibleItems(24);
    field->setAccessibleName(tr("Field for column %1").arg(name->plain()));
    connect(field, &QComboBox::activated, this, [this, index, field](int) {
        Q_EMIT fieldChosen(index, field->currentData().toString().toStdString());
    });
    auto *note = new TextLabel(look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Elided);
    note->setPlain(column.note.empty() ? oneLine(column.type) : oneLine(column.note));
    note->setFixedWidth(look.scaled(92));
    note->setObjectName(kNote);
    note->setVisible(width() >= look.scaled(kNotesFrom));
    cells->addLayout(names, 1);
    cells->addWidget(new IconLabel(look, QStringLiteral("chevron-right"), 12));
    cells->addWidget(field);
    cells->addWidget(note);
    return row;
}

} // namespace faultline
