// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/trendchart.h"

#include "ui/render/chartpaint.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QCoreApplication>
#include <QStackedBarSeries>
#include <QStringList>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace faultline {

namespace {

constexpr double kBetween = 5; ///< columns, at most a third of the place
constexpr double kWidest = 48;

std::int64_t total(const TrendSpec::Column &column)
{
    return std::accumulate(column.counts.begin(), column.counts.end(), std::int64_t(0));
}

/// 1, 2 or 5 times a power of ten, so that at most five lines are drawn, zero among them.
double niceStep(double highest)
{
    for (double power = 1;; power *= 10) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            if (std::ceil(highest / (factor * power)) <= 4)
                return factor * power;
        }
    }
}

} // namespace

TrendChart::TrendChart(const TrendSpec &spec, const ChartStyle &style, bool small)
    : ChartBody(style), m_spec(spec), m_small(small)
{
    std::int64_t highest = 0;
    for (const auto &column : m_spec.columns)
        highest = std::max(highest, total(column));
    m_step = m_spec.asShares ? 0.25 : niceStep(double(highest));
    m_top = m_spec.asShares ? 1 : m_step * std::max(1.0, std::ceil(double(highest) / m_step));
}

double TrendChart::height(std::size_t column) const
{
    const double all = double(total(m_spec.columns[column]));
    return m_spec.asShares ? (all > 0 ? 1 : 0) : all;
}

QString TrendChart::axisText(double value) const
{
    return m_spec.asShares ? QStringLiteral("%1%").arg(std::lround(value * 100)) : QString::number(std::int64_t(value));
}

void TrendChart::addSeries(QChart &chart)
{
    const ColorTokens &colors = m_style.colors();
    m_series = new QStackedBarSeries(&chart);
    auto *series = m_series;
    for (const Category category : kStackingOrder) {
        auto *set = new QBarSet(QString(), series);
        for (const auto &column : m_spec.columns)
            set->append(double(column.counts[index(category)])
                        / (m_spec.asShares ? std::max(1.0, double(total(column))) : 1.0));
        const QColor color = colors.category(category);
        set->setColor(m_small ? mixed(colors.surface, color, 0.16) : color);
        set->setPen(QPen(m_small ? color : colors.surface, m_style.px(1.5), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        series->append(set);
    }
    chart.addSeries(series);
    auto *months = new QBarCategoryAxis(&chart);
    for (std::size_t i = 0; i < m_spec.columns.size(); ++i)
        months->append(QString::number(i));
    auto *counts = new QValueAxis(&chart);
    counts->setRange(0, m_top);
    months->setVisible(false);
    counts->setVisible(false);
    chart.addAxis(months, Qt::AlignBottom);
    chart.addAxis(counts, Qt::AlignLeft);
    series->attachAxis(months);
    series->attachAxis(counts);
}

int TrendChart::keyColumns(double width) const
{
    double widest = 0;
    for (const Category category : kCategories)
        widest = std::max(widest, textWidth(categoryTitle(category), m_style.font()));
    const double entry = widest + m_style.px(16 + 12);
    for (const int columns : {6, 3, 2}) {
        if (entry * columns <= width)
            return columns;
    }
    return 1;
}

double TrendChart::keyHeight(double width) const
{
    return std::ceil(double(kCategoryCount) / keyColumns(width)) * m_style.line(18);
}

double TrendChart::preferredHeight(double width) const
{
    return m_style.line(8 + 188 + 24 + 4 + (m_spec.marks.empty() ? 0 : 14)) + keyHeight(width);
}

QSizeF TrendChart::minimumSize() const
{
    const double width = m_style.px(280);
    return {width, m_style.line(8 + 90 + 24 + 4) + keyHeight(width)};
}

QRectF TrendChart::arrange(const QRectF &area)
{
    m_area = area;
    const double figures = textWidth(axisText(m_top), m_style.font()) + m_style.px(8);
    const double below = m_style.line(24 + 4) + keyHeight(area.width());
    m_plot = area.adjusted(figures, m_style.line(m_spec.marks.empty() ? 8 : 22), 0, -below);
    const double place = m_plot.width() / std::max<double>(1, double(m_spec.columns.size()));
    if (m_series != nullptr && place > 0)
        m_series->setBarWidth(1 - columnGap() / place);
    return m_plot;
}

double TrendChart::columnGap() const
{
    const double place = m_plot.width() / std::max<double>(1, double(m_spec.columns.size()));
    // A few columns do not grow into blocks.
    return std::max(std::min(m_style.px(kBetween), place / 3), place - m_style.px(kWidest));
}

QRectF TrendChart::columnRect(std::size_t column) const
{
    const double place = m_plot.width() / std::max<double>(1, double(m_spec.columns.size()));
    const double between = columnGap();
    const double top = yOf(height(column));
    return QRectF(m_plot.left() + place * double(column) + between / 2, top, place - between, m_plot.bottom() - top);
}

void TrendChart::paintBehind(QPainter &painter) const
{
    painter.setPen(QPen(m_style.colors().grid, m_style.px(1), Qt::SolidLine, Qt::FlatCap));
    for (double value = 0; value <= m_top + m_step / 2; value += m_step) {
        painter.drawLine(QPointF(m_plot.left(), yOf(value)), QPointF(m_plot.right(), yOf(value)));
        drawLine(painter, QRectF(m_area.left(), yOf(value) - m_style.line(8), m_plot.left() - m_area.left() - m_style.px(6), m_style.line(16)),
                 Qt::AlignRight | Qt::AlignVCenter, axisText(value), m_style.font(),
                 m_style.colors().muted);
        painter.setPen(QPen(m_style.colors().grid, m_style.px(1), Qt::SolidLine, Qt::FlatCap));
    }
}

void TrendChart::paintInFront(QPainter &painter) const
{
    const ColorTokens &colors = m_style.colors();
    QPen frame(colors.notPublished, m_style.px(1), Qt::SolidLine, Qt::FlatCap);
    frame.setDashPattern({3, 2});
    painter.setBrush(Qt::NoBrush);
    for (std::size_t i = 0; i < m_spec.columns.size(); ++i) {
        if (!m_spec.columns[i].partial)
            continue;
        painter.setPen(frame);
        painter.drawRect(columnRect(i).adjusted(-m_style.px(2), -m_style.px(4), m_style.px(2), 0));
    }
    painter.setPen(QPen(colors.outline, m_style.px(1), Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(m_plot.bottomLeft(), m_plot.bottomRight());
    paintMarks(painter);
    paintMonths(painter);
    paintKey(painter);
}

void TrendChart::paintMarks(QPainter &painter) const
{
    std::vector<AxisLabel> wanted;
    for (const TrendSpec::Mark &mark : m_spec.marks) {
        if (mark.column >= m_spec.columns.size())
            continue;
        const double x = columnRect(mark.column).left() - columnGap() / 2;
        painter.setPen(QPen(m_style.colors().text, m_style.px(1), Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(x, m_plot.top() - m_style.px(2)), QPointF(x, m_plot.bottom()));
        wanted.push_back({x, mark.label});
    }
    // A name without room is in the tooltip of its column and in the table.
    for (const AxisLabel &place : placeLabels(wanted, m_style.font(), m_plot.left(), m_area.right(), m_style.px(8)))
        drawLine(painter, QRectF(place.left, m_plot.top() - m_style.line(20), place.width + 1, m_style.line(16)),
                 Qt::AlignLeft | Qt::AlignVCenter, place.text, m_style.font(), m_style.colors().muted);
}

void TrendChart::paintMonths(QPainter &painter) const
{
    const auto label = [this](std::size_t i) {
        return AxisLabel{columnRect(i).center().x(), m_spec.columns[i].label};
    };
    const std::size_t n = m_spec.columns.size();
    std::vector<AxisLabel> wanted;
    if (n > 0) {
        wanted.push_back(label(0));
        wanted.push_back(label(n - 1));
    }
    for (std::size_t i = 1; i + 1 < n; ++i) {
        if (QLatin1String(m_spec.columns[i].key.c_str()).endsWith(QLatin1String("-01")))
            wanted.push_back(label(i));
    }
    for (std::size_t i = n > 6 ? 4 : 1; i + 1 < n; i += n > 6 ? 4 : 1)
        wanted.push_back(label(i));
    for (const AxisLabel &place : placeLabels(wanted, m_style.font(), m_plot.left(), m_area.right(), m_style.px(12)))
        drawLine(painter, QRectF(place.left, m_plot.bottom() + m_style.line(4), place.width + 1, m_style.line(18)),
                 Qt::AlignLeft | Qt::AlignVCenter, place.text, m_style.font(), m_style.colors().muted);
}

void TrendChart::paintKey(QPainter &painter) const
{
    const int columns = keyColumns(m_area.width());
    const double width = m_area.width() / columns;
    const double top = m_plot.bottom() + m_style.line(24 + 4);
    for (std::size_t i = 0; i < kStackingOrder.size(); ++i) {
        const QRectF box(m_area.left() + double(int(i) % columns) * width, top + double(int(i) / columns) * m_style.line(18),
                         width, m_style.line(18));
        drawSquare(painter, m_style, QPointF(box.left(), box.center().y() - m_style.px(5)),
                   m_style.colors().category(kStackingOrder[i]));
        drawLine(painter, box.adjusted(m_style.px(16), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                 categoryTitle(kStackingOrder[i]), m_style.font(), m_style.colors().muted);
    }
}

std::vector<ChartElement> TrendChart::elements() const
{
    std::vector<ChartElement> list;
    for (std::size_t i = 0; i < m_spec.columns.size(); ++i) {
        const auto &column = m_spec.columns[i];
        QStringList said{QCoreApplication::translate("faultline::Chart", "%1: %2 incidents").arg(column.label).arg(total(column))};
        for (const Category category : kStackingOrder) {
            if (column.counts[index(category)] > 0)
                said << QStringLiteral("%1 %2").arg(categoryTitle(category)).arg(column.counts[index(category)]);
        }
        if (column.partial)
            said << QCoreApplication::translate("faultline::Chart", "month only partly covered");
        for (const TrendSpec::Mark &mark : m_spec.marks) {
            if (mark.column == i)
                said << QCoreApplication::translate("faultline::Chart", "first incident of %1").arg(mark.label);
        }
        const QRectF place = columnRect(i);
        list.push_back({column.key, {}, QRectF(place.left(), m_plot.top(), place.width(), m_plot.height()),
                        said.join(QStringLiteral(", ")), said.join(QLatin1Char('\n'))});
    }
    return list;
}

} // namespace faultline
