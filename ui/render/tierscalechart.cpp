// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/scoreschart.h"

#include "ui/render/chartpaint.h"

#include <algorithm>

namespace faultline {

namespace {

constexpr double kAbove = 18; ///< the two scores
constexpr double kBar = 12;
constexpr double kBelow = 34; ///< names and limits

} // namespace

double TierScaleChart::preferredHeight(double) const { return m_style.line(kAbove + kBelow) + m_style.px(kBar); }
QSizeF TierScaleChart::minimumSize() const { return {m_style.px(320), preferredHeight(0)}; }

QRectF TierScaleChart::arrange(const QRectF &area)
{
    // A ring at 0 or 100 stays inside.
    m_area = area;
    return {};
}

void TierScaleChart::paintInFront(QPainter &painter) const
{
    const ColorTokens &colors = m_style.colors();
    const QFont font = m_style.font();
    const QRectF bar(m_area.left(), m_area.top() + m_style.line(kAbove), m_area.width(), m_style.px(kBar));
    for (std::size_t i = 0; i < kScaleLimits.size(); ++i) {
        const bool last = i + 1 == kScaleLimits.size();
        const double left = xOf(kScaleLimits[i]);
        const double right = xOf(last ? 100 : kScaleLimits[i + 1]);
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(colors.heatLow, colors.heatHigh, 0.07 + 0.105 * double(i)));
        painter.drawRect(QRectF(left, bar.top(), right - left - (last ? 0 : m_style.px(1.5)), bar.height()));
        painter.setBrush(Qt::NoBrush);
        const double below = bar.bottom() + m_style.px(5);
        const double line = m_style.line(14);
        const double room = right - left - m_style.px(4);
        drawLine(painter, QRectF(left, below, room, line), Qt::AlignLeft | Qt::AlignVCenter, m_spec.tierNames[i], font, colors.muted);
        drawLine(painter, QRectF(left, below + line, room, line), Qt::AlignLeft | Qt::AlignVCenter,
                 QString::number(kScaleLimits[i]), font, colors.muted);
        if (last)
            drawLine(painter, QRectF(right - m_style.px(40), below + line, m_style.px(40), line), Qt::AlignRight | Qt::AlignVCenter,
                     QStringLiteral("100"), font, colors.muted);
    }
    paintMarks(painter, bar);
}

void TierScaleChart::paintMarks(QPainter &painter, const QRectF &bar) const
{
    const ColorTokens &colors = m_style.colors();
    const double r = m_style.px(6.5);
    const auto inside = [&](double score) { return std::clamp(xOf(score), m_area.left() + r, m_area.right() - r); };
    const auto mark = [&](double score, bool filled) {
        painter.setPen(QPen(colors.text, m_style.px(2)));
        painter.setBrush(filled ? colors.text : colors.surface);
        painter.drawEllipse(QPointF(inside(score), bar.center().y()), r, r);
        painter.setBrush(Qt::NoBrush);
    };
    const QFont strong = m_style.font(true);
    const QFont plain = m_style.font();
    const double observed = m_spec.observedText.isEmpty() ? 0 : textWidth(m_spec.observedText, strong);
    const double declared = m_spec.declaredText.isEmpty() ? 0 : textWidth(m_spec.declaredText, plain);
    const auto leftOf = [&](double score, double width) {
        return std::clamp(inside(score) - width / 2, m_area.left(), std::max(m_area.left(), m_area.right() - width));
    };
    double observedAt = leftOf(m_spec.observed, observed);
    double declaredAt = leftOf(m_spec.declared, declared);
    // Near each other the labels move apart, the lower score to the left, and stay within the scale.
    if (observed > 0 && declared > 0) {
        const bool observedFirst = m_spec.observed <= m_spec.declared;
        double &first = observedFirst ? observedAt : declaredAt;
        double &second = observedFirst ? declaredAt : observedAt;
        const double width = observedFirst ? observed : declared;
        const double lack = first + width + m_style.px(12) - second;
        if (lack > 0) {
            const double room = m_area.right() - (second + (observedFirst ? declared : observed));
            const double move = std::min(lack / 2, std::max(0.0, room));
            second += move;
            first = std::max(m_area.left(), first - (lack - move));
            second = std::max(second, first + width + m_style.px(12));
        }
    }
    const QRectF line(0, m_area.top(), 0, m_style.line(kAbove) - m_style.px(4));
    if (declared > 0) {
        mark(m_spec.declared, false);
        drawLine(painter, QRectF(declaredAt, line.top(), declared + 1, line.height()), Qt::AlignLeft | Qt::AlignVCenter, m_spec.declaredText, plain, colors.text);
    }
    if (observed > 0) {
        mark(m_spec.observed, true);
        drawLine(painter, QRectF(observedAt, line.top(), observed + 1, line.height()), Qt::AlignLeft | Qt::AlignVCenter, m_spec.observedText, strong, colors.text);
    }
}

std::vector<ChartElement> TierScaleChart::elements() const
{
    std::vector<ChartElement> list;
    for (const QString &text : {m_spec.observedText, m_spec.declaredText}) {
        if (!text.isEmpty())
            list.push_back({{}, {}, m_area, text, text});
    }
    return list;
}

} // namespace faultline
