// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/scrollcolumn.h"

#include <QEvent>
#include <QLayout>

namespace faultline {

ScrollColumn::ScrollColumn(QWidget *parent) : QScrollArea(parent)
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
