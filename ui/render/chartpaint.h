// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/render/chartstyle.h"

#include <QPainter>
#include <QRectF>
#include <QString>

#include <vector>

namespace faultline {

/// Width of one line, as it will be drawn.
double textWidth(const QString &text, const QFont &font);

/// One line of plain text, elided at its end where the box is too narrow. Returns true if it was cut.
bool drawLine(QPainter &painter, const QRectF &box, Qt::Alignment align, const QString &text, const QFont &font,
              const QColor &color);

/// Plain text broken at words (or anywhere, where a word is wider than the box) into at most maxLines lines,
/// the last one elided.
QStringList wrapped(const QString &text, const QFont &font, double width, int maxLines);

/// How many lines (1 or more) of the font fit into a height.
int linesIn(double height, const QFont &font);

/// Lines under each other, the block centred in the box by height.
void drawLines(QPainter &painter, const QRectF &box, Qt::Alignment align, const QStringList &lines,
               const QFont &font, const QColor &color);

/// Interval with caps over a halo of the ground, horizontal.
void drawWhisker(QPainter &painter, const ChartStyle &style, double x1, double x2, double y);

/// The study's mark: hollow diamond on its interval line.
void drawStudy(QPainter &painter, const ChartStyle &style, double x1, double x2, double xMark, double y);

/// "Not published": diagonal lines and dashed edge, no fill.
void drawHatch(QPainter &painter, const ChartStyle &style, const QRectF &band);

/// Tag with text on a tinted ground; gives its width. Drawn with its left edge at x, centred on y.
double drawTag(QPainter &painter, const ChartStyle &style, double x, double y, const QString &text);
double tagWidth(const ChartStyle &style, const QString &text);

void drawSquare(QPainter &painter, const ChartStyle &style, const QPointF &topLeft, const QColor &color);

/// Places labels on a line without overlap: the earlier in the list, the surer its place.
struct AxisLabel {
    double center = 0;
    QString text;
    double left = 0, width = 0; ///< set by placeLabels
};
std::vector<AxisLabel> placeLabels(std::vector<AxisLabel> wanted, const QFont &font, double minX, double maxX,
                                   double gap);

} // namespace faultline
