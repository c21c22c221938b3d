// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/stats/analysis.h"
#include "core/storage/store.h"
#include "core/usecases/knowledge.h"

#include <QString>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace faultline {

/// Days, both included.
struct Period {
    CivilDate from, to;
};
/// "2025-01-01..2025-06-30", "2025-03", "2025-Q1" or "2025"; anything else gives nothing.
std::optional<Period> parsePeriod(std::string_view text);

struct CompareRequest {
    IncidentFilter filter; ///< ours, the team included
    /// "study"; a period "2025-01-01..2025-06-30", "2025-03", "2025-Q1" or "2025"; else a team's name.
    std::string with;
};

/// This selection beside another one, or beside the study.
struct Comparison {
    QString ourName, theirName;
    bool withStudy = false;
    bool studyRule = false; ///< whether the study's rule of inclusion was on
    Analysis ours;
    std::optional<Analysis> theirs; ///< nothing against the study
    std::array<ComparedShare, kCategoryCount> categories; ///< against another selection
    StudyComparison study; ///< against the study
};

/// Records that both sides select count on the smaller side only. BadUsage where `with` is neither the study,
/// nor a period, nor a team of the workspace.
Result<Comparison> compareGroups(Store &store, const Knowledge &knowledge, const CompareRequest &request,
                                 Progress &progress);
/// The same over facts at hand, for pages.
Comparison compareSelections(const Analysis &ours, const Analysis &theirs, const QString &ourName,
                             const QString &theirName);

std::string comparisonJson(const Comparison &comparison);
QString comparisonText(const Comparison &comparison);

} // namespace faultline
