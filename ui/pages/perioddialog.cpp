// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/perioddialog.h"

#include "ui/widgets/dialogbuttons.h"
#include "ui/widgets/look.h"
#include "ui/widgets/textlabel.h"

#include <QCoreApplication>
#include <QDateEdit>
#include <QDialog>
#include <QFormLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("PeriodDialog", text);
}

QDateEdit *dayField(std::optional<CivilDate> day, const QString &name)
{
    auto *field = new QDateEdit(day ? QDate(day->year(), day->month(), day->day()) : QDate::currentDate());
    field->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    field->setCalendarPopup(true);
    field->setLocale(QLocale(QLocale::English));
    field->setAccessibleName(name);
    return field;
}

CivilDate civil(const QDate &date)
{
    return CivilDate::fromYmd(date.year(), date.month(), date.day()).value_or(CivilDate{});
}

} // namespace

std::optional<Period> askPeriod(Look &look, std::optional<CivilDate> from, std::optional<CivilDate> to,
                                QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(translated("Which days?"));
    dialog.setFixedWidth(480);
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(16);
    auto *form = new QFormLayout;
    form->setSpacing(8);
    QDateEdit *first = dayField(from, translated("From, included"));
    QDateEdit *last = dayField(to, translated("To, included"));
    form->addRow(first->accessibleName(), first);
    form->addRow(last->accessibleName(), last);
    column->addLayout(form);
    addDialogButtons(look, dialog, column, translated("Show these days"));
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    const auto days = std::minmax(civil(first->date()), civil(last->date()));
    return Period{days.first, days.second};
}

} // namespace faultline
