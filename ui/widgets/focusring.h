// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFocusFrame>
#include <QPointer>

namespace faultline {

class Look;

/// The focus ring of the look: 2 pixels, 2 away, around whatever the keyboard reached. One for the application.
class FocusRing : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(Look &look, QObject *parent = nullptr);
    ~FocusRing() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(QWidget *widget);

    Look &m_look;
    QPointer<QFocusFrame> m_frame;
    bool m_byKeyboard = false;
};

} // namespace faultline
