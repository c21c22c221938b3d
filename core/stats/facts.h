// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civildate.h"
#include "core/base/localcalendar.h"
#include "core/model/factcolumns.h"
#include "core/model/incidentfilter.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace faultline {

inline constexpr std::int32_t kNoDay = std::numeric_limits<std::int32_t>::min();

/// A small number for every row, in as few bytes as it fits, and how often each number occurs in the whole
/// record: what a filter leaves out can then be taken away, where it is less than what it selects.
struct RowCodes {
    std::vector<std::uint16_t> narrow; ///< where all codes fit 16 bits, else empty
    std::vector<std::uint32_t> wide; ///< else
    std::vector<std::uint32_t> all; ///< rows of every code
};

/// Records with both times, shortest first.
struct DurationOrder {
    std::vector<std::int64_t> ms; ///< ascending
    std::vector<std::uint32_t> row; ///< position in the columns
    std::vector<std::uint8_t> category;
    /// The order is cut into bins of this many, so that any one can be found without copying what is
    /// selected.
    std::size_t binSize = 1;
    /// Per row of the columns: bin × kCategoryCount + category; bins() × kCategoryCount where it has no
    /// duration.
    RowCodes codes;

    std::size_t bins() const { return (ms.size() + binSize - 1) / binSize; }
};

/// One column together with the category: group × kCategoryCount + category.
struct GroupCodes {
    std::size_t groups = 0;
    RowCodes codes;
};

/// Records that tell the time of day, earliest first.
struct TimeOrder {
    std::vector<std::int64_t> ms; ///< ascending
    std::vector<std::uint32_t> row; ///< position in the columns
};

/// A record that tells a cost, or hours lost; side by side, since a filter reads all of them.
struct CostRow {
    double amount = 0;
    std::uint32_t row = 0; ///< position in the columns
    std::uint32_t code = 0; ///< currency × kCategoryCount + category
};
struct HoursRow {
    std::uint32_t row = 0;
    float hours = 0;
};

/// Codes of Facts::weekCodes(): weekday × kHours + hour, then these two.
inline constexpr std::size_t kWeekDayOnly = kWeekdays * kHours; ///< the record tells the day alone
inline constexpr std::size_t kWeekUndated = kWeekDayOnly + 1;
inline constexpr std::size_t kWeekCodes = kWeekUndated + 1;

/// The fact columns of a workspace with what every filter needs worked out once: local days and months,
/// durations in order, one code for the small facets. Immutable; may be shared by threads.
class Facts
{
public:
    Facts() = default;
    /// `ianaZone` is the workspace's: days and months are counted in it.
    Facts(FactColumns columns, const std::string &ianaZone);

    const FactColumns &columns() const { return m_columns; }
    std::size_t size() const { return m_columns.size(); }
    const std::string &zone() const { return m_zone; }

    const std::vector<std::int32_t> &localDays() const { return m_localDays; } ///< kNoDay: undated
    /// First and last local day of any record; nothing where none is dated.
    std::optional<CivilDate> firstDay() const { return m_firstDay; }
    std::optional<CivilDate> lastDay() const { return m_lastDay; }
    /// Month numbers that occur, ascending (see localcalendar.h).
    const std::vector<std::int32_t> &months() const { return m_months; }
    /// 0: undated, else 1 + position in months().
    const std::vector<std::uint32_t> &monthCodes() const { return m_monthCodes; }

    const DurationOrder &toDetect() const { return m_toDetect; } ///< occurred → detected
    const DurationOrder &toResolve() const { return m_toResolve; } ///< occurred → resolved
    /// Dated rows, earliest local day first.
    const std::vector<std::uint32_t> &dayOrder() const { return m_dayOrder; }

    const std::vector<CostRow> &costRows() const { return m_costRows; } ///< in the order of the columns
    const std::vector<HoursRow> &hoursRows() const { return m_hoursRows; }

    const GroupCodes &monthGroups() const { return m_monthGroups; } ///< by monthCodes()
    const GroupCodes &teamGroups() const { return m_teamGroups; }
    const GroupCodes &featureGroups() const { return m_featureGroups; }
    const GroupCodes &providerGroups() const { return m_providerGroups; }
    const GroupCodes &modelGroups() const { return m_modelGroups; }
    /// Every pair of team and month that occurs; the last group is what lies in none: undated, or without a
    /// team where others have one.
    const GroupCodes &teamMonthGroups() const { return m_teamMonthGroups; }
    /// Weekday and hour of the beginning in the workspace's zone, see kWeekDayOnly.
    const RowCodes &weekCodes() const { return m_weekCodes; }
    const TimeOrder &timeOrder() const { return m_timeOrder; }
    /// Month code (see monthCodes()) in which a model first occurs, by its code; 0: only undated.
    const std::vector<std::uint32_t> &modelFirstMonth() const { return m_modelFirstMonth; }

    /// One number for severity, detection, category, second category, owner, review and decision.
    const std::vector<std::uint16_t> &smallCodes() const { return m_small.narrow; }
    const RowCodes &smallRowCodes() const { return m_small; }
    /// (mode × kCategoryCount + category) × 2 + whether a person decided.
    const RowCodes &modeCodes() const { return m_modeCodes; }

private:
    void dateRows();
    void codeRows();
    void codeTeamMonths();
    void orderTimes();

    FactColumns m_columns;
    std::string m_zone = "UTC";
    std::vector<std::int32_t> m_localDays;
    std::optional<CivilDate> m_firstDay, m_lastDay;
    std::vector<std::int32_t> m_months;
    std::vector<std::uint32_t> m_monthCodes;
    RowCodes m_small, m_modeCodes, m_weekCodes;
    std::vector<std::uint32_t> m_modelFirstMonth;
    TimeOrder m_timeOrder;
    DurationOrder m_toDetect, m_toResolve;
    std::vector<CostRow> m_costRows;
    std::vector<HoursRow> m_hoursRows;
    std::vector<std::uint32_t> m_dayOrder;
    GroupCodes m_monthGroups, m_teamGroups, m_featureGroups, m_providerGroups, m_modelGroups,
        m_teamMonthGroups;
};

/// What Facts::smallCodes() holds.
struct SmallFacets {
    std::uint8_t severity = 0; ///< 0: not told, 1–5
    std::uint8_t detectedBy = kDetectedByCount; ///< DetectedBy, or kDetectedByCount: not told
    std::uint8_t category = 0;
    std::uint8_t secondary = kCategoryCount; ///< or kCategoryCount: none
    bool hasOwner = false;
    bool needsReview = false;
    bool byPerson = false;
};
inline constexpr std::size_t kSmallCodes
    = 6 * (kDetectedByCount + 1) * kCategoryCount * (kCategoryCount + 1) * 8;
std::uint16_t smallCode(const SmallFacets &facets);
SmallFacets smallFacets(std::uint16_t code);

/// What a filter selects: one byte a row, 1 or 0.
struct Selection {
    std::vector<std::uint8_t> mask;
    std::int64_t count = 0;
    /// With the study rule: records that the rest of the filter selects and that tell neither severity nor
    /// detection, so that the rule leaves them out unjudged.
    std::int64_t unjudged = 0;
};

/// Whether the filter speaks of texts or tags, which only the store can search.
bool needsStoreMatches(const IncidentFilter &filter);

/// `storeMatches`: ascending row ids of what matches search and tags; required where needsStoreMatches().
Selection selectFacts(const Facts &facts, const IncidentFilter &filter,
                      std::span<const std::int64_t> storeMatches = {});

} // namespace faultline
