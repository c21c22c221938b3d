// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/readiness/contradictions.h"
#include "core/readiness/plan.h"
#include "core/readiness/score.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace faultline {

/// An assessment held against the record: what playbook.md calls score, contradictions and plan.
struct Readiness {
    std::string team; ///< empty: all teams
    std::string playbookVersion, playbookName;
    std::string assessor;
    bool assessed = true; ///< false: nobody answered; only plan, window and outside speak
    CivilDate date, windowFrom;
    int windowDays = 180;
    std::int64_t incidentsInWindow = 0;
    std::int64_t undated = 0; ///< in no window

    OverallScore declared, observed;
    std::vector<PracticeScore> practices;
    std::vector<ControlScore> controls; ///< playbook order, the foundation last
    std::vector<Contradiction> contradictions;
    std::vector<PlanItem> plan;
    OutsidePlaybook outside;
    Proportion firstThree; ///< what the first three of the plan would have prevented together

    const ControlScore *control(std::string_view id) const;
    const Contradiction *contradiction(std::string_view control) const;

    bool operator==(const Readiness &) const = default;
};

/// Deterministic and quick: for every change of an answer. `date` ends the window.
Readiness computeReadiness(const Playbook &playbook, const Study &study, const Assessment &assessment,
                           CivilDate date, const IncidentWindow &window);

/// Nobody answered: the plan ranks all controls by what they would have prevented.
Readiness notAssessed(const Playbook &playbook, const Study &study, const std::string &team,
                      const IncidentWindow &window, int windowDays);

/// One level moved in a what-if.
struct LevelChange {
    std::string control;
    int from = 0, to = 0; ///< 0–2
    Proportion preventable;

    bool operator==(const LevelChange &) const = default;
};

struct WhatIf {
    Readiness readiness; ///< as if the changes held, in place from the day of assessment
    std::vector<LevelChange> changes;
    Proportion together; ///< incidents of the window addressed by what rises to 2, each once
    double expectedLow = 0; ///< of incidents a window saved: lower limit of the interval
    double expectedHigh = 0; ///< all of them

    bool operator==(const WhatIf &) const = default;
};

/// A level of `levels` counts as evidenced and in place since `date`.
struct WhatIfLevel {
    std::string control;
    int level = 0;

    bool operator==(const WhatIfLevel &) const = default;
};
WhatIf computeWhatIf(const Playbook &playbook, const Study &study, const Assessment &assessment,
                     CivilDate date, const IncidentWindow &window, const std::vector<WhatIfLevel> &levels);

/// The controls that a questionnaire asks, in playbook order: at most 12 quick ones, or all.
std::vector<const Control *> quickQuestions(const Playbook &playbook);

/// How an incident is named to people: what `names` gives for its row id.
using IncidentNames = std::function<std::string(std::int64_t rowId)>;

/// As `expected` in the golden cases, plus names and texts. Exactly what `assess --json` prints.
nlohmann::ordered_json readinessJson(const Readiness &readiness, const Playbook &playbook,
                                     const IncidentNames &names);

} // namespace faultline
