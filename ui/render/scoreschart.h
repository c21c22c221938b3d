// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/render/chartbody.h"

#include <QStringList>

namespace faultline {

/// Practice scores. On screen a track with the limits of the tiers, observed filled, declared outlined, what-if
/// as a wedge; on paper observed as a bar, declared as a ring, a thin line between.
class ScoresChart final : public ChartBody
{
public:
    ScoresChart(const ScoresSpec &spec, const ChartStyle &style);

    QRectF arrange(const QRectF &area) override;
    void paintInFront(QPainter &painter) const override;
    std::vector<ChartElement> elements() const override;
    double preferredHeight(double width) const override;
    QSizeF minimumSize() const override;

private:
    struct Figure {
        QString head;
        double width = 0;
        bool strong = false, muted = false;
    };

    QString figureText(const ScoresSpec::Row &row, std::size_t figure) const;
    void measureFigures();
    /// Names get two lines where one is too short.
    double wantedRow(double width) const;
    double xOf(double score) const { return m_track.left() + score / 100 * m_track.width(); }
    double rowCenter(std::size_t row) const { return m_track.top() + (double(row) + 0.5) * m_rowHeight; }
    void paintScale(QPainter &painter) const;
    void paintTrack(QPainter &painter, std::size_t row) const;
    void paintRing(QPainter &painter, std::size_t row) const;
    void paintTexts(QPainter &painter, std::size_t row) const;

    ScoresSpec m_spec;
    bool m_whatIf = false;
    std::vector<Figure> m_figures;
    QRectF m_area, m_track; ///< track: all rows
    double m_labelWidth = 0, m_rowHeight = 32;
};

/// The overall score on the scale of the tiers.
class TierScaleChart final : public ChartBody
{
public:
    TierScaleChart(const TierScaleSpec &spec, const ChartStyle &style) : ChartBody(style), m_spec(spec) {}

    QRectF arrange(const QRectF &area) override;
    void paintInFront(QPainter &painter) const override;
    std::vector<ChartElement> elements() const override;
    double preferredHeight(double width) const override;
    QSizeF minimumSize() const override;

private:
    double xOf(double score) const { return m_area.left() + score / 100 * m_area.width(); }
    void paintMarks(QPainter &painter, const QRectF &bar) const;

    TierScaleSpec m_spec;
    QRectF m_area;
};

/// Lower limits of the tiers Exposed, Emerging, Managed, Hardened.
inline constexpr std::array<double, 4> kScaleLimits{0, 40, 60, 80};

} // namespace faultline
