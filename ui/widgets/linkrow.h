// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace faultline {

class Look;

/// A row of labels that opens something as a whole, by mouse, Enter or Space.
class LinkRow : public QWidget
{
    Q_OBJECT

public:
    explicit LinkRow(Look &look, QWidget *parent = nullptr);

    void setEnabledLook(bool enabled); ///< false: cannot be opened, what lies in it can
    void setSelected(bool selected);

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Look &m_look;
    bool m_canOpen = true;
    bool m_selected = false;
};

} // namespace faultline
