// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/logopicture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

namespace faultline {

namespace {

constexpr int kMostDots = 1200;
constexpr int kMostRead = 8000;

Error unreadable()
{
    return failure(ErrorCode::BadContent,
                   QCoreApplication::translate("faultline::Report", "The logo cannot be drawn; save it again as PNG, "
                                                                    "JPEG or plain SVG, at most 8000 dots a side."));
}

} // namespace

LogoPicture::LogoPicture() = default;
LogoPicture::~LogoPicture() = default;
LogoPicture::LogoPicture(LogoPicture &&) noexcept = default;
LogoPicture &LogoPicture::operator=(LogoPicture &&) noexcept = default;

Result<LogoPicture> LogoPicture::read(const ReportLogo &logo)
{
    LogoPicture picture;
    if (logo.mime == "image/svg+xml") {
        picture.m_svg = std::make_unique<QSvgRenderer>(logo.bytes);
        if (!picture.m_svg->isValid())
            return unreadable();
        picture.m_svg->setAspectRatioMode(Qt::KeepAspectRatio);
        picture.m_shape = picture.m_svg->viewBoxF().size();
        if (picture.m_shape.isEmpty())
            picture.m_shape = picture.m_svg->defaultSize();
    } else {
        QBuffer buffer;
        buffer.setData(logo.bytes);
        buffer.open(QIODevice::ReadOnly);
        QImageReader reader(&buffer, logo.mime == "image/png" ? QByteArrayLiteral("png") : QByteArrayLiteral("jpeg"));
        reader.setAutoTransform(true);
        const QSize size = reader.size();
        if (!size.isValid() || size.width() > kMostRead || size.height() > kMostRead)
            return unreadable();
        picture.m_image = reader.read();
        if (picture.m_image.width() > kMostDots || picture.m_image.height() > kMostDots)
            picture.m_image = picture.m_image.scaled(kMostDots, kMostDots, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        picture.m_shape = picture.m_image.size();
    }
    if (picture.m_shape.isEmpty())
        return unreadable();
    return picture;
}

QSizeF LogoPicture::fitted(const QSizeF &bounds) const { return m_shape.scaled(bounds, Qt::KeepAspectRatio); }

void LogoPicture::paint(QPainter &painter, const QRectF &rect) const
{
    painter.save();
    if (m_svg) {
        m_svg->render(&painter, rect);
    } else {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(rect, m_image);
    }
    painter.restore();
}

QImage LogoPicture::image(const QSize &size) const
{
    QImage out(size, QImage::Format_ARGB32_Premultiplied);
    out.fill(Qt::transparent);
    QPainter painter(&out);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter, QRectF(QPointF(), QSizeF(size)));
    return out;
}

} // namespace faultline
