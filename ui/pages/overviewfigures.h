// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chartspec.h"
#include "core/stats/analysis.h"
#include "core/storage/store.h"
#include "core/usecases/knowledge.h"

#include <memory>
#include <optional>

namespace faultline {

/// Everything the Overview shows under one filter, made off the window's thread.
struct OverviewFigures {
    Analysis analysis;
    ChartSpec headline, whatBroke, trend, severity, detection, toDetect;
    std::optional<ChartSpec> modes; ///< where one category was asked for
    TableSpec money;
};

/// `drill`: the category whose modes are wanted too.
Result<OverviewFigures> overviewFigures(Store &store, const Knowledge &knowledge, const Facts &facts,
                                        const IncidentFilter &filter, std::optional<Category> drill);

} // namespace faultline
