// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chartspec.h"
#include "ui/render/chartbody.h"
#include "ui/render/chartstyle.h"

#include <QChart>

#include <memory>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace faultline {

/// A chart with everything of ours around and on the series. Owned by whoever builds it (a QChartView takes it).
class ChartItem final : public QChart
{
    Q_OBJECT

public:
    ChartItem(const ChartSpec &spec, const ChartStyle &style);
    ~ChartItem() override;

    /// In item coordinates, in reading order.
    std::vector<ChartElement> elements() const;
    /// Device units, with the title.
    double preferredHeight(double width) const;
    QSizeF leastSize() const;
    const ChartSpec &spec() const { return m_spec; }
    /// What is under the title.
    QRectF bodyArea() const { return m_bodyArea; }

    void resizeEvent(QGraphicsSceneResizeEvent *event) override;
    void paintBehind(QPainter &painter) const;
    void paintInFront(QPainter &painter) const;

private:
    double headerHeight(double width) const;
    void paintHeader(QPainter &painter) const;
    void paintTooFew(QPainter &painter) const;
    QStringList captionLines(double width) const;

    ChartSpec m_spec;
    ChartStyle m_style;
    std::unique_ptr<ChartBody> m_body; ///< none: too few to draw
    QRectF m_bodyArea;
};

std::unique_ptr<ChartItem> buildChart(const ChartSpec &spec, const ChartStyle &style);

/// The same chart into a rectangle of any painter: picture, SVG, page. The rectangle is in the style's device
/// units. Main thread only, as all of Qt Charts.
void paintChart(QPainter &painter, const QRectF &target, const ChartSpec &spec, const ChartStyle &style);

/// Device units, what the chart wants at this width.
double chartHeight(const ChartSpec &spec, const ChartStyle &style, double width);

} // namespace faultline
