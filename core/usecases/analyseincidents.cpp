// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/analyseincidents.h"

#include <QCoreApplication>

#include <algorithm>

namespace faultline {

Result<Facts> loadFacts(Store &store, Progress &progress)
{
    const auto summary = store.summary();
    if (!summary)
        return summary.error();
    auto columns = store.loadFacts(progress);
    if (!columns)
        return columns.error();
    return Facts(std::move(*columns), summary->zone);
}

Result<Selection> selectIncidents(Store &store, const Facts &facts, const IncidentFilter &filter)
{
    if (!needsStoreMatches(filter))
        return selectFacts(facts, filter);
    IncidentFilter texts;
    texts.search = filter.search;
    texts.tags = filter.tags;
    auto matches = store.rowIds(texts, IncidentOrder::Id, false);
    if (!matches)
        return matches.error();
    std::sort(matches->begin(), matches->end());
    return selectFacts(facts, filter, *matches);
}

Result<Analysis> analyseIncidents(Store &store, const Knowledge &knowledge, const IncidentFilter &filter,
                                  Progress &progress)
{
    const auto facts = loadFacts(store, progress);
    if (!facts)
        return facts.error();
    const auto selection = selectIncidents(store, *facts, filter);
    if (!selection)
        return selection.error();
    return analyse(*facts, *selection, filter, knowledge.study);
}

Result<Stats> incidentStats(Store &store, const Knowledge &knowledge, const StatsRequest &request,
                            Progress &progress)
{
    if (request.by.size() > 2 || (request.by.size() == 2 && request.by[0] == request.by[1]))
        return failure(
            ErrorCode::BadUsage,
            QCoreApplication::translate("AnalyseIncidents", "--by takes one or two different groupings."));
    const auto facts = loadFacts(store, progress);
    if (!facts)
        return facts.error();
    const auto selection = selectIncidents(store, *facts, request.filter);
    if (!selection)
        return selection.error();
    Stats stats;
    stats.analysis = analyseFully(*facts, *selection, request.filter, knowledge.study);
    stats.by = request.by.empty() ? std::vector{Grouping::Category} : request.by;
    if (stats.by.size() == 2)
        stats.cross = crossTable(*facts, *selection, stats.by[0], stats.by[1], request.filter);
    else
        stats.distribution = distribution(*facts, *selection, stats.by[0], request.filter);
    return stats;
}

} // namespace faultline
