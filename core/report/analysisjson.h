// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/stats/analysis.h"

#include <nlohmann/json_fwd.hpp>

namespace faultline {

/// {"share","low","high"} added to an object; share is null where nothing was observed.
void addShareJson(nlohmann::ordered_json &json, const Proportion &share);
/// {"count","of","share","low","high"}.
nlohmann::ordered_json shareJson(const Proportion &share);
/// Difference, interval, p, word and number of looks of one comparison.
nlohmann::ordered_json comparedJson(const ComparedShare &compared);
/// The rows of the comparison with the study, and everything else.
nlohmann::ordered_json studyComparisonJson(const StudyComparison &study);

/// The Overview's key figures.
nlohmann::ordered_json figuresJson(const Analysis &analysis);
/// What the Overview's charts are made of, chart by chart.
nlohmann::ordered_json chartsJson(const Analysis &analysis);
/// Figures, categories, modes, months and the study: what a report's numbers come from.
nlohmann::ordered_json analysisJson(const Analysis &analysis);

} // namespace faultline
