// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QWidget>

#include <cstddef>

namespace faultline {

class ChartView;

/// Stands over a bar, cell or point so that it can have the focus and a name; draws the focus ring, lets the
/// mouse through to the chart.
class ChartElementProxy final : public QWidget
{
    Q_OBJECT

public:
    ChartElementProxy(ChartView *view, std::size_t element);

    void setRingColor(const QColor &color) { m_ring = color; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    ChartView *m_view;
    std::size_t m_element;
    QColor m_ring;
};

} // namespace faultline
