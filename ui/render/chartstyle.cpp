// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/chartstyle.h"

#include "ui/render/reportfont.h"
#include "ui/render/typography.h"

#include <algorithm>
#include <cmath>

namespace faultline {

ChartStyle ChartStyle::forScreen(Theme theme, const QFont &interfaceFont)
{
    ChartStyle style;
    style.theme = theme;
    style.family = interfaceFont;
    const double size = interfaceFont.pointSizeF() > 0 ? interfaceFont.pointSizeF() : 10;
    style.textPt = size - 1;
    style.titlePt = size + 1.5;
    return style;
}

ChartStyle ChartStyle::forPaper(double deviceDpi)
{
    ChartStyle style;
    style.theme = Theme::Print;
    style.paper = true;
    style.unit = deviceDpi / 96;
    style.textPt = 8;
    style.titlePt = 9;
    style.family = reportFont(8, false, deviceDpi);
    style.showTitle = false;
    style.showLegend = false;
    return style;
}

double ChartStyle::line(double logical) const { return logical * unit * std::max(1.0, textPt / 9); }

QFont ChartStyle::font(bool strong, double extraPt) const
{
    QFont font = textFont(strong ? TextRole::Name : TextRole::Body, family);
    font.setPixelSize(std::max(1, int(std::lround((textPt + extraPt) * 96 / 72 * unit))));
    return font;
}

} // namespace faultline
