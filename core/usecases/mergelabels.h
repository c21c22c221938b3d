// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/storage/store.h"
#include "core/usecases/knowledge.h"
#include "core/usecases/readeragreement.h"

#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace faultline {

/// An incident that two readers labelled differently.
struct Disagreement {
    std::string id, externalId, title;
    std::vector<Reading> readings;
};

/// What a merge found and, unless it was only looked at, did.
struct MergeReport {
    std::int64_t both = 0; ///< labelled by each on their own
    std::int64_t shared
        = 0; ///< the very same decision stood in both, from before the copy: counts for nothing
    std::int64_t onlyHere = 0;
    std::int64_t taken = 0; ///< only the other had decided: taken over
    std::int64_t missing = 0; ///< decided there, but no such incident here
    std::int64_t unknownMode = 0; ///< of those taken: a mode that this workspace does not have was left out
    ReaderAgreement agreement; ///< over `both`
    std::vector<Disagreement> disagreements;

    // For undo.
    std::vector<PersonDecision> decisions; ///< those taken over
    std::vector<Reading> readings;
    std::vector<std::string> disagreed;
};

/// Takes the labels of another copy of the workspace: where only the other decided, its decision; where both
/// did, both are kept as readings, and where they differ ours stands until somebody settles it
/// (Labelling::settle()). Reading alone where `dryRun`. Errors of opening the other file; Cancelled leaves
/// all as it was.
Result<MergeReport> mergeLabels(Store &store, const Knowledge &knowledge, const QString &otherPath,
                                bool dryRun, const Clock &clock, Progress &progress);

/// Disagreements that nobody has settled yet.
Result<std::vector<Disagreement>> openDisagreements(Store &store, Progress &progress);

std::string mergeReportJson(const MergeReport &report);
QString mergeReportText(const MergeReport &report);

} // namespace faultline
