// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/assessment.h"
#include "core/readiness/readiness.h"
#include "core/storage/store.h"
#include "core/usecases/knowledge.h"

#include <QString>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace faultline {

struct ReadinessRequest {
    Assessment assessment;
    std::optional<std::string> team; ///< wins over the assessment's; empty: all teams
    std::optional<CivilDate> date; ///< wins over the assessment's; without both: today (UTC)
    std::optional<Playbook> playbook; ///< instead of the shipped one
};

/// A readiness with what its row ids are called.
struct AssessedReadiness {
    Readiness readiness;
    Playbook playbook;
    /// What people call the contradicting incidents: external id where it is given and no other of them has
    /// it, else our id.
    std::map<std::int64_t, std::string> names;
    std::map<std::int64_t, std::string> ids; ///< ours
    std::vector<QString> warnings; ///< the teams differ, no incident of that team, …

    std::string name(std::int64_t rowId) const;
};

/// Window, scores, contradictions and plan of one team's answers against the workspace.
Result<AssessedReadiness> assessReadiness(Store &store, const Knowledge &knowledge,
                                          const ReadinessRequest &request, const Clock &clock,
                                          Progress &progress);

/// The team to look for in the record: the same one, or "" (all) where no incident names any team at all, so
/// that answers of a named team can be held against a file without teams.
std::string teamInRecord(const Facts &facts, const std::string &team);

/// The window of a team ("": all; see teamInRecord) from facts at hand; for pages that keep facts and answers
/// in memory.
IncidentWindow teamWindow(const Facts &facts, const std::string &team, CivilDate date, int windowDays);

/// Names for these rows, see AssessedReadiness::names.
struct IncidentNaming {
    std::map<std::int64_t, std::string> names, ids;
};
Result<IncidentNaming> nameIncidents(Store &store, const std::vector<std::int64_t> &rowIds);

/// Reads answers.json and checks it against the playbook; the message names the file and the place.
Result<Assessment> readAnswers(const QString &path, const Knowledge &knowledge,
                               const std::optional<Playbook> &playbook = std::nullopt);
Result<Playbook> readPlaybook(const QString &path, const Knowledge &knowledge);

/// Saves an assessment with date, team and playbook version; the id it got.
Result<std::int64_t> saveAssessed(Store &store, const AssessedReadiness &assessed, Assessment assessment,
                                  const Clock &clock);

/// Exactly what `assess --json` prints.
std::string assessJson(const AssessedReadiness &assessed);
/// The same for people.
QString assessText(const AssessedReadiness &assessed);

} // namespace faultline
