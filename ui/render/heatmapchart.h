// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/render/chartbody.h"

namespace faultline {

/// Counts in a grid; the ramp runs over the whole map. Qt Charts has no such series: drawn by ourselves.
class HeatMapChart final : public ChartBody
{
public:
    HeatMapChart(const HeatMapSpec &spec, const ChartStyle &style);

    QRectF arrange(const QRectF &area) override;
    void paintInFront(QPainter &painter) const override;
    std::vector<ChartElement> elements() const override;
    double preferredHeight(double width) const override;
    QSizeF minimumSize() const override;

private:
    double rowLabelWidth() const;
    double leastCellWidth() const;
    QString countText(std::int64_t n, double width) const;
    std::int64_t count(std::size_t row, std::size_t column) const;
    QRectF cell(std::size_t row, std::size_t column) const;

    HeatMapSpec m_spec;
    std::int64_t m_highest = 0;
    QRectF m_area, m_grid;
    double m_cellWidth = 0, m_cellHeight = 0; ///< with the gap
};

} // namespace faultline
