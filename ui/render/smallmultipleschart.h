// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/render/chartbody.h"

namespace faultline {

/// Groups side by side: a small panel each, all on one scale. What differs clearly from the rest is filled.
class SmallMultiplesChart final : public ChartBody
{
public:
    SmallMultiplesChart(const SmallMultiplesSpec &spec, const ChartStyle &style);

    QRectF arrange(const QRectF &area) override;
    void paintInFront(QPainter &painter) const override;
    std::vector<ChartElement> elements() const override;
    double preferredHeight(double width) const override;
    QSizeF minimumSize() const override;

private:
    int columns(double width) const;
    double panelHeight() const;
    QRectF panelRect(std::size_t panel) const;
    void paintPanel(QPainter &painter, const SmallMultiplesSpec::Panel &panel, const QRectF &box) const;

    SmallMultiplesSpec m_spec;
    QRectF m_area;
    std::size_t m_shown = 0; ///< panels that fit
};

} // namespace faultline
