// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chartspec.h"
#include "core/stats/analysis.h"
#include "core/storage/store.h"
#include "core/usecases/knowledge.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace faultline {

/// Everything the Overview shows under one filter, made off the window's thread.
struct OverviewFigures {
    Analysis analysis;
    ChartSpec headline;
    std::optional<ChartSpec> modes; ///< where one category was asked for
    std::map<QString, ChartSpec> charts; ///< by the id of their card
};

/// `drill`: the category whose modes are wanted too. All charts but those of overviewRest().
Result<OverviewFigures> overviewFigures(Store &store, const Knowledge &knowledge, const Facts &facts,
                                        const IncidentFilter &filter, std::optional<Category> drill);

/// What takes longer and lies further down the page.
struct OverviewRest {
    ChartSpec between;
    TableSpec largest; ///< the dearest incidents of each currency
    std::vector<std::string> largestIds; ///< one a row
};
Result<OverviewRest> overviewRest(Store &store, const Facts &facts, const IncidentFilter &filter,
                                  Analysis analysis);

/// Which groups stand side by side.
enum class SideBySide { Teams, Features, Providers, Models };
QString sideBySideName(SideBySide kind);
ChartSpec sideBySideChart(const Analysis &analysis, SideBySide kind);

} // namespace faultline
