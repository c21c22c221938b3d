// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/render/chartbody.h"

#include <QStringList>

QT_BEGIN_NAMESPACE
class QHorizontalStackedBarSeries;
QT_END_NAMESPACE

namespace faultline {

/// "What broke?": one row a kind, its bar from zero with interval, the study in the lower third of the row,
/// figures and words as columns at the right.
class RankedBarsChart final : public ChartBody
{
public:
    RankedBarsChart(const RankedBarsSpec &spec, const ChartStyle &style, bool small);

    void addSeries(QChart &chart) override;
    QRectF arrange(const QRectF &area) override;
    void paintBehind(QPainter &painter) const override;
    void paintInFront(QPainter &painter) const override;
    std::vector<ChartElement> elements() const override;
    bool hasRoomForTag() const override { return !m_style.showLegend; } ///< left of the heads
    double preferredHeight(double width) const override;
    QSizeF minimumSize() const override;

private:
    struct Columns {
        double label = 0, count = 0, share = 0, interval = 0, words = 0; ///< widths
    };
    struct KeyEntry {
        int mark;
        QString text;
        QRectF box;
    };

    Columns naturalColumns() const;
    double figuresWidth() const;
    std::vector<KeyEntry> keyEntries(double left, double width) const;
    double keyHeight(double width) const;
    double tickStep() const;
    double xOf(double share) const { return m_plot.left() + share / m_spec.axisMax * m_plot.width(); }
    double rowTop(std::size_t row) const { return m_plot.top() + double(row) * m_rowHeight; }
    double barCenter(std::size_t row) const;
    void paintKey(QPainter &painter) const;
    void paintFigures(QPainter &painter, std::size_t row) const;
    void paintHeads(QPainter &painter) const;

    RankedBarsSpec m_spec;
    QHorizontalStackedBarSeries *m_series = nullptr; ///< the chart owns it
    bool m_small;
    bool m_hasStudy = false, m_hasHatch = false, m_hasWords = false;
    Columns m_columns;
    std::vector<KeyEntry> m_key;
    QRectF m_area, m_plot; ///< plot: rows, top of the first to bottom of the last
    double m_rowHeight = 36;
};

} // namespace faultline
