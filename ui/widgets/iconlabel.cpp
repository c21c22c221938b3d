// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/iconlabel.h"

#include "ui/widgets/look.h"

#include <QPainter>

namespace faultline {

IconLabel::IconLabel(Look &look, QString icon, int size, QWidget *parent)
    : QWidget(parent), m_look(look), m_icon(std::move(icon)),
      m_color([](const Look &one) { return one.tokens().muted; })
{
    setFixedSize(size, size);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void IconLabel::setAccent()
{
    m_color = [](const Look &one) { return one.tokens().accent; };
    update();
}

void IconLabel::setColorOf(QColor (*color)(const Look &))
{
    m_color = color;
    update();
}

void IconLabel::setIcon(const QString &icon)
{
    m_icon = icon;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_look.pixmap(m_icon, width(), m_color(m_look), painter.device()->devicePixelRatioF()));
}

} // namespace faultline
