// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/heatmapchart.h"

#include "ui/render/chartpaint.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr double kCellWidth = 32;
constexpr double kDenseCellWidth = 24;
constexpr std::size_t kDenseFrom = 12; ///< columns
constexpr double kCellHeight = 20;
constexpr double kGap = 2;
constexpr double kHead = 20;

} // namespace

HeatMapChart::HeatMapChart(const HeatMapSpec &spec, const ChartStyle &style) : ChartBody(style), m_spec(spec)
{
    for (std::size_t row = 0; row < m_spec.rows.size(); ++row) {
        for (std::size_t column = 0; column < m_spec.columns.size(); ++column)
            m_highest = std::max(m_highest, count(row, column));
    }
}

std::int64_t HeatMapChart::count(std::size_t row, std::size_t column) const
{
    if (row >= m_spec.counts.size() || column >= m_spec.counts[row].size())
        return 0;
    return m_spec.counts[row][column];
}

double HeatMapChart::leastCellWidth() const
{
    return m_style.line(m_spec.columns.size() > kDenseFrom ? kDenseCellWidth : kCellWidth + kGap);
}

/// The count as it fits: "12,345" would not, "12k" does; the whole number is in tooltip and table.
QString HeatMapChart::countText(std::int64_t n, double width) const
{
    if (n == 0)
        return QStringLiteral("·");
    const QString whole = QString::number(n);
    if (n < 1000 || textWidth(whole, m_style.font()) + m_style.px(4) <= width)
        return whole;
    return n < 1'000'000 ? QStringLiteral("%1k").arg(n / 1000) : QStringLiteral("%1M").arg(n / 1'000'000);
}

double HeatMapChart::rowLabelWidth() const
{
    double width = 0;
    for (const auto &row : m_spec.rows)
        width = std::max(width, textWidth(row.label, m_style.font()));
    return width + m_style.px(12);
}

double HeatMapChart::preferredHeight(double) const
{
    return m_style.line(kHead) + double(m_spec.rows.size()) * m_style.line(m_spec.rows.size() > 4 ? 24 : 32);
}

QSizeF HeatMapChart::minimumSize() const
{
    const double cells = double(m_spec.columns.size()) * leastCellWidth();
    return {std::min(rowLabelWidth(), m_style.line(120)) + cells,
            m_style.line(kHead) + double(m_spec.rows.size()) * m_style.line(kCellHeight + kGap)};
}

QRectF HeatMapChart::arrange(const QRectF &area)
{
    m_area = area;
    const double columns = std::max<double>(1, double(m_spec.columns.size()));
    const double rows = std::max<double>(1, double(m_spec.rows.size()));
    const double cells = columns * leastCellWidth();
    const double labels = std::min(rowLabelWidth(), std::max(area.width() * 0.2, area.width() - cells));
    m_cellWidth = std::min((area.width() - labels) / columns, m_style.line(84));
    m_cellHeight = std::clamp((area.height() - m_style.line(kHead)) / rows, m_style.line(kCellHeight),
                              m_style.line(34));
    m_grid = QRectF(area.left() + labels, area.top() + m_style.line(kHead), m_cellWidth * columns, m_cellHeight * rows);
    return {};
}

QRectF HeatMapChart::cell(std::size_t row, std::size_t column) const
{
    const double half = m_style.px(kGap) / 2;
    return QRectF(m_grid.left() + double(column) * m_cellWidth, m_grid.top() + double(row) * m_cellHeight, m_cellWidth,
                  m_cellHeight)
        .adjusted(half, half, -half, -half);
}

void HeatMapChart::paintInFront(QPainter &painter) const
{
    const ColorTokens &colors = m_style.colors();
    for (std::size_t column = 0; column < m_spec.columns.size(); ++column) {
        const QRectF head(m_grid.left() + double(column) * m_cellWidth, m_area.top(), m_cellWidth,
                          m_style.line(kHead) - m_style.px(2));
        drawLine(painter, head, Qt::AlignCenter, m_spec.columns[column].label, m_style.font(), colors.muted);
    }
    for (std::size_t row = 0; row < m_spec.rows.size(); ++row) {
        const QRectF band(m_area.left(), m_grid.top() + double(row) * m_cellHeight,
                          m_grid.left() - m_area.left() - m_style.px(8), m_cellHeight);
        drawLine(painter, band, Qt::AlignLeft | Qt::AlignVCenter, m_spec.rows[row].label, m_style.font(), colors.text);
        for (std::size_t column = 0; column < m_spec.columns.size(); ++column) {
            const std::int64_t n = count(row, column);
            const QColor fill = heatColor(colors, m_highest > 0 ? double(n) / double(m_highest) : 0);
            const QRectF box = cell(row, column);
            painter.setPen(Qt::NoPen);
            painter.setBrush(fill);
            painter.drawRoundedRect(box, m_style.px(2), m_style.px(2));
            painter.setBrush(Qt::NoBrush);
            drawLine(painter, box, Qt::AlignCenter, countText(n, box.width()), m_style.font(),
                     n == 0 ? colors.muted : figureColorOn(fill));
        }
    }
}

std::vector<ChartElement> HeatMapChart::elements() const
{
    std::vector<ChartElement> list;
    for (std::size_t row = 0; row < m_spec.rows.size(); ++row) {
        for (std::size_t column = 0; column < m_spec.columns.size(); ++column) {
            const bool told = row < m_spec.said.size() && column < m_spec.said[row].size();
            const QString said = told ? m_spec.said[row][column] : QCoreApplication::translate("faultline::Chart", "%1, %2: %3 incidents")
                                     .arg(m_spec.rows[row].fullName, m_spec.columns[column].fullName)
                                     .arg(count(row, column));
            list.push_back({m_spec.rows[row].key, m_spec.columns[column].key, cell(row, column), said, said});
        }
    }
    return list;
}

} // namespace faultline
