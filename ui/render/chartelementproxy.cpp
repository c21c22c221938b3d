// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/chartelementproxy.h"

#include "ui/render/chartview.h"

#include <QKeyEvent>
#include <QPainter>

namespace faultline {

ChartElementProxy::ChartElementProxy(ChartView *view, std::size_t element)
    : QWidget(view->viewport()), m_view(view), m_element(element)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::ClickFocus);
}

void ChartElementProxy::paintEvent(QPaintEvent *)
{
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_ring, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
}

void ChartElementProxy::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        m_view->moveFocus(event->key(), event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_view->activate(m_element, true);
        return;
    case Qt::Key_Space:
        m_view->activate(m_element, false);
        return;
    default:
        // T, Ctrl+C and the rest are the view's; the event would stop at the viewport on its way up.
        m_view->keyPressEvent(event);
    }
}

void ChartElementProxy::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ChartElementProxy::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace faultline
