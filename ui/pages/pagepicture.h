// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QWidget>

#include <functional>

namespace faultline {

class Look;

/// A page of the report, fitted to the room there is.
class PagePicture : public QWidget
{
    Q_OBJECT

public:
    explicit PagePicture(Look &look, QWidget *parent = nullptr);

    /// `draw` gives the page at a resolution; `ratio` is its width over its height.
    void setPage(std::function<QImage(double dpi)> draw, const QSizeF &inches, const QString &name);
    void clear();

    QSize sizeHint() const override { return {420, 560}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look &m_look;
    std::function<QImage(double)> m_draw;
    QSizeF m_inches;
    QImage m_image;
    double m_drawnDpi = 0;
};

} // namespace faultline
