// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPainter>
#include <QRectF>
#include <QString>

namespace faultline {

class Look;

/// A rounded rectangle whose 1-pixel edge lies on whole device pixels.
void paintRounded(QPainter &painter, const QRectF &rect, double radius, const QColor &fill, const QColor &edge,
                  Qt::PenStyle style = Qt::SolidLine);

/// A key cap as wide as its text needs; gives its width. `center` is the y of its middle.
int paintKeyCap(QPainter &painter, const Look &look, int left, int center, const QString &key,
                const QColor &fill, const QColor &edge, const QColor &text);
int keyCapWidth(const Look &look, const QString &key);

/// The square that stands for a category, 10 pixels, radius 2.
void paintSquare(QPainter &painter, QPointF center, const QColor &color);

} // namespace faultline
