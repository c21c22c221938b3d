// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/assessment.h"
#include "core/model/incident.h"
#include "core/model/playbookdifferences.h"
#include "core/model/study.h"
#include "core/model/taxonomy.h"
#include "core/readiness/effect.h"
#include "core/readiness/readiness.h"
#include "core/report/disclosure.h"
#include "core/report/reportmodel.h"
#include "core/report/reportparts.h"
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

/// How the incidents of one failure mode lie in selection and window.
struct ModeOverlap {
    std::int64_t both = 0, selectedOnly = 0, windowOnly = 0;
    bool operator==(const ModeOverlap &) const = default;
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
    std::vector<PlaybookDifference> playbookDifferences; ///< from the study's
    std::vector<ControlEffect> effects; ///< "did it pay?", of controls that tell since when
    Study study;
    std::string classifierVersion;
    std::string classifierOrigin; ///< what a workspace's own learnt from, as a phrase; empty: the shipped one
    WorkspaceSummary summary;
    std::vector<ImportedFile> files;
    std::string fingerprint;
    std::map<std::int64_t, std::string> names; ///< of contradicting incidents
    bool anonymous = false;
    std::map<std::string, ModeOverlap> modeOverlaps; ///< "": without a mode; an anonymous report needs it
    std::optional<HiddenCells> hidden; ///< of an anonymous report; found by buildReport() and reportJson()
    bool onePage = false; ///< verdict, what broke, first moves
    ReportParts parts; ///< of a whole report
    ReportBrand brand;
    std::vector<Incident> appendix; ///< all selected ones, or none
};

/// Order and sizes of look.md, section 9.
ReportModel buildReport(const ReportInput &input);

/// What is attached as assessment.json, and what `report --json` prints: readable as answers again, with the
/// numbers and where they come from beside them.
QByteArray reportJson(const ReportInput &input);

} // namespace faultline
