// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/incidentbatch.h"

#include <cstdint>
#include <string>
#include <vector>

namespace faultline {

/// The facts that charts are made of, one entry an incident in every column, loaded once per change of data.
/// About 60 bytes an incident; texts stay in the store.
struct FactColumns {
    std::vector<std::string> teams, features, providers, models, currencies; ///< dictionaries, sorted; codes index them
    std::vector<std::string> modes; ///< dictionary of mode ids; code 0 is "" (no mode)

    std::vector<std::int64_t> rowId; ///< the store's handle of the incident, ascending
    std::vector<std::uint8_t> category;
    std::vector<std::uint8_t> secondary; ///< Category, or 255
    std::vector<std::uint16_t> mode;
    std::vector<std::uint8_t> decidedBy;
    std::vector<std::uint8_t> needsReview;
    std::vector<float> confidence;
    std::vector<std::uint8_t> severity;   ///< 0: not told
    std::vector<std::uint8_t> detectedBy; ///< DetectedBy, or 255
    std::vector<std::uint8_t> hasOwner;
    std::vector<std::int64_t> occurredAt; ///< kNoTime: undated
    std::vector<std::uint8_t> occurredPrecision; ///< TimePrecision; Day keeps its date in every zone. Empty: all Time
    std::vector<std::int64_t> detectedAt;
    std::vector<std::int64_t> resolvedAt;
    std::vector<std::uint32_t> team, feature, provider, model;
    std::vector<double> costAmount; ///< NaN: not told
    std::vector<std::uint16_t> currency;
    std::vector<float> hoursLost; ///< NaN: not told

    std::size_t size() const { return rowId.size(); }
};

} // namespace faultline
