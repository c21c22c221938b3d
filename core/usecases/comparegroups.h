// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/report/chartspec.h"
#include "core/stats/analysis.h"
#include "core/storage/store.h"
#include "core/usecases/knowledge.h"

#include <QString>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// Days, both included.
struct Period {
    CivilDate from, to;
};
/// "2025-01-01..2025-06-30", "2025-03", "2025-Q1" or "2025"; anything else gives nothing.
std::optional<Period> parsePeriod(std::string_view text);

struct CompareRequest {
    IncidentFilter filter; ///< ours, the team included
    /// "study"; "rest" (all that the filter leaves out); a period "2025-01-01..2025-06-30", "2025-03",
    /// "2025-Q1" or "2025"; else a team's name.
    std::string with;
};

/// This selection beside another one, or beside the study.
struct Comparison {
    /// One figure on both sides.
    struct Row {
        std::string id; ///< "outside_model", "found_by_users", …, or a mode's id
        ComparedShare compared;
    };
    QString ourName, theirName;
    bool withStudy = false;
    bool studyRule = false; ///< whether the study's rule of inclusion was on
    Analysis ours;
    std::optional<Analysis> theirs; ///< nothing against the study
    std::array<ComparedShare, kCategoryCount> categories; ///< against another selection
    StudyComparison study; ///< against the study
    /// Against another selection: the Overview's key figures, corrected for each other; against the study:
    /// the one that it tells.
    std::vector<Row> figures;
    std::vector<Row> modes; ///< against another selection: those that occur on either side, by our count
};

/// Records that both sides select count on the smaller side only. BadUsage where `with` is neither the study,
/// nor a period, nor a team of the workspace.
Result<Comparison> compareGroups(Store &store, const Knowledge &knowledge, const CompareRequest &request,
                                 Progress &progress);
/// The same over facts at hand, for pages.
Result<Comparison> compareGroups(Store &store, const Facts &facts, const Knowledge &knowledge,
                                 const CompareRequest &request);
/// Two analyses of selections that share no record.
Comparison compareSelections(const Analysis &ours, const Analysis &theirs, const QString &ourName,
                             const QString &theirName);

std::string comparisonJson(const Comparison &comparison);
QString comparisonText(const Comparison &comparison);

/// The comparison as tables with heads, everything that differs or not: categories or the study's rows, key
/// figures, times, failure modes.
struct ComparisonTable {
    QString title;
    TableSpec table;
};
std::vector<ComparisonTable> comparisonTables(const Comparison &comparison, const Study &study,
                                              const Taxonomy &taxonomy);

} // namespace faultline
