// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/severitydialog.h"

#include "ui/widgets/dialogbuttons.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

namespace {

constexpr int kUnknown = -1;
constexpr int kNotTold = 0;

QString translated(const char *text)
{
    return QCoreApplication::translate("SeverityDialog", text);
}

QComboBox *meaningField(const QString &word, int meaning)
{
    auto *field = new QComboBox;
    field->setAccessibleName(translated("What %1 means").arg(word));
    if (meaning == kUnknown)
        field->addItem(translated("not known"), kUnknown);
    for (int severity = 1; severity <= 5; ++severity)
        field->addItem(severity == 1       ? translated("1, the worst")
                           : severity == 5 ? translated("5, the least")
                                           : QString::number(severity),
                       severity);
    field->addItem(translated("not told"), kNotTold);
    field->setCurrentIndex(field->findData(meaning));
    return field;
}

} // namespace

std::optional<SeverityMap> askSeverities(Look &look, const SeverityMap &map, QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(translated("What do the severity words mean?"));
    dialog.resize(480, std::min(560, 160 + 40 * int(map.size())));
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(16);
    auto *note = new TextLabel(look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Wrapped);
    note->setPlain(
        translated("Words found among the first rows. What you say here holds for this file, and for the "
                   "next ones where you save it as a profile."));
    column->addWidget(note);
    auto *rows = new QWidget;
    auto *grid = new QGridLayout(rows);
    grid->setContentsMargins(0, 0, 12, 0);
    grid->setColumnStretch(0, 1);
    std::vector<QComboBox *> fields;
    for (const auto &[word, meaning] : map) {
        auto *name = new TextLabel(look, TextRole::Body, TextColor::Text, TextLabel::Lines::Elided);
        name->setPlain(oneLine(word));
        fields.push_back(meaningField(name->plain(), meaning));
        grid->addWidget(name, int(fields.size()), 0);
        grid->addWidget(fields.back(), int(fields.size()), 1);
    }
    grid->setRowStretch(int(fields.size()) + 1, 1);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setWidget(rows);
    column->addWidget(area, 1);
    addDialogButtons(look, dialog, column, translated("Use these meanings"));
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    SeverityMap changed;
    for (std::size_t i = 0; i < map.size(); ++i) {
        const int meaning = fields[i]->currentData().toInt();
        if (meaning != map[i].second)
            changed.emplace_back(map[i].first, meaning);
    }
    return changed;
}

} // namespace faultline
