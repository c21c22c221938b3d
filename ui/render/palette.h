// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/category.h"

#include <QColor>
#include <QPalette>

#include <array>
#include <cstdint>

namespace faultline {

enum class Theme : std::uint8_t { Light, Dark, Print };

/// Every colour of the interface, the charts and the report; no other file names a colour.
struct ColorTokens {
    QColor app;      ///< window, rail, group rows
    QColor surface;  ///< cards, tables, fields, plots
    QColor sunken;   ///< tracks of bars and progress; never behind a chart
    QColor hover;    ///< row or button under the pointer
    QColor selected; ///< selected row, page, key
    QColor border;   ///< hairlines of cards and tables (decoration)
    QColor outline;  ///< edge of fields, combos, segments
    QColor grid;     ///< grid lines, row lines
    QColor text;     ///< text, whiskers, study diamonds
    QColor muted;    ///< second line, units, axis labels, icons at rest
    QColor accent;   ///< primary button, link, selection bar, focus ring
    QColor onAccent; ///< text on accent
    QColor success, successBg;
    QColor warn, warnBg;
    QColor danger, dangerBg;
    std::array<QColor, kCategoryCount> categories; ///< by index(Category)
    QColor notPublished;                           ///< hatch, dashed edge, study interval line, partial month
    QColor heatLow, heatHigh;                      ///< ends of the ramp of heat maps

    const QColor &category(Category category) const { return categories[index(category)]; }
};

/// Print is the light theme on white.
const ColorTokens &colorTokens(Theme theme);

/// What the Fusion style needs to draw in these tokens.
QPalette widgetPalette(const ColorTokens &tokens);

/// Linear in sRGB: 0 gives a, 1 gives b. Opaque.
QColor mixed(const QColor &a, const QColor &b, double fraction);

/// Cell of a heat map; fraction 0..1 of the highest count.
QColor heatColor(const ColorTokens &tokens, double fraction);
/// Pure black or white, whichever stands out more.
QColor figureColorOn(const QColor &background);

/// WCAG 2.1, 1 to 21; the order of the two does not matter.
double contrastRatio(const QColor &a, const QColor &b);

/// The wanted colour, darkened step by step until it reaches 4.5:1 on white.
QColor readableOnWhite(const QColor &wanted);

} // namespace faultline
