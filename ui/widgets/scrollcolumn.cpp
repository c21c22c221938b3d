// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/scrollcolumn.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

namespace faultline {

ScrollColumn::ScrollColumn(Width width, QWidget *parent) : QScrollArea(parent), m_width(width)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
}

void ScrollColumn::setColumn(QWidget *column)
{
    setWidget(column);
    column->installEventFilter(this);
    fit();
}

int ScrollColumn::columnWidth() const
{
    return widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
}

QSize ScrollColumn::sizeHint() const
{
    const QSize hint = QScrollArea::sizeHint();
    return m_width == Width::OfColumn && widget() ? QSize(columnWidth(), hint.height()) : hint;
}

QSize ScrollColumn::minimumSizeHint() const
{
    const QSize hint = QScrollArea::minimumSizeHint();
    return m_width == Width::OfColumn && widget() ? QSize(columnWidth(), hint.height()) : hint;
}

void ScrollColumn::fit()
{
    const QLayout *layout = widget() ? widget()->layout() : nullptr;
    if (!layout)
        return;
    const int width = std::min(viewport()->width(), widget()->maximumWidth());
    const int height = layout->hasHeightForWidth() ? layout->totalHeightForWidth(width)
                                                   : layout->totalMinimumSize().height();
    if (widget()->minimumHeight() != height)
        widget()->setMinimumHeight(height);
    if (m_width == Width::OfColumn)
        updateGeometry();
}

void ScrollColumn::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

bool ScrollColumn::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize))
        fit();
    return handled;
}

} // namespace faultline
