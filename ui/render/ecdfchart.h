// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/render/chartbody.h"

#include <QPointF>

namespace faultline {

/// Cumulative share over log10 hours, as step lines with their names at them.
class EcdfChart final : public ChartBody
{
public:
    EcdfChart(const EcdfSpec &spec, const ChartStyle &style);

    void addSeries(QChart &chart) override;
    QRectF arrange(const QRectF &area) override;
    void paintBehind(QPainter &painter) const override;
    void paintInFront(QPainter &painter) const override;
    std::vector<ChartElement> elements() const override;
    double preferredHeight(double width) const override;
    QSizeF minimumSize() const override;

private:
    struct LineName {
        QRectF box;
        QString text;
        std::string key;
    };

    double toAxis(double hours) const;
    double xOf(double hours) const;
    double yOf(double share) const;
    QColor lineColor(const EcdfSpec::Line &line) const;
    double hoursAt(const EcdfSpec::Line &line, double share) const;
    int crossings(const QRectF &box) const;
    std::vector<LineName> lineNames() const;
    void paintTimes(QPainter &painter) const;

    EcdfSpec m_spec;
    double m_low = -1, m_high = 2; ///< of the axis, log10 hours
    QRectF m_area, m_plot;
};

} // namespace faultline
