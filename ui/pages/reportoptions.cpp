// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/reportoptions.h"

#include "ui/render/logopicture.h"
#include "ui/widgets/button.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/textlabel.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace faultline {

namespace {

const QString kPaper = QStringLiteral("report/paper");
const QString kLogo = QStringLiteral("report/logo");
const QString kAccent = QStringLiteral("report/accent");
const QString kLeftOut = QStringLiteral("report/leftOut");

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
    m_anonymous = addCheck(column, tr("Anonymous"), tr("No names, texts and logo; small figures are held back."));
    m_appendix = addCheck(column, tr("Appendix of incidents"), tr("Every incident with its classification."));
    m_length = new QComboBox;
    m_length->setAccessibleName(tr("Length"));
    m_length->addItems({tr("Whole report"), tr("One-page summary")});
    column->addWidget(m_length);
    addParts(column);
    addTitle(column, tr("Paper"));
    m_paper = new QComboBox;
    m_paper->setAccessibleName(tr("Paper"));
    m_paper->addItems({tr("A4"), tr("Letter")});
    m_paper->setCurrentIndex(context.settings.value(kPaper, 0).toInt());
    column->addWidget(m_paper);
    addBrand(column);
    addTitle(column, tr("Assessment"));
    m_assessment = new TextLabel(look, TextRole::Body, TextColor::Muted, TextLabel::Lines::Wrapped);
    m_assess = new Button(look, Button::Kind::Link, tr("Answer the questions"));
    column->addWidget(m_assessment);
    column->addWidget(m_assess, 0, Qt::AlignLeft);
    column->addStretch(1);

    for (QComboBox *box : {m_team, m_paper, m_length})
        connect(box, &QComboBox::activated, this, &ReportOptions::tell);
    for (QCheckBox *check : {m_allDays, m_studyRule, m_anonymous, m_appendix})
        connect(check, &QCheckBox::toggled, this, &ReportOptions::tell);
    for (QDateEdit *field : {m_from, m_to}) {
        field->setEnabled(false);
        connect(field, &QDateEdit::dateChanged, this, &ReportOptions::tell);
    }
    connect(m_assess, &QAbstractButton::clicked, this,
            [this] { m_context.workspace.show(QStringLiteral("readiness")); });
}

void ReportOptions::addParts(QVBoxLayout *column)
{
    m_partsBox = new QWidget;
    auto *list = new QVBoxLayout(m_partsBox);
    list->setContentsMargins(0, 4, 0, 0);
    list->setSpacing(4);
    const QStringList leftOut = m_context.settings.value(kLeftOut).toStringList();
    for (std::size_t i = 0; i < kReportPartCount; ++i) {
        const auto part = ReportPart(i);
        auto *check = new QCheckBox(reportPartTitle(part));
        const std::string_view id = reportPartId(part);
        check->setChecked(!leftOut.contains(QLatin1String(id.data(), qsizetype(id.size()))));
        connect(check, &QCheckBox::toggled, this, &ReportOptions::tell);
        list->addWidget(check);
        m_parts[i] = check;
    }
    auto *always = new TextLabel(m_context.look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Wrapped);
    always->setPlain(tr("Verdict, what broke, caveats and provenance are always in."));
    list->addWidget(always);
    column->addWidget(m_partsBox);
}

void ReportOptions::addBrand(QVBoxLayout *column)
{
    Look &look = m_context.look;
    addTitle(column, tr("Logo and colour"));
    m_chooseLogo = new Button(look, Button::Kind::Secondary, tr("Choose a logo…"));
    m_removeLogo = new Button(look, Button::Kind::Link, tr("Remove it"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_chooseLogo);
    row->addWidget(m_removeLogo);
    row->addStretch(1);
    column->addLayout(row);
    m_logoName = new TextLabel(look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Wrapped);
    column->addWidget(m_logoName);
    m_accent = new QLineEdit(m_context.settings.value(kAccent).toString());
    m_accent->setMaxLength(7);
    m_accent->setPlaceholderText(tr("Colour, such as #2a5caa"));
    m_accent->setAccessibleName(tr("Colour of the rule under the title and of links"));
    column->addWidget(m_accent);
    m_accentSaid = new TextLabel(look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Wrapped);
    column->addWidget(m_accentSaid);
    connect(m_chooseLogo, &QAbstractButton::clicked, this, &ReportOptions::chooseLogo);
    connect(m_removeLogo, &QAbstractButton::clicked, this, [this] {
        setLogo({});
        tell();
    });
    connect(m_accent, &QLineEdit::editingFinished, this, [this] {
        const QString before = m_brand.accent;
        setAccent();
        if (m_brand.accent != before)
            tell();
    });
    setLogo(m_context.settings.value(kLogo).toString());
    setAccent();
}

void ReportOptions::chooseLogo()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a logo"), {},
                                                      tr("Pictures (*.png *.jpg *.jpeg *.svg)"));
    if (path.isEmpty())
        return;
    setLogo(path);
    tell();
}

void ReportOptions::setLogo(const QString &path)
{
    m_brand.logo = {};
    QString said = tr("PNG, JPEG or SVG; stands beside the title.");
    if (!path.isEmpty()) {
        const Result<ReportLogo> logo = readLogo(path);
        const Result<LogoPicture> drawn = logo ? LogoPicture::read(*logo) : Result<LogoPicture>(logo.error());
        if (drawn)
            m_brand.logo = *logo;
        said = drawn ? QFileInfo(path).fileName() : drawn.error().message;
    }
    m_logoName->setPlain(oneLine(said.toStdString()));
    m_removeLogo->setVisible(!path.isEmpty());
    m_context.settings.setValue(kLogo, path);
}

void ReportOptions::setAccent()
{
    const QString text = m_accent->text().trimmed();
    m_brand.accent.clear();
    QString said = tr("Tints the rule under the title and the links; made darker where it is too light for white paper.");
    if (!text.isEmpty()) {
        const Result<QString> accent = accentFrom(text);
        if (accent)
            m_brand.accent = *accent;
        else
            said = accent.error().message;
    }
    m_accentSaid->setPlain(said);
    m_context.settings.setValue(kAccent, m_brand.accent);
}

void ReportOptions::tell()
{
    m_from->setEnabled(!m_allDays->isChecked());
    m_to->setEnabled(!m_allDays->isChecked());
    const bool whole = m_length->currentIndex() == 0;
    m_partsBox->setEnabled(whole);
    m_appendix->setEnabled(whole && !m_anonymous->isChecked());
    m_context.settings.setValue(kPaper, m_paper->currentIndex());
    QStringList leftOut;
    for (std::size_t i = 0; i < kReportPartCount; ++i) {
        if (!m_parts[i]->isChecked())
            leftOut << QString::fromStdString(std::string(reportPartId(ReportPart(i))));
    }
    m_context.settings.setValue(kLeftOut, leftOut);
    if (!m_filling)
        Q_EMIT changed();
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
    request.summary = m_length->currentIndex() == 1;
    request.appendix = m_appendix->isChecked() && m_appendix->isEnabled();
    for (std::size_t i = 0; i < kReportPartCount; ++i)
        request.parts.set(ReportPart(i), m_parts[i]->isChecked());
    request.brand = m_brand;
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
