// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/controlrow.h"

#include "core/report/format.h"
#include "ui/widgets/button.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/look.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace faultline {

namespace {

constexpr int kEvidence = 118;
constexpr int kRecord = 124;
constexpr int kNumber = 26;

std::vector<Segments::Choice> levelChoices()
{
    return {{QStringLiteral("0"), ControlRow::tr("level 0, absent"), Qt::Key_0},
            {QStringLiteral("1"), ControlRow::tr("level 1, partial"), Qt::Key_1},
            {QStringLiteral("2"), ControlRow::tr("level 2, in place"), Qt::Key_2},
            {QStringLiteral("?"), ControlRow::tr("unknown"), Qt::Key_Question},
            {ControlRow::tr("n/a"), ControlRow::tr("not applicable"), Qt::Key_X}};
}

} // namespace

int ControlRow::levelWidth(Look &look)
{
    return Segments(look, levelChoices()).sizeHint().width();
}

ControlRow::ControlRow(Look &look, const Control &control, QWidget *parent)
    : QWidget(parent), m_look(look), m_control(control)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 1);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16 + kNumber, 5, 16, 5);
    row->setSpacing(12);
    auto *name = new TextLabel(look, TextRole::Body, TextColor::Text, TextLabel::Lines::Elided);
    name->setPlain(oneLine(control.name));
    name->setMinimumWidth(look.scaled(120));
    m_segments = new Segments(look, levelChoices());
    m_segments->setSubject(oneLine(control.name));
    m_evidence = new TextLabel(look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Wrapped);
    m_evidence->setFixedWidth(look.scaled(kEvidence));
    auto *record = new QWidget;
    record->setFixedWidth(look.scaled(kRecord));
    auto *recordRow = new QHBoxLayout(record);
    recordRow->setContentsMargins(0, 0, 0, 0);
    recordRow->setSpacing(4);
    m_warning = new IconLabel(look, QStringLiteral("warning"), 14);
    m_warning->setColorOf([](const Look &one) { return one.tokens().danger; });
    m_contradicted = new Button(look, Button::Kind::Link, {});
    m_record = new TextLabel(look, TextRole::Body, TextColor::Muted, TextLabel::Lines::Elided);
    recordRow->addWidget(m_warning);
    recordRow->addWidget(m_contradicted);
    recordRow->addWidget(m_record, 1);
    recordRow->addStretch(0);
    row->addWidget(name, 1);
    row->addWidget(m_segments);
    row->addWidget(m_evidence);
    row->addWidget(record);
    column->addLayout(row);
    m_detail = makeDetail();
    m_detail->hide();
    column->addWidget(m_detail);
    m_segments->installEventFilter(this);
    connect(m_segments, &Segments::chosen, this, [this](int index) { Q_EMIT levelChosen(AnswerLevel(index)); });
    connect(m_contradicted, &QAbstractButton::clicked, this, &ControlRow::recordWanted);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

QWidget *ControlRow::makeDetail()
{
    auto *detail = new QWidget;
    auto *grid = new QGridLayout(detail);
    grid->setContentsMargins(16 + kNumber, 0, 16, 12);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    auto *question = new TextLabel(m_look, TextRole::Name, TextColor::Text, TextLabel::Lines::Wrapped);
    question->setPlain(oneLine(m_control.question));
    grid->addWidget(question, 0, 0, 1, 4);
    for (int level = 0; level < 3; ++level) {
        auto *number = new TextLabel(m_look, TextRole::CaptionStrong, TextColor::Muted);
        number->setPlain(QString::number(level));
        m_levels[level] = new TextLabel(m_look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Wrapped);
        m_levels[level]->setPlain(oneLine(m_control.levels[std::size_t(level)]));
        grid->addWidget(number, 1 + level, 0, Qt::AlignTop);
        grid->addWidget(m_levels[level], 1 + level, 1, 1, 3);
    }
    m_evidenceField = new QLineEdit;
    m_evidenceField->setPlaceholderText(tr("Evidence for level 2: a link or a sentence"));
    m_evidenceField->setAccessibleName(tr("Evidence for %1").arg(oneLine(m_control.name)));
    m_sinceField = new QLineEdit;
    m_sinceField->setPlaceholderText(tr("since YYYY-MM-DD"));
    m_sinceField->setAccessibleName(tr("In place since, year-month-day"));
    m_sinceField->setFixedWidth(m_look.scaled(136));
    auto *fields = new QHBoxLayout;
    fields->setSpacing(8);
    fields->addWidget(m_evidenceField, 1);
    fields->addWidget(m_sinceField);
    grid->setRowMinimumHeight(4, 4);
    grid->addLayout(fields, 5, 0, 1, 4);
    connect(m_evidenceField, &QLineEdit::editingFinished, this, [this] {
        if (m_evidenceField->text().trimmed().toStdString() != m_answer.evidence)
            Q_EMIT evidenceEdited(m_evidenceField->text().trimmed());
    });
    connect(m_sinceField, &QLineEdit::editingFinished, this, [this] {
        const QString text = m_sinceField->text().trimmed();
        const auto day = CivilDate::fromIso(text.toStdString());
        m_sinceField->setToolTip(text.isEmpty() || day ? QString() : tr("A date as 2025-06-16"));
        if ((text.isEmpty() || day) && day != m_answer.since)
            Q_EMIT sinceEdited(day);
    });
    return detail;
}

void ControlRow::showAnswer(const Answer &answer, bool answered)
{
    m_answer = answer;
    m_answered = answered;
    m_segments->setCurrent(answered ? int(answer.level) : -1);
    if (!m_evidenceField->hasFocus())
        m_evidenceField->setText(fromUtf8(answer.evidence));
    m_evidenceField->setCursorPosition(m_evidenceField->hasFocus() ? m_evidenceField->cursorPosition() : 0);
    if (!m_sinceField->hasFocus())
        m_sinceField->setText(answer.since ? QString::fromStdString(answer.since->toIso()) : QString());
    showEvidence();
    markLevels();
}

void ControlRow::showEvidence()
{
    m_evidence->setColor(m_withoutEvidence ? TextColor::Warn : TextColor::Muted);
    if (m_withoutEvidence)
        m_evidence->setPlain(tr("no evidence, counts as 1"));
    else if (m_answer.since)
        m_evidence->setPlain(tr("since %1").arg(dateText(*m_answer.since)));
    else
        m_evidence->setPlain(m_answer.evidence.empty() ? QStringLiteral("–") : tr("with evidence"));
    m_evidence->setToolTip(m_answer.evidence.empty() ? QString() : plainToolTip(oneLine(m_answer.evidence)));
}

void ControlRow::markLevels()
{
    for (int level = 0; level < 3; ++level)
        m_levels[level]->setColor(m_answered && int(m_answer.level) == level ? TextColor::Text : TextColor::Muted);
}

void ControlRow::showScore(const ControlScore &score, std::int64_t contradicting, std::int64_t preventable)
{
    m_withoutEvidence = score.withoutEvidence;
    showEvidence();
    const bool contradicted = score.status == ControlStatus::Contradicted;
    m_warning->setVisible(contradicted);
    m_contradicted->setVisible(contradicted);
    m_record->setVisible(!contradicted);
    m_record->setColor(score.status == ControlStatus::Supported ? TextColor::Success : TextColor::Muted);
    switch (score.status) {
    case ControlStatus::Contradicted:
        m_contradicted->setText(counted(contradicting, tr("%1 contradicts"), tr("%1 contradict")));
        m_contradicted->setAccessibleName(tr("%1: %2 incidents contradict; show them")
                                              .arg(oneLine(m_control.name)).arg(contradicting));
        m_contradicted->updateGeometry();
        break;
    case ControlStatus::Supported:
        m_record->setPlain(tr("supported"));
        break;
    case ControlStatus::NotApplicable:
        m_record->setPlain(QStringLiteral("–"));
        break;
    case ControlStatus::Untested:
    case ControlStatus::NotClaimed:
        m_record->setPlain(preventable > 0 ? tr("%1 preventable").arg(countText(preventable)) : tr("untested"));
        break;
    }
}

void ControlRow::setOpen(bool open)
{
    if (m_open == open)
        return;
    m_open = open;
    m_detail->setVisible(open);
    update();
}

bool ControlRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_segments && event->type() == QEvent::FocusIn)
        Q_EMIT activated();
    if (watched == m_segments && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            Q_EMIT moveWanted(key == Qt::Key_Down ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ControlRow::mousePressEvent(QMouseEvent *)
{
    m_segments->setFocus(Qt::MouseFocusReason);
    Q_EMIT activated();
}

void ControlRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ColorTokens &tokens = m_look.tokens();
    if (m_open)
        painter.fillRect(rect(), tokens.selected);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.grid);
    if (!m_control.firstMove)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.outline, 1));
    const QPointF center(16 + 9, m_segments->geometry().center().y() + 0.5);
    painter.drawEllipse(center, 9, 9);
    painter.setPen(tokens.text);
    painter.setFont(m_look.font(TextRole::Caption));
    painter.drawText(QRectF(center.x() - 9, center.y() - 9, 18, 18), Qt::AlignCenter,
                     QString::number(*m_control.firstMove));
}

} // namespace faultline
