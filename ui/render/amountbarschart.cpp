// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/amountbarschart.h"

#include "ui/render/chartpaint.h"

#include <QCoreApplication>

#include <algorithm>

namespace faultline {

namespace {

constexpr double kLine = 24;
constexpr double kBar = 12;
constexpr double kGap = 12;

} // namespace

AmountBarsChart::AmountBarsChart(const AmountBarsSpec &spec, const ChartStyle &style, bool small)
    : ChartBody(style), m_spec(spec), m_small(small)
{
}

double AmountBarsChart::lineHeight() const
{
    return m_style.line(kLine);
}

double AmountBarsChart::preferredHeight(double) const
{
    std::size_t lines = 0;
    for (const auto &currency : m_spec.currencies)
        lines += 1 + currency.rows.size();
    return double(std::max<std::size_t>(lines, 1)) * lineHeight();
}

QSizeF AmountBarsChart::minimumSize() const
{
    return {m_style.px(280), 4 * lineHeight()};
}

QRectF AmountBarsChart::arrange(const QRectF &area)
{
    m_area = area;
    m_lines.clear();
    m_hidden = 0;
    m_labels = m_amounts = m_counts = 0;
    double top = area.top();
    for (const auto &currency : m_spec.currencies) {
        double most = 0;
        for (const auto &row : currency.rows) {
            most = std::max(most, row.amount);
            m_labels = std::max(m_labels, textWidth(row.label, m_style.font(true)));
            m_amounts = std::max(m_amounts, textWidth(row.amountText, m_style.font(true)));
            m_counts = std::max(m_counts, textWidth(row.countText, m_style.font()));
        }
        const auto add = [&](const AmountBarsSpec::Row *row, const QString &head) {
            // The last line that fits says what does not.
            if (top + 2 * lineHeight() > area.bottom() + 1 && m_hidden == 0
                && top + lineHeight() > area.bottom() + 1) {
                ++m_hidden;
                return;
            }
            if (m_hidden > 0) {
                ++m_hidden;
                return;
            }
            m_lines.push_back({row, head, top, row && most > 0 ? std::max(0.0, row->amount) / most : 0});
            top += lineHeight();
        };
        add(nullptr, currency.head);
        for (const auto &row : currency.rows)
            add(&row, {});
    }
    if (m_hidden > 0 && !m_lines.empty()) {
        ++m_hidden;
        m_lines.back() = {
            nullptr,
            QCoreApplication::translate("faultline::Chart", "%1 more lines in the table (T)").arg(m_hidden),
            m_lines.back().top, 0};
    }
    m_labels = std::min(m_labels, area.width() * 0.3);
    return {};
}

void AmountBarsChart::paintInFront(QPainter &painter) const
{
    const ColorTokens &colors = m_style.colors();
    const double gap = m_style.px(kGap);
    for (const Line &line : m_lines) {
        const QRectF band(m_area.left(), line.top, m_area.width(), lineHeight());
        if (!line.row) {
            drawLine(painter, band, Qt::AlignLeft | Qt::AlignVCenter, line.head, m_style.font(),
                     colors.muted);
            continue;
        }
        drawLine(painter, QRectF(band.left(), band.top(), m_labels, band.height()),
                 Qt::AlignLeft | Qt::AlignVCenter, line.row->label, m_style.font(true), colors.text);
        const double left = band.left() + m_labels + gap;
        const double right = band.right() - m_amounts - m_counts - 2 * gap;
        const QColor color = colors.category(line.row->category);
        const double inset = m_small ? m_style.px(0.75) : 0;
        const QRectF bar(left + inset, band.center().y() - m_style.px(kBar) / 2,
                         std::max(m_style.px(1), (right - left) * line.share - 2 * inset), m_style.px(kBar));
        painter.setPen(m_small ? QPen(color, m_style.px(1.5)) : QPen(Qt::NoPen));
        painter.setBrush(m_small ? mixed(colors.surface, color, 0.16) : color);
        painter.drawRoundedRect(bar, m_style.px(1), m_style.px(1));
        painter.setBrush(Qt::NoBrush);
        drawLine(painter, QRectF(right + gap, band.top(), m_amounts + 1, band.height()),
                 Qt::AlignRight | Qt::AlignVCenter, line.row->amountText, m_style.font(true), colors.text);
        drawLine(painter, QRectF(band.right() - m_counts - 1, band.top(), m_counts + 1, band.height()),
                 Qt::AlignRight | Qt::AlignVCenter, line.row->countText, m_style.font(), colors.muted);
    }
}

std::vector<ChartElement> AmountBarsChart::elements() const
{
    std::vector<ChartElement> list;
    for (const Line &line : m_lines) {
        if (!line.row)
            continue;
        const QString said = QCoreApplication::translate("faultline::Chart", "%1: %2 in %3 incidents")
                                 .arg(line.row->label, line.row->amountText, line.row->countText);
        list.push_back(
            {line.row->key, {}, QRectF(m_area.left(), line.top, m_area.width(), lineHeight()), said, said});
    }
    return list;
}

} // namespace faultline
