// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/incidentfilter.h"
#include "core/model/taxonomy.h"
#include "core/stats/facts.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace faultline {

/// One condition of the filter, as a chip shows it.
enum class Facet {
    Period,
    Team,
    Category,
    Mode,
    Severity,
    FoundBy,
    Provider,
    Model,
    Feature,
    Tag,
    Weekday,
    Hour,
    Search,
    NeedsReview,
    StudyRule
};

/// In the order of the chips; the first two are always there.
const std::vector<Facet> &allFacets();

QString facetName(Facet facet);
bool isFacetSet(const IncidentFilter &filter, Facet facet);
void clearFacet(IncidentFilter &filter, Facet facet);
/// Conditions without values to choose from: set by choosing the facet.
bool isSwitch(Facet facet);

/// One value that can be chosen.
struct FacetOption {
    std::string key;
    QString label;
    std::optional<Category> category;
};
std::vector<FacetOption> facetOptions(Facet facet, const Facts &facts, const Taxonomy &taxonomy);
std::vector<std::string> chosenKeys(const IncidentFilter &filter, Facet facet);
void chooseKeys(IncidentFilter &filter, Facet facet, const std::vector<std::string> &keys);

/// "All 30", "Brook Retail", "3 of 30", "Sep 2024 – Oct 2025".
QString facetValueText(const IncidentFilter &filter, Facet facet, const Facts *facts,
                       const Taxonomy &taxonomy);
/// "Team is Brook Retail", for screen readers and the empty state.
QString facetSentence(const IncidentFilter &filter, Facet facet, const Facts *facts,
                      const Taxonomy &taxonomy);

/// A stretch of time to choose, held against the newest dated record.
struct PeriodPreset {
    QString label;
    std::optional<CivilDate> from, to;
};
std::vector<PeriodPreset> periodPresets(const Facts &facts);

} // namespace faultline
