// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/classify/textscan.h"
#include "core/model/incident.h"

#include <optional>

namespace faultline {

/// A stretch of folded text (bytes) that spoke for a category.
struct EvidenceSpan {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    double weight = 0; ///< > 0
    Category category = Category::Unclear;
    std::optional<std::uint32_t> mode;
};

/// Joins spans of one category that touch or have at most a short word between them, grows them to whole
/// words, and gives the strongest first, as people would underline them.
std::vector<Evidence> mergeEvidence(std::vector<EvidenceSpan> spans, std::string_view title,
                                    std::string_view description, const TextScan &scan,
                                    const std::vector<std::string> &modeIds);

} // namespace faultline
