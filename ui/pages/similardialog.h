// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/incident.h"
#include "core/model/taxonomy.h"
#include "core/usecases/similarincidents.h"

#include <QWidget>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace faultline {

class Look;

/// What a person decides about one incident and those like it.
struct SimilarDecision {
    Category category = Category::Unclear;
    std::string mode;
    std::string note;
    std::vector<std::int64_t> rows; ///< those left checked, the one shown not among them
};

/// "What are these 13?": the incident shown, those like it with check boxes, and one decision for all.
std::optional<SimilarDecision> askSimilar(Look &look, std::shared_ptr<const Taxonomy> taxonomy,
                                          const Incident &shown, const std::vector<SimilarIncident> &similar,
                                          Category category, const std::string &mode, QWidget *parent);

} // namespace faultline
