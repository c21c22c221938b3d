// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/reportbuilder.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace faultline {

// The sections of a report, one function each; for the report builder only. A section that has nothing to say
// is nothing.

using MaybeSection = std::optional<ReportSection>;

/// The verdict page: three sentences, tier scale, four figures; then what broke and how sure that is.
ReportSection verdictSection(const ReportInput &input);
ReportSection whatBrokeSection(const ReportInput &input);
/// The verdict's sentences alone.
std::vector<ReportParagraph> verdict(const ReportInput &input);

MaybeSection scoresSection(const ReportInput &input);
MaybeSection contradictionsSection(const ReportInput &input);
ReportSection planSection(const ReportInput &input);
MaybeSection moreContradictionsSection(const ReportInput &input);
MaybeSection morePlanSection(const ReportInput &input);
MaybeSection notHoldingSection(const ReportInput &input);
ReportSection firstMovesSection(const ReportInput &input);
ReportSection outsideSection(const ReportInput &input);
MaybeSection whatIfSection(const ReportInput &input);
MaybeSection lastAssessmentSection(const ReportInput &input);

std::vector<ReportSection> recordSections(const ReportInput &input); ///< trend, severity, detection, times
std::vector<ReportSection> causeSections(const ReportInput &input); ///< modes, the study's rows, money, teams

ReportSection methodSection(const ReportInput &input);
ReportSection caveatsSection(const ReportInput &input);
ReportSection definitionsSection(const ReportInput &input);
ReportSection provenanceSection(const ReportInput &input);
MaybeSection appendixSection(const ReportInput &input);

/// Contradictions with most incidents first.
std::vector<Contradiction> rankedContradictions(const Readiness &readiness);
/// The category whose incidents a practice prevents; nothing for the foundation.
std::optional<Category> practiceCategory(const ReportInput &input, const std::string &practice);
/// "Spend alert within hours" → "spend alert within hours"; a word in capitals stays.
QString lowerFirst(const QString &text);
/// "Three" for 3, up to twelve; figures above. Lower case where `capital` is false.
QString numberWord(std::int64_t number, bool capital = true);
ReportParagraph note(const QString &text);
ReportParagraph body(const QString &text, const QString &strongStart = {});
/// Whether an anonymous report may tell this share: neither it nor what is left of the whole is 1 to 4.
bool isSafe(const ReportInput &input, const Proportion &share);
/// Where a count under 5 must not be told: "<5" and no share.
QString safeCount(const ReportInput &input, std::int64_t count);
QString safeShare(const ReportInput &input, const Proportion &share);

inline constexpr std::size_t kContradictionsFirst = 6; ///< on the second page
inline constexpr std::size_t kPlanFirst = 9;

} // namespace faultline
