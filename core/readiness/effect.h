// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civildate.h"
#include "core/model/assessment.h"
#include "core/model/playbook.h"
#include "core/stats/comparison.h"
#include "core/stats/facts.h"
#include "core/stats/rates.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace faultline {

/// "Did it pay?": incidents that a control prevents, before and after it was said to be in place.
struct ControlEffect {
    std::string control;
    CivilDate since;
    CivilDate from; ///< first day of the record
    CivilDate to; ///< day of the assessment
    IncidentRate before; ///< `from` to `since`, both included
    IncidentRate after; ///< the day after `since` to `to`
    RateRatio ratio; ///< after ÷ before
    DifferenceWord word = DifferenceWord::TooFew; ///< Lower: fewer than before
    int looks = 0; ///< how many controls were compared (Holm's m)

    bool isSmallSample() const { return before.count + after.count < kSmallSample; }
    bool operator==(const ControlEffect &) const = default;
};

/// All dated incidents of a selection by mode, whatever the window.
struct RecordedDays {
    std::optional<CivilDate> first; ///< earliest day of any of them
    std::map<std::string, std::vector<CivilDate>, std::less<>> byMode; ///< ascending
};
RecordedDays recordedDays(const Facts &facts, const Selection &selection);

/// Controls of the assessment at level 1 or 2 that tell since when, in playbook order. Under five incidents
/// on both sides together, or with an empty span, no word is said; the words are corrected by Holm over the
/// rest.
std::vector<ControlEffect> controlEffects(const Playbook &playbook, const Assessment &assessment,
                                          CivilDate date, const RecordedDays &record);

} // namespace faultline
