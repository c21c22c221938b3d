// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

namespace faultline {

/// A column that scrolls up and down only, and gives wrapped texts the height they need at its width: a plain
/// scroll area squeezes them.
class ScrollColumn : public QScrollArea
{
    Q_OBJECT

public:
    enum class Width {
        OfPlace, ///< the column takes the width that it is given
        OfColumn ///< asks for what the column needs, the scroll bar included
    };
    explicit ScrollColumn(Width width = Width::OfPlace, QWidget *parent = nullptr);

    void setColumn(QWidget *column);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    int columnWidth() const;

    Width m_width;
};

} // namespace faultline
