// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/assessment.h"
#include "core/model/planentry.h"
#include "core/model/playbookdifferences.h"
#include "core/readiness/effect.h"
#include "core/readiness/merge.h"
#include "core/readiness/readiness.h"
#include "core/storage/store.h"
#include "core/usecases/knowledge.h"

#include <QString>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace faultline {

struct ReadinessRequest {
    Assessment assessment;
    std::optional<std::string> team; ///< wins over the assessment's; empty: all teams
    std::optional<CivilDate> date; ///< wins over the assessment's; without both: today (UTC)
    std::optional<Playbook> playbook; ///< instead of the workspace's own or the shipped one
    std::vector<WhatIfLevel> whatIf = {}; ///< levels moved in a what-if beside today's
    bool effects = false; ///< "did it pay?" too, which looks at the whole record
};

/// A readiness with what its row ids are called.
struct AssessedReadiness {
    Readiness readiness;
    Assessment assessment; ///< with the team and date it was held against the record for
    Playbook playbook;
    std::vector<PlaybookDifference> differences; ///< of the playbook from the study's
    bool ownPlaybook = false; ///< not the study's, were it only by its name
    std::vector<PlanEntry> planEntries; ///< what the team means to do, of controls in the plan
    WhatIf planned; ///< those at level 2
    std::optional<WhatIf> whatIf; ///< where levels were moved
    std::optional<std::vector<ControlEffect>> effects; ///< where asked for
    std::optional<MergedAssessments> merged; ///< where the answers are several people's
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

/// What is odd about a playbook without being wrong: modes the taxonomy does not have prevent nothing, more
/// than twelve quick questions are not asked, a practice without the study's share does not weigh.
std::vector<QString> playbookWarnings(const Playbook &playbook, const Knowledge &knowledge);
/// The workspace's own playbook, else the shipped one.
Result<Playbook> workspacePlaybook(Store &store, const Knowledge &knowledge);
/// playbook.json as text, checked; the message gives the place.
Result<Playbook> parsePlaybook(const QByteArray &json, const Knowledge &knowledge);

/// The planned controls that are in the plan, and the readiness with all of them at level 2.
std::vector<PlanEntry> entriesInPlan(const Readiness &readiness, const std::vector<PlanEntry> &entries);
WhatIf plannedReadiness(const Playbook &playbook, const Study &study, const Assessment &assessment,
                        const Readiness &readiness, const IncidentWindow &window,
                        const std::vector<PlanEntry> &entries);

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

/// Gives the assessment.json that a report's PDF carries; core does not read PDF.
using AttachedAssessment = std::function<Result<QByteArray>(const QByteArray &pdf)>;
/// Reads answers.json, or a report's PDF where `attached` is given, and checks it against the playbook; the
/// message names the file and the place.
Result<Assessment> readAnswers(const QString &path, const Knowledge &knowledge,
                               const std::optional<Playbook> &playbook = std::nullopt,
                               const AttachedAssessment &attached = {});
Result<Playbook> readPlaybook(const QString &path, const Knowledge &knowledge);

/// Saves an assessment with date, team and playbook version, and the playbook where it is not the study's;
/// the id it got.
Result<std::int64_t> saveAssessed(Store &store, const AssessedReadiness &assessed, Assessment assessment,
                                  const Clock &clock);

/// Exactly what `assess --json` prints; `explain` adds the arithmetic.
std::string assessJson(const AssessedReadiness &assessed, bool explain = false);
/// The same for people.
QString assessText(const AssessedReadiness &assessed, bool explain = false);

} // namespace faultline
