// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/dialogbuttons.h"

#include "ui/widgets/button.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>

namespace faultline {

Button *addDialogButtons(Look &look, QDialog &dialog, QVBoxLayout *column, const QString &apply)
{
    auto *row = new QHBoxLayout;
    auto *cancel
        = new Button(look, Button::Kind::Secondary, QCoreApplication::translate("DialogButtons", "Cancel"));
    auto *done = new Button(look, Button::Kind::Primary, apply);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(done);
    column->addLayout(row);
    QObject::connect(cancel, &QAbstractButton::clicked, &dialog, &QDialog::reject);
    QObject::connect(done, &QAbstractButton::clicked, &dialog, &QDialog::accept);
    return done;
}

} // namespace faultline
