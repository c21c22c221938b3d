// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/reportoptions.h"

#include "ui/widgets/button.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/textlabel.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QVBoxLayout>

namespace faultline {

namespace {

const QString kPaper = QStringLiteral("report/paper");

QDate toDate(CivilDate day)
{
    return {day.year(), day.month(), day.day()};
}

std::optional<CivilDate> toCivil(const QDate &date)
{
    return CivilDate::fromYmd(date.year(), date.month(), date.day());
}

QDateEdit *dayField(const QString &name)
{
    auto *field = new QDateEdit;
    field->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    field->setLocale(QLocale(QLocale::English));
    field->setCalendarPopup(true);
    field->setAccessibleName(name);
    return field;
}

} // namespace

ReportOptions::ReportOptions(PageContext context, QWidget *parent) : QWidget(parent), m_context(context)
{
    Look &look = context.look;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    addTitle(column, tr("Team"));
    m_team = new QComboBox;
    m_team->setAccessibleName(tr("Team"));
    m_team->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    column->addWidget(m_team);
    addTitle(column, tr("Period"));
    m_allDays = new QCheckBox(tr("All of the record"));
    m_allDays->setChecked(true);
    column->addWidget(m_allDays);
    auto *days = new QGridLayout;
    days->setSpacing(8);
    m_from = dayField(tr("From, included"));
    m_to = dayField(tr("To, included"));
    days->addWidget(m_from, 0, 0);
    days->addWidget(m_to, 0, 1);
    column->addLayout(days);
    addTitle(column, tr("What goes in"));
    m_studyRule = addCheck(column, tr("Study rule"), tr("Severity 1 or 2, or found by eval or replay: only then is the "
                                                        "comparison with the study fair."));
    m_anonymous = addCheck(column, tr("Anonymous"), tr("No names and no texts; small figures are held back."));
    m_appendix = addCheck(column, tr("Appendix of incidents"), tr("Every incident with its classification."));
    addTitle(column, tr("Paper"));
    m_paper = new QComboBox;
    m_paper->setAccessibleName(tr("Paper"));
    m_paper->addItems({tr("A4"), tr("Letter")});
    m_paper->setCurrentIndex(context.settings.value(kPaper, 0).toInt());
    column->addWidget(m_paper);
    addTitle(column, tr("Assessment"));
    m_assessment = new TextLabel(look, TextRole::Body, TextColor::Muted, TextLabel::Lines::Wrapped);
    m_assess = new Button(look, Button::Kind::Link, tr("Answer the questions"));
    column->addWidget(m_assessment);
    column->addWidget(m_assess, 0, Qt::AlignLeft);
    column->addStretch(1);

    const auto tell = [this] {
        m_from->setEnabled(!m_allDays->isChecked());
        m_to->setEnabled(!m_allDays->isChecked());
        m_context.settings.setValue(kPaper, m_paper->currentIndex());
        if (!m_filling)
            Q_EMIT changed();
    };
    connect(m_team, &QComboBox::activated, this, tell);
    connect(m_paper, &QComboBox::activated, this, tell);
    for (QCheckBox *check : {m_allDays, m_studyRule, m_anonymous, m_appendix})
        connect(check, &QCheckBox::toggled, this, tell);
    for (QDateEdit *field : {m_from, m_to}) {
        field->setEnabled(false);
        connect(field, &QDateEdit::dateChanged, this, tell);
    }
    connect(m_assess, &QAbstractButton::clicked, this,
            [this] { m_context.workspace.show(QStringLiteral("readiness")); });
}

void ReportOptions::addTitle(QVBoxLayout *column, const QString &title)
{
    auto *label = new TextLabel(m_context.look, TextRole::Name);
    label->setPlain(title);
    if (column->count() > 0)
        column->addSpacing(12);
    column->addWidget(label);
}

QCheckBox *ReportOptions::addCheck(QVBoxLayout *column, const QString &text, const QString &why)
{
    auto *check = new QCheckBox(text);
    check->setAccessibleDescription(why);
    auto *reason = new TextLabel(m_context.look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Wrapped);
    reason->setPlain(why);
    reason->setContentsMargins(24, 0, 0, 4);
    column->addWidget(check);
    column->addWidget(reason);
    return check;
}

void ReportOptions::refresh()
{
    const auto facts = m_context.workspace.facts();
    if (!facts)
        return;
    m_filling = true;
    const QVariant team = m_team->currentData();
    m_team->clear();
    m_team->addItem(tr("All teams"), QString());
    for (const std::string &name : facts->columns().teams) {
        if (!name.empty())
            m_team->addItem(oneLine(name), QString::fromStdString(name));
    }
    m_team->setCurrentIndex(std::max(0, m_team->findData(team)));
    if (m_allDays->isChecked()) {
        if (const auto first = facts->firstDay())
            m_from->setDate(toDate(*first));
        if (const auto last = facts->lastDay())
            m_to->setDate(toDate(*last));
        m_studyRule->setChecked(m_context.workspace.filter().studyRule);
    }
    m_filling = false;
}

ReportRequest ReportOptions::request() const
{
    ReportRequest request;
    request.team = m_team->currentData().toString().toStdString();
    if (!m_allDays->isChecked()) {
        request.filter.from = toCivil(m_from->date());
        request.filter.to = toCivil(m_to->date());
    }
    request.filter.studyRule = m_studyRule->isChecked();
    request.anonymous = m_anonymous->isChecked();
    request.appendix = m_appendix->isChecked();
    return request;
}

PageSize ReportOptions::pageSize() const
{
    return m_paper->currentIndex() == 1 ? PageSize::Letter : PageSize::A4;
}

void ReportOptions::showAssessment(const QString &text, bool assessed)
{
    m_assessment->setPlain(text);
    m_assess->setText(assessed ? tr("Change the answers") : tr("Answer the questions"));
    m_assess->updateGeometry();
}

} // namespace faultline
