// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/planentry.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace faultline {

/// What a workspace keeps about readiness beside the assessments: plans and playbooks of its own.
class ReadinessStore
{
public:
    virtual ~ReadinessStore() = default;

    /// By control id; `team` empty: all teams.
    virtual Result<std::vector<PlanEntry>> planEntries(const std::string &team) = 0;
    virtual Result<void> setPlanEntry(const std::string &team, const PlanEntry &entry) = 0;
    virtual Result<void> removePlanEntry(const std::string &team, const std::string &control) = 0;

    /// playbook.json that assessments of this workspace are made with; empty: the study's.
    virtual Result<std::string> ownPlaybook() = 0;
    virtual Result<void> setOwnPlaybook(const std::string &json) = 0;

    /// Keeps the playbook of its own that a saved assessment was made with.
    virtual Result<void> keepPlaybook(std::int64_t assessmentId, const std::string &json) = 0;
    /// By assessment id; those made with the study's are not among them.
    virtual Result<std::map<std::int64_t, std::string>> keptPlaybooks() = 0;
};

} // namespace faultline
