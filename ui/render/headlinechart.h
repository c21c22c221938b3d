// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/render/chartbody.h"

#include <array>

namespace faultline {

/// One bar of 100% in stacking order, brackets under what lies around the model and what is the model's.
class HeadlineChart final : public ChartBody
{
public:
    HeadlineChart(const HeadlineSpec &spec, const ChartStyle &style, bool small);

    QRectF arrange(const QRectF &area) override;
    void paintInFront(QPainter &painter) const override;
    std::vector<ChartElement> elements() const override;
    double preferredHeight(double width) const override;
    QSizeF minimumSize() const override;

private:
    QRectF segment(std::size_t place) const; ///< place in stacking order
    void paintLabels(QPainter &painter) const;

    HeadlineSpec m_spec;
    bool m_small;
    std::int64_t m_total = 0;
    std::array<double, kCategoryCount + 1> m_edges{}; ///< device x of the segments
    QRectF m_area;
};

} // namespace faultline
