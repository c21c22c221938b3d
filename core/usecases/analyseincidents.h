// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/incidentfilter.h"
#include "core/stats/analysis.h"
#include "core/stats/distribution.h"
#include "core/storage/store.h"
#include "core/usecases/knowledge.h"

#include <string>
#include <vector>

namespace faultline {

/// The facts of a workspace, ready for filters. Load once per change of data; then every filter is quick.
Result<Facts> loadFacts(Store &store, Progress &progress);

/// What a filter selects. Asks the store only where the filter speaks of texts or tags.
Result<Selection> selectIncidents(Store &store, const Facts &facts, const IncidentFilter &filter);

/// Facts, selection and all numbers in one go.
Result<Analysis> analyseIncidents(Store &store, const Knowledge &knowledge, const IncidentFilter &filter,
                                  Progress &progress);

struct StatsRequest {
    IncidentFilter filter;
    std::vector<Grouping> by; ///< none: by category; at most two
};

/// What `stats` tells: one distribution or a cross table, and the key figures of the Overview.
struct Stats {
    Analysis analysis;
    std::vector<Grouping> by;
    Distribution distribution; ///< of by[0]
    CrossTable cross; ///< where two were asked for
};

/// BadUsage for more than two groupings, or twice the same.
Result<Stats> incidentStats(Store &store, const Knowledge &knowledge, const StatsRequest &request,
                            Progress &progress);

/// As cli.md prescribes for `stats --json`, plus "figures" with the Overview's key figures and "charts" with
/// the numbers of its charts.
std::string statsJson(const Stats &stats);
/// The same for people: head, then a line a group; columns are aligned.
QString statsText(const Stats &stats, const Taxonomy &taxonomy);

} // namespace faultline
