// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/controllist.h"

#include "ui/pages/assessmentdraft.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/squarelabel.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

namespace {

/// The head of a group, on the window's colour.
class GroupHead : public QWidget
{
public:
    explicit GroupHead(Look &look) : m_look(look) { setFixedHeight(look.scaled(34)); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), m_look.tokens().app);
        painter.fillRect(QRect(0, height() - 1, width(), 1), m_look.tokens().grid);
    }

private:
    Look &m_look;
};

} // namespace

ControlList::ControlList(Look &look, const Playbook &playbook, QWidget *parent) : Card(look, parent), m_listLook(look)
{
    setBare();
    setAccessibleName(tr("Questions"));
    for (const Control *control : quickQuestions(playbook))
        m_quick.push_back(control->id);
    m_area = new ScrollColumn;
    body()->addWidget(makeHeads());
    body()->addWidget(makeLine());
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    int number = 1;
    for (const Practice &practice : playbook.practices)
        addGroup(column, tr("%1 %2").arg(number++).arg(oneLine(practice.name)), practice.category, practice.controls);
    addGroup(column, tr("Foundation, in the plan but not in the scores"), std::nullopt, playbook.foundation);
    column->addStretch(1);
    m_area->setColumn(page);
    body()->addWidget(m_area, 1);
}

QWidget *ControlList::makeHeads()
{
    auto *heads = new QWidget;
    auto *row = new QHBoxLayout(heads);
    row->setContentsMargins(42, 6, 16 + m_area->style()->pixelMetric(QStyle::PM_ScrollBarExtent), 6);
    row->setSpacing(12);
    const auto add = [&](const QString &text, int width) {
        auto *label = new TextLabel(m_listLook, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Elided);
        label->setPlain(text);
        if (width > 0)
            label->setFixedWidth(width);
        row->addWidget(label, width > 0 ? 0 : 1);
    };
    add(tr("Control (circled: first move)"), 0);
    add(tr("Level"), ControlRow::levelWidth(m_listLook));
    add(tr("Evidence"), m_listLook.scaled(118));
    add(tr("Against the record"), m_listLook.scaled(124));
    return heads;
}

void ControlList::addGroup(QVBoxLayout *column, const QString &title, std::optional<Category> category,
                           const std::vector<Control> &controls)
{
    Group group;
    group.head = new GroupHead(m_listLook);
    auto *row = new QHBoxLayout(group.head);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    auto *name = new TextLabel(m_listLook, TextRole::Name, TextColor::Text, TextLabel::Lines::Elided);
    name->setPlain(title);
    group.count = new TextLabel(m_listLook, TextRole::Caption, TextColor::Muted);
    if (category)
        row->addWidget(new SquareLabel(m_listLook, *category));
    row->addWidget(name, 1);
    row->addWidget(group.count);
    column->addWidget(group.head);
    for (const Control &control : controls) {
        auto *one = new ControlRow(m_listLook, control);
        connectRow(one);
        column->addWidget(one);
        group.rows.push_back(one);
    }
    m_groups.push_back(group);
}

void ControlList::connectRow(ControlRow *row)
{
    const std::string id = row->control().id;
    connect(row, &ControlRow::levelChosen, this, [this, id](AnswerLevel level) { Q_EMIT levelChosen(id, level); });
    connect(row, &ControlRow::answerEdited, this, &ControlList::answerEdited);
    connect(row, &ControlRow::whatIfChosen, this, [this, id](int level) { Q_EMIT whatIfChosen(id, level); });
    connect(row, &ControlRow::recordWanted, this, [this, id] { Q_EMIT recordWanted(id); });
    connect(row, &ControlRow::moveWanted, this, &ControlList::move);
    connect(row, &ControlRow::activated, this, [this, row] { open(row); });
}

void ControlList::setQuick(bool quick)
{
    const auto asked = [this](const Control &control) {
        return std::find(m_quick.begin(), m_quick.end(), control.id) != m_quick.end();
    };
    for (const Group &group : m_groups) {
        for (ControlRow *row : group.rows) {
            row->setVisible(!quick || asked(row->control()));
            row->setQuick(quick);
        }
        // Twelve rows and an open one fill a screen: the quick questionnaire goes without heads.
        group.head->setVisible(!quick && !group.rows.empty());
    }
}

void ControlList::show(const AssessmentDraft &draft, const Readiness &readiness, const IncidentWindow &window)
{
    for (const Group &group : m_groups) {
        int answered = 0;
        for (ControlRow *row : group.rows) {
            const std::string &id = row->control().id;
            answered += draft.isAnswered(id) ? 1 : 0;
            row->showAnswer(draft.answer(id), draft.isAnswered(id));
            const Contradiction *against = readiness.contradiction(id);
            if (const ControlScore *score = readiness.control(id))
                row->showScore(*score, against ? std::int64_t(against->rowIds.size()) : 0,
                               std::int64_t(preventableBy(row->control(), window).size()));
        }
        group.count->setPlain(tr("%1 of %2 answered").arg(answered).arg(group.rows.size()));
    }
}

void ControlList::showWhatIf(const std::vector<WhatIfLevel> &levels)
{
    for (const Group &group : m_groups) {
        for (ControlRow *row : group.rows) {
            const auto found = std::find_if(levels.begin(), levels.end(), [row](const WhatIfLevel &level) {
                return level.control == row->control().id;
            });
            row->setWhatIf(found == levels.end() ? -1 : found->level);
        }
    }
}

void ControlList::open(ControlRow *row)
{
    if (m_open == row)
        return;
    if (m_open)
        m_open->setOpen(false);
    m_open = row;
    row->setOpen(true);
    QTimer::singleShot(0, row, [this, row] { m_area->ensureWidgetVisible(row, 0, 24); });
}

void ControlList::focusFirst()
{
    for (const Group &group : m_groups) {
        for (ControlRow *row : group.rows) {
            if (row->isVisibleTo(this)) {
                (m_open ? m_open : row)->segments()->setFocus(Qt::OtherFocusReason);
                return;
            }
        }
    }
}

void ControlList::move(int step)
{
    std::vector<ControlRow *> seen;
    int at = -1;
    for (const Group &group : m_groups) {
        for (ControlRow *row : group.rows) {
            if (!row->isVisibleTo(this))
                continue;
            if (row == m_open)
                at = int(seen.size());
            seen.push_back(row);
        }
    }
    const int next = at + step;
    if (next >= 0 && next < int(seen.size()))
        seen[std::size_t(next)]->segments()->setFocus(Qt::TabFocusReason);
}

} // namespace faultline
