// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/explanationview.h"

#include "core/report/explanationtext.h"
#include "core/report/tabletext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/squarelabel.h"
#include "ui/widgets/textlabel.h"

#include <QGridLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace faultline {

namespace {

constexpr int kWidest = 1100;

TextLabel *label(Look &look, TextRole role, TextColor color, TextLabel::Lines lines, const QString &text)
{
    auto *one = new TextLabel(look, role, color, lines);
    one->setPlain(text);
    return one;
}

/// The table as labels, so that it is as high as it needs and reads aloud line by line.
QGridLayout *tableGrid(Look &look, const TableSpec &table)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(2);
    const auto add = [&](int row, std::size_t column, const QString &text, bool head, bool last) {
        const bool wraps = table.columns[column].weight > 1;
        auto *cell = label(look,
                           head       ? TextRole::Caption
                               : last ? TextRole::Name
                                      : TextRole::Body,
                           head ? TextColor::Muted : TextColor::Text,
                           wraps || head ? TextLabel::Lines::Wrapped : TextLabel::Lines::One, text);
        cell->setAlignment(
            (table.columns[column].align == ColumnAlign::Right ? Qt::AlignRight : Qt::AlignLeft)
            | (head ? Qt::AlignBottom : Qt::AlignVCenter));
        grid->addWidget(cell, row, int(column));
    };
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        grid->setColumnStretch(int(column),
                               table.columns[column].weight > 1 ? int(table.columns[column].weight) : 1);
        add(0, column, table.columns[column].title, true, false);
    }
    grid->addWidget(makeLine(), 1, 0, 1, int(table.columns.size()));
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const bool last = table.rowCategory.empty() && row + 1 == table.rows.size();
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            add(int(row) + 2, column, table.rows[row][column], false, last);
    }
    return grid;
}

} // namespace

ExplanationView::ExplanationView(Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_area = new ScrollColumn;
    m_area->setAccessibleName(tr("How the scores come about"));
    column->addWidget(m_area);
}

void ExplanationView::show(const Readiness &readiness, const Playbook &playbook)
{
    auto *page = new QWidget;
    page->setMaximumWidth(m_look.scaled(kWidest));
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 12, 0);
    column->setSpacing(12);
    m_text.clear();
    const auto parts = explanationParts(explainScore(readiness, playbook));
    // The overall score first: it is what was asked for.
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const ExplainedPart &part = parts[i == 0 ? parts.size() - 1 : i - 1];
        auto *card = new Card(m_look);
        card->setTitle(part.title.simplified());
        if (part.category)
            card->headActions()->addWidget(new SquareLabel(m_look, *part.category));
        card->body()->addLayout(tableGrid(m_look, part.table));
        card->body()->addSpacing(8);
        m_text += part.title + QLatin1Char('\n') + tableText(part.table);
        for (const QString &line : part.lines) {
            card->body()->addWidget(
                label(m_look, TextRole::Body, TextColor::Text, TextLabel::Lines::Wrapped, line));
            m_text += line + QLatin1Char('\n');
        }
        column->addWidget(card);
    }
    auto *assumptions = new Card(m_look);
    assumptions->setTitle(tr("What plan and what-if assume"));
    for (const std::string &assumption : playbook.assumptions)
        assumptions->body()->addWidget(
            label(m_look, TextRole::Body, TextColor::Text, TextLabel::Lines::Wrapped, oneLine(assumption)));
    assumptions->body()->setSpacing(6);
    column->addWidget(assumptions);
    column->addStretch(1);
    m_assumptions = assumptions;
    m_area->setColumn(page);
}

void ExplanationView::showAssumptions()
{
    QTimer::singleShot(0, this, [this] {
        if (m_assumptions)
            m_area->ensureWidgetVisible(m_assumptions, 0, 400);
    });
}

} // namespace faultline
