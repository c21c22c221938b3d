// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/pagepicture.h"

#include "ui/widgets/look.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace faultline {

PagePicture::PagePicture(Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void PagePicture::setPage(std::function<QImage(double)> draw, const QSizeF &inches, const QString &name)
{
    m_draw = std::move(draw);
    m_inches = inches;
    m_image = {};
    m_drawnDpi = 0;
    setAccessibleName(name);
    update();
}

void PagePicture::clear()
{
    m_draw = {};
    m_image = {};
    update();
}

void PagePicture::paintEvent(QPaintEvent *)
{
    if (!m_draw)
        return;
    QPainter painter(this);
    const double ratio = painter.device()->devicePixelRatioF();
    const double dpi = std::min((width() - 2) / m_inches.width(), (height() - 2) / m_inches.height());
    if (dpi <= 0)
        return;
    if (std::abs(m_drawnDpi - dpi * ratio) > 0.01) {
        m_drawnDpi = dpi * ratio;
        m_image = m_draw(m_drawnDpi);
    }
    const double w = std::floor(m_inches.width() * dpi);
    const double h = std::floor(m_inches.height() * dpi);
    const QRectF page(std::floor((width() - w) / 2), 0, w, h);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(page, m_image);
    painter.setPen(m_look.tokens().border);
    painter.drawRect(page.adjusted(0, 0, -1, -1));
}

} // namespace faultline
