// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/factcolumns.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace faultline::test {

/// One incident of a test, in words; what is left out is not told.
struct FactRow {
    Category category = Category::Unclear;
    std::string mode{};
    std::string occurred{}; ///< "2025-03-01" (day precision) or "2025-03-01T10:00"; empty: undated
    std::optional<double> hoursToDetect{}, hoursToResolve{};
    int severity = 0;
    std::optional<DetectedBy> detectedBy{};
    std::string team{}, feature{}, provider{}, model{};
    std::optional<Money> cost{};
    std::optional<double> hoursLost{};
    bool hasOwner = false;
    bool needsReview = false;
    bool byPerson = false;
    std::optional<Category> secondary{};
};

/// Row ids are 1, 2, … in the order given.
FactColumns makeFacts(const std::vector<FactRow> &rows);

/// `count` copies.
std::vector<FactRow> times(std::size_t count, const FactRow &row);
void append(std::vector<FactRow> &rows, const std::vector<FactRow> &more);

/// "2025-03-01" or "2025-03-01T10:00" as UTC epoch ms.
std::int64_t epochMs(std::string_view text);

} // namespace faultline::test
