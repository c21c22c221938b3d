// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/readiness/contradictions.h"
#include "core/readiness/score.h"
#include "core/stats/proportion.h"

#include <optional>
#include <string>
#include <vector>

namespace faultline {

/// What incidents cost: hours and money where recorded, money per currency.
struct Losses {
    double hours = 0;
    std::int64_t withHours = 0;
    std::vector<Money> money; ///< by currency code
    std::int64_t withCost = 0;

    bool operator==(const Losses &) const = default;
};

/// A control that is not fully in place, and what it would have prevented in the window.
struct PlanItem {
    std::string control;
    std::string practice; ///< empty for the foundation
    int declared = 0;
    Proportion preventable; ///< of all the team's incidents in the window
    Losses losses; ///< of those incidents
    std::optional<int> firstMove;
    double effortHours = 0;
    std::string effortSource;

    bool operator==(const PlanItem &) const = default;
};

/// Controls whose declared level is below 2: most preventable incidents first, then the study's order of
/// first moves, then effort, then id by code point.
std::vector<PlanItem> makePlan(const Playbook &playbook, const IncidentWindow &window,
                               const std::vector<ControlScore> &controls);

/// Incidents of the window that at least one of these controls would have prevented, each counted once.
Proportion preventableTogether(const Playbook &playbook, const IncidentWindow &window,
                               const std::vector<std::string> &controls);

/// Incidents of the window whose mode no control of the playbook prevents.
struct OutsidePlaybook {
    struct Mode {
        std::string mode;
        std::int64_t count = 0;
        bool operator==(const Mode &) const = default;
    };
    Proportion share; ///< of all in the window
    std::vector<Mode> modes; ///< most frequent first
    std::int64_t withoutMode = 0; ///< unclear or without a mode: neither inside nor outside

    bool operator==(const OutsidePlaybook &) const = default;
};
OutsidePlaybook outsidePlaybook(const Playbook &playbook, const IncidentWindow &window);

} // namespace faultline
