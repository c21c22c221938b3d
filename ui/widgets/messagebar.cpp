// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/messagebar.h"

#include "ui/widgets/button.h"
#include "ui/widgets/look.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QMessageBox>
#include <QPainter>

namespace faultline {

MessageBar::MessageBar(Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(40, 8, 8, 8);
    row->setSpacing(8);
    m_message = new TextLabel(look, TextRole::Body, TextColor::Text, TextLabel::Lines::Wrapped);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details = new Button(look, Button::Kind::Link, tr("Details"));
    m_action = new Button(look, Button::Kind::Link, {});
    m_close = new Button(look, Button::Kind::Quiet, {});
    m_close->setIconName(QStringLiteral("close"));
    m_close->setHead(true);
    m_close->setAccessibleName(tr("Close the message"));
    row->addWidget(m_message, 1);
    row->addWidget(m_action);
    row->addWidget(m_details);
    row->addWidget(m_close);
    hide();
    connect(m_close, &QAbstractButton::clicked, this, &MessageBar::dismiss);
    connect(m_action, &QAbstractButton::clicked, this, &MessageBar::acted);
    connect(m_details, &QAbstractButton::clicked, this, &MessageBar::showDetails);
}

void MessageBar::say(Kind kind, const QString &message, const QString &detail, const QString &action)
{
    m_kind = kind;
    m_detail = detail;
    m_message->setPlain(message);
    m_details->setVisible(!detail.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_action->updateGeometry();
    setAccessibleName(message);
    show();
    update();
}

void MessageBar::dismiss()
{
    hide();
}

void MessageBar::showDetails()
{
    QMessageBox box(QMessageBox::NoIcon, tr("Details"), {}, QMessageBox::Close, this);
    box.setTextFormat(Qt::PlainText);
    box.setText(m_message->plain());
    box.setInformativeText(QString());
    box.setDetailedText(m_detail);
    box.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box.exec();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const ColorTokens &tokens = m_look.tokens();
    QColor background = tokens.dangerBg;
    QColor ink = tokens.danger;
    QString icon = QStringLiteral("error");
    if (m_kind == Kind::Warning) {
        background = tokens.warnBg;
        ink = tokens.warn;
        icon = QStringLiteral("warning");
    } else if (m_kind == Kind::Done) {
        background = tokens.successBg;
        ink = tokens.success;
        icon = QStringLiteral("done");
    }
    QPainter painter(this);
    painter.fillRect(rect(), background);
    painter.fillRect(QRect(0, 0, 1, height()), ink);
    painter.drawPixmap(14, (height() - 16) / 2, m_look.pixmap(icon, 16, ink, devicePixelRatioF()));
}

} // namespace faultline
