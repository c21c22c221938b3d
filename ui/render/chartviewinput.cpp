// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/chartview.h"

#include "ui/render/chartelementproxy.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QRubberBand>
#include <QToolTip>

namespace faultline {

void ChartView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        QChartView::mousePressEvent(event);
        return;
    }
    m_pressed = elementAt(event->position().toPoint());
    if (m_pressed)
        setCurrent(*m_pressed, Qt::MouseFocusReason);
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    const auto over = elementAt(event->position().toPoint());
    viewport()->setCursor(over && !m_elements[*over].key.empty() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (!m_pressed || !over || !canSelectRange() || !event->buttons().testFlag(Qt::LeftButton))
        return;
    if (m_band == nullptr)
        m_band = new QRubberBand(QRubberBand::Rectangle, viewport());
    const QRectF range = m_elements[*m_pressed].rect.united(m_elements[*over].rect);
    m_band->setGeometry(range.toAlignedRect());
    m_band->setVisible(*over != *m_pressed);
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        QChartView::mouseReleaseEvent(event);
        return;
    }
    const auto pressed = m_pressed;
    m_pressed.reset();
    if (m_band != nullptr)
        m_band->hide();
    const auto released = elementAt(event->position().toPoint());
    if (!pressed || !released)
        return;
    if (*pressed == *released)
        activate(*pressed, false);
    else if (canSelectRange())
        selectRange(*pressed, *released);
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyToClipboard();
    else if (event->key() == Qt::Key_T && event->modifiers() == Qt::NoModifier)
        setTableShown(!isTableShown());
    else if (event->key() == Qt::Key_Escape && isTableShown())
        setTableShown(false);
    else
        event->ignore();
}

void ChartView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(tr("Copy picture and numbers"), this, [this] { copyToClipboard(); });
    menu.addAction(isTableShown() ? tr("Show the chart") : tr("Show the numbers"), this,
                   [this] { setTableShown(!isTableShown()); });
    menu.addSeparator();
    menu.addAction(tr("Save as PNG…"), this, [this] { Q_EMIT exportRequested(ChartFormat::Png); });
    menu.addAction(tr("Save as SVG…"), this, [this] { Q_EMIT exportRequested(ChartFormat::Svg); });
    menu.addAction(tr("Save the numbers as CSV…"), this, [this] { Q_EMIT exportRequested(ChartFormat::Csv); });
    menu.exec(event->globalPos());
}

bool ChartView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const auto over = m_table == nullptr ? elementAt(help->pos()) : std::nullopt;
        if (over)
            QToolTip::showText(help->globalPos(), plainToolTip(m_elements[*over].tooltip), viewport(),
                               m_elements[*over].rect.toAlignedRect());
        else
            QToolTip::hideText();
        return true;
    }
    return QChartView::viewportEvent(event);
}

} // namespace faultline
