// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/category.h"
#include "core/model/study.h"
#include "core/stats/proportion.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace faultline {

/// What may be said of a difference.
enum class DifferenceWord : std::uint8_t {
    TooFew, ///< a side has fewer than 5 incidents: no words
    Higher,
    Lower,
    NoClearDifference, ///< the plain interval holds 0
    NotClearAfterCorrection, ///< the plain interval excludes 0, Holm does not reject
};

/// One share beside another.
struct ComparedShare {
    Proportion ours, theirs;
    Difference difference; ///< ours − theirs, plain 95% interval
    double pValue = 1;
    DifferenceWord word = DifferenceWord::TooFew;
    int looks = 0; ///< how many groups were compared with it (Holm's m)

    bool operator==(const ComparedShare &) const = default;
};

/// Exact p values cost a search for a root each; no word needs one where the plain interval holds 0.
enum class PValues : std::uint8_t { All, WhereNeeded };

/// Words after Holm's correction over all pairs at 0.05 (statistics.md).
std::vector<ComparedShare> compareShares(const std::vector<std::pair<Proportion, Proportion>> &oursAndTheirs,
                                         PValues pValues = PValues::All);

using CategoryCounts = std::array<std::int64_t, kCategoryCount>; ///< by index(Category)

/// Two groups of incidents by category: the five are compared, unclear stands beside without a word.
std::array<ComparedShare, kCategoryCount>
compareCategories(const CategoryCounts &ours, const CategoryCounts &theirs, PValues pValues = PValues::All);

/// Ours against the study, by its rows over the modes they speak of.
struct StudyComparison {
    struct Row {
        std::string id;
        std::string label; ///< the row's own words
        std::string shortNote; ///< what of its category it speaks of
        Category category = Category::Operational;
        ComparedShare compared;
        bool studyIsNarrower = false; ///< our category holds incidents of other modes too

        bool operator==(const Row &) const = default;
    };
    std::vector<Row> rows;
    Proportion oursElse, theirsElse; ///< everything else; theirs is not published in parts, no word is said
    double notPublishedShare = 0; ///< upper bound for the study's `model`

    const Row *row(Category category) const;

    bool operator==(const StudyComparison &) const = default;
};

/// A mode id with how often it occurs among what is selected.
struct ModeCount {
    std::string mode; ///< empty: no mode
    std::int64_t count = 0;
};

StudyComparison compareWithStudy(const Study &study, const std::vector<ModeCount> &modes,
                                 const CategoryCounts &categories);

} // namespace faultline
