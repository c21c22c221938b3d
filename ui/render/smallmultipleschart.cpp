// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/smallmultipleschart.h"

#include "ui/render/chartpaint.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr double kBars = 64;
constexpr double kPanelGap = 16;
constexpr double kLeastPanel = 168;
constexpr int kMostColumns = 8;

} // namespace

SmallMultiplesChart::SmallMultiplesChart(const SmallMultiplesSpec &spec, const ChartStyle &style)
    : ChartBody(style), m_spec(spec)
{
    if (!(m_spec.axisMax > 0))
        m_spec.axisMax = 1;
}

int SmallMultiplesChart::columns(double width) const
{
    const double gap = m_style.px(kPanelGap);
    if (m_style.paper)
        return 3;
    // Four a row in a window of usual size; wider panels elsewhere, more of them only where there is room.
    const int fitting = int((width + gap) / (m_style.line(kLeastPanel) + gap));
    return std::clamp(fitting, 1, width >= m_style.line(1300) ? kMostColumns : 4);
}

double SmallMultiplesChart::panelHeight() const
{
    return m_style.line(20 + 16 + 6) + m_style.px(kBars + 4);
}

double SmallMultiplesChart::preferredHeight(double width) const
{
    const double rows = std::ceil(double(std::max<std::size_t>(1, m_spec.panels.size())) / columns(width));
    return rows * (panelHeight() + m_style.px(kPanelGap));
}

QSizeF SmallMultiplesChart::minimumSize() const
{
    return {m_style.px(360), panelHeight() + m_style.px(kPanelGap)};
}

QRectF SmallMultiplesChart::arrange(const QRectF &area)
{
    m_area = area;
    const double row = panelHeight() + m_style.px(kPanelGap);
    const auto rows = std::size_t(std::max(1.0, std::floor((area.height() + m_style.px(kPanelGap)) / row)));
    m_shown = std::min(m_spec.panels.size(), rows * std::size_t(columns(area.width())));
    return {};
}

QRectF SmallMultiplesChart::panelRect(std::size_t panel) const
{
    const int across = columns(m_area.width());
    const double gap = m_style.px(kPanelGap);
    const double width = (m_area.width() - gap * (across - 1)) / across;
    return QRectF(m_area.left() + double(panel % std::size_t(across)) * (width + gap),
                  m_area.top() + double(panel / std::size_t(across)) * (panelHeight() + gap), width,
                  panelHeight());
}

void SmallMultiplesChart::paintPanel(QPainter &painter, const SmallMultiplesSpec::Panel &panel,
                                     const QRectF &box) const
{
    const ColorTokens &colors = m_style.colors();
    const double count = textWidth(panel.countText, m_style.font());
    drawLine(painter, QRectF(box.left(), box.top(), box.width() - count - m_style.px(8), m_style.line(20)),
             Qt::AlignLeft | Qt::AlignVCenter, panel.label, m_style.font(true), colors.text);
    drawLine(painter, QRectF(box.right() - count - 1, box.top(), count + 1, m_style.line(20)),
             Qt::AlignRight | Qt::AlignVCenter, panel.countText, m_style.font(), colors.muted);
    drawLine(painter, QRectF(box.left(), box.top() + m_style.line(20), box.width(), m_style.line(16)),
             Qt::AlignLeft | Qt::AlignVCenter, panel.words, m_style.font(), colors.muted);
    const double ground = box.bottom();
    const double height = m_style.px(kBars);
    painter.setPen(QPen(colors.outline, m_style.px(1), Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(box.left(), ground), QPointF(box.right(), ground));
    const double place = box.width() / double(kCategoryCount);
    for (std::size_t i = 0; i < kStackingOrder.size(); ++i) {
        const auto bar = std::find_if(panel.bars.begin(), panel.bars.end(),
                                      [&](const auto &one) { return one.category == kStackingOrder[i]; });
        if (bar == panel.bars.end())
            continue;
        const auto y = [&](double share) { return ground - std::min(1.0, share / m_spec.axisMax) * height; };
        const QColor color = colors.category(bar->category);
        const double center = box.left() + (double(i) + 0.5) * place;
        const double half = std::min(place / 2 - m_style.px(3), m_style.px(12));
        painter.setPen(QPen(color, m_style.px(1.5), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.setBrush(bar->differs ? color : mixed(colors.surface, color, 0.16));
        if (bar->share.share > 0)
            painter.drawRect(
                QRectF(QPointF(center - half, y(bar->share.share)), QPointF(center + half, ground)));
        painter.setBrush(Qt::NoBrush);
        // The halo keeps the interval visible over a dark bar.
        for (const auto &[ink, width] : {std::pair(colors.surface, 3.5), std::pair(colors.text, 1.5)}) {
            painter.setPen(QPen(ink, m_style.px(width), Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(QPointF(center, y(bar->share.low)), QPointF(center, y(bar->share.high)));
        }
    }
}

void SmallMultiplesChart::paintInFront(QPainter &painter) const
{
    for (std::size_t i = 0; i < m_shown; ++i)
        paintPanel(painter, m_spec.panels[i], panelRect(i));
}

std::vector<ChartElement> SmallMultiplesChart::elements() const
{
    std::vector<ChartElement> list;
    for (std::size_t i = 0; i < m_shown; ++i) {
        const auto &panel = m_spec.panels[i];
        list.push_back({panel.key,
                        {},
                        panelRect(i),
                        QStringLiteral("%1, %2, %3").arg(panel.label, panel.countText, panel.words),
                        panel.tooltip});
    }
    return list;
}

} // namespace faultline
