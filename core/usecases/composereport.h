// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/assessment.h"
#include "core/report/reportbuilder.h"
#include "core/report/reportmodel.h"
#include "core/storage/store.h"
#include "core/usecases/knowledge.h"

#include <optional>
#include <string>

namespace faultline {

struct ReportRequest {
    std::string team; ///< empty: the answers' team, else all teams together
    IncidentFilter filter; ///< what the charts speak of; `team` is added to it
    std::optional<Assessment> assessment; ///< else the latest one saved for the team, else "not assessed yet"
    std::optional<Playbook> playbook; ///< instead of the workspace's own or the shipped one
    std::optional<CivilDate>
        date; ///< else the assessment's, else the newest selected incident's; never the clock
    bool anonymous = false; ///< aggregates only, small cells suppressed
    bool appendix = false; ///< all selected incidents with their classification
    bool summary = false; ///< one page
    ReportParts parts; ///< what goes in, where it is no summary
    ReportBrand brand; ///< the logo stays out of an anonymous report
};

/// The readiness assessment as values: the same input gives the same model. Readiness speaks of all the
/// team's incidents in the window; the rest of the report of what the filter selects.
Result<ReportModel> composeReport(Store &store, const Knowledge &knowledge, const ReportRequest &request,
                                  Progress &progress);

/// What the model is made of; reportJson(*reportInput(…)) is what `report --json` prints.
Result<ReportInput> reportInput(Store &store, const Knowledge &knowledge, const ReportRequest &request,
                                Progress &progress);

} // namespace faultline
