// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/checkfoot.h"

#include "core/report/format.h"
#include "ui/pages/filecheck.h"
#include "ui/widgets/button.h"
#include "ui/widgets/look.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace faultline {

namespace {

constexpr int kBarWidth = 140;
constexpr int kBarFrom = 620;

} // namespace

CheckFoot::CheckFoot(Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_text = new TextLabel(look, TextRole::Body, TextColor::Text, TextLabel::Lines::Wrapped);
    m_cancel = new Button(look, Button::Kind::Secondary, tr("Cancel"));
    m_import = new Button(look, Button::Kind::Primary, tr("Import"));
    row->addWidget(m_text, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_import);
    connect(m_cancel, &QAbstractButton::clicked, this, &CheckFoot::cancelWanted);
    connect(m_import, &QAbstractButton::clicked, this, &CheckFoot::importWanted);
    showChecking();
}

void CheckFoot::say(const QString &text, const QString &importText, bool canImport)
{
    m_text->setPlain(text);
    m_import->setText(importText);
    m_import->updateGeometry();
    m_import->setEnabled(canImport);
    update();
}

void CheckFoot::showChecking()
{
    m_known = false;
    say(tr("Checking the whole file"), tr("Import"), false);
}

void CheckFoot::showCheck(const FileCheck &check)
{
    m_known = true;
    m_good = check.good;
    m_rejected = check.rejected;
    QString text = tr("%1 good, %2 rejected, %3 read")
                       .arg(countText(check.good), countText(check.rejected), countText(check.read));
    if (check.merged > 0)
        text += tr(", %1 joined to others").arg(countText(check.merged));
    if (check.skipped > 0)
        text += tr(", %1 left out by rule").arg(countText(check.skipped));
    say(text, tr("Import %1").arg(incidentsText(check.good)), check.good > 0);
}

void CheckFoot::showImporting()
{
    say(tr("Importing; Cancel leaves everything as it was"), tr("Importing"), false);
}

void CheckFoot::showUnreadable()
{
    m_known = false;
    say({}, tr("Import"), false);
}

void CheckFoot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->setContentsMargins(width() < kBarFrom ? 0 : kBarWidth + 12, 0, 0, 0);
}

void CheckFoot::paintEvent(QPaintEvent *)
{
    if (width() < kBarFrom)
        return;
    QPainter painter(this);
    const ColorTokens &tokens = m_look.tokens();
    const QRect bar(0, height() / 2 - 4, kBarWidth, 8);
    painter.fillRect(bar, tokens.sunken);
    const qint64 all = m_good + m_rejected;
    if (!m_known || all <= 0)
        return;
    int bad = int(double(m_rejected) / double(all) * kBarWidth);
    if (m_rejected > 0)
        bad = std::max(bad, 3);
    painter.fillRect(QRect(bar.left(), bar.top(), kBarWidth - bad - (bad > 0 ? 2 : 0), bar.height()), tokens.success);
    painter.fillRect(QRect(bar.right() + 1 - bad, bar.top(), bad, bar.height()), tokens.danger);
}

} // namespace faultline
