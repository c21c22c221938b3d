// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/look.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/lookstyle.h"
#include "ui/widgets/stylesheet.h"
#include "ui/workspace/settings.h"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr int kDrawnPointSize = 10; ///< of the bundled face, in which all lengths were drawn

} // namespace

Look::Look(QApplication &application, Settings &settings) : m_application(application), m_settings(settings)
{
    m_platformFont = application.font();
    m_systemIsDark = application.palette().color(QPalette::Window).lightness() < 128;
    application.setStyle(new LookStyle);
    apply();
    connect(&settings, &Settings::schemeChanged, this, &Look::apply);
    connect(&settings, &Settings::textSizeChanged, this, &Look::apply);
}

void Look::setSystemDark(bool dark)
{
    if (m_systemIsDark == dark)
        return;
    m_systemIsDark = dark;
    if (m_settings.scheme() == Settings::Scheme::System)
        apply();
}

void Look::apply()
{
    const Settings::Scheme scheme = m_settings.scheme();
    const bool dark
        = scheme == Settings::Scheme::Dark || (scheme == Settings::Scheme::System && m_systemIsDark);
    m_theme = dark ? Theme::Dark : Theme::Light;
    m_base = interfaceFont(m_platformFont);
    const double size = QFontInfo(m_platformFont).pointSizeF();
    m_base.setPointSizeF(std::max(7.0, size + m_settings.textSteps()));
    const QFontMetricsF drawn(QFont(bundledFamily(), kDrawnPointSize));
    const QFontMetricsF used(m_base);
    m_scale
        = std::max({1.0, used.averageCharWidth() / drawn.averageCharWidth(), used.height() / drawn.height()});
    m_application.setFont(m_base);
    m_application.setPalette(widgetPalette(tokens()));
    m_application.setStyleSheet(styleSheet(tokens()));
    Q_EMIT changed();
}

int Look::scaled(int pixels) const
{
    return int(std::lround(pixels * m_scale));
}

int Look::line(TextRole role) const
{
    return std::max(scaled(lineHeight(role)), QFontMetrics(font(role)).height());
}

QIcon Look::icon(const QString &name) const
{
    return tintedIcon(name, {tokens().muted, tokens().accent, tokens().outline});
}

QPixmap Look::pixmap(const QString &name, int size, const QColor &color, qreal devicePixelRatio) const
{
    return iconPixmap(name, size, color, devicePixelRatio);
}

QIcon Look::categoryIcon(Category category) const
{
    QIcon icon;
    for (const int ratio : {1, 2, 3}) {
        QPixmap pixmap(QSize(12, 12) * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens().category(category));
        painter.drawRoundedRect(QRectF(1, 1, 10, 10), 2, 2);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace faultline
