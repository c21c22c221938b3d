// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/filterbar.h"

#include "core/report/filtertext.h"
#include "core/report/format.h"
#include "ui/pages/linedialog.h"
#include "ui/pages/perioddialog.h"
#include "ui/shell/actions.h"
#include "ui/widgets/choicepopup.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/textlabel.h"
#include "ui/workspace/savedfilters.h"
#include "ui/workspace/workspace.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

namespace faultline {

FilterBar::FilterBar(PageContext context, QWidget *parent) : QWidget(parent), m_context(context)
{
    setAccessibleName(tr("Filter"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_holder = new QWidget;
    auto *chips = new FlowLayout(8, m_holder);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_holder->setSizePolicy(policy);
    for (const Facet facet : allFacets()) {
        auto *chip = new FilterChip(context.look, facetName(facet));
        chips->addWidget(chip);
        m_chips[facet] = chip;
        connect(chip, &FilterChip::opened, this, [this, facet, chip] { openFacet(facet, chip); });
        connect(chip, &FilterChip::removed, this,
                [this, facet] { change([facet](IncidentFilter &filter) { clearFacet(filter, facet); }); });
    }
    m_add = new FilterChip(context.look, tr("Filter"), nullptr, FilterChip::Kind::Add);
    m_add->setSentence(tr("Add a filter"));
    chips->addWidget(m_add);
    connect(m_add, &FilterChip::opened, this, &FilterBar::openAdd);
    m_count = new TextLabel(context.look, TextRole::Body, TextColor::Muted);
    row->addWidget(m_holder, 1);
    row->addWidget(m_count, 0, Qt::AlignTop);
    m_count->setMinimumHeight(context.look.scaled(28));
    connect(&context.look, &Look::changed, m_count,
            [this] { m_count->setMinimumHeight(m_context.look.scaled(28)); });
    connect(&context.workspace, &Workspace::filterChanged, this, &FilterBar::update);
    connect(&context.workspace, &Workspace::factsLoaded, this, &FilterBar::update);
    update();
}

void FilterBar::update()
{
    const IncidentFilter &filter = m_context.workspace.filter();
    const auto facts = m_context.workspace.facts();
    const Taxonomy &taxonomy = m_context.workspace.knowledge()->taxonomy;
    for (const auto &[facet, chip] : m_chips) {
        const bool set = isFacetSet(filter, facet);
        chip->setVisible(set || facet == Facet::Period || facet == Facet::Team);
        chip->setUserSet(set);
        if (!chip->isVisibleTo(this))
            continue;
        chip->setValue(facetValueText(filter, facet, facts.get(), taxonomy));
        chip->setSentence(facetSentence(filter, facet, facts.get(), taxonomy));
    }
    m_holder->updateGeometry();
}

void FilterBar::setCounts(std::int64_t selected, std::int64_t total)
{
    m_count->setPlain(tr("%1 of %2").arg(countText(selected), incidentsText(total)));
}

void FilterBar::focusFirstChip()
{
    m_chips[Facet::Period]->setFocus(Qt::ShortcutFocusReason);
}

QString FilterBar::nothingText() const
{
    const IncidentFilter &filter = m_context.workspace.filter();
    std::vector<Facet> set;
    for (const Facet facet : allFacets()) {
        if (isFacetSet(filter, facet))
            set.push_back(facet);
    }
    if (set.empty())
        return tr("There is no incident here.");
    const auto facts = m_context.workspace.facts();
    const QString last
        = facetSentence(filter, set.back(), facts.get(), m_context.workspace.knowledge()->taxonomy);
    return set.size() == 1
        ? tr("No incident matches this filter: %1.").arg(last)
        : tr("No incident matches these %1 filters. One of them: %2.").arg(set.size()).arg(last);
}

void FilterBar::change(const std::function<void(IncidentFilter &)> &edit)
{
    IncidentFilter filter = m_context.workspace.filter();
    edit(filter);
    m_context.workspace.setFilter(filter);
}

void FilterBar::openFacet(Facet facet, QWidget *anchor)
{
    if (facet == Facet::Period)
        openPeriod(anchor);
    else if (facet == Facet::Search)
        openSearch();
    else if (facet == Facet::Tag)
        openTag();
    else if (isSwitch(facet))
        change([facet](IncidentFilter &filter) {
            if (isFacetSet(filter, facet))
                clearFacet(filter, facet);
            else if (facet == Facet::NeedsReview)
                filter.needsReview = true;
            else
                filter.studyRule = true;
        });
    else
        openChoices(facet, anchor);
}

void FilterBar::openChoices(Facet facet, QWidget *anchor)
{
    const auto facts = m_context.workspace.facts();
    if (!facts)
        return;
    const auto chosen = chosenKeys(m_context.workspace.filter(), facet);
    std::vector<ChoicePopup::Choice> choices;
    for (const FacetOption &option : facetOptions(facet, *facts, m_context.workspace.knowledge()->taxonomy)) {
        const bool isChosen = std::find(chosen.begin(), chosen.end(), option.key) != chosen.end();
        const QIcon icon = option.category ? m_context.look.categoryIcon(*option.category) : QIcon();
        choices.push_back({option.key, option.label, icon, isChosen});
    }
    auto *popup = new ChoicePopup(m_context.look, facetName(facet), std::move(choices), this);
    connect(popup, &ChoicePopup::chosen, this, [this, facet](const std::vector<std::string> &keys) {
        change([&](IncidentFilter &filter) { chooseKeys(filter, facet, keys); });
    });
    popup->openUnder(anchor);
}

void FilterBar::openPeriod(QWidget *anchor)
{
    const auto facts = m_context.workspace.facts();
    if (!facts)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const PeriodPreset &preset : periodPresets(*facts)) {
        QAction *action = menu->addAction(menuText(preset.label));
        connect(action, &QAction::triggered, this, [this, preset] {
            change([&](IncidentFilter &filter) {
                filter.from = preset.from;
                filter.to = preset.to;
            });
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("From and to…")), &QAction::triggered, this, [this, facts] {
        const IncidentFilter &now = m_context.workspace.filter();
        const auto period = askPeriod(m_context.look, now.from ? now.from : facts->firstDay(),
                                      now.to ? now.to : facts->lastDay(), this);
        if (period)
            change([&](IncidentFilter &filter) {
                filter.from = period->from;
                filter.to = period->to;
            });
    });
    menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height() + 4)));
}

void FilterBar::openSearch()
{
    m_context.actions[QStringLiteral("edit.find")]->trigger();
}

void FilterBar::openTag()
{
    const auto tag = askLine(m_context.look, tr("Incidents with which tag?"), tr("Tag"),
                             tr("Show these incidents"), this);
    if (tag)
        change([&](IncidentFilter &filter) { filter.tags = {tag->toStdString()}; });
}

void FilterBar::saveFilter()
{
    const auto name
        = askLine(m_context.look, tr("Under which name?"), tr("Name"), tr("Save the filter"), this);
    if (name)
        SavedFilters(m_context.settings).save(*name, m_context.workspace.filter());
}

void FilterBar::copyCommand() const
{
    QGuiApplication::clipboard()->setText(filterCommand(
        QStringLiteral("stats --json"), m_context.workspace.path(), m_context.workspace.filter()));
}

/// Saved filters by name, and what can be done with the present one.
void FilterBar::addSaved(QMenu &menu)
{
    const SavedFilters saved(m_context.settings);
    const bool any = m_context.workspace.filter() != IncidentFilter{};
    menu.addSeparator();
    const QStringList names = saved.names();
    for (const QString &name : names) {
        const auto filter = saved.filter(name);
        if (filter)
            connect(menu.addAction(menuText(tr("Use “%1”").arg(name))), &QAction::triggered, this,
                    [this, filter = *filter] { m_context.workspace.setFilter(filter); });
    }
    QAction *save = menu.addAction(tr("Save this filter…"));
    save->setEnabled(any);
    connect(save, &QAction::triggered, this, &FilterBar::saveFilter);
    if (!names.isEmpty()) {
        QMenu *forget = menu.addMenu(tr("Forget a saved filter"));
        for (const QString &name : names)
            connect(forget->addAction(menuText(name)), &QAction::triggered, this,
                    [this, name] { SavedFilters(m_context.settings).forget(name); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Copy as command line")), &QAction::triggered, this, &FilterBar::copyCommand);
    QAction *back = menu.addAction(tr("Back to the former filter"));
    back->setEnabled(m_context.workspace.canGoBack());
    connect(back, &QAction::triggered, &m_context.workspace, &Workspace::goBack);
}

void FilterBar::openAdd()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Facet facet : allFacets()) {
        if (facet == Facet::Period || facet == Facet::Team)
            continue;
        QAction *action = menu->addAction(facetName(facet));
        action->setEnabled(!isSwitch(facet) || !isFacetSet(m_context.workspace.filter(), facet));
        connect(action, &QAction::triggered, this, [this, facet] { openFacet(facet, m_add); });
    }
    addSaved(*menu);
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height() + 4)));
}

} // namespace faultline
