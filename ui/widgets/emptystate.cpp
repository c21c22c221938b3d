// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/emptystate.h"

#include "ui/widgets/button.h"
#include "ui/widgets/look.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

namespace faultline {

EmptyState::EmptyState(Look &look, QWidget *parent) : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(16, 24, 16, 24);
    outer->setSpacing(4);
    m_what = new TextLabel(look, TextRole::CardTitle, TextColor::Text, TextLabel::Lines::Wrapped);
    m_todo = new TextLabel(look, TextRole::Body, TextColor::Muted, TextLabel::Lines::Wrapped);
    m_button = new Button(look, Button::Kind::Secondary, {});
    for (TextLabel *label : {m_what, m_todo})
        label->setMaximumWidth(400);
    outer->addWidget(m_what);
    outer->addWidget(m_todo);
    outer->addSpacing(12);
    outer->addWidget(m_button, 0, Qt::AlignLeft);
    outer->addStretch(1);
    connect(m_button, &QAbstractButton::clicked, this, &EmptyState::acted);
}

void EmptyState::say(const QString &what, const QString &todo, const QString &action)
{
    m_what->setPlain(what);
    m_todo->setPlain(todo);
    m_todo->setVisible(!todo.isEmpty());
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    m_button->updateGeometry();
    setAccessibleName(what);
    setAccessibleDescription(todo);
}

} // namespace faultline
