// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/painting.h"

#include "ui/widgets/look.h"

#include <QFontMetrics>

#include <algorithm>

namespace faultline {

void paintRounded(QPainter &painter, const QRectF &rect, double radius, const QColor &fill, const QColor &edge,
                  Qt::PenStyle style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (edge.isValid()) {
        QPen pen(edge, 1, style);
        if (style == Qt::DashLine)
            pen.setDashPattern({3, 2});
        painter.setPen(pen);
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    } else {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(rect, radius, radius);
    }
    painter.restore();
}

int keyCapWidth(const Look &look, const QString &key)
{
    const QFontMetrics metrics(look.font(TextRole::CaptionStrong));
    return std::max(look.scaled(18), metrics.horizontalAdvance(key) + look.scaled(12));
}

int paintKeyCap(QPainter &painter, const Look &look, int left, int center, const QString &key, const QColor &fill,
                const QColor &edge, const QColor &text)
{
    const int width = keyCapWidth(look, key);
    const int height = look.scaled(18);
    const QRectF cap(left, center - height / 2.0, width, height);
    paintRounded(painter, cap, 4, fill, edge);
    painter.save();
    painter.setFont(look.font(TextRole::CaptionStrong));
    painter.setPen(text);
    painter.drawText(cap, Qt::AlignCenter, key);
    painter.restore();
    return width;
}

void paintSquare(QPainter &painter, QPointF center, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(center.x() - 5, center.y() - 5, 10, 10), 2, 2);
    painter.restore();
}

} // namespace faultline
