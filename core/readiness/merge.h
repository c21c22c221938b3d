// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/assessment.h"
#include "core/model/playbook.h"

#include <map>
#include <string>
#include <vector>

namespace faultline {

/// How one control's answers became one.
enum class Settled : std::uint8_t {
    Agreed, ///< the same level from everybody who knew
    OneKnew, ///< only one of them knew a level
    LowerCounts, ///< levels differ: the lower one, until people settle it
    AppliesAfterAll, ///< one says it does not apply, another gives a level: the level counts
    ByHand, ///< chosen by a person
};

/// One control's answers side by side.
struct MergedAnswer {
    std::string control;
    std::vector<Answer> answers; ///< one for each assessment, unknown where it has none
    Answer settled;
    Settled how = Settled::Agreed;

    bool isDifferent() const { return how != Settled::Agreed; }
    bool operator==(const MergedAnswer &) const = default;
};

struct MergedAssessments {
    Assessment assessment;
    std::vector<std::string> assessors; ///< "answers 2" where a file names none
    std::vector<MergedAnswer> answers; ///< of controls that anybody answered, in playbook order

    std::size_t differences() const;
    bool operator==(const MergedAssessments &) const = default;
};

/// Answers of several assessors as one assessment. Levels are settled as Settled says; evidence, link, owner,
/// note and reason of all of them are kept, the earliest `since` counts. `chosen` gives by control whose
/// answer counts. The date is the latest of theirs. BadContent where they are of different teams or windows.
Result<MergedAssessments> mergeAssessments(const Playbook &playbook,
                                           const std::vector<Assessment> &assessments,
                                           const std::map<std::string, std::size_t> &chosen = {});

} // namespace faultline
