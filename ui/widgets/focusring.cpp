// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/focusring.h"

#include "ui/widgets/look.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace faultline {

namespace {

class Ring : public QFocusFrame
{
public:
    explicit Ring(Look &look) : m_look(look) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_look.tokens().accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    }

private:
    Look &m_look;
};

bool wantsRing(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
           || qobject_cast<const QLineEdit *>(widget) || widget->property("ring").toBool();
}

} // namespace

FocusRing::FocusRing(Look &look, QObject *parent) : QObject(parent), m_look(look)
{
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

FocusRing::~FocusRing()
{
    delete m_frame;
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress)
        m_byKeyboard = false;
    else if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)
        m_byKeyboard = true;
    return QObject::eventFilter(watched, event);
}

void FocusRing::follow(QWidget *widget)
{
    // The frame is a child of its widget's parent and may go with it: a new one where that happened.
    if (!widget || !m_byKeyboard || !wantsRing(widget)) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    if (!m_frame)
        m_frame = new Ring(m_look);
    m_frame->setWidget(widget);
}

} // namespace faultline
