// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/incident.h"

#include <QWidget>

#include <vector>

namespace faultline {

class Look;

/// The phrases that carried a decision with their weights, as bars in the colour of the category they speak
/// for.
class WhyList : public QWidget
{
    Q_OBJECT

public:
    explicit WhyList(Look &look, QWidget *parent = nullptr);

    struct Line {
        QString text;
        double weight = 0;
        Category category = Category::Unclear;
        bool muted = false; ///< what speaks for the next best
    };
    void setLines(std::vector<Line> lines);
    void setBars(bool bars) { m_bars = bars; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    int rowHeight() const;

    Look &m_look;
    std::vector<Line> m_lines;
    bool m_bars = true;
};

/// What speaks for a category, the strongest first; a phrase that occurs several times is one line with the
/// sum.
std::vector<WhyList::Line> reasonsFor(const std::vector<Evidence> &evidence, Category category,
                                      std::size_t most);
/// reasonsFor(), then the strongest span for another category.
std::vector<WhyList::Line> whyLines(const std::vector<Evidence> &evidence, Category category,
                                    std::size_t most);

} // namespace faultline
