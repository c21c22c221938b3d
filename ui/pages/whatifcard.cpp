// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/whatifcard.h"

#include "core/report/format.h"
#include "core/report/plantables.h"
#include "ui/widgets/button.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/textlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace faultline {

WhatIfCard::WhatIfCard(Look &look, QWidget *parent) : Card(look, parent), m_cardLook(look)
{
    setTitle(tr("What if"));
    m_reset = new Button(look, Button::Kind::Link, tr("Reset"));
    m_reset->setAccessibleName(tr("Reset the what-if to today's levels"));
    headActions()->addWidget(m_reset);
    m_area = new ScrollColumn;
    m_area->setFocusPolicy(Qt::NoFocus);
    m_note = new TextLabel(look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Wrapped);
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_try = new Button(look, Button::Kind::Secondary, tr("Try the first three of the plan"));
    m_plan = new Button(look, Button::Kind::Secondary, tr("Put into the plan"));
    m_assumptions = new Button(look, Button::Kind::Quiet, tr("Show assumptions"));
    for (Button *button : {m_try, m_plan, m_assumptions})
        button->setHead(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_try);
    buttons->addWidget(m_plan);
    buttons->addWidget(m_assumptions);
    buttons->addStretch(1);
    body()->addWidget(m_area, 1);
    body()->addSpacing(6);
    body()->addWidget(m_note);
    body()->addSpacing(8);
    body()->addLayout(buttons);
    connect(m_reset, &QAbstractButton::clicked, this, &WhatIfCard::resetWanted);
    connect(m_try, &QAbstractButton::clicked, this, &WhatIfCard::firstThreeWanted);
    connect(m_plan, &QAbstractButton::clicked, this, &WhatIfCard::planWanted);
    connect(m_assumptions, &QAbstractButton::clicked, this, &WhatIfCard::assumptionsWanted);
}

void WhatIfCard::show(const WhatIf &whatIf, const Readiness &today, const Playbook &playbook)
{
    const bool empty = whatIf.changes.empty();
    m_reset->setVisible(!empty);
    m_plan->setVisible(!empty);
    m_assumptions->setVisible(!empty);
    m_try->setVisible(empty && !today.plan.empty());
    m_rows = new QWidget;
    m_gridRow = 0;
    m_grid = new QGridLayout(m_rows);
    m_grid->setContentsMargins(0, 0, 4, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(0, 1);
    m_area->setVisible(!empty);
    if (empty)
        showEmpty(today);
    else
        fillRows(whatIf, playbook);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    m_area->setColumn(m_rows);
}

void WhatIfCard::showEmpty(const Readiness &today)
{
    setCaption(QString());
    m_note->setPlain(
        today.plan.empty()
            ? tr("Every control that applies is in place. Hold Shift and press 0 or 1 on a level "
                 "to see what losing it would do.")
            : tr("Hold Shift and press or click a level, 0 to 2: score, tier and incidents redraw "
                 "beside today's, and the answer stays as it is."));
}

void WhatIfCard::fillRows(const WhatIf &whatIf, const Playbook &playbook)
{
    setCaption(counted(qint64(whatIf.changes.size()), tr("%1 control moved, from the day of assessment"),
                       tr("%1 controls moved, from the day of assessment")));
    addRow(tr("Control"), tr("Level"), tr("Incidents"), false);
    for (const LevelChange &change : whatIf.changes)
        addRow(oneLine(playbook.control(change.control)->name),
               tr("%1 to %2").arg(change.from).arg(change.to), countText(change.preventable.count), false);
    addRow(tr("Together at level 2, each counted once"), QString(), countText(whatIf.together.count), true);
    m_note->setPlain(expectedText(whatIf) + QLatin1Char(' ')
                     + tr("An estimate: how many of them a control really stops is open."));
}

void WhatIfCard::addRow(const QString &name, const QString &level, const QString &count, bool strong)
{
    const int row = m_gridRow++;
    const bool head = row == 0;
    const auto add = [&](const QString &text, int column, Qt::Alignment alignment) {
        auto *label = new TextLabel(m_cardLook,
                                    head         ? TextRole::Caption
                                        : strong ? TextRole::Name
                                                 : TextRole::Body,
                                    head || (column == 1 && !strong) ? TextColor::Muted : TextColor::Text,
                                    column == 0 ? TextLabel::Lines::Elided : TextLabel::Lines::One);
        label->setPlain(text);
        label->setMinimumHeight(m_cardLook.scaled(head ? 20 : 28));
        label->setAlignment(alignment | Qt::AlignVCenter);
        m_grid->addWidget(label, 2 * row, column);
    };
    add(name, 0, Qt::AlignLeft);
    add(level, 1, Qt::AlignRight);
    add(count, 2, Qt::AlignRight);
    if (!strong)
        m_grid->addWidget(makeLine(), 2 * row + 1, 0, 1, 3);
}

} // namespace faultline
