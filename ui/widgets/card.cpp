// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/card.h"

#include "ui/widgets/look.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace faultline {

Card::Card(Look &look, QWidget *parent) : QFrame(parent), m_look(look)
{
    setProperty("card", true);
    m_outer = new QVBoxLayout(this);
    m_outer->setContentsMargins(17, 15, 17, 15);
    m_outer->setSpacing(0);
    m_head = new QWidget;
    auto *headColumn = new QVBoxLayout(m_head);
    headColumn->setContentsMargins(0, 0, 0, 0);
    headColumn->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_title = new TextLabel(look, TextRole::CardTitle, TextColor::Text, TextLabel::Lines::Elided);
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_tag = new Tag(look, TextColor::Warn);
    m_tag->hide();
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(4);
    row->addWidget(m_title);
    row->addWidget(m_tag);
    row->addStretch(1);
    row->addLayout(m_actions);
    m_caption = new TextLabel(look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Wrapped);
    m_caption->hide();
    headColumn->addLayout(row);
    headColumn->addWidget(m_caption);
    m_head->hide();
    m_outer->addWidget(m_head);
    m_body = new QVBoxLayout;
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    m_outer->addLayout(m_body, 1);
}

void Card::setTitle(const QString &title)
{
    m_title->setPlain(title);
    m_head->setVisible(true);
    m_body->setContentsMargins(0, 8, 0, 0);
    setAccessibleName(title);
}

void Card::setCaption(const QString &caption)
{
    m_caption->setPlain(caption);
    m_caption->setVisible(!caption.isEmpty());
}

void Card::setTag(const QString &tag)
{
    m_tag->setPlain(tag);
    m_tag->setVisible(!tag.isEmpty());
}

void Card::setBare()
{
    m_outer->setContentsMargins(1, 1, 1, 1);
}

QFrame *makeLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("line", true);
    line->setFixedHeight(1);
    return line;
}

} // namespace faultline
