// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/records.h"
#include "core/storage/store.h"
#include "core/usecases/knowledge.h"

#include <optional>
#include <vector>

namespace faultline {

/// One incident with everything that is told of it: the classifier's word on it now and its evidence, its
/// past.
struct IncidentRecord {
    Incident incident;
    ClassifierDecision machine;
    std::vector<Evidence> evidence; ///< strongest first
    std::vector<HistoryEntry> history;
    std::vector<ToldValue> told; ///< what the file says where something else counts
};

/// By our id, or by an external id that one incident alone has.
Result<IncidentRecord> readIncidentRecord(Store &store, const Knowledge &knowledge, const std::string &id);

} // namespace faultline
