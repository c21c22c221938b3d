// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civildate.h"

#include <optional>
#include <string>

namespace faultline {

/// A control that a team means to bring to level 2.
struct PlanEntry {
    std::string control;
    std::string owner;
    std::optional<CivilDate> plannedOn;
    std::string note;

    bool operator==(const PlanEntry &) const = default;
};

} // namespace faultline
