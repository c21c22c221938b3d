// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/compareview.h"

#include "core/report/filtertext.h"
#include "core/report/format.h"
#include "ui/models/tablespecmodel.h"
#include "ui/pages/facets.h"
#include "ui/pages/perioddialog.h"
#include "ui/pages/tablecard.h"
#include "ui/render/chartexport.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choicepopup.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/tabstrip.h"
#include "ui/widgets/textlabel.h"
#include "ui/workspace/workspace.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>

namespace faultline {

namespace {

std::string periodArgument(const Period &period)
{
    return period.from.toIso() + ".." + period.to.toIso();
}

} // namespace

CompareView::CompareView(PageContext context, QWidget *parent)
    : QWidget(parent), m_context(context), m_job(context.jobs)
{
    Look &look = context.look;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *lead = new TextLabel(look, TextRole::CardTitle);
    lead->setPlain(tr("This filter against"));
    m_menu = new QMenu(this);
    m_choice = new Button(look, Button::Kind::Secondary, tr("the study"));
    m_choice->setHead(true);
    m_choice->setMenu(m_menu);
    auto *command = new Button(look, Button::Kind::Quiet, tr("Copy as command line"));
    command->setHead(true);
    auto *leave = new Button(look, Button::Kind::Secondary, tr("Back to the charts"));
    leave->setHead(true);
    row->addWidget(lead);
    row->addWidget(m_choice);
    row->addStretch(1);
    row->addWidget(command);
    row->addWidget(leave);
    m_sides = new TextLabel(look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Wrapped);
    m_card = new TableCard(look);
    m_card->setStretchLast();
    setFocusProxy(m_choice);
    column->addLayout(row);
    column->addWidget(m_sides);
    column->addWidget(m_card, 1);
    connect(m_menu, &QMenu::aboutToShow, this, &CompareView::fillMenu);
    connect(leave, &QAbstractButton::clicked, this, &CompareView::left);
    connect(command, &QAbstractButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(commandLine()); });
    connect(m_card->tabs(), &TabStrip::currentChanged, this, &CompareView::showTable);
}

void CompareView::fillMenu()
{
    m_menu->clear();
    const auto add = [this](const QString &text, const std::string &with) {
        connect(m_menu->addAction(menuText(text)), &QAction::triggered, this,
                [this, with] { compareWith(with); });
    };
    add(tr("The study"), "study");
    add(tr("All other incidents"), "rest");
    connect(m_menu->addAction(tr("A team…")), &QAction::triggered, this, &CompareView::chooseTeam);
    const auto facts = m_context.workspace.facts();
    if (!facts)
        return;
    m_menu->addSeparator();
    for (const PeriodPreset &preset : periodPresets(*facts)) {
        if (preset.from && preset.to)
            add(preset.label, periodArgument({*preset.from, *preset.to}));
    }
    connect(m_menu->addAction(tr("From and to…")), &QAction::triggered, this, [this, facts] {
        if (const auto period = askPeriod(m_context.look, facts->firstDay(), facts->lastDay(), this))
            compareWith(periodArgument(*period));
    });
}

void CompareView::chooseTeam()
{
    const auto facts = m_context.workspace.facts();
    if (!facts)
        return;
    std::vector<ChoicePopup::Choice> choices;
    for (const FacetOption &option :
         facetOptions(Facet::Team, *facts, m_context.workspace.knowledge()->taxonomy)) {
        if (!option.key.empty())
            choices.push_back({option.key, option.label, QIcon(), option.key == m_with});
    }
    auto *popup = new ChoicePopup(m_context.look, tr("Against which team?"), std::move(choices), this);
    connect(popup, &ChoicePopup::chosen, this, [this](const std::vector<std::string> &keys) {
        if (!keys.empty())
            compareWith(keys.back());
    });
    popup->openUnder(m_choice);
}

void CompareView::compareWith(const std::string &with)
{
    m_with = with;
    load();
}

void CompareView::load()
{
    const auto facts = m_context.workspace.facts();
    if (!facts)
        return;
    m_context.workspace.read<Comparison>(
        m_job, tr("Comparing"),
        [facts, request = CompareRequest{m_context.workspace.filter(), m_with},
         knowledge = m_context.workspace.knowledge()](Store &store, Progress &) {
            return compareGroups(store, *facts, *knowledge, request);
        },
        this,
        [this](Result<Comparison> comparison) {
            if (comparison)
                show(*comparison);
            else
                Q_EMIT failed(comparison.error());
        });
}

void CompareView::show(const Comparison &comparison)
{
    const Knowledge &knowledge = *m_context.workspace.knowledge();
    m_choice->setText(m_with == "study"      ? tr("the study")
                          : m_with == "rest" ? tr("all other incidents")
                                             : oneLine(m_with));
    m_choice->setAccessibleName(tr("Compared with %1").arg(m_choice->text()));
    const auto side = [](const QString &name, std::int64_t n) {
        const QString small = smallSampleText(n);
        return tr("%1: %2%3")
            .arg(name, incidentsText(n), small.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(small));
    };
    QString said = tr("Ours: %1.").arg(side(comparison.ourName, comparison.ours.selected)) + QLatin1Char(' ')
        + tr("Theirs: %1.")
              .arg(comparison.theirs ? side(comparison.theirName, comparison.theirs->selected)
                                     : comparison.theirName);
    said += QLatin1Char(' ') + (comparison.studyRule ? tr("Study rule on.") : tr("Study rule off."));
    if (comparison.withStudy && !comparison.studyRule)
        said += QLatin1Char(' ')
            + tr("The study counted only incidents that meet its rule: switch it on for a fair comparison.");
    m_sides->setPlain(said);
    m_tables = comparisonTables(comparison, knowledge.study, knowledge.taxonomy);
    const int current = std::min(m_card->tabs()->current(), int(m_tables.size()) - 1);
    m_card->tabs()->clear();
    for (const ComparisonTable &table : m_tables)
        m_card->tabs()->addTab(table.title);
    m_card->tabs()->setCurrent(current);
    showTable(current);
}

void CompareView::showTable(int tab)
{
    if (tab >= 0 && tab < int(m_tables.size()))
        m_card->setTable(m_tables[std::size_t(tab)].table, 300);
}

QString CompareView::commandLine() const
{
    return filterCommand(QStringLiteral("compare --with %1").arg(shellQuoted(QString::fromStdString(m_with))),
                         m_context.workspace.path(), m_context.workspace.filter());
}

QByteArray CompareView::exported() const
{
    return tableCsv(m_card->model()->table());
}

void CompareView::copyToClipboard() const
{
    QGuiApplication::clipboard()->setText(tableTsv(m_card->model()->table()));
}

void CompareView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace faultline
