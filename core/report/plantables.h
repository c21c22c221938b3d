// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/planentry.h"
#include "core/readiness/readiness.h"
#include "core/report/chartspec.h"

#include <string>
#include <vector>

namespace faultline {

/// The plan in its order with what the team means to do about it, as a table for people.
TableSpec planTable(const Readiness &readiness, const Playbook &playbook,
                    const std::vector<PlanEntry> &entries);
/// "12 h, EUR 1,200", where recorded; else "–".
QString lossesText(const Losses &losses);
/// The entry of this control, or nothing.
const PlanEntry *planEntryOf(const std::vector<PlanEntry> &entries, const std::string &control);

/// "Today Exposed, 21 of 100 observed; with the 4 planned controls at level 2 Emerging, 47. They address …".
QString plannedScoreText(const Readiness &today, const WhatIf &planned);
/// "They address 29% (27 of 93; 21–39%) of the incidents in the window: between 20 and 27 fewer …"
QString expectedText(const WhatIf &whatIf);

/// For a tracker: one row a control, numbers unrounded, UTF-8, RFC 4180; formulas of strangers defused.
std::string planCsv(const Readiness &readiness, const Playbook &playbook,
                    const std::vector<PlanEntry> &entries);
/// For a tracker or a wiki: score today and planned, the plan as a table, a task list with the how-to, the
/// assumptions.
std::string planMarkdown(const Readiness &readiness, const Playbook &playbook,
                         const std::vector<PlanEntry> &entries, const WhatIf &planned);

} // namespace faultline
