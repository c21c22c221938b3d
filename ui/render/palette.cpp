// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/palette.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

QColor rgb(QRgb value) { return QColor::fromRgb(value); }

ColorTokens lightTokens()
{
    ColorTokens t;
    t.app = rgb(0xF5F6F8);
    t.surface = rgb(0xFFFFFF);
    t.sunken = rgb(0xECEEF2);
    t.hover = rgb(0xF0F2F6);
    t.selected = rgb(0xE9EBFA);
    t.border = rgb(0xDEE1E7);
    t.outline = rgb(0x7C8391);
    t.grid = rgb(0xE7E9EE);
    t.text = rgb(0x1A1E26);
    t.muted = rgb(0x565D6B);
    t.accent = rgb(0x4450BE);
    t.onAccent = rgb(0xFFFFFF);
    t.success = rgb(0x1A7544);
    t.successBg = rgb(0xE6F4EC);
    t.warn = rgb(0x855600);
    t.warnBg = rgb(0xFDF3DE);
    t.danger = rgb(0xB3261E);
    t.dangerBg = rgb(0xFBEBEA);
    t.categories = {rgb(0x2757A6), rgb(0xBB7F02), rgb(0x069B72), rgb(0x693652), rgb(0xB42B24), rgb(0x858B99)};
    t.notPublished = rgb(0x5F6675);
    t.heatLow = rgb(0xF1F3F7);
    t.heatHigh = rgb(0x34456B);
    return t;
}

ColorTokens darkTokens()
{
    ColorTokens t;
    t.app = rgb(0x14161B);
    t.surface = rgb(0x1B1E25);
    t.sunken = rgb(0x22262F);
    t.hover = rgb(0x262A34);
    t.selected = rgb(0x2B3050);
    t.border = rgb(0x30353F);
    t.outline = rgb(0x7A8190);
    t.grid = rgb(0x2A2E37);
    t.text = rgb(0xE8EAEF);
    t.muted = rgb(0xA3AAB8);
    t.accent = rgb(0xA3ACFF);
    t.onAccent = rgb(0x14161B);
    t.success = rgb(0x62C895);
    t.successBg = rgb(0x173024);
    t.warn = rgb(0xE6B45C);
    t.warnBg = rgb(0x352A14);
    t.danger = rgb(0xFF8F86);
    t.dangerBg = rgb(0x3B1E1E);
    t.categories = {rgb(0x2F93E6), rgb(0xF2A94C), rgb(0x8ADDBC), rgb(0xCDB8E2), rgb(0xD65F46), rgb(0x7B7E86)};
    t.notPublished = rgb(0x9AA1AF);
    t.heatLow = rgb(0x232733);
    t.heatHigh = rgb(0x9FB4E6);
    return t;
}

ColorTokens printTokens()
{
    ColorTokens t = lightTokens();
    t.app = t.surface;
    return t;
}

double luminance(const QColor &color)
{
    const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

const ColorTokens &colorTokens(Theme theme)
{
    static const ColorTokens light = lightTokens();
    static const ColorTokens dark = darkTokens();
    static const ColorTokens print = printTokens();
    switch (theme) {
    case Theme::Dark:
        return dark;
    case Theme::Print:
        return print;
    case Theme::Light:
        break;
    }
    return light;
}

QPalette widgetPalette(const ColorTokens &t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.app);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.app);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.muted);
    p.setColor(QPalette::Button, t.surface);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.danger);
    p.setColor(QPalette::ToolTipBase, t.surface);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Highlight, t.selected);
    p.setColor(QPalette::HighlightedText, t.text);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::Light, t.surface);
    p.setColor(QPalette::Midlight, t.hover);
    p.setColor(QPalette::Mid, t.border);
    p.setColor(QPalette::Dark, t.outline);
    p.setColor(QPalette::Shadow, t.outline);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, t.outline);
    return p;
}

QColor mixed(const QColor &a, const QColor &b, double fraction)
{
    const double f = std::clamp(fraction, 0.0, 1.0);
    const auto mix = [f](int from, int to) { return int(std::lround(from + (to - from) * f)); };
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

QColor heatColor(const ColorTokens &tokens, double fraction)
{
    return mixed(tokens.heatLow, tokens.heatHigh, fraction);
}

QColor figureColorOn(const QColor &background)
{
    return contrastRatio(background, Qt::black) >= contrastRatio(background, Qt::white) ? Qt::black : Qt::white;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor readableOnWhite(const QColor &wanted)
{
    QColor color = wanted;
    for (int step = 1; step <= 50 && contrastRatio(color, Qt::white) < 4.5; ++step)
        color = mixed(wanted, Qt::black, step * 0.02);
    return color;
}

} // namespace faultline
