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
/// Marks say in which column a model was used for the first time. `asShares`: each column from 0 to 100%.
ChartSpec trendChart(const Analysis &analysis, bool asShares = false);
ChartSpec severityChart(const Analysis &analysis);
ChartSpec detectionChart(const Analysis &analysis);
/// "How long until somebody knows?": all and the two largest categories, the study's overspend beside them.
ChartSpec timeToDetectChart(const Analysis &analysis, const Study &study);
ChartSpec timeToResolveChart(const Analysis &analysis);
/// "How long does an overspend run?": cost incidents beside the study's median of nine days.
ChartSpec overspendChart(const Analysis &analysis, const Study &study);
/// "How often does something break?": time from one incident to the next.
ChartSpec timesBetweenChart(const Analysis &analysis);
/// "When in the week?": weekday × hour.
ChartSpec weekHoursChart(const Analysis &analysis);
/// "What comes together?": pairs of categories in one team and month.
ChartSpec togetherChart(const Analysis &analysis);
/// "Who owns it?": share of each category that names no owner, retrieval beside the study's.
ChartSpec ownershipChart(const Analysis &analysis, const Study &study);
/// "What did it cost?": by currency and category.
ChartSpec moneyChart(const Analysis &analysis);
/// One kind of group side by side: "Which team breaks how?" by `title`, `kind` being "Team".
ChartSpec sideBySideChart(const std::string &id, const QString &title, const QString &kind,
                          const GroupsSideBySide &groups);

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
