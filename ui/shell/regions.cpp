// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/regions.h"

#include <QApplication>

namespace faultline {

namespace {

QWidget *firstFocusable(QWidget *region)
{
    if (!region->isVisible())
        return nullptr;
    for (QWidget *widget = region->nextInFocusChain(); widget && widget != region;
         widget = widget->nextInFocusChain()) {
        if (region->isAncestorOf(widget) && widget->isVisible() && widget->isEnabled()
            && (widget->focusPolicy() & Qt::TabFocus))
            return widget;
    }
    return nullptr;
}

} // namespace

void focusNextRegion(const QList<QWidget *> &regions, bool forward)
{
    const QWidget *focus = QApplication::focusWidget();
    qsizetype at = forward ? -1 : regions.size();
    for (qsizetype i = 0; i < regions.size(); ++i) {
        if (focus && regions[i]->isAncestorOf(focus))
            at = i;
    }
    for (qsizetype step = 1; step <= regions.size(); ++step) {
        const qsizetype next = (at + (forward ? step : -step) + 2 * regions.size()) % regions.size();
        if (QWidget *target = firstFocusable(regions[next])) {
            target->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace faultline
