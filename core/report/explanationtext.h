// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/readiness/explanation.h"
#include "core/report/chartspec.h"

#include <QStringList>

#include <vector>

namespace faultline {

/// "How this comes about" in parts: one a practice, then the overall score with the rule that caps its tier.
struct ExplainedPart {
    QString title;
    std::optional<Category> category;
    TableSpec table;
    QStringList lines; ///< the arithmetic, one step a line

    bool operator==(const ExplainedPart &) const = default;
};
std::vector<ExplainedPart> explanationParts(const ScoreExplanation &explanation);

} // namespace faultline
