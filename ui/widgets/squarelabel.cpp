// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/squarelabel.h"

#include "ui/widgets/look.h"
#include "ui/widgets/painting.h"

namespace faultline {

SquareLabel::SquareLabel(Look &look, Category category, QWidget *parent)
    : QWidget(parent), m_look(look), m_category(category)
{
    setFixedSize(10, 12);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void SquareLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSquare(painter, QPointF(5, 6), m_look.tokens().category(m_category));
}

} // namespace faultline
