// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civildate.h"
#include "core/model/category.h"
#include "core/model/incident.h"

#include <optional>
#include <string>
#include <vector>

namespace faultline {

/// Which incidents are spoken of. Several values of one facet mean "or", different facets mean "and";
/// an empty facet selects everything. A default-made filter selects all.
struct IncidentFilter {
    std::vector<std::string> teams; ///< exact; "" is "no team"
    std::optional<CivilDate> from;  ///< included, day in the workspace's zone
    std::optional<CivilDate> to;    ///< included
    std::vector<int> weekdays;      ///< of the beginning, 0 Monday to 6 Sunday, in the workspace's zone
    std::vector<int> hours;         ///< 0 to 23; a record that tells the day alone has none
    std::vector<Category> categories;
    std::vector<std::string> modes; ///< full ids; "" is "no mode"
    std::vector<int> severities;    ///< 0 is "not told"
    std::optional<int> severityMax; ///< keeps severity ≤ this; not told is left out
    std::vector<DetectedBy> detectedBy;
    std::vector<std::string> providers, models, features, tags;
    std::string search;  ///< case-insensitive substring of title or description
    bool needsReview = false;
    bool studyRule = false; ///< severity ≤ 2, or detected by eval or replay

    bool operator==(const IncidentFilter &) const = default;
};

} // namespace faultline
