// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/playbookview.h"

#include "core/model/playbookdifferences.h"
#include "core/report/chartspec.h"
#include "ui/pages/tablecard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/tabstrip.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QTableView>
#include <QVBoxLayout>

namespace faultline {

PlaybookView::PlaybookView(Look &look, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto *card = new Card(look);
    m_name = new TextLabel(look, TextRole::CardTitle, TextColor::Text, TextLabel::Lines::Elided);
    m_what = new TextLabel(look, TextRole::Body, TextColor::Muted, TextLabel::Lines::Wrapped);
    m_warnings = new TextLabel(look, TextRole::Body, TextColor::Warn, TextLabel::Lines::Wrapped);
    auto *copy = new Button(look, Button::Kind::Secondary, tr("Copy the study's playbook…"));
    auto *choose = new Button(look, Button::Kind::Secondary, tr("Choose a playbook…"));
    m_study = new Button(look, Button::Kind::Quiet, tr("Back to the study's"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (Button *button : {copy, choose, m_study}) {
        button->setHead(true);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    card->body()->setSpacing(6);
    card->body()->addWidget(m_name);
    card->body()->addWidget(m_what);
    card->body()->addWidget(m_warnings);
    card->body()->addLayout(buttons);
    m_differences = new TableCard(look);
    m_differences->tabs()->addTab(tr("Differences from the study's"));
    m_differences->table()->setAccessibleName(tr("Differences from the study's playbook"));
    m_differences->setStretchLast();
    column->addWidget(card);
    column->addWidget(m_differences, 1);
    connect(copy, &QAbstractButton::clicked, this, &PlaybookView::copyWanted);
    connect(choose, &QAbstractButton::clicked, this, &PlaybookView::chooseWanted);
    connect(m_study, &QAbstractButton::clicked, this, &PlaybookView::studyWanted);
}

void PlaybookView::show(const Playbook &study, const Playbook &own, const std::vector<QString> &warnings)
{
    const bool isOwn = own != study;
    const QString name = oneLine(own.name.empty() ? tr("Playbook").toStdString() : own.name);
    m_name->setPlain(tr("%1, version %2").arg(name, oneLine(own.version)));
    m_what->setPlain(
        isOwn ? tr("This workspace uses a playbook of its own. Reports and assessments name it and say how "
                   "it differs from the study's. Change its file and choose it again to bring changes in.")
              : tr("This workspace uses the study's playbook. To change weights, questions or controls, copy "
                   "it, change the copy in a text editor, give it a name and version of its own, and choose "
                   "it here. It is checked before it is used."));
    QStringList told;
    for (const QString &warning : warnings)
        told << warning;
    m_warnings->setPlain(told.join(QLatin1Char('\n')));
    m_warnings->setVisible(!told.isEmpty());
    m_study->setVisible(isOwn);
    const auto differences = playbookDifferences(study, own);
    TableSpec table;
    table.columns = {{tr("Difference"), ColumnAlign::Left, 1}};
    for (const PlaybookDifference &difference : differences)
        table.rows.push_back({playbookDifferenceText(difference)});
    m_differences->setTable(std::move(table), 900);
    m_differences->setNote(playbookDifferencesSummary(differences));
}

} // namespace faultline
