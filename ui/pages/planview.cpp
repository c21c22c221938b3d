// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/planview.h"

#include "core/report/format.h"
#include "core/report/plantables.h"
#include "ui/models/tablespecmodel.h"
#include "ui/pages/tablecard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/tabstrip.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

PlanView::PlanView(Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_score = new TextLabel(look, TextRole::Body, TextColor::Text, TextLabel::Lines::Wrapped);
    column->addWidget(m_score);
    m_table = new TableCard(look);
    m_table->tabs()->addTab(tr("Plan"));
    m_table->table()->setAccessibleName(tr("Plan"));
    m_table->setStretchLast();
    auto *save = new Button(look, Button::Kind::Secondary, tr("Export plan…"));
    save->setHead(true);
    m_table->head()->addSpacing(12);
    m_table->head()->addWidget(save);
    m_note = new TextLabel(look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Wrapped);
    m_note->setContentsMargins(16, 8, 16, 8);
    m_table->body()->addWidget(m_note);
    column->addWidget(m_table, 1);
    column->addWidget(makeEditor());
    connect(save, &QAbstractButton::clicked, this, &PlanView::exportWanted);
    connect(m_table->table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PlanView::showSelected);
    connect(m_table->table(), &QTableView::activated, this,
            [this] { m_date->setFocus(Qt::OtherFocusReason); });
}

QWidget *PlanView::makeEditor()
{
    auto *card = new Card(m_look);
    m_name = new TextLabel(m_look, TextRole::CardTitle, TextColor::Text, TextLabel::Lines::Elided);
    m_how = new TextLabel(m_look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Wrapped);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(8);
    const auto add = [&](const QString &label, const QString &hint, int width) {
        auto *name = new TextLabel(m_look, TextRole::Caption, TextColor::Muted);
        name->setPlain(label);
        auto *field = new QLineEdit;
        field->setPlaceholderText(hint);
        field->setAccessibleName(label);
        if (width > 0)
            field->setFixedWidth(m_look.scaled(width));
        fields->addWidget(name);
        fields->addWidget(field, width > 0 ? 0 : 1);
        connect(field, &QLineEdit::editingFinished, this, &PlanView::readFields);
        return field;
    };
    m_date = add(tr("Planned for"), tr("YYYY-MM-DD"), 110);
    m_owner = add(tr("Owner"), QString(), 150);
    m_entryNote = add(tr("Note"), QString(), 0);
    m_put = new Button(m_look, Button::Kind::Secondary, tr("Put into the plan"));
    m_record = new Button(m_look, Button::Kind::Link, tr("Show its incidents"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(m_record);
    fields->addWidget(m_put);
    m_problem = new TextLabel(m_look, TextRole::Caption, TextColor::Danger, TextLabel::Lines::Wrapped);
    m_problem->hide();
    card->body()->addLayout(head);
    card->body()->addWidget(m_how);
    card->body()->addSpacing(8);
    card->body()->addLayout(fields);
    card->body()->addWidget(m_problem);
    connect(m_put, &QAbstractButton::clicked, this, [this] {
        if (planEntryOf(m_entries, m_shown))
            Q_EMIT entryRemoved(m_shown);
        else
            Q_EMIT entryEdited({m_shown, {}, {}, {}});
    });
    connect(m_record, &QAbstractButton::clicked, this, [this] { Q_EMIT recordWanted(m_shown); });
    return card;
}

void PlanView::show(const Readiness &readiness, const Playbook &playbook,
                    const std::vector<PlanEntry> &entries, const WhatIf &planned)
{
    const std::string selected = selectedControl();
    m_readiness = readiness;
    m_playbook = playbook;
    m_entries = entries;
    m_score->setPlain(plannedScoreText(readiness, planned));
    m_table->setTable(planTable(readiness, playbook, entries), 230);
    m_table->setNote(counted(qint64(readiness.plan.size()), tr("%1 control below level 2"),
                             tr("%1 controls below level 2")));
    QString note
        = tr("Sorted by incidents it could have prevented in the window, then the study's first moves, then "
             "effort. An estimate; an incident may count for several controls.");
    if (readiness.outside.share.count > 0)
        note += QLatin1Char(' ') + tr("Outside the playbook: %1.").arg(shareText(readiness.outside.share));
    m_note->setPlain(note);
    int row = 0;
    for (std::size_t i = 0; i < readiness.plan.size(); ++i) {
        if (readiness.plan[i].control == selected)
            row = int(i);
    }
    if (!readiness.plan.empty())
        m_table->table()->setCurrentIndex(m_table->model()->index(row, 0));
    showSelected();
}

std::string PlanView::selectedControl() const
{
    const int row = m_table->table()->currentIndex().row();
    return row >= 0 && std::size_t(row) < m_readiness.plan.size() ? m_readiness.plan[std::size_t(row)].control
                                                                  : std::string();
}

void PlanView::showSelected()
{
    m_shown = selectedControl();
    const Control *control = m_playbook.control(m_shown);
    for (QWidget *part : {static_cast<QWidget *>(m_date), static_cast<QWidget *>(m_owner),
                          static_cast<QWidget *>(m_entryNote), static_cast<QWidget *>(m_put),
                          static_cast<QWidget *>(m_record)})
        part->setEnabled(control != nullptr);
    m_name->setPlain(control ? oneLine(control->name)
                             : tr("Every control that applies is said to be in place"));
    QString how = control ? oneLine(control->how) : QString();
    const auto item = std::find_if(m_readiness.plan.begin(), m_readiness.plan.end(),
                                   [this](const PlanItem &one) { return one.control == m_shown; });
    if (item != m_readiness.plan.end() && (item->losses.withHours > 0 || item->losses.withCost > 0))
        how += QLatin1Char(' ')
            + tr("Lost in its incidents, where recorded: %1.").arg(lossesText(item->losses));
    m_how->setPlain(how);
    const PlanEntry *entry = planEntryOf(m_entries, m_shown);
    m_date->setText(entry && entry->plannedOn ? QString::fromStdString(entry->plannedOn->toIso())
                                              : QString());
    m_owner->setText(entry ? fromUtf8(entry->owner) : QString());
    m_entryNote->setText(entry ? fromUtf8(entry->note) : QString());
    m_put->setText(entry ? tr("Take out of the plan") : tr("Put into the plan"));
    m_problem->hide();
}

void PlanView::readFields()
{
    if (m_shown.empty())
        return;
    const PlanEntry *before = planEntryOf(m_entries, m_shown);
    PlanEntry entry = before ? *before : PlanEntry{m_shown, {}, {}, {}};
    const std::string day = m_date->text().trimmed().toStdString();
    const auto date = CivilDate::fromIso(day);
    if (day.empty() || date)
        entry.plannedOn = date;
    m_problem->setPlain(tr("“%1” is no day; write it as 2026-03-31.").arg(m_date->text().trimmed()));
    m_problem->setVisible(!day.empty() && !date);
    entry.owner = m_owner->text().trimmed().toStdString();
    entry.note = m_entryNote->text().trimmed().toStdString();
    const bool empty = entry == PlanEntry{m_shown, {}, {}, {}};
    if (before ? entry != *before : !empty)
        Q_EMIT entryEdited(entry);
}

} // namespace faultline
