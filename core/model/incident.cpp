// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/incident.h"

#include <array>

namespace faultline {

namespace {

constexpr std::array<std::string_view, kDetectedByCount> kDetectedByIds{
    "user", "employee", "monitor", "eval", "replay", "provider", "invoice", "audit", "other"};
constexpr std::array<std::string_view, 3> kDecidedByIds{"none", "classifier", "person"};

} // namespace

std::string_view detectedById(DetectedBy detectedBy) { return kDetectedByIds[std::size_t(detectedBy)]; }

std::optional<DetectedBy> detectedByFromId(std::string_view id)
{
    for (std::size_t i = 0; i < kDetectedByIds.size(); ++i) {
        if (kDetectedByIds[i] == id)
            return DetectedBy(i);
    }
    return std::nullopt;
}

std::string_view decidedById(DecidedBy decidedBy) { return kDecidedByIds[std::size_t(decidedBy)]; }

bool Classification::needsReview() const
{
    return decidedBy != DecidedBy::Person && (category == Category::Unclear || confidence < kReviewBelow);
}

} // namespace faultline
