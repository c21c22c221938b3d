// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/usecases/readinesshistory.h"

#include <QWidget>

namespace faultline {

class Look;

/// Overall scores over time, small: observed as a line with points, declared as hollow points, the tiers as
/// levels. The numbers stand in the table beside it.
class ScoreHistoryChart : public QWidget
{
    Q_OBJECT

public:
    explicit ScoreHistoryChart(Look &look, QWidget *parent = nullptr);

    void show(const std::vector<PastAssessment> &history);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Point {
        CivilDate date;
        double declared = 0, observed = 0;
    };
    QRectF plot() const;
    QPointF place(const QRectF &plot, const Point &point, double score) const;
    void paintLevels(QPainter &painter, const QRectF &plot) const;

    Look &m_look;
    std::vector<Point> m_points;
};

} // namespace faultline
