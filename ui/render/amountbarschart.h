// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/render/chartbody.h"

namespace faultline {

/// Money by category, one block a currency; bars start from zero on the currency's own scale.
class AmountBarsChart final : public ChartBody
{
public:
    AmountBarsChart(const AmountBarsSpec &spec, const ChartStyle &style, bool small);

    QRectF arrange(const QRectF &area) override;
    void paintInFront(QPainter &painter) const override;
    std::vector<ChartElement> elements() const override;
    double preferredHeight(double width) const override;
    QSizeF minimumSize() const override;

private:
    struct Line {
        const AmountBarsSpec::Row *row = nullptr; ///< none: the head of a currency
        QString head;
        double top = 0;
        double share = 0; ///< of the currency's longest bar
    };
    double lineHeight() const;

    AmountBarsSpec m_spec;
    bool m_small;
    std::vector<Line> m_lines; ///< those that fit
    std::size_t m_hidden = 0;
    QRectF m_area;
    double m_labels = 0, m_amounts = 0, m_counts = 0; ///< widths
};

} // namespace faultline
