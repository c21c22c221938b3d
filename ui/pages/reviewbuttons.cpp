// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/reviewbuttons.h"

#include "core/report/format.h"
#include "ui/widgets/button.h"
#include "ui/widgets/look.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace faultline {

ReviewButtons::ReviewButtons(Look &look, QHBoxLayout *row, QObject *parent) : QObject(parent)
{
    m_accept = new Button(look, Button::Kind::Primary, tr("Accept"));
    m_accept->setKeyCap(tr("Enter"));
    auto *skipButton = new Button(look, Button::Kind::Secondary, tr("Skip"));
    skipButton->setKeyCap(QStringLiteral("S"));
    m_noteButton = new Button(look, Button::Kind::Secondary, tr("Add a note"));
    m_noteButton->setKeyCap(QStringLiteral("N"));
    m_note = new QLineEdit;
    m_note->setPlaceholderText(tr("Why, in one line"));
    m_note->setAccessibleName(tr("Note"));
    m_note->hide();
    m_hint = new TextLabel(look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Elided);
    m_hint->setPlain(tr("Another category asks for one line of why"));
    row->addWidget(m_accept);
    row->addWidget(skipButton);
    row->addWidget(m_noteButton);
    row->addWidget(m_note, 1);
    row->addWidget(m_hint, 1);
    connect(m_accept, &QAbstractButton::clicked, this, &ReviewButtons::accepted);
    connect(skipButton, &QAbstractButton::clicked, this, &ReviewButtons::skipped);
    connect(m_noteButton, &QAbstractButton::clicked, this, &ReviewButtons::askNote);
}

void ReviewButtons::setAccepts(Category category, bool settles)
{
    m_accept->setText(settles ? tr("Settle as %1").arg(categoryText(category))
                              : tr("Accept %1").arg(categoryText(category)));
    m_accept->updateGeometry();
}

QString ReviewButtons::note() const
{
    return m_note->text().trimmed();
}

bool ReviewButtons::isAsking() const
{
    return m_note->hasFocus();
}

void ReviewButtons::clearNote()
{
    m_note->clear();
    m_note->setVisible(false);
    showHint();
}

void ReviewButtons::askNote()
{
    m_note->setVisible(true);
    showHint();
    m_note->setFocus(Qt::ShortcutFocusReason);
}

void ReviewButtons::setRoomy(bool roomy)
{
    m_roomy = roomy;
    showHint();
}

void ReviewButtons::showHint()
{
    m_hint->setVisible(m_note->isHidden() && m_roomy);
}

} // namespace faultline
