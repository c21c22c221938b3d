// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/render/chartbody.h"

QT_BEGIN_NAMESPACE
class QStackedBarSeries;
QT_END_NAMESPACE

namespace faultline {

/// Incidents by month, stacked by category; a month that the data covers only in part has a dashed frame.
class TrendChart final : public ChartBody
{
public:
    TrendChart(const TrendSpec &spec, const ChartStyle &style, bool small);

    void addSeries(QChart &chart) override;
    QRectF arrange(const QRectF &area) override;
    void paintBehind(QPainter &painter) const override;
    void paintInFront(QPainter &painter) const override;
    std::vector<ChartElement> elements() const override;
    double preferredHeight(double width) const override;
    QSizeF minimumSize() const override;

private:
    int keyColumns(double width) const;
    double keyHeight(double width) const;
    double columnGap() const;
    QRectF columnRect(std::size_t column) const;
    double yOf(double count) const { return m_plot.bottom() - count / m_top * m_plot.height(); }
    double height(std::size_t column) const; ///< in the unit of the axis
    QString axisText(double value) const;
    void paintMarks(QPainter &painter) const;
    void paintMonths(QPainter &painter) const;
    void paintKey(QPainter &painter) const;

    TrendSpec m_spec;
    bool m_small;
    double m_step = 1, m_top = 5; ///< of the axis
    QStackedBarSeries *m_series = nullptr; ///< the chart owns it
    QRectF m_area, m_plot;
};

} // namespace faultline
