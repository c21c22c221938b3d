// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chartspec.h"
#include "ui/render/chartstyle.h"

#include <QRectF>
#include <QSizeF>
#include <QString>

#include <memory>
#include <string>
#include <vector>

QT_BEGIN_NAMESPACE
class QChart;
class QPainter;
QT_END_NAMESPACE

namespace faultline {

/// A thing in a chart that can be pointed at, focused and activated.
struct ChartElement {
    std::string key;       ///< category, mode, month or row of a heat map; empty: cannot be activated
    std::string columnKey; ///< heat maps only
    QRectF rect;           ///< in the chart's coordinates
    QString name;          ///< for screen readers
    QString tooltip;       ///< plain text
};

/// The part of a chart under its title: one class for each kind. Series, where Qt Charts has one that fits, are
/// QChart's; grid, marks, labels and figures are drawn behind and in front of them in the same coordinates.
/// Call order: addSeries once, then arrange for each size, then paint.
class ChartBody
{
public:
    explicit ChartBody(const ChartStyle &style) : m_style(style) {}
    virtual ~ChartBody() = default;
    ChartBody(const ChartBody &) = delete;
    ChartBody &operator=(const ChartBody &) = delete;

    virtual void addSeries(QChart &) {}
    /// Lays out inside area; gives the rectangle for the series (null: there are none).
    virtual QRectF arrange(const QRectF &area) = 0;
    virtual void paintBehind(QPainter &) const {}
    virtual void paintInFront(QPainter &painter) const = 0;
    /// In reading order; valid after arrange.
    virtual std::vector<ChartElement> elements() const { return {}; }

    /// Where the small-sample tag may stand at the top left of the body, no line of its own is needed for it.
    virtual bool hasRoomForTag() const { return false; }
    /// Device units; what the body wants and the least it can be drawn in without a cut label.
    virtual double preferredHeight(double width) const = 0;
    virtual QSizeF minimumSize() const = 0;

protected:
    const ChartStyle m_style;
};

/// The body for a spec; small: drawn as outlines.
std::unique_ptr<ChartBody> makeChartBody(const ChartSpec &spec, const ChartStyle &style);

/// operational, cost, tooling, retrieval, model, unclear: neighbours differ in every kind of sight and in grey.
inline constexpr std::array<Category, kCategoryCount> kStackingOrder{
    Category::Operational, Category::Cost,  Category::Tooling,
    Category::Retrieval,   Category::Model, Category::Unclear};

/// "Operational", in the language of the interface.
QString categoryTitle(Category category);

} // namespace faultline
