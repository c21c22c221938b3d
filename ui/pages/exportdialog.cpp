// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/exportdialog.h"

#include "core/report/format.h"
#include "ui/widgets/dialogbuttons.h"
#include "ui/widgets/look.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QFormLayout>
#include <QVBoxLayout>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ExportDialog", text);
}

QComboBox *scopeField(const ExportCounts &counts)
{
    auto *field = new QComboBox;
    field->setAccessibleName(translated("Incidents"));
    if (counts.selected > 0)
        field->addItem(translated("The selection: %1").arg(incidentsText(counts.selected)),
                       int(ExportScope::Selection));
    if (counts.filtered < counts.all)
        field->addItem(translated("What the filter shows: %1").arg(incidentsText(counts.filtered)),
                       int(ExportScope::Filter));
    field->addItem(translated("All: %1").arg(incidentsText(counts.all)), int(ExportScope::All));
    // One row alone is selected by merely looking at it.
    if (counts.selected == 1 && field->count() > 1)
        field->setCurrentIndex(1);
    return field;
}

QString formatNote(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        return translated(
            "For spreadsheets: what one would take for a formula gets an apostrophe in front, numbers such "
            "as -5.00 stay numbers. Importing the file here again changes nothing.");
    case ExportFormat::Json:
        return translated(
            "One JSON list, with the evidence of each classification. Importing the file here again "
            "changes nothing.");
    case ExportFormat::JsonLines:
        return translated(
            "One JSON object a line, with the evidence of each classification. Importing the file here "
            "again changes nothing.");
    }
    return {};
}

} // namespace

QString exportEnding(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        return QStringLiteral("csv");
    case ExportFormat::Json:
        return QStringLiteral("json");
    case ExportFormat::JsonLines:
        return QStringLiteral("jsonl");
    }
    return {};
}

std::optional<ExportChoice> askExport(Look &look, const ExportCounts &counts, QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(translated("Which incidents, and for what?"));
    dialog.setFixedWidth(480);
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(16);
    auto *form = new QFormLayout;
    form->setSpacing(8);
    QComboBox *scope = scopeField(counts);
    auto *format = new QComboBox;
    format->setAccessibleName(translated("Format"));
    format->addItem(translated("CSV, for spreadsheets"), int(ExportFormat::Csv));
    format->addItem(translated("JSON"), int(ExportFormat::Json));
    format->addItem(translated("JSON Lines"), int(ExportFormat::JsonLines));
    form->addRow(translated("Incidents"), scope);
    form->addRow(translated("Format"), format);
    auto *note = new TextLabel(look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Wrapped);
    const auto update = [&] { note->setPlain(formatNote(ExportFormat(format->currentData().toInt()))); };
    QObject::connect(format, &QComboBox::currentIndexChanged, &dialog, update);
    update();
    column->addLayout(form);
    column->addWidget(note);
    addDialogButtons(look, dialog, column, translated("Export…"));
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return ExportChoice{ExportScope(scope->currentData().toInt()),
                        ExportFormat(format->currentData().toInt())};
}

} // namespace faultline
