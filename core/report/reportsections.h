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
ReportSection shortPlanSection(const ReportInput &input); ///< of the one-page summary
MaybeSection moreContradictionsSection(const ReportInput &input);
MaybeSection morePlanSection(const ReportInput &input);
MaybeSection notHoldingSection(const ReportInput &input);
ReportSection firstMovesSection(const ReportInput &input);
ReportSection outsideSection(const ReportInput &input);
MaybeSection whatIfSection(const ReportInput &input);
MaybeSection lastAssessmentSection(const ReportInput &input);
MaybeSection effectsSection(const ReportInput &input); ///< "did it pay?"

std::vector<ReportSection> recordSections(const ReportInput &input); ///< trend, severity, detection, times
std::vector<ReportSection> causeSections(const ReportInput &input); ///< modes, the study's rows, money, teams

ReportSection methodSection(const ReportInput &input);
ReportSection caveatsSection(const ReportInput &input);
ReportSection definitionsSection(const ReportInput &input);
ReportSection provenanceSection(const ReportInput &input);
MaybeSection
playbookSection(const ReportInput &input); ///< how a team's own playbook differs from the study's
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

/// Whether this report tells a cell (see anonymouscells.h); all but an anonymous one tell everything.
bool isTold(const ReportInput &input, const std::string &cell);
/// The count, or "*".
QString countTold(const ReportInput &input, const std::string &cell, std::int64_t count);
/// "187 incidents", or "few incidents".
QString incidentsTold(const ReportInput &input, const std::string &cell, std::int64_t count);
/// The share of a whole that is a cell of its own, or "a share that is held back".
QString shareTold(const ReportInput &input, const std::string &cell, const std::string &whole,
                  const Proportion &share);

/// The two categories with most incidents that may be told.
std::vector<Category> chartedCategories(const ReportInput &input);
/// Trend, severity, detection and times of an anonymous report: tables with "*", since pictures of single
/// cells and curves over few records tell more than they should.
std::vector<ReportSection> anonymousRecordSections(const ReportInput &input);

inline constexpr std::size_t kContradictionsFirst = 6; ///< on the second page
inline constexpr std::size_t kPlanFirst = 9;
inline constexpr std::size_t kPlanSummary = 3;

} // namespace faultline
