// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/scorehistorychart.h"

#include "core/report/format.h"
#include "ui/widgets/look.h"

#include <QPainter>
#include <QPainterPath>

namespace faultline {

ScoreHistoryChart::ScoreHistoryChart(Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
}

QSize ScoreHistoryChart::sizeHint() const
{
    return {m_look.scaled(300), m_look.scaled(150)};
}

void ScoreHistoryChart::show(const std::vector<PastAssessment> &history)
{
    m_points.clear();
    QStringList spoken;
    for (const PastAssessment &past : history) {
        if (!past.readiness.declared.score)
            continue;
        m_points.push_back(
            {past.readiness.date, *past.readiness.declared.score, past.readiness.observed.score.value_or(0)});
        spoken << tr("%1: declared %2, observed %3")
                      .arg(dateText(past.readiness.date), scoreText(past.readiness.declared.score),
                           scoreText(past.readiness.observed.score));
    }
    setAccessibleName(tr("Scores over time"));
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    update();
}

QRectF ScoreHistoryChart::plot() const
{
    return QRectF(rect()).adjusted(m_look.scaled(70), m_look.scaled(8), -m_look.scaled(16),
                                   -m_look.scaled(22));
}

QPointF ScoreHistoryChart::place(const QRectF &plot, const Point &point, double score) const
{
    const double span = m_points.back().date.days - m_points.front().date.days;
    const double share = span > 0 ? (point.date.days - m_points.front().date.days) / span : 0.5;
    return {plot.left() + share * plot.width(), plot.bottom() - score / 100 * plot.height()};
}

void ScoreHistoryChart::paintLevels(QPainter &painter, const QRectF &plot) const
{
    const ColorTokens &tokens = m_look.tokens();
    painter.setFont(m_look.font(TextRole::Caption));
    for (const double limit : {0.0, 40.0, 60.0, 80.0, 100.0}) {
        const double y = plot.bottom() - limit / 100 * plot.height();
        painter.setPen(QPen(tokens.grid, 1));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
    painter.setPen(tokens.muted);
    for (std::size_t tier = 0; tier < 4; ++tier) {
        const double from = tier == 0 ? 0 : kTierLimits[tier - 1], to = tier == 3 ? 100 : kTierLimits[tier];
        const double y = plot.bottom() - (from + to) / 200 * plot.height();
        painter.drawText(QRectF(0, y - 10, plot.left() - 8, 20), Qt::AlignRight | Qt::AlignVCenter,
                         tierText(Tier(tier)));
    }
}

void ScoreHistoryChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ColorTokens &tokens = m_look.tokens();
    const QRectF area = plot();
    paintLevels(painter, area);
    if (m_points.empty())
        return;
    QPainterPath observed, declared;
    for (const Point &point : m_points) {
        const QPointF at = place(area, point, point.observed), said = place(area, point, point.declared);
        const bool first = &point == &m_points.front();
        first ? observed.moveTo(at) : observed.lineTo(at);
        first ? declared.moveTo(said) : declared.lineTo(said);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.muted, 1.5, Qt::CustomDashLine));
    QPen dashes(tokens.muted, 1.5);
    dashes.setDashPattern({5, 2});
    painter.setPen(dashes);
    painter.drawPath(declared);
    painter.setPen(QPen(tokens.text, 2));
    painter.drawPath(observed);
    for (const Point &point : m_points) {
        painter.setPen(QPen(tokens.muted, 1.5));
        painter.setBrush(tokens.surface);
        painter.drawEllipse(place(area, point, point.declared), 4, 4);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.text);
        painter.drawEllipse(place(area, point, point.observed), 4, 4);
    }
    painter.setPen(tokens.muted);
    const QRectF axis(area.left() - 40, area.bottom() + 4, area.width() + 56, 18);
    if (m_points.front().date == m_points.back().date) {
        painter.drawText(axis, Qt::AlignHCenter | Qt::AlignTop, dateText(m_points.front().date));
        return;
    }
    painter.drawText(axis, Qt::AlignLeft | Qt::AlignTop, dateText(m_points.front().date));
    painter.drawText(axis, Qt::AlignRight | Qt::AlignTop, dateText(m_points.back().date));
}

} // namespace faultline
