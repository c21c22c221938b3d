// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

namespace faultline {

class Look;

/// A few short values side by side, one of them chosen. Arrow keys move, the values' keys choose.
class Segments : public QWidget
{
    Q_OBJECT

public:
    struct Choice {
        QString text;
        QString name; ///< for screen readers and the tip
        int key = 0;  ///< Qt::Key; 0: none
    };

    Segments(Look &look, std::vector<Choice> choices, QWidget *parent = nullptr);

    int current() const { return m_current; } ///< −1: none
    void setCurrent(int index);
    /// Chosen in a what-if only: an outline; −1: none.
    void setSecond(int index);
    void setWide(bool wide) { m_wide = wide; updateGeometry(); } ///< words instead of figures
    void setSubject(const QString &subject); ///< "Pinned model versions", before the value in the accessible name

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(int index);
    void secondChosen(int index); ///< with Shift held

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect rectOf(int index) const;
    void choose(int index);
    void describe();

    Look &m_look;
    std::vector<Choice> m_choices;
    QString m_subject;
    int m_current = -1;
    int m_second = -1;
    bool m_wide = false;
};

} // namespace faultline
