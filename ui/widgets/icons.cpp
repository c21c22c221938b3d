// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

// Outside the namespace, as Q_INIT_RESOURCE demands for a static library.
static void initIconResource()
{
    Q_INIT_RESOURCE(faultline_icons);
}

namespace faultline {

namespace {

QByteArray iconSource(const QString &name)
{
    [[maybe_unused]] static const bool initialised = (initIconResource(), true);
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

QPixmap drawIcon(const QString &name, const QSize &devicePixels, int logicalSize, const QColor &color)
{
    QByteArray source = iconSource(name);
    source.replace("currentColor", color.name().toLatin1());
    if (logicalSize > 20) {
        const double width = 1.5 * 20.0 / logicalSize;
        source.replace("stroke-width=\"1.5\"", "stroke-width=\"" + QByteArray::number(width, 'f', 2) + '"');
    }
    QPixmap pixmap(devicePixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(source);
    Q_ASSERT_X(renderer.isValid(), "icon", qPrintable(name));
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter);
    return pixmap;
}

class TintedIconEngine : public QIconEngine
{
public:
    TintedIconEngine(QString name, IconColors colors) : m_name(std::move(name)), m_colors(std::move(colors)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1;
        painter->drawPixmap(rect, iconPixmap(m_name, rect.width(), color(mode, state), ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        // `size` is in device pixels already.
        return drawIcon(m_name, size, int(std::lround(size.width() / std::max(scale, 1.0))), color(mode, state));
    }

    QIconEngine *clone() const override { return new TintedIconEngine(m_name, m_colors); }

private:
    QColor color(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return m_colors.disabled;
        return mode == QIcon::Selected || state == QIcon::On ? m_colors.on : m_colors.rest;
    }

    QString m_name;
    IconColors m_colors;
};

} // namespace

QIcon tintedIcon(const QString &name, const IconColors &colors)
{
    return QIcon(new TintedIconEngine(name, colors));
}

QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal devicePixelRatio)
{
    const QString key = QStringLiteral("icon/%1/%2/%3/%4").arg(name).arg(size).arg(color.name()).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const int pixels = int(std::ceil(size * devicePixelRatio));
    pixmap = drawIcon(name, QSize(pixels, pixels), size, color);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace faultline
