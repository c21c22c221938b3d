// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/linedialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/dialogbuttons.h"
#include "ui/widgets/look.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace faultline {

std::optional<QString> askLine(Look &look, const QString &question, const QString &label,
                               const QString &action, QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(question);
    dialog.setFixedWidth(480);
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(16);
    auto *form = new QFormLayout;
    auto *field = new QLineEdit;
    field->setAccessibleName(label);
    form->addRow(label, field);
    column->addLayout(form);
    Button *apply = addDialogButtons(look, dialog, column, action);
    apply->setEnabled(false);
    QObject::connect(field, &QLineEdit::textChanged, apply,
                     [apply](const QString &text) { apply->setEnabled(!text.trimmed().isEmpty()); });
    QObject::connect(field, &QLineEdit::returnPressed, apply, &QAbstractButton::click);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return field->text().trimmed();
}

} // namespace faultline
