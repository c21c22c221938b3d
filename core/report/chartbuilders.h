// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/study.h"
#include "core/model/taxonomy.h"
#include "core/readiness/readiness.h"
#include "core/report/chartspec.h"
#include "core/stats/analysis.h"

#include <optional>

namespace faultline {

// Numbers → descriptions of charts. The same for screen and paper.

/// "What broke?": the six categories with intervals and the study's rows beside them.
ChartSpec whatBrokeChart(const Analysis &analysis, const Study &study);
/// The modes inside one category.
ChartSpec modesChart(const Analysis &analysis, const Taxonomy &taxonomy, Category category);
/// What lies around the model and what is the model's.
ChartSpec headlineChart(const Analysis &analysis);
/// "Is it getting better?": months, or quarters and years where there would be more than 24 columns.
ChartSpec trendChart(const Analysis &analysis);
ChartSpec severityChart(const Analysis &analysis);
ChartSpec detectionChart(const Analysis &analysis);
/// "How long until somebody knows?": all and the two largest categories, the study's overspend beside them.
ChartSpec timeToDetectChart(const Analysis &analysis, const Study &study);
ChartSpec timeToResolveChart(const Analysis &analysis);

/// Practice scores; the what-if beside them where given.
ChartSpec scoresChart(const Readiness &readiness, const Playbook &playbook,
                      const std::optional<Readiness> &whatIf = std::nullopt);
/// The overall score on the scale of tiers.
ChartSpec tierScaleChart(const Readiness &readiness);

/// Teams (features, providers, models) beside the rest, as a table with a word for each category.
TableSpec sideBySideTable(const GroupsSideBySide &groups, const QString &kind);
/// Money by category, one table row a currency and category.
TableSpec moneyTable(const Analysis &analysis);

} // namespace faultline
