// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/ecdfchart.h"

#include "ui/render/chartpaint.h"

#include <QChart>
#include <QCoreApplication>
#include <QLineSeries>
#include <QList>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>

namespace faultline {

namespace {

constexpr std::size_t kMostLines = 3;
constexpr double kTenMinutes = 1.0 / 6;
constexpr double kEdge = 0.02; ///< share under 0 and over 100%, so that lines there are not cut to half their width

struct Guide {
    double hours;
    const char *label;
};

// The first five always; the rest where the record reaches that far.
constexpr std::array kGuides{
    Guide{kTenMinutes, QT_TRANSLATE_NOOP("faultline::Chart", "10 min")},
    Guide{1, QT_TRANSLATE_NOOP("faultline::Chart", "1 h")},
    Guide{3, QT_TRANSLATE_NOOP("faultline::Chart", "3 h")},
    Guide{10, QT_TRANSLATE_NOOP("faultline::Chart", "10 h")},
    Guide{24, QT_TRANSLATE_NOOP("faultline::Chart", "24 h")},
    Guide{720, QT_TRANSLATE_NOOP("faultline::Chart", "30 d")},
    Guide{8766, QT_TRANSLATE_NOOP("faultline::Chart", "1 y")},
    Guide{87660, QT_TRANSLATE_NOOP("faultline::Chart", "10 y")},
};

} // namespace

EcdfChart::EcdfChart(const EcdfSpec &spec, const ChartStyle &style) : ChartBody(style), m_spec(spec)
{
    if (m_spec.lines.size() > kMostLines)
        m_spec.lines.resize(kMostLines);
    double longest = 24;
    double shortest = kTenMinutes;
    for (const auto &line : m_spec.lines) {
        for (const double hours : line.hours) {
            longest = std::max(longest, hours);
            if (hours > 0)
                shortest = std::min(shortest, hours);
        }
    }
    if (m_spec.studyHours)
        longest = std::max(longest, *m_spec.studyHours);
    m_low = std::log10(std::max(shortest, 1.0 / 60)) - 0.15;
    m_high = std::log10(longest) + 0.1;
}

double EcdfChart::toAxis(double hours) const
{
    return std::clamp(hours > 0 ? std::log10(hours) : m_low, m_low, m_high);
}

double EcdfChart::xOf(double hours) const
{
    return m_plot.left() + (toAxis(hours) - m_low) / (m_high - m_low) * m_plot.width();
}

double EcdfChart::yOf(double share) const
{
    return m_plot.bottom() - (share + kEdge) / (1 + 2 * kEdge) * m_plot.height();
}

QColor EcdfChart::lineColor(const EcdfSpec::Line &line) const
{
    return line.category ? m_style.colors().category(*line.category) : m_style.colors().text;
}

double EcdfChart::hoursAt(const EcdfSpec::Line &line, double share) const
{
    const double place = std::ceil(share * double(line.hours.size())) - 1;
    return line.hours[std::size_t(std::clamp(place, 0.0, double(line.hours.size()) - 1))];
}

void EcdfChart::addSeries(QChart &chart)
{
    auto *times = new QValueAxis(&chart);
    times->setRange(m_low, m_high);
    auto *shares = new QValueAxis(&chart);
    shares->setRange(-kEdge, 1 + kEdge);
    times->setVisible(false);
    shares->setVisible(false);
    chart.addAxis(times, Qt::AlignBottom);
    chart.addAxis(shares, Qt::AlignLeft);
    // "All" is the first and drawn last, over the others.
    for (std::size_t i = m_spec.lines.size(); i-- > 0;) {
        const auto &line = m_spec.lines[i];
        const double n = double(line.hours.size());
        QList<QPointF> points{{m_low, 0}};
        for (std::size_t k = 0; k < line.hours.size(); ++k) {
            // Equal times make one step.
            if (k + 1 < line.hours.size() && line.hours[k + 1] == line.hours[k])
                continue;
            const double x = toAxis(line.hours[k]);
            points << QPointF(x, points.back().y()) << QPointF(x, double(k + 1) / n);
        }
        points << QPointF(m_high, points.back().y());
        auto *series = new QLineSeries(&chart);
        series->replace(points);
        QPen pen(lineColor(line), m_style.px(line.category ? 1.5 : 2), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
        if (line.smallSample)
            pen.setDashPattern({5, 2});
        series->setPen(pen);
        chart.addSeries(series);
        series->attachAxis(times);
        series->attachAxis(shares);
    }
}

double EcdfChart::preferredHeight(double) const { return m_style.line(8 + 150 + 22); }
QSizeF EcdfChart::minimumSize() const { return {m_style.px(300), m_style.line(8 + 90 + 22)}; }

QRectF EcdfChart::arrange(const QRectF &area)
{
    m_area = area;
    const double figures = textWidth(QStringLiteral("100%"), m_style.font()) + m_style.px(8);
    m_plot = area.adjusted(figures, m_style.line(8), -m_style.px(6), -m_style.line(22));
    return m_plot;
}

void EcdfChart::paintBehind(QPainter &painter) const
{
    const QPen grid(m_style.colors().grid, m_style.px(1), Qt::SolidLine, Qt::FlatCap);
    for (const int percent : {0, 50, 100}) {
        const double y = yOf(percent / 100.0);
        painter.setPen(grid);
        painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
        drawLine(painter, QRectF(m_area.left(), y - m_style.line(8), m_plot.left() - m_area.left() - m_style.px(6), m_style.line(16)),
                 Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("%1%").arg(percent), m_style.font(),
                 m_style.colors().muted);
    }
    painter.setPen(grid);
    for (const Guide &guide : kGuides) {
        if (std::log10(guide.hours) <= m_high)
            painter.drawLine(QPointF(xOf(guide.hours), m_plot.top()), QPointF(xOf(guide.hours), m_plot.bottom()));
    }
}

void EcdfChart::paintInFront(QPainter &painter) const
{
    const ColorTokens &colors = m_style.colors();
    if (m_spec.studyHours) {
        QPen dash(colors.notPublished, m_style.px(1), Qt::SolidLine, Qt::FlatCap);
        dash.setDashPattern({3, 2});
        painter.setPen(dash);
        painter.drawLine(QPointF(xOf(*m_spec.studyHours), m_plot.top()), QPointF(xOf(*m_spec.studyHours), m_plot.bottom()));
    }
    if (m_spec.medianHours) {
        painter.setPen(QPen(colors.text, m_style.px(2)));
        painter.setBrush(colors.surface);
        painter.drawEllipse(QPointF(xOf(*m_spec.medianHours), yOf(0.5)), m_style.px(4), m_style.px(4));
        painter.setBrush(Qt::NoBrush);
    }
    for (const LineName &name : lineNames())
        drawLine(painter, name.box, Qt::AlignCenter, name.text, m_style.font(true), colors.text);
    paintTimes(painter);
}

void EcdfChart::paintTimes(QPainter &painter) const
{
    std::vector<AxisLabel> wanted;
    if (m_spec.studyHours)
        wanted.push_back({xOf(*m_spec.studyHours), m_spec.studyLabel});
    for (const Guide &guide : kGuides) {
        if (std::log10(guide.hours) <= m_high)
            wanted.push_back({xOf(guide.hours), QCoreApplication::translate("faultline::Chart", guide.label)});
    }
    for (const AxisLabel &label : placeLabels(wanted, m_style.font(), m_plot.left() - m_style.px(12), m_area.right(), m_style.px(6)))
        drawLine(painter, QRectF(label.left, m_plot.bottom() + m_style.line(3), label.width + 1, m_style.line(18)),
                 Qt::AlignLeft | Qt::AlignVCenter, label.text, m_style.font(), m_style.colors().muted);
}

int EcdfChart::crossings(const QRectF &box) const
{
    int hits = 0;
    for (const auto &line : m_spec.lines) {
        const auto inside = [&](double from, double to, double share) {
            const double y = yOf(share);
            return y > box.top() && y < box.bottom() && from < box.right() && to > box.left();
        };
        double x = m_plot.left(), share = 0;
        const double n = double(line.hours.size());
        for (std::size_t k = 0; k < line.hours.size(); ++k) {
            const double next = xOf(line.hours[k]);
            const double risen = double(k + 1) / n;
            hits += inside(x, next, share);
            hits += next > box.left() && next < box.right() && yOf(share) > box.top() && yOf(risen) < box.bottom();
            x = next;
            share = risen;
        }
        hits += inside(x, m_plot.right(), share);
    }
    if (m_spec.studyHours && xOf(*m_spec.studyHours) > box.left() && xOf(*m_spec.studyHours) < box.right())
        hits += 2;
    if (m_spec.medianHours && box.intersects(QRectF(xOf(*m_spec.medianHours) - m_style.px(8), yOf(0.5) - m_style.px(8), m_style.px(16), m_style.px(16))))
        hits += 2;
    return hits;
}

std::vector<EcdfChart::LineName> EcdfChart::lineNames() const
{
    std::vector<LineName> names;
    const QFont font = m_style.font(true);
    for (const auto &line : m_spec.lines) {
        if (line.hours.empty())
            continue;
        const double width = textWidth(line.label, font) + m_style.px(2);
        const double height = m_style.line(16);
        LineName best{{}, line.label, line.key};
        double bestCost = 1e9;
        for (const double share : {0.62, 0.5, 0.75, 0.38, 0.86, 0.25, 0.93, 0.12}) {
            const double x = xOf(hoursAt(line, share));
            for (const double left : {x - width - m_style.px(8), x - width - m_style.px(20), x + m_style.px(8), x + m_style.px(20)}) {
                const QRectF box(left, yOf(share) - height / 2, width, height);
                if (box.left() < m_plot.left() || box.right() > m_area.right() || box.top() < m_plot.top() - height / 2
                    || box.bottom() > m_plot.bottom())
                    continue;
                double cost = crossings(box.adjusted(-m_style.px(3), -m_style.px(1), m_style.px(3), m_style.px(1))) + std::abs(share - 0.55) + (left > x ? 0.1 : 0);
                for (const LineName &other : names)
                    cost += other.box.adjusted(-2, -2, 2, 2).intersects(box) ? 50 : 0;
                if (cost < bestCost) {
                    bestCost = cost;
                    best.box = box;
                }
            }
        }
        if (!best.box.isNull())
            names.push_back(best);
    }
    return names;
}

std::vector<ChartElement> EcdfChart::elements() const
{
    std::vector<ChartElement> list;
    for (const LineName &name : lineNames())
        list.push_back({name.key, {}, name.box, name.text, name.text});
    return list;
}

} // namespace faultline
