// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/headlinechart.h"

#include "ui/render/chartpaint.h"

#include <algorithm>
#include <numeric>

namespace faultline {

namespace {

// Places in the stacking order used here: the four around the model, unclear, model.
constexpr std::array<Category, kCategoryCount> kOrder{Category::Operational, Category::Cost,    Category::Tooling,
                                                      Category::Retrieval,   Category::Unclear, Category::Model};
constexpr std::size_t kUnclear = 4;
constexpr std::size_t kModel = 5;
constexpr double kBar = 10;

} // namespace

HeadlineChart::HeadlineChart(const HeadlineSpec &spec, const ChartStyle &style, bool small)
    : ChartBody(style), m_spec(spec), m_small(small),
      m_total(std::accumulate(spec.counts.begin(), spec.counts.end(), std::int64_t(0)))
{
}

double HeadlineChart::preferredHeight(double) const { return m_style.px(kBar + 8) + m_style.line(20); }
QSizeF HeadlineChart::minimumSize() const { return {m_style.px(240), preferredHeight(0)}; }

QRectF HeadlineChart::arrange(const QRectF &area)
{
    m_area = area;
    m_edges[0] = area.left();
    for (std::size_t i = 0; i < kOrder.size(); ++i) {
        const double share = m_total > 0 ? double(m_spec.counts[index(kOrder[i])]) / double(m_total) : 0;
        m_edges[i + 1] = m_edges[i] + share * area.width();
    }
    return {};
}

QRectF HeadlineChart::segment(std::size_t place) const
{
    const double gap = place + 1 < kOrder.size() ? m_style.px(1.5) : 0;
    return QRectF(m_edges[place], m_area.top(), std::max(0.0, m_edges[place + 1] - m_edges[place] - gap), m_style.px(kBar));
}

void HeadlineChart::paintInFront(QPainter &painter) const
{
    const ColorTokens &colors = m_style.colors();
    for (std::size_t i = 0; i < kOrder.size(); ++i) {
        const QColor color = colors.category(kOrder[i]);
        QRectF box = segment(i);
        if (box.width() <= 0)
            continue;
        if (m_small) {
            const double half = m_style.px(0.75);
            box.adjust(half, half, -half, -half);
        }
        painter.setPen(m_small ? QPen(color, m_style.px(1.5)) : QPen(Qt::NoPen));
        painter.setBrush(m_small ? mixed(colors.surface, color, 0.16) : color);
        painter.drawRect(box);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.muted, m_style.px(1), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    const auto bracket = [&](double from, double to) {
        if (to - from < m_style.px(2))
            return;
        const double top = m_area.top() + m_style.px(kBar + 3);
        const double low = top + m_style.px(4);
        const double half = m_style.px(0.5);
        painter.drawPolyline(QPolygonF({QPointF(from + half, top), QPointF(from + half, low), QPointF(to - half, low), QPointF(to - half, top)}));
    };
    bracket(m_edges[0], segment(kUnclear - 1).right());
    bracket(m_edges[kModel], m_edges[kModel + 1]);
    paintLabels(painter);
}

void HeadlineChart::paintLabels(QPainter &painter) const
{
    const QFont font = m_style.font();
    const QColor muted = m_style.colors().muted;
    const double top = m_area.top() + m_style.px(kBar + 8);
    const double gap = m_style.px(8);
    const auto put = [&](double left, double width, const QString &text, Qt::Alignment align) {
        drawLine(painter, QRectF(left, top, width, m_style.line(20)), align | Qt::AlignVCenter, text, font, muted);
    };
    const double around = textWidth(m_spec.aroundLabel, font);
    const double unclear = textWidth(m_spec.unclearLabel, font);
    const double model = textWidth(m_spec.modelLabel, font);
    const double free = m_area.width() - around - unclear - model - gap * (m_spec.unclearLabel.isEmpty() ? 1 : 2);
    if (free < 0) {
        // Too narrow for all three: the two that carry the message, each at its end.
        const double half = (m_area.width() - gap) * around / std::max(1.0, around + model);
        put(m_area.left(), half, m_spec.aroundLabel, Qt::AlignLeft);
        put(m_area.left() + half + gap, m_area.width() - half - gap, m_spec.modelLabel, Qt::AlignRight);
        return;
    }
    const double modelLeft = std::min(m_edges[kModel], m_area.right() - model);
    const double modelAt = std::max(modelLeft, m_area.left() + around + gap + (unclear > 0 ? unclear + gap : 0));
    put(m_area.left(), around + 1, m_spec.aroundLabel, Qt::AlignLeft);
    put(modelAt, model + 1, m_spec.modelLabel, Qt::AlignLeft);
    const double middle = (m_edges[kUnclear] + m_edges[kUnclear + 1]) / 2 - unclear / 2;
    put(std::clamp(middle, m_area.left() + around + gap, std::max(m_area.left() + around + gap, modelAt - gap - unclear)),
        unclear + 1, m_spec.unclearLabel, Qt::AlignLeft);
}

std::vector<ChartElement> HeadlineChart::elements() const
{
    std::vector<ChartElement> list;
    for (std::size_t i = 0; i < kOrder.size(); ++i) {
        const std::int64_t count = m_spec.counts[index(kOrder[i])];
        if (count == 0)
            continue;
        const QString said = QStringLiteral("%1, %2").arg(categoryTitle(kOrder[i])).arg(count);
        list.push_back({std::string(categoryId(kOrder[i])), {}, segment(i), said, said});
    }
    return list;
}

} // namespace faultline
