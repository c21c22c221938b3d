// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/overviewfigures.h"

#include "core/report/chartbuilders.h"
#include "core/usecases/analyseincidents.h"

namespace faultline {

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
    figures.whatBroke = whatBrokeChart(analysis, knowledge.study);
    figures.trend = trendChart(analysis);
    figures.severity = severityChart(analysis);
    figures.detection = detectionChart(analysis);
    figures.toDetect = timeToDetectChart(analysis, knowledge.study);
    if (drill)
        figures.modes = modesChart(analysis, knowledge.taxonomy, *drill);
    figures.money = moneyTable(analysis);
    return figures;
}

} // namespace faultline
