// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/render/palette.h"

#include <QFont>

namespace faultline {

/// How a chart is drawn. Lengths of the look are logical pixels (1/96 in); px() gives device units.
struct ChartStyle {
    Theme theme = Theme::Light;
    bool paper = false;
    double unit = 1;      ///< device units per logical pixel
    double textPt = 9;    ///< size of the text in the chart
    double titlePt = 11.5;
    QFont family;         ///< family only; size and weight are set by font()
    bool showTitle = true;  ///< title, small-sample tag and caption above the chart
    bool showLegend = true; ///< key of the marks above ranked bars; stacks always have theirs
    double titleReserve = 0; ///< logical pixels kept free at the right of the title, for buttons over it

    /// In the font and size of the interface (S = its point size).
    static ChartStyle forScreen(Theme theme, const QFont &interfaceFont);
    /// Print colours and the bundled face; 8 pt, deviceDpi units an inch.
    static ChartStyle forPaper(double deviceDpi);

    const ColorTokens &colors() const { return colorTokens(theme); }
    double px(double logical) const { return logical * unit; }
    /// Grows with the text: heights of rows and lines.
    double line(double logical) const;
    /// Regular or Medium at textPt + extraPt; sized in device pixels, so independent of the paint device.
    QFont font(bool strong = false, double extraPt = 0) const;
};

} // namespace faultline
