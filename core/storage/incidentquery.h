// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/incidentfilter.h"
#include "core/storage/database.h"
#include "core/storage/store.h"

#include <cstdint>
#include <vector>

namespace faultline {

std::int64_t countIncidents(Database &database, const IncidentFilter &filter);

/// Numbers of what the filter selects; what has no value for the order comes last either way; ties by id.
std::vector<std::int64_t> selectRows(Database &database, const IncidentFilter &filter, IncidentOrder order,
                                     bool descending);

/// The IANA zone of the workspace, "UTC" until set.
std::string workspaceZone(Database &database);

} // namespace faultline
