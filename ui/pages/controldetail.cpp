// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/controldetail.h"

#include "core/report/format.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/textlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>

namespace faultline {

namespace {

constexpr int kIndent = 42; // under the names of the rows
constexpr int kFirstField = 5;

QString dayText(const std::optional<CivilDate> &day)
{
    return day ? QString::fromStdString(day->toIso()) : QString();
}

/// Leaves the field alone while somebody types in it.
void setText(QLineEdit *field, const QString &text)
{
    if (field->hasFocus())
        return;
    field->setText(text);
    field->setCursorPosition(0);
}

} // namespace

ControlDetail::ControlDetail(Look &look, const Control &control, QWidget *parent)
    : QWidget(parent), m_look(look), m_control(control)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(kIndent, 0, 16, 10);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    addTexts(grid);
    addFields(grid);
}

void ControlDetail::addTexts(QGridLayout *grid)
{
    auto *question = new TextLabel(m_look, TextRole::Name, TextColor::Text, TextLabel::Lines::Wrapped);
    question->setPlain(oneLine(m_control.question));
    grid->addWidget(question, 0, 0, 1, 4);
    for (int level = 0; level < 3; ++level) {
        auto *number = new TextLabel(m_look, TextRole::CaptionStrong, TextColor::Muted);
        number->setPlain(QString::number(level));
        auto *meaning = new TextLabel(m_look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Wrapped);
        meaning->setPlain(oneLine(m_control.levels[std::size_t(level)]));
        m_levels[std::size_t(level)] = meaning;
        grid->addWidget(number, 1 + level, 0, Qt::AlignTop);
        grid->addWidget(meaning, 1 + level, 1, 1, 3);
    }
    if (m_control.how.empty())
        return;
    auto *how = new TextLabel(m_look, TextRole::CaptionStrong, TextColor::Muted);
    how->setPlain(tr("How"));
    auto *text = new TextLabel(m_look, TextRole::Caption, TextColor::Text, TextLabel::Lines::Wrapped);
    text->setPlain(oneLine(m_control.how));
    m_onlyInFull.insert(m_onlyInFull.end(), {how, text});
    grid->addWidget(how, 4, 0, Qt::AlignTop);
    grid->addWidget(text, 4, 1, 1, 3);
}

void ControlDetail::addFields(QGridLayout *grid)
{
    m_evidence = addField(grid, kFirstField, 0, tr("Evidence"), tr("a sentence; level 2 needs it or a link"));
    m_since = addField(grid, kFirstField, 2, tr("in place since"), tr("YYYY-MM-DD"));
    m_link = addField(grid, kFirstField + 1, 0, tr("Link"), tr("where it stands"));
    m_evidenceDate = addField(grid, kFirstField + 1, 2, tr("evidence of"), tr("YYYY-MM-DD"));
    m_note = addField(grid, kFirstField + 2, 0, tr("Note"), {});
    m_owner = addField(grid, kFirstField + 2, 2, tr("owner"), {});
    m_reason = addField(grid, kFirstField + 3, 0, tr("Why n/a"), tr("why this control does not apply here"));
    m_reasonLabel = qobject_cast<TextLabel *>(grid->itemAtPosition(kFirstField + 3, 0)->widget());
    for (int row = kFirstField + 1; row <= kFirstField + 2; ++row) {
        for (int column = 0; column < 4; ++column)
            m_onlyInFull.push_back(grid->itemAtPosition(row, column)->widget());
    }
    m_evidenceDate->setAccessibleName(tr("Day of the evidence for %1").arg(oneLine(m_control.name)));
    m_problem = new TextLabel(m_look, TextRole::Caption, TextColor::Danger, TextLabel::Lines::Wrapped);
    m_problem->hide();
    grid->addWidget(m_problem, kFirstField + 4, 1, 1, 3);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    m_entry = new TextLabel(m_look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Elided);
    auto *whatIf = new TextLabel(m_look, TextRole::Caption, TextColor::Muted);
    whatIf->setPlain(tr("What if"));
    m_whatIf = new Segments(m_look,
                            {{tr("as is"), tr("as answered"), 0},
                             {QStringLiteral("0"), tr("as if level 0"), 0},
                             {QStringLiteral("1"), tr("as if level 1"), 0},
                             {QStringLiteral("2"), tr("as if level 2"), 0}});
    m_whatIf->setSubject(tr("What if %1 stood at").arg(oneLine(m_control.name)));
    m_whatIf->setCurrent(0);
    connect(m_whatIf, &Segments::chosen, this, [this](int index) { Q_EMIT whatIfChosen(index - 1); });
    foot->addWidget(m_entry, 1);
    foot->addWidget(whatIf);
    foot->addWidget(m_whatIf);
    m_onlyInFull.insert(m_onlyInFull.end(), {m_entry, whatIf, m_whatIf});
    grid->addLayout(foot, kFirstField + 5, 0, 1, 4);
}

QLineEdit *ControlDetail::addField(QGridLayout *grid, int row, int column, const QString &label,
                                   const QString &hint)
{
    auto *name = new TextLabel(m_look, TextRole::Caption, TextColor::Muted);
    name->setPlain(label);
    auto *field = new QLineEdit;
    field->setPlaceholderText(hint);
    field->setAccessibleName(tr("%1 for %2").arg(label, oneLine(m_control.name)));
    if (column > 0)
        field->setFixedWidth(m_look.scaled(116));
    grid->addWidget(name, row, column, column > 0 ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignVCenter);
    grid->addWidget(field, row, column + 1);
    connect(field, &QLineEdit::editingFinished, this, &ControlDetail::readFields);
    return field;
}

void ControlDetail::readFields()
{
    Answer answer = m_answer;
    answer.control = m_control.id;
    QString problem;
    const auto text = [](const QLineEdit *field) { return field->text().trimmed().toStdString(); };
    const auto day = [&](const QLineEdit *field, std::optional<CivilDate> &value) {
        const std::string typed = text(field);
        const auto read = CivilDate::fromIso(typed);
        if (typed.empty() || read)
            value = read;
        else
            problem = tr("“%1” is no day; write it as 2025-06-16.").arg(field->text().trimmed());
    };
    answer.evidence = text(m_evidence);
    answer.link = text(m_link);
    answer.note = text(m_note);
    answer.owner = text(m_owner);
    answer.reason = text(m_reason);
    day(m_evidenceDate, answer.evidenceDate);
    day(m_since, answer.since);
    m_problem->setPlain(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (answer == m_answer)
        return;
    m_answer = answer;
    Q_EMIT edited(answer);
}

void ControlDetail::showAnswer(const Answer &answer, bool answered)
{
    m_answer = answer;
    m_answered = answered;
    setText(m_evidence, fromUtf8(answer.evidence));
    setText(m_link, fromUtf8(answer.link));
    setText(m_note, fromUtf8(answer.note));
    setText(m_owner, fromUtf8(answer.owner));
    setText(m_reason, fromUtf8(answer.reason));
    if (m_problem->isHidden()) {
        setText(m_evidenceDate, dayText(answer.evidenceDate));
        setText(m_since, dayText(answer.since));
    }
    showReason();
    for (std::size_t level = 0; level < m_levels.size(); ++level)
        m_levels[level]->setColor(answered && std::size_t(answer.level) == level ? TextColor::Text
                                                                                 : TextColor::Muted);
    describeEntry();
}

void ControlDetail::showReason()
{
    const bool wanted = !m_quick && m_answered && m_answer.level == AnswerLevel::NotApplicable;
    m_reason->setVisible(wanted);
    m_reasonLabel->setVisible(wanted);
}

void ControlDetail::setQuick(bool quick)
{
    m_quick = quick;
    static_cast<QGridLayout *>(layout())->setVerticalSpacing(quick ? 1 : 3);
    for (QWidget *part : m_onlyInFull)
        part->setVisible(!quick);
    showReason();
}

void ControlDetail::describeEntry()
{
    if (!m_answered)
        m_entry->setPlain(tr("Not answered yet"));
    else if (m_answer.enteredOn)
        m_entry->setPlain(tr("Entered %1").arg(dateText(*m_answer.enteredOn)));
    else
        m_entry->setPlain(tr("Answered; the day was not kept"));
}

void ControlDetail::setWhatIf(int level)
{
    m_whatIf->setCurrent(level + 1);
}

} // namespace faultline
