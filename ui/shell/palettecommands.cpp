// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/palettecommands.h"

#include "ui/shell/actions.h"
#include "ui/widgets/plaintext.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>
#include <QMenu>

namespace faultline {

namespace {

constexpr std::size_t kMostTeams = 500;

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandPalette", text);
}

QString placeOf(const QString &id)
{
    const QString group = id.section(QLatin1Char('.'), 0, 0);
    if (group == QLatin1String("file"))
        return translated("File");
    if (group == QLatin1String("edit"))
        return translated("Edit");
    if (group == QLatin1String("view"))
        return translated("View");
    if (group == QLatin1String("go"))
        return translated("Go");
    return group == QLatin1String("help") ? translated("Help") : translated("This page");
}

} // namespace

std::vector<PaletteEntry> paletteEntries(Actions &actions, Workspace &workspace)
{
    std::vector<PaletteEntry> entries;
    for (QAction *action : actions.all()) {
        const QString id = actionId(action);
        if (!action->isEnabled() || action->menu() || id == QLatin1String("go.palette"))
            continue;
        QString keys = action->shortcut().toString(QKeySequence::NativeText);
        entries.push_back({id, action->property("icon").toString(), action->text().remove(QLatin1Char('&')),
                           placeOf(id), keys.replace(QLatin1Char('+'), QLatin1Char(' ')),
                           [action] { action->trigger(); }});
    }
    if (!workspace.isOpen())
        return entries;
    if (const auto facts = workspace.facts()) {
        const auto &teams = facts->columns().teams;
        for (std::size_t i = 0; i < teams.size() && i < kMostTeams; ++i) {
            if (teams[i].empty())
                continue;
            entries.push_back({{}, QStringLiteral("person"), oneLine(teams[i]), translated("Team"), {},
                               [&workspace, team = teams[i]] {
                                   IncidentFilter filter = workspace.filter();
                                   filter.teams = {team};
                                   workspace.setFilter(filter);
                               }});
        }
    }
    for (const FailureMode &mode : workspace.knowledge()->taxonomy.modes())
        entries.push_back({{}, QStringLiteral("incidents"), oneLine(mode.name), translated("Mode"), {},
                           [&workspace, id = mode.id] {
                               IncidentFilter filter = workspace.filter();
                               filter.modes = {id};
                               workspace.show(QStringLiteral("incidents"), filter);
                           }});
    return entries;
}

std::vector<PaletteEntry> paletteSearchEntries(const QString &search, Workspace &workspace)
{
    if (!workspace.isOpen())
        return {};
    return {{{}, QStringLiteral("search"), translated("Search incidents for “%1”").arg(search),
             translated("Incidents"), {},
             [&workspace, text = search.trimmed().toStdString()] {
                 IncidentFilter filter = workspace.filter();
                 filter.search = text;
                 workspace.show(QStringLiteral("incidents"), filter);
             }},
            {{}, QStringLiteral("file"), translated("Open incident %1").arg(search), translated("Incidents"), {},
             [&workspace, id = search.trimmed().toStdString()] { workspace.showIncident(id); }}};
}

} // namespace faultline
