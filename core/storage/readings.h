// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"
#include "core/storage/labelling.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace faultline {

/// All of them, or of one incident; by incident, then reader.
std::vector<Reading> readReadings(Database &database);
std::vector<Reading> readReadingsOf(Database &database, std::uint64_t incident);
void storeReadings(Database &database, Transaction &transaction, std::span<const Reading> readings);
void removeReadings(Database &database, Transaction &transaction, std::span<const Reading> readings);

void openDisagreements(Database &database, Transaction &transaction, std::span<const std::string> incidentIds,
                       std::int64_t nowMs);
void removeDisagreements(Database &database, Transaction &transaction,
                         std::span<const std::string> incidentIds);
/// `settledAt` nothing: open again.
void markSettled(Database &database, Transaction &transaction, std::span<const std::string> incidentIds,
                 std::optional<std::int64_t> settledAt);

std::vector<std::string> drawIncidents(Database &database, Transaction &transaction, std::int64_t count,
                                       std::uint64_t seed, std::int64_t nowMs);
void putBackDrawn(Database &database, Transaction &transaction, std::span<const std::string> incidentIds);

} // namespace faultline
