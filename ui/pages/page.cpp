// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/page.h"

#include "ui/widgets/button.h"
#include "ui/widgets/look.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"
#include "ui/workspace/workspace.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <utility>

namespace faultline {

Page::Page(PageContext context, PageInfo info) : m_context(context), m_info(std::move(info))
{
    setAccessibleName(m_info.title);
    Look &look = context.look;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 16);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(24, 0, 24, 0);
    head->setSpacing(8);
    auto *titleLabel = new TextLabel(look, TextRole::PageTitle);
    titleLabel->setPlain(m_info.title);
    titleLabel->setMinimumHeight(look.scaled(32));
    m_subtitle = new TextLabel(look, TextRole::Body, TextColor::Muted, TextLabel::Lines::Elided);
    m_headActions = new QHBoxLayout;
    m_headActions->setSpacing(8);
    head->addWidget(titleLabel);
    head->addSpacing(4);
    head->addWidget(m_subtitle, 1);
    head->addLayout(m_headActions);
    m_messages = new MessageBar(look);
    m_content = new QVBoxLayout;
    m_content->setContentsMargins(24, 12, 24, 0);
    m_content->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_messages);
    column->addLayout(m_content, 1);

    connect(&context.workspace, &Workspace::changed, this, &Page::markStale);
    connect(&context.workspace, &Workspace::filterChanged, this, &Page::markStale);
    connect(&context.workspace, &Workspace::factsLoaded, this, &Page::markStale);
    connect(&context.workspace, &Workspace::closed, m_messages, &MessageBar::dismiss);
    connect(&context.workspace, &Workspace::opened, m_messages, &MessageBar::dismiss);
}

bool Page::canTrigger(const QString &) const
{
    return false;
}

void Page::trigger(const QString &) { }

void Page::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_stale, false))
        refresh();
}

void Page::markStale()
{
    m_stale = !isVisible();
    if (isVisible())
        refresh();
}

Button *Page::addHeadButton(const QString &text, bool primary)
{
    auto *button
        = new Button(m_context.look, primary ? Button::Kind::Primary : Button::Kind::Secondary, text);
    button->setHead(true);
    m_headActions->addWidget(button);
    return button;
}

} // namespace faultline
