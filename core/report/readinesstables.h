// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/readiness/assessmentchanges.h"
#include "core/readiness/effect.h"
#include "core/readiness/merge.h"
#include "core/report/chartspec.h"

namespace faultline {

// Readiness over time as tables; the same for screen, paper and command line.

/// "Did it pay?": rates before and after with intervals, their ratio and a word.
TableSpec effectTable(const std::vector<ControlEffect> &effects, const Playbook &playbook);
/// What is compared there, how long the spans are and what a small sample means.
QString effectNote(const std::vector<ControlEffect> &effects);
/// "1.2 (0.8–1.9)" incidents in 30 days; "–" without a day.
QString rateText(const IncidentRate &rate);
/// "0.45 (0.20–0.98)"; "–" where nothing can be said.
QString ratioText(const RateRatio &ratio);
/// "lower, small sample, n = 12", "too few to compare", "not recorded before".
QString effectWordsText(const ControlEffect &effect);

/// Two assessments control by control: all, or only what changed.
TableSpec changesTable(const AssessmentChanges &changes, const Playbook &playbook, bool onlyChanged);
/// Scores and tiers of two assessments.
TableSpec scoreChangesTable(const Readiness &before, const Readiness &after, const Playbook &playbook);

/// Control, each one's answer, how it was settled: all, or only where answers differ.
TableSpec mergeTable(const MergedAssessments &merged, const Playbook &playbook, bool onlyDifferent);
QString settledText(Settled settled);
/// "0", "1", "2", "unknown", "n/a".
QString answerLevelText(AnswerLevel level);

/// "contradicted", "supported", "untested", …
QString statusText(ControlStatus status);

} // namespace faultline
