// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"
#include "core/storage/store.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace faultline {

/// Stores people's decisions with their history; gives how many were news. An id that is no record's is left
/// out.
std::int64_t storeDecisions(Database &database, Transaction &transaction,
                            std::span<const PersonDecision> decisions, std::int64_t nowMs);

/// The same for what two readers had labelled differently: also where the outcome is what stood already, and
/// history says "settled".
void settleDecisions(Database &database, Transaction &transaction, std::span<const PersonDecision> decisions,
                     std::int64_t nowMs);

void removeDecisions(Database &database, Transaction &transaction, std::span<const std::string> incidentIds,
                     std::int64_t nowMs);

struct ClassifierRun {
    const Store::ClassifyRow &classify;
    const std::vector<std::string> &modeIds;
    const std::string &version;
    std::int64_t nowMs;
};

/// One transaction a batch; throws Cancelled after a batch was stored.
std::int64_t classifyUndecidedRows(Database &database, const ClassifierRun &run, Progress &progress);

} // namespace faultline
