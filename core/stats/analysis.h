// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/stats/comparison.h"
#include "core/stats/durations.h"
#include "core/stats/facts.h"
#include "core/stats/patterns.h"
#include "core/stats/proportion.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace faultline {

/// Incidents per month, stacked by category.
struct Trend {
    struct Month {
        std::int32_t number = 0; ///< year × 12 + month − 1, see localcalendar.h
        CategoryCounts counts{};
        bool partial = false; ///< the data cover it only in part

        bool operator==(const Month &) const = default;
    };
    std::vector<Month> months; ///< those that occur, ascending
    std::int64_t undated = 0;
    /// The month in which a model occurs for the first time in the whole record, later than the record's
    /// first month; only models with kTooFew or more of what is selected.
    struct FirstUse {
        std::string model;
        std::int32_t month = 0;
        std::int64_t count = 0; ///< of what is selected

        bool operator==(const FirstUse &) const = default;
    };
    std::vector<FirstUse> firstUses; ///< by month, then the more frequent first

    bool operator==(const Trend &) const = default;
};

/// One category among what is selected.
struct CategoryFigures {
    Category category = Category::Unclear;
    Proportion share; ///< of everything selected
    std::int64_t byPerson = 0;
    /// How far the labels may be off: without the records in review, and with every one in review whose first
    /// or second category it is.
    std::int64_t lowCount = 0, highCount = 0;

    bool operator==(const CategoryFigures &) const = default;
};

struct ModeFigures {
    std::string mode; ///< empty: a category without a mode
    Category category = Category::Unclear;
    Proportion ofSelected, ofCategory;
    std::int64_t byPerson = 0;

    bool operator==(const ModeFigures &) const = default;
};

/// Money of one currency; amounts are never summed across.
struct MoneyByCurrency {
    std::string currency; ///< empty: not told
    double total = 0;
    std::int64_t count = 0;
    std::array<double, kCategoryCount> categories{};
    std::array<std::int64_t, kCategoryCount> categoryCounts{};
    struct Amount {
        double amount = 0;
        std::int64_t rowId = 0;
        Category category = Category::Unclear;

        bool operator==(const Amount &) const = default;
    };
    std::vector<Amount> largest; ///< at most kLargestAmounts, largest first

    bool operator==(const MoneyByCurrency &) const = default;
};

inline constexpr std::size_t kLargestAmounts = 5;

/// One team (feature, provider, model) beside all the others of the selection.
struct GroupFigures {
    std::string name; ///< empty: not told
    std::int64_t count = 0;
    CategoryCounts counts{};
    std::array<ComparedShare, kCategoryCount> againstRest; ///< words only where both sides have 5

    bool operator==(const GroupFigures &) const = default;
};

/// The largest groups of one kind, side by side.
struct GroupsSideBySide {
    std::vector<GroupFigures> groups; ///< at most kGroupsSideBySide, largest first, not told last
    std::int64_t distinct = 0; ///< how many there are in all, not told not counted

    bool operator==(const GroupsSideBySide &) const = default;
};
inline constexpr std::size_t kGroupsSideBySide = 24;

inline constexpr std::size_t kSeverityRows = 6; ///< 0: not told, 1–5
inline constexpr std::size_t kDetectionRows = kDetectedByCount + 1; ///< DetectedBy, then not told

/// Everything the Overview and a report say about the incidents that a filter selects.
struct Analysis {
    IncidentFilter filter;
    std::int64_t total = 0; ///< incidents in the workspace
    std::int64_t selected = 0; ///< of them

    std::array<CategoryFigures, kCategoryCount> categories; ///< by index(Category)
    std::vector<ModeFigures> modes; ///< those that occur, by category, most frequent first
    Proportion outsideModel; ///< neither the model nor unclear, of everything selected

    Trend trend;
    std::array<CategoryCounts, kSeverityRows> severity{};
    std::array<CategoryCounts, kDetectionRows> detection{};
    Proportion foundByUsers; ///< of those that tell how they were found
    DurationsByCategory toDetect, toResolve;

    std::vector<MoneyByCurrency> money; ///< by number of records
    std::int64_t withoutCost = 0;
    double hoursLost = 0;
    std::int64_t withHoursLost = 0;

    Proportion withoutOwner; ///< of everything selected
    Proportion retrievalWithoutOwner; ///< of the retrieval ones
    std::array<Proportion, kCategoryCount> withoutOwnerBy; ///< of each category, by index(Category)
    std::int64_t needsReview = 0;
    std::int64_t decidedByPerson = 0;
    std::int64_t unjudgedByStudyRule
        = 0; ///< left out by the study rule for telling neither severity nor detection
    std::int64_t lackingSeverity = 0; ///< of the selected
    std::int64_t lackingDetection = 0;
    std::optional<CivilDate> firstDay, lastDay; ///< of what is selected, in the workspace's zone

    WeekHours weekHours;
    Durations between; ///< from one incident to the next; only analyseFully() tells it
    Together together;

    StudyComparison study;
    GroupsSideBySide teams, features, providers, models;

    const CategoryFigures &category(Category c) const { return categories[index(c)]; }
    CategoryCounts categoryCounts() const;
    bool isSmallSample() const { return selected < kSmallSample; }
    bool isTooFew() const { return selected < kTooFew; }

    bool operator==(const Analysis &) const = default;
};

/// All but `between`; at most 8 ms for a million incidents. `filter` is what made the selection.
Analysis analyse(const Facts &facts, const Selection &selection, const IncidentFilter &filter,
                 const Study &study);

/// With the time from one incident to the next, which needs all of them in order.
Analysis analyseFully(const Facts &facts, const Selection &selection, const IncidentFilter &filter,
                      const Study &study);
/// Fills `between` of an analysis of the same selection.
void addTimesBetween(Analysis &analysis, const Facts &facts, const Selection &selection);

} // namespace faultline
