// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"
#include "core/storage/store.h"

#include <cstdint>
#include <string>
#include <vector>

namespace faultline {

/// `saved.id` is given by the workspace.
std::int64_t storeAssessment(Database &database, Transaction &transaction, const SavedAssessment &saved);

/// Oldest first.
std::vector<SavedAssessment> readAssessments(Database &database);

} // namespace faultline
