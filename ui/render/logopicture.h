// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/reportbrand.h"

#include <QImage>
#include <QRectF>
#include <QSizeF>

#include <memory>

QT_BEGIN_NAMESPACE
class QPainter;
class QSvgRenderer;
QT_END_NAMESPACE

namespace faultline {

/// A team's logo, read once: an SVG is drawn as vectors, PNG and JPEG as one image of at most 1200 dots a side.
class LogoPicture
{
public:
    /// BadContent where the bytes are no picture of their kind.
    static Result<LogoPicture> read(const ReportLogo &logo);
    LogoPicture(LogoPicture &&) noexcept;
    LogoPicture &operator=(LogoPicture &&) noexcept;
    ~LogoPicture();

    /// The largest size of its shape within these bounds.
    QSizeF fitted(const QSizeF &bounds) const;
    void paint(QPainter &painter, const QRectF &rect) const;
    /// As dots, for writers that know no vectors.
    QImage image(const QSize &size) const;

private:
    LogoPicture();

    QImage m_image;
    std::unique_ptr<QSvgRenderer> m_svg;
    QSizeF m_shape;
};

} // namespace faultline
