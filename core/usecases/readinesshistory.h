// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/readiness/assessmentchanges.h"
#include "core/storage/readinessstore.h"
#include "core/usecases/assessreadiness.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <vector>

namespace faultline {

/// A saved assessment with the playbook it was made with, held against the record of its own window as it
/// stands today.
struct PastAssessment {
    SavedAssessment saved;
    Playbook playbook;
    bool ownPlaybook = false;
    Readiness readiness;

    QString name() const; ///< "2, 31 Oct 2025, Mara Lind"
};

/// Of one team ("": all together), or of every team where none is given; by date, then in the order saved.
Result<std::vector<PastAssessment>> assessmentHistory(Store &store, const Knowledge &knowledge,
                                                      const std::optional<std::string> &team,
                                                      Progress &progress);
/// The same over facts at hand, for pages.
Result<std::vector<PastAssessment>> assessmentHistory(Store &store, const Knowledge &knowledge,
                                                      const Facts &facts,
                                                      const std::optional<std::string> &team);

std::string historyJson(const std::vector<PastAssessment> &history);
QString historyText(const std::vector<PastAssessment> &history);

/// Reads one side of a comparison: the number of a saved assessment, "latest", or a file of answers, which
/// may be a report's PDF where `attached` is given.
Result<PastAssessment> findAssessment(Store &store, const Knowledge &knowledge,
                                      const std::string &numberOrFile, const std::optional<std::string> &team,
                                      Progress &progress, const AttachedAssessment &attached = {});

std::string assessmentChangesJson(const PastAssessment &before, const PastAssessment &after);
QString assessmentChangesText(const PastAssessment &before, const PastAssessment &after);

/// As in `assess --json`.
nlohmann::ordered_json playbookDifferencesJson(const std::vector<PlaybookDifference> &differences);
nlohmann::ordered_json effectsJson(const std::vector<ControlEffect> &effects);

} // namespace faultline
