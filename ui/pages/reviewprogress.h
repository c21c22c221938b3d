// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/usecases/reviewlist.h"

#include <QWidget>

class QProgressBar;

namespace faultline {

class Look;
class Segments;
class TextLabel;

/// Which queue is open, how far it is done, and whether it is worth going on.
class ReviewProgress : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewProgress(Look &look, QWidget *parent = nullptr);

    ReviewKind kind() const { return m_kind; }
    void setKind(ReviewKind kind);
    void show(const ReviewList &list, std::int64_t left, std::int64_t done);
    /// What is said where the queue is empty.
    struct Words {
        QString what, todo, action;
    };
    Words nothingLeft(std::int64_t incidents) const;
    /// "4 of 18 done, 14 to go"
    static QString countsText(std::int64_t left, std::int64_t done);

Q_SIGNALS:
    void kindChosen(faultline::ReviewKind kind);

private:
    ReviewKind m_kind = ReviewKind::NeedsReview;
    Segments *m_kinds;
    QProgressBar *m_bar;
    TextLabel *m_stop;
};

} // namespace faultline
