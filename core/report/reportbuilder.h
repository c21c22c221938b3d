// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/assessment.h"
#include "core/model/incident.h"
#include "core/model/study.h"
#include "core/model/taxonomy.h"
#include "core/readiness/readiness.h"
#include "core/report/reportmodel.h"
#include "core/stats/analysis.h"
#include "core/storage/store.h"

#include <QString>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace faultline {

/// An earlier assessment of the same team, held against the record of its own window.
struct EarlierAssessment {
    Readiness readiness;
    std::string playbookVersion;
};

/// Everything that a report is made of. Values only: the same input gives the same model.
struct ReportInput {
    std::string team; ///< empty: all teams together
    CivilDate date;
    bool dated = true; ///< false: no assessment and no dated incident, so there is no date to give
    Analysis analysis; ///< of what the filter selects
    Readiness readiness;
    std::optional<Assessment> assessment; ///< the answers, attached to the report
    std::optional<WhatIf> whatIf; ///< the first three moves in place
    std::optional<EarlierAssessment> earlier;
    Taxonomy taxonomy;
    Playbook playbook;
    bool ownPlaybook = false; ///< not the shipped one
    Study study;
    std::string classifierVersion;
    std::string classifierOrigin; ///< what a workspace's own learnt from, as a phrase; empty: the shipped one
    WorkspaceSummary summary;
    std::vector<ImportedFile> files;
    std::string fingerprint;
    std::map<std::int64_t, std::string> names; ///< of contradicting incidents
    bool anonymous = false;
    std::vector<Incident> appendix; ///< all selected ones, or none
};

/// Order and sizes of look.md, section 9.
ReportModel buildReport(const ReportInput &input);

/// What is attached as assessment.json, and what `report --json` prints: readable as answers again, with the
/// numbers and where they come from beside them.
QByteArray reportJson(const ReportInput &input);

} // namespace faultline
