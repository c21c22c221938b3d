// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/linkrow.h"

#include "ui/widgets/look.h"
#include "ui/widgets/painting.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace faultline {

LinkRow::LinkRow(Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    setProperty("ring", true);
    setEnabledLook(true);
}

void LinkRow::setEnabledLook(bool enabled)
{
    m_canOpen = enabled;
    setFocusPolicy(enabled ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(enabled ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void LinkRow::setSelected(bool selected)
{
    m_selected = selected;
    update();
}

void LinkRow::paintEvent(QPaintEvent *)
{
    if (!m_selected && !(m_canOpen && underMouse()))
        return;
    QPainter painter(this);
    paintRounded(painter, rect(), 4, m_selected ? m_look.tokens().selected : m_look.tokens().hover, {});
}

void LinkRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_canOpen && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
}

void LinkRow::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (m_canOpen && opens)
        Q_EMIT clicked();
    else
        QWidget::keyPressEvent(event);
}

void LinkRow::enterEvent(QEnterEvent *event)
{
    update();
    QWidget::enterEvent(event);
}

void LinkRow::leaveEvent(QEvent *event)
{
    update();
    QWidget::leaveEvent(event);
}

} // namespace faultline
