// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/overviewfigures.h"

#include "core/report/chartbuilders.h"
#include "core/report/format.h"
#include "core/usecases/analyseincidents.h"
#include "ui/widgets/plaintext.h"

#include <QCoreApplication>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("OverviewFigures", text);
}

} // namespace

Result<OverviewFigures> overviewFigures(Store &store, const Knowledge &knowledge, const Facts &facts,
                                        const IncidentFilter &filter, std::optional<Category> drill)
{
    auto selection = selectIncidents(store, facts, filter);
    if (!selection)
        return selection.error();
    OverviewFigures figures;
    figures.analysis = analyse(facts, *selection, filter, knowledge.study);
    const Analysis &analysis = figures.analysis;
    figures.headline = headlineChart(analysis);
    if (drill)
        figures.modes = modesChart(analysis, knowledge.taxonomy, *drill);
    figures.charts = {{QStringLiteral("what-broke"), whatBrokeChart(analysis, knowledge.study)},
                      {QStringLiteral("trend"), trendChart(analysis)},
                      {QStringLiteral("severity"), severityChart(analysis)},
                      {QStringLiteral("detection"), detectionChart(analysis)},
                      {QStringLiteral("to-detect"), timeToDetectChart(analysis, knowledge.study)},
                      {QStringLiteral("to-resolve"), timeToResolveChart(analysis)},
                      {QStringLiteral("overspend"), overspendChart(analysis, knowledge.study)},
                      {QStringLiteral("money"), moneyChart(analysis)},
                      {QStringLiteral("ownership"), ownershipChart(analysis, knowledge.study)},
                      {QStringLiteral("together"), togetherChart(analysis)},
                      {QStringLiteral("week-hours"), weekHoursChart(analysis)}};
    return figures;
}

Result<OverviewRest> overviewRest(Store &store, const Facts &facts, const IncidentFilter &filter,
                                  Analysis analysis)
{
    auto selection = selectIncidents(store, facts, filter);
    if (!selection)
        return selection.error();
    addTimesBetween(analysis, facts, *selection);
    OverviewRest rest;
    rest.between = timesBetweenChart(analysis);
    rest.largest.columns
        = {{translated("Cost"), ColumnAlign::Right, 1}, {translated("Incident"), ColumnAlign::Left, 3}};
    for (const MoneyByCurrency &money : analysis.money) {
        std::vector<std::int64_t> rowIds;
        for (const MoneyByCurrency::Amount &one : money.largest)
            rowIds.push_back(one.rowId);
        const auto incidents = store.incidents(rowIds);
        if (!incidents)
            return incidents.error();
        if (incidents->size() != money.largest.size())
            continue; // changed since the facts were loaded; they come again
        for (std::size_t i = 0; i < incidents->size(); ++i) {
            const Incident &incident = (*incidents)[i];
            const std::string &said = incident.title.empty() ? incident.description : incident.title;
            rest.largest.rows.push_back({moneyText(money.largest[i].amount, money.currency), oneLine(said)});
            rest.largest.rowCategory.push_back(money.largest[i].category);
            rest.largestIds.push_back(incident.id);
        }
    }
    return rest;
}

QString sideBySideName(SideBySide kind)
{
    switch (kind) {
    case SideBySide::Teams:
        return translated("Teams");
    case SideBySide::Features:
        return translated("Features");
    case SideBySide::Providers:
        return translated("Providers");
    case SideBySide::Models:
        return translated("Models");
    }
    return {};
}

ChartSpec sideBySideChart(const Analysis &analysis, SideBySide kind)
{
    switch (kind) {
    case SideBySide::Features:
        return sideBySideChart("features", translated("Which feature breaks how?"), translated("Feature"),
                               analysis.features);
    case SideBySide::Providers:
        return sideBySideChart("providers", translated("Which provider breaks how?"), translated("Provider"),
                               analysis.providers);
    case SideBySide::Models:
        return sideBySideChart("models", translated("Which model breaks how?"), translated("Model"),
                               analysis.models);
    case SideBySide::Teams:
        break;
    }
    return sideBySideChart("teams", translated("Which team breaks how?"), translated("Team"), analysis.teams);
}

} // namespace faultline
