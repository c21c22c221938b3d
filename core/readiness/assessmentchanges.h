// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/readiness/readiness.h"

#include <optional>
#include <string>
#include <vector>

namespace faultline {

/// One control in two assessments; nothing where the playbook of one did not have it.
struct ControlChange {
    std::string control;
    std::string name;
    std::string practice; ///< empty for the foundation
    std::optional<ControlScore> before, after;
    std::size_t contradictingBefore = 0, contradictingAfter = 0; ///< incidents

    /// Applicability, declared or observed level, or what the record says.
    bool isChanged() const;
    bool operator==(const ControlChange &) const = default;
};

/// Two assessments control by control, each held against the incidents of its own window.
struct AssessmentChanges {
    std::vector<ControlChange> controls; ///< in the later playbook's order, then those it no longer has

    std::size_t changed() const;
    bool operator==(const AssessmentChanges &) const = default;
};
AssessmentChanges compareAssessments(const Readiness &before, const Playbook &playbookBefore,
                                     const Readiness &after, const Playbook &playbookAfter);

} // namespace faultline
