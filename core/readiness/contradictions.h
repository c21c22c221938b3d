// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civildate.h"
#include "core/model/playbook.h"
#include "core/readiness/score.h"
#include "core/stats/facts.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace faultline {

/// The incidents of an assessment's window: date − windowDays ≤ UTC day ≤ date.
struct IncidentWindow {
    struct Entry {
        std::int64_t rowId = 0;
        CivilDate day; ///< UTC
        std::optional<double> hoursLost;
        std::optional<Money> cost;
        Category category = Category::Unclear;
    };

    CivilDate from, to;
    std::int64_t total = 0; ///< in the window, unclear and model ones included
    std::int64_t undated = 0; ///< in no window
    std::int64_t outside = 0; ///< dated, before or after it
    /// By failure mode, in row order; "" holds those without a mode.
    std::map<std::string, std::vector<Entry>, std::less<>> byMode;
};

IncidentWindow incidentWindow(const Facts &facts, const Selection &selection, CivilDate date, int windowDays);

/// Entries of the modes that a control prevents, in row order.
std::vector<const IncidentWindow::Entry *> preventableBy(const Control &control,
                                                         const IncidentWindow &window);

/// One control whose answer the record contradicts.
struct Contradiction {
    std::string control;
    std::vector<std::int64_t> rowIds; ///< ascending

    bool operator==(const Contradiction &) const = default;
};

/// Sets status and observed level of each score and gives the contradictions by control id. An incident
/// contradicts a control at level 1 or 2 when it is strictly later than the day it was said to be in place.
std::vector<Contradiction> findContradictions(const Playbook &playbook, const IncidentWindow &window,
                                              std::vector<ControlScore> &controls);

} // namespace faultline
