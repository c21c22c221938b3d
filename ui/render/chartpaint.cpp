// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/chartpaint.h"

#include <QFontMetricsF>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

QPen flatPen(const QColor &color, double width) { return QPen(color, width, Qt::SolidLine, Qt::FlatCap); }

} // namespace

double textWidth(const QString &text, const QFont &font) { return QFontMetricsF(font).horizontalAdvance(text); }

bool drawLine(QPainter &painter, const QRectF &box, Qt::Alignment align, const QString &text, const QFont &font,
              const QColor &color)
{
    const QFontMetricsF metrics(font);
    QString line = text.simplified();
    const bool cut = metrics.horizontalAdvance(line) > box.width() + 0.01 * metrics.height();
    if (cut)
        line = metrics.elidedText(line, Qt::ElideRight, box.width());
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(box, int(align) | Qt::TextSingleLine | Qt::TextDontClip, line);
    return cut;
}

QStringList wrapped(const QString &text, const QFont &font, double width, int maxLines)
{
    const QString plain = text.simplified();
    QTextLayout layout(plain, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    while (lines.size() < maxLines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool last = lines.size() + 1 == maxLines;
        const QString rest = plain.mid(line.textStart());
        lines << (last ? QFontMetricsF(font).elidedText(rest, Qt::ElideRight, width)
                       : plain.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

int linesIn(double height, const QFont &font)
{
    return std::max(1, int(height / QFontMetricsF(font).lineSpacing() + 0.05));
}

void drawLines(QPainter &painter, const QRectF &box, Qt::Alignment align, const QStringList &lines,
               const QFont &font, const QColor &color)
{
    const double height = QFontMetricsF(font).lineSpacing();
    double y = box.center().y() - height * double(lines.size()) / 2;
    if (align & Qt::AlignTop)
        y = box.top();
    for (const QString &line : lines) {
        drawLine(painter, QRectF(box.left(), y, box.width(), height),
                 (align & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter, line, font, color);
        y += height;
    }
}

void drawWhisker(QPainter &painter, const ChartStyle &style, double x1, double x2, double y)
{
    const double cap = style.px(4);
    painter.setPen(flatPen(style.colors().surface, style.px(4)));
    painter.drawLine(QPointF(x1, y), QPointF(x2, y));
    painter.setPen(flatPen(style.colors().text, style.px(1.5)));
    painter.drawLine(QPointF(x1, y), QPointF(x2, y));
    painter.drawLine(QPointF(x1, y - cap), QPointF(x1, y + cap));
    painter.drawLine(QPointF(x2, y - cap), QPointF(x2, y + cap));
}

void drawStudy(QPainter &painter, const ChartStyle &style, double x1, double x2, double xMark, double y)
{
    const ColorTokens &c = style.colors();
    painter.setPen(flatPen(c.notPublished, style.px(1)));
    painter.drawLine(QPointF(x1, y), QPointF(x2, y));
    const double r = style.px(5);
    const QPolygonF diamond({QPointF(xMark, y - r), QPointF(xMark + r, y), QPointF(xMark, y + r), QPointF(xMark - r, y)});
    painter.setPen(QPen(c.text, style.px(1.5), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(c.surface);
    painter.drawPolygon(diamond);
    painter.setBrush(Qt::NoBrush);
}

void drawHatch(QPainter &painter, const ChartStyle &style, const QRectF &band)
{
    const QColor color = style.colors().notPublished;
    painter.setPen(flatPen(color, style.px(1.2)));
    // Each line is cut to the band by arithmetic: a clip would be one more state in the file for each band.
    const double height = band.height();
    for (double x = band.left() - height; x < band.right(); x += style.px(5)) {
        const double from = std::max(x, band.left());
        const double to = std::min(x + height, band.right());
        if (to > from)
            painter.drawLine(QPointF(from, band.bottom() - (from - x)), QPointF(to, band.bottom() - (to - x)));
    }
    QPen edge = flatPen(color, style.px(1));
    edge.setDashPattern({3, 2});
    painter.setPen(edge);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(band);
}

double tagWidth(const ChartStyle &style, const QString &text)
{
    return textWidth(text, style.font(true, -0.5)) + style.px(12);
}

double drawTag(QPainter &painter, const ChartStyle &style, double x, double y, const QString &text)
{
    const double width = tagWidth(style, text);
    const QRectF box(x, y - style.line(9), width, style.line(18));
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.colors().warnBg);
    painter.drawRoundedRect(box, style.px(4), style.px(4));
    painter.setBrush(Qt::NoBrush);
    drawLine(painter, box, Qt::AlignCenter, text, style.font(true, -0.5), style.colors().warn);
    return width;
}

void drawSquare(QPainter &painter, const ChartStyle &style, const QPointF &topLeft, const QColor &color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(topLeft, QSizeF(style.px(10), style.px(10))), style.px(2), style.px(2));
    painter.setBrush(Qt::NoBrush);
}

std::vector<AxisLabel> placeLabels(std::vector<AxisLabel> wanted, const QFont &font, double minX, double maxX,
                                   double gap)
{
    std::vector<AxisLabel> placed;
    for (AxisLabel &label : wanted) {
        label.width = textWidth(label.text, font);
        label.left = std::max(minX, std::min(label.center - label.width / 2, maxX - label.width));
        const bool free = std::none_of(placed.begin(), placed.end(), [&](const AxisLabel &other) {
            return label.left < other.left + other.width + gap && other.left < label.left + label.width + gap;
        });
        if (free && label.width <= maxX - minX)
            placed.push_back(label);
    }
    return placed;
}

} // namespace faultline
