// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/controlrow.h"

#include "core/report/format.h"
#include "ui/pages/controldetail.h"
#include "ui/widgets/button.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/look.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace faultline {

namespace {

constexpr int kEvidence = 118;
constexpr int kRecord = 124;
constexpr int kNumber = 26;
constexpr int kAir = 5; // over and under the level
constexpr int kQuickAir = 2; // twelve rows and an open one fill a screen

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
    auto *row = m_row = new QHBoxLayout;
    row->setContentsMargins(16 + kNumber, kAir, 16, kAir);
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
    m_record = new TextLabel(look, TextRole::Body, TextColor::Muted);
    recordRow->addWidget(m_warning);
    recordRow->addWidget(m_record);
    recordRow->addWidget(m_contradicted);
    recordRow->addStretch(1);
    row->addWidget(name, 1);
    row->addWidget(m_segments);
    row->addWidget(m_evidence);
    row->addWidget(record);
    column->addLayout(row);
    m_segments->installEventFilter(this);
    connect(m_segments, &Segments::chosen, this,
            [this](int index) { Q_EMIT levelChosen(AnswerLevel(index)); });
    connect(m_segments, &Segments::secondChosen, this, [this](int index) {
        if (index <= int(AnswerLevel::InPlace))
            Q_EMIT whatIfChosen(index);
    });
    connect(m_contradicted, &QAbstractButton::clicked, this, &ControlRow::recordWanted);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void ControlRow::showAnswer(const Answer &answer, bool answered)
{
    m_answer = answer;
    m_answered = answered;
    m_segments->setCurrent(answered ? int(answer.level) : -1);
    if (m_detail)
        m_detail->showAnswer(answer, answered);
    showEvidence();
}

/// Not before it is wanted: the details of all controls take longer to make than the rest of the page.
void ControlRow::makeDetail()
{
    m_detail = new ControlDetail(m_look, m_control);
    m_detail->setQuick(m_quick);
    m_detail->showAnswer(m_answer, m_answered);
    m_detail->setWhatIf(m_whatIf);
    layout()->addWidget(m_detail);
    connect(m_detail, &ControlDetail::edited, this, &ControlRow::answerEdited);
    connect(m_detail, &ControlDetail::whatIfChosen, this, &ControlRow::whatIfChosen);
}

void ControlRow::setQuick(bool quick)
{
    m_quick = quick;
    if (m_detail)
        m_detail->setQuick(quick);
    const int air = quick ? kQuickAir : kAir;
    m_row->setContentsMargins(16 + kNumber, air, 16, air);
}

void ControlRow::setWhatIf(int level)
{
    m_segments->setSecond(level);
    m_whatIf = level;
    if (m_detail)
        m_detail->setWhatIf(level);
}

void ControlRow::showEvidence()
{
    m_evidence->setColor(m_withoutEvidence ? TextColor::Warn : TextColor::Muted);
    if (m_withoutEvidence)
        m_evidence->setPlain(tr("no evidence, counts as 1"));
    else if (m_answer.since)
        m_evidence->setPlain(tr("since %1").arg(dateText(*m_answer.since)));
    else
        m_evidence->setPlain(m_answer.hasEvidence() ? tr("with evidence") : QStringLiteral("–"));
    const QString told = oneLine(m_answer.evidence.empty() ? m_answer.link : m_answer.evidence);
    m_evidence->setToolTip(told.isEmpty() ? QString() : plainToolTip(told));
}

void ControlRow::showScore(const ControlScore &score, std::int64_t contradicting, std::int64_t preventable)
{
    m_withoutEvidence = score.withoutEvidence;
    showEvidence();
    const bool contradicted = score.status == ControlStatus::Contradicted;
    const bool hasRecords = preventable > 0 && score.applicable;
    m_warning->setVisible(contradicted);
    const bool supported = score.status == ControlStatus::Supported;
    m_contradicted->setVisible(hasRecords);
    m_record->setVisible(!hasRecords || supported);
    m_record->setColor(supported ? TextColor::Success : TextColor::Muted);
    if (contradicted)
        m_contradicted->setText(counted(contradicting, tr("%1 contradicts"), tr("%1 contradict")));
    else if (supported)
        m_contradicted->setText(tr("%1 before").arg(countText(preventable)));
    else if (hasRecords)
        m_contradicted->setText(tr("%1 preventable").arg(countText(preventable)));
    m_contradicted->setAccessibleName(
        tr("%1: %2; show the incidents").arg(oneLine(m_control.name), m_contradicted->text()));
    m_contradicted->setToolTip(recordTip(score.status, preventable));
    m_contradicted->updateGeometry();
    m_record->setPlain(supported ? tr("supported") : score.applicable ? tr("untested") : QStringLiteral("–"));
    m_record->setToolTip(score.applicable && !supported
                             ? tr("No incident of the window that it would have prevented")
                             : QString());
}

QString ControlRow::recordTip(ControlStatus status, std::int64_t preventable) const
{
    const QString could = counted(preventable, tr("%1 incident of the window that it would have prevented"),
                                  tr("%1 incidents of the window that it would have prevented"));
    return status == ControlStatus::Supported ? tr("None since it was in place; %1 before").arg(could)
                                              : could;
}

void ControlRow::setOpen(bool open)
{
    if (m_open == open)
        return;
    m_open = open;
    if (open && !m_detail)
        makeDetail();
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
