// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/changedialogs.h"

#include "core/report/format.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialogbuttons.h"
#include "ui/widgets/look.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <vector>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ChangeDialogs", text);
}

/// Lead, form and the two buttons of a dialog that asks for one thing.
struct AskDialog {
    QDialog dialog;
    QFormLayout *form = new QFormLayout;
    Button *apply = nullptr;

    AskDialog(Look &look, const QString &title, const QString &lead, const QString &applyText,
              QWidget *parent)
        : dialog(parent)
    {
        dialog.setWindowTitle(title);
        dialog.setFixedWidth(480);
        auto *column = new QVBoxLayout(&dialog);
        column->setContentsMargins(24, 20, 24, 16);
        column->setSpacing(16);
        auto *text = new TextLabel(look, TextRole::Body, TextColor::Muted, TextLabel::Lines::Wrapped);
        text->setPlain(lead);
        form->setSpacing(8);
        column->addWidget(text);
        column->addLayout(form);
        apply = addDialogButtons(look, dialog, column, applyText);
    }
};

std::vector<std::string> tagsIn(const QString &text)
{
    std::vector<std::string> tags;
    const auto parts = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const std::string tag = part.trimmed().toStdString();
        if (!tag.empty() && std::find(tags.begin(), tags.end(), tag) == tags.end())
            tags.push_back(tag);
    }
    return tags;
}

QLineEdit *tagField(AskDialog &ask, const QString &name, const QString &example)
{
    auto *field = new QLineEdit;
    field->setAccessibleName(name);
    field->setPlaceholderText(example);
    ask.form->addRow(name, field);
    return field;
}

} // namespace

std::optional<std::string> askTeam(Look &look, const QStringList &teams, std::int64_t count, QWidget *parent)
{
    AskDialog ask(look, translated("Whose are these?"),
                  translated("%1 get this team. It can be undone, and a later import keeps it.")
                      .arg(incidentsText(count)),
                  translated("Assign the team"), parent);
    auto *team = new QComboBox;
    team->setEditable(true);
    team->setAccessibleName(translated("Team"));
    team->addItems(teams);
    team->setCurrentIndex(-1);
    team->lineEdit()->setPlaceholderText(translated("Name of the team; empty for no team"));
    team->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    ask.form->addRow(translated("Team"), team);
    if (ask.dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return team->currentText().trimmed().toStdString();
}

std::optional<TagEdit> askTags(Look &look, std::int64_t count, QWidget *parent)
{
    AskDialog ask(
        look, translated("Which tags?"),
        translated("%1 get or lose tags. It can be undone, and a later import keeps it. Several tags are set "
                   "apart by commas.")
            .arg(incidentsText(count)),
        translated("Change the tags"), parent);
    QLineEdit *add = tagField(ask, translated("Add"), translated("night, vendor"));
    QLineEdit *remove = tagField(ask, translated("Take away"), {});
    const auto update
        = [&] { ask.apply->setEnabled(!tagsIn(add->text()).empty() || !tagsIn(remove->text()).empty()); };
    QObject::connect(add, &QLineEdit::textChanged, &ask.dialog, update);
    QObject::connect(remove, &QLineEdit::textChanged, &ask.dialog, update);
    update();
    if (ask.dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return TagEdit{tagsIn(add->text()), tagsIn(remove->text())};
}

} // namespace faultline
