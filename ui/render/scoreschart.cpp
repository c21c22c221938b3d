// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/scoreschart.h"

#include "ui/render/chartpaint.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr double kRow = 32;
constexpr double kHead = 20;
constexpr double kPaperAxis = 18;
constexpr double kPaperLabel = 0.36; ///< of the width, at most

QString say(const char *text) { return QCoreApplication::translate("faultline::Chart", text); }

} // namespace

ScoresChart::ScoresChart(const ScoresSpec &spec, const ChartStyle &style) : ChartBody(style), m_spec(spec)
{
    for (const auto &row : m_spec.rows)
        m_whatIf = m_whatIf || row.whatIf;
    measureFigures();
}

QString ScoresChart::figureText(const ScoresSpec::Row &row, std::size_t figure) const
{
    if (!row.applicable)
        return figure == 0 ? say("n/a") : QString();
    if (figure == 0)
        return row.declaredText;
    if (figure == 1 && !m_spec.declaredOnly)
        return row.observedText;
    return row.whatIf ? QString::number(std::floor(*row.whatIf + 0.5)) : QString();
}

void ScoresChart::measureFigures()
{
    const bool paper = m_style.paper;
    m_figures.push_back({paper ? say("Declared") : say("Decl."), 0, false, !m_spec.declaredOnly});
    m_figures.push_back({m_spec.declaredOnly ? QString() : paper ? say("Observed") : say("Obs."), 0, true, false});
    if (m_whatIf)
        m_figures.push_back({say("If"), 0, false, false});
    for (std::size_t i = 0; i < m_figures.size(); ++i) {
        Figure &figure = m_figures[i];
        figure.width = textWidth(figure.head, m_style.font());
        for (const auto &row : m_spec.rows)
            figure.width = std::max(figure.width, textWidth(figureText(row, i), m_style.font(figure.strong)));
    }
    std::erase_if(m_figures, [](const Figure &figure) { return figure.width <= 0 && figure.head.isEmpty(); });
}

double ScoresChart::wantedRow(double width) const
{
    if (!m_style.paper)
        return m_style.line(kRow);
    const bool wraps = std::any_of(m_spec.rows.begin(), m_spec.rows.end(), [&](const ScoresSpec::Row &row) {
        return textWidth(row.label, m_style.font()) > width * kPaperLabel;
    });
    return m_style.line(wraps ? 28 : 24);
}

double ScoresChart::preferredHeight(double width) const
{
    return m_style.line(kHead) + double(m_spec.rows.size()) * wantedRow(width)
        + (m_style.paper ? m_style.line(kPaperAxis) : 0);
}

QSizeF ScoresChart::minimumSize() const
{
    return {m_style.px(300), m_style.line(kHead) + double(m_spec.rows.size()) * (m_style.paper ? std::max(m_style.line(22), wantedRow(m_style.px(640)) - m_style.line(2)) : m_style.line(32))
                + (m_style.paper ? m_style.line(kPaperAxis) : 0)};
}

QRectF ScoresChart::arrange(const QRectF &area)
{
    m_area = area;
    double figures = 0;
    for (const Figure &figure : m_figures)
        figures += figure.width + m_style.px(14);
    m_labelWidth = 0;
    for (const auto &row : m_spec.rows)
        m_labelWidth = std::max(m_labelWidth, textWidth(row.label, m_style.font()));
    m_labelWidth = std::min(m_labelWidth, area.width() * (m_style.paper ? kPaperLabel : 0.36));
    const double left = area.left() + m_labelWidth + m_style.px(m_style.paper ? 12 : 8);
    // Room at the right for a ring at 100.
    const double right = area.right() - figures - m_style.px(m_style.paper ? 12 : 0);
    const double head = m_style.line(kHead);
    const double axis = m_style.paper ? m_style.line(kPaperAxis) : 0;
    const double rows = std::max<double>(1, double(m_spec.rows.size()));
    m_rowHeight = std::clamp((area.height() - head - axis) / rows, m_style.line(20), m_style.line(36));
    m_track = QRectF(left, area.top() + head, std::max(1.0, right - left), rows * m_rowHeight);
    return {};
}

void ScoresChart::paintInFront(QPainter &painter) const
{
    paintScale(painter);
    for (std::size_t row = 0; row < m_spec.rows.size(); ++row) {
        if (m_spec.rows[row].applicable) {
            if (m_style.paper)
                paintRing(painter, row);
            else
                paintTrack(painter, row);
        }
        paintTexts(painter, row);
    }
}

void ScoresChart::paintScale(QPainter &painter) const
{
    const ColorTokens &colors = m_style.colors();
    const QFont font = m_style.font();
    const double head = m_style.line(kHead);
    const QRectF headBand(m_track.left(), m_area.top(), m_track.width(), head - m_style.px(2));
    if (m_style.paper) {
        const std::array names{say("Exposed"), say("Emerging"), say("Managed"), say("Hardened")};
        painter.setBrush(Qt::NoBrush);
        for (std::size_t i = 0; i < kScaleLimits.size(); ++i) {
            const double end = xOf(i + 1 < kScaleLimits.size() ? kScaleLimits[i + 1] : 112);
            const QRectF place(xOf(kScaleLimits[i]) + m_style.px(3), headBand.top(), end - xOf(kScaleLimits[i]) - m_style.px(4), headBand.height());
            if (textWidth(names[i], font) <= place.width())
                drawLine(painter, place, Qt::AlignLeft | Qt::AlignVCenter, names[i], font, colors.muted);
        }
        painter.setPen(QPen(colors.grid, m_style.px(1), Qt::SolidLine, Qt::FlatCap));
        for (const double limit : {0.0, 40.0, 60.0, 80.0, 100.0})
            painter.drawLine(QPointF(xOf(limit), m_track.top() - m_style.px(2)), QPointF(xOf(limit), m_track.bottom()));
    }
    std::vector<AxisLabel> limits;
    for (const double limit : {0.0, 40.0, 80.0, 60.0, 100.0}) {
        if (m_style.paper || (limit > 0 && limit < 100))
            limits.push_back({xOf(limit), QString::number(limit)});
    }
    const QRectF scale = m_style.paper ? QRectF(0, m_track.bottom(), 0, m_style.line(kPaperAxis)) : headBand;
    for (const AxisLabel &label : placeLabels(limits, font, m_area.left(), m_area.right(), m_style.px(4)))
        drawLine(painter, QRectF(label.left, scale.top(), label.width + 1, scale.height()),
                 Qt::AlignLeft | (m_style.paper ? Qt::AlignBottom : Qt::AlignVCenter), label.text, font, colors.muted);
    double x = m_area.right();
    for (std::size_t i = m_figures.size(); i-- > 0;) {
        x -= m_figures[i].width;
        drawLine(painter, QRectF(x, headBand.top(), m_figures[i].width + 0.5, headBand.height()), Qt::AlignRight | Qt::AlignVCenter,
                 m_figures[i].head, font, colors.muted);
        x -= m_style.px(14);
    }
}

void ScoresChart::paintTrack(QPainter &painter, std::size_t row) const
{
    const auto &entry = m_spec.rows[row];
    const ColorTokens &colors = m_style.colors();
    const QColor color = colors.category(entry.category);
    const double y = rowCenter(row);
    const auto band = [&](double from, double to, double half) {
        return QRectF(QPointF(xOf(from), y - m_style.px(half)), QPointF(xOf(to), y + m_style.px(half)));
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.sunken);
    painter.drawRect(band(0, 100, 10));
    painter.setBrush(colors.surface);
    for (const double limit : {40.0, 60.0, 80.0})
        painter.drawRect(QRectF(xOf(limit) - m_style.px(1), y - m_style.px(10), m_style.px(2), m_style.px(20)));
    if (!m_spec.declaredOnly) {
        painter.setBrush(color);
        painter.drawRect(band(0, entry.observed, 6));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, m_style.px(1.5), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    const double half = m_style.px(0.75);
    painter.drawRect(band(0, entry.declared, 6).adjusted(half, half, -half, -half));
    if (!entry.whatIf)
        return;
    const double x = xOf(*entry.whatIf);
    const double top = y - m_style.px(13);
    painter.setPen(QPen(colors.text, m_style.px(2), Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(x, top), QPointF(x, y + m_style.px(8)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.text);
    const double w = m_style.px(4);
    painter.drawPolygon(QPolygonF({QPointF(x - w, top), QPointF(x + w, top), QPointF(x, top + m_style.px(5))}));
    painter.setBrush(Qt::NoBrush);
}

void ScoresChart::paintRing(QPainter &painter, std::size_t row) const
{
    const auto &entry = m_spec.rows[row];
    const ColorTokens &colors = m_style.colors();
    const QColor color = colors.category(entry.category);
    const double y = rowCenter(row);
    const double from = m_spec.declaredOnly ? 0 : entry.observed;
    painter.setPen(QPen(colors.notPublished, m_style.px(1), Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(xOf(from), y), QPointF(xOf(entry.declared), y));
    if (!m_spec.declaredOnly) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRect(QRectF(QPointF(xOf(0), y - m_style.px(5.5)), QPointF(xOf(entry.observed), y + m_style.px(5.5))));
    }
    painter.setPen(QPen(color, m_style.px(2.2)));
    painter.setBrush(colors.surface);
    painter.drawEllipse(QPointF(xOf(entry.declared), y), m_style.px(5.5), m_style.px(5.5));
    painter.setBrush(Qt::NoBrush);
}

void ScoresChart::paintTexts(QPainter &painter, std::size_t row) const
{
    const auto &entry = m_spec.rows[row];
    const ColorTokens &colors = m_style.colors();
    const QRectF band(m_area.left(), rowCenter(row) - m_rowHeight / 2, m_labelWidth + 1, m_rowHeight);
    drawLines(painter, band, Qt::AlignLeft, wrapped(entry.label, m_style.font(), m_labelWidth + 1, std::min(2, linesIn(m_rowHeight, m_style.font()))),
              m_style.font(), entry.applicable ? colors.text : colors.muted);
    double x = m_area.right();
    for (std::size_t i = m_figures.size(); i-- > 0;) {
        const Figure &figure = m_figures[i];
        x -= figure.width;
        drawLine(painter, QRectF(x, band.top(), figure.width + 0.5, band.height()), Qt::AlignRight | Qt::AlignVCenter,
                 figureText(entry, i), m_style.font(figure.strong), figure.muted ? colors.muted : colors.text);
        x -= m_style.px(14);
    }
}

std::vector<ChartElement> ScoresChart::elements() const
{
    std::vector<ChartElement> list;
    for (std::size_t row = 0; row < m_spec.rows.size(); ++row) {
        const auto &entry = m_spec.rows[row];
        QString said = entry.label;
        if (!entry.applicable)
            said = QCoreApplication::translate("faultline::Chart", "%1: not applicable").arg(entry.label);
        else if (m_spec.declaredOnly)
            said = QCoreApplication::translate("faultline::Chart", "%1: declared %2").arg(entry.label, entry.declaredText);
        else
            said = QCoreApplication::translate("faultline::Chart", "%1: declared %2, observed %3").arg(entry.label, entry.declaredText, entry.observedText);
        list.push_back({std::string(categoryId(entry.category)), {},
                        QRectF(m_area.left(), rowCenter(row) - m_rowHeight / 2, m_area.width(), m_rowHeight), said, said});
    }
    return list;
}

} // namespace faultline
