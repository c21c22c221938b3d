// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/helpdialogs.h"

#include "ui/shell/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/look.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QWhatsThis>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("HelpDialogs", text);
}

TextLabel *wrappedLabel(Look &look, const QString &text, TextColor color = TextColor::Text)
{
    auto *label = new TextLabel(look, TextRole::Body, color, TextLabel::Lines::Wrapped);
    label->setPlain(text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

TextLabel *titleLabel(Look &look, const QString &text, TextRole role = TextRole::CardTitle)
{
    auto *label = new TextLabel(look, role);
    label->setPlain(text);
    return label;
}

void addKeys(Look &look, QGridLayout *grid, const QString &what, const QString &keys)
{
    const int row = grid->rowCount();
    grid->addWidget(wrappedLabel(look, keys, TextColor::Muted), row, 0, Qt::AlignTop);
    grid->addWidget(wrappedLabel(look, what), row, 1, Qt::AlignTop);
}

void addCloseButton(Look &look, QDialog &dialog, QVBoxLayout *column)
{
    auto *close = new Button(look, Button::Kind::Primary, translated("Close"));
    column->addWidget(close, 0, Qt::AlignRight);
    QObject::connect(close, &QAbstractButton::clicked, &dialog, &QDialog::accept);
    close->setFocus();
}

} // namespace

void showHelp(Look &look, const Actions &actions, QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(translated("Help and keys"));
    dialog.resize(640, 620);
    auto *outer = new QVBoxLayout(&dialog);
    outer->setContentsMargins(24, 16, 24, 16);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 12, 0);
    column->setSpacing(8);
    column->addWidget(titleLabel(look, translated("How to read the figures")));
    for (const char *text :
         {"A share stands with its count and its 95% Wilson interval: 38% (3 of 8; 14–69%).",
          "Diamonds are the study of 30 organisations and 187 incidents, with its own interval. It is fair "
          "to compare "
          "with it only under the study rule: severity 1 or 2, or found by an eval or a replay.",
          "Under 30 incidents a figure is called a small sample; under 5 nothing is compared.",
          "Unclear means that the classifier abstained. Such records wait in Review; nothing spreads them "
          "over the "
          "categories.",
          "Declared is what was answered, observed what the incidents of the window leave of it: a "
          "contradicted "
          "control counts one level lower."})
        column->addWidget(wrappedLabel(look, translated(text)));
    column->addSpacing(8);
    column->addWidget(titleLabel(look, translated("Keys")));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    for (const QAction *action : actions.all()) {
        if (!action->shortcut().isEmpty())
            addKeys(look, grid, action->text().remove(QLatin1Char('&')),
                    QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText));
    }
    addKeys(look, grid, translated("In Review: category, unclear"), translated("1 to 5, U"));
    addKeys(look, grid, translated("In Review: mode, as on its key cap"), translated("A to J"));
    addKeys(look, grid, translated("In Review: accept, skip, note, take the last decision back"),
            translated("Enter, S, N, Z"));
    addKeys(look, grid, translated("In Readiness: level, unknown, not applicable"), translated("0 1 2 ? X"));
    addKeys(look, grid, translated("In tables: row, open details, back"), translated("Up, Down, Enter, Esc"));
    column->addLayout(grid);
    column->addStretch(1);
    area->setWidget(page);
    outer->addWidget(area, 1);
    addCloseButton(look, dialog, outer);
    dialog.exec();
}

void explainNumber()
{
    for (QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        if (!widget->whatsThis().isEmpty()) {
            QWhatsThis::showText(widget->mapToGlobal(QPoint(16, 16)), widget->whatsThis(), widget);
            return;
        }
    }
    QWhatsThis::enterWhatsThisMode();
}

void showAbout(Look &look, QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(translated("About Faultline"));
    dialog.setFixedWidth(480);
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(8);
    column->addWidget(titleLabel(look, translated("Faultline %1").arg(QStringLiteral(FAULTLINE_VERSION)),
                                 TextRole::PageTitle));
    for (const char *text :
         {"Turns a team's incident reviews into a picture of what breaks its AI features, and into a "
          "readiness "
          "assessment. Works offline and opens no network connection.",
          "Free software under the GNU General Public License, version 3 or later, without any warranty.",
          "The typeface is Roboto, Regular and Medium, by Christian Robertson, under the Apache License 2.0.",
          "Built on Qt with Qt Charts (GPL-3.0), SQLite (public domain), ICU (Unicode licence), "
          "nlohmann/json (MIT), "
          "valijson (BSD-2-Clause), OpenSSL (Apache-2.0) and qpdf (Apache-2.0)."})
        column->addWidget(wrappedLabel(look, translated(text)));
    column->addSpacing(8);
    addCloseButton(look, dialog, column);
    dialog.exec();
}

} // namespace faultline
