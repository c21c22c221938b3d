// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/stats/facts.h"

#include "core/base/localcalendar.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace faultline {

namespace {

constexpr std::size_t kDurationBins
    = 8192; ///< × 6 categories: codes of 16 bits, a table that stays in the cache

RowCodes rowCodes(std::vector<std::uint32_t> codes, std::size_t count)
{
    RowCodes result;
    result.all.assign(count, 0);
    for (const std::uint32_t code : codes)
        ++result.all[code];
    if (count <= std::size_t(std::numeric_limits<std::uint16_t>::max()) + 1)
        result.narrow.assign(codes.begin(), codes.end());
    else
        result.wide = std::move(codes);
    return result;
}

DurationOrder durations(const FactColumns &columns, const std::vector<std::int64_t> &end)
{
    std::vector<std::pair<std::int64_t, std::uint32_t>> found;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        // An end before the beginning is a slip of the record, no duration.
        if (columns.occurredAt[i] != kNoTime && end[i] != kNoTime && end[i] >= columns.occurredAt[i])
            found.emplace_back(end[i] - columns.occurredAt[i], std::uint32_t(i));
    }
    std::sort(found.begin(), found.end());
    DurationOrder order;
    order.ms.reserve(found.size());
    order.row.reserve(found.size());
    order.category.reserve(found.size());
    for (const auto &[ms, row] : found) {
        order.ms.push_back(ms);
        order.row.push_back(row);
        order.category.push_back(columns.category[row]);
    }
    order.binSize = std::max<std::size_t>(1, (found.size() + kDurationBins - 1) / kDurationBins);
    std::vector<std::uint32_t> codes(columns.size(), std::uint32_t(order.bins() * kCategoryCount));
    for (std::size_t i = 0; i < found.size(); ++i)
        codes[order.row[i]] = std::uint32_t(i / order.binSize * kCategoryCount + order.category[i]);
    order.codes = rowCodes(std::move(codes), order.bins() * kCategoryCount + 1);
    return order;
}

std::uint32_t weekCode(CivilDate day, std::int64_t localMs)
{
    return std::uint32_t(weekdayOf(day)) * kHours + std::uint32_t(hourOf(localMs));
}

GroupCodes groupCodes(const std::vector<std::uint32_t> &groups, std::size_t count,
                      const std::vector<std::uint8_t> &category)
{
    std::vector<std::uint32_t> codes(groups.size());
    for (std::size_t i = 0; i < groups.size(); ++i)
        codes[i] = groups[i] * std::uint32_t(kCategoryCount) + category[i];
    GroupCodes result;
    result.groups = std::max<std::size_t>(count, 1);
    result.codes = rowCodes(std::move(codes), result.groups * kCategoryCount);
    return result;
}

} // namespace

std::uint16_t smallCode(const SmallFacets &f)
{
    std::size_t code = f.severity <= 5 ? f.severity : 0;
    code = code * (kDetectedByCount + 1) + std::min<std::size_t>(f.detectedBy, kDetectedByCount);
    code = code * kCategoryCount + f.category;
    code = code * (kCategoryCount + 1) + std::min<std::size_t>(f.secondary, kCategoryCount);
    return std::uint16_t(code * 8 + (f.hasOwner ? 4u : 0u) + (f.needsReview ? 2u : 0u)
                         + (f.byPerson ? 1u : 0u));
}

SmallFacets smallFacets(std::uint16_t code)
{
    SmallFacets f;
    f.byPerson = code & 1;
    f.needsReview = code & 2;
    f.hasOwner = code & 4;
    std::size_t rest = code / 8;
    f.secondary = std::uint8_t(rest % (kCategoryCount + 1));
    rest /= kCategoryCount + 1;
    f.category = std::uint8_t(rest % kCategoryCount);
    rest /= kCategoryCount;
    f.detectedBy = std::uint8_t(rest % (kDetectedByCount + 1));
    f.severity = std::uint8_t(rest / (kDetectedByCount + 1));
    return f;
}

Facts::Facts(FactColumns columns, const std::string &ianaZone)
    : m_columns(std::move(columns)), m_zone(ianaZone)
{
    dateRows();
    codeRows();
    codeTeamMonths();
    orderTimes();
    m_monthGroups = groupCodes(m_monthCodes, m_months.size() + 1, m_columns.category);
    m_teamGroups = groupCodes(m_columns.team, m_columns.teams.size(), m_columns.category);
    m_featureGroups = groupCodes(m_columns.feature, m_columns.features.size(), m_columns.category);
    m_providerGroups = groupCodes(m_columns.provider, m_columns.providers.size(), m_columns.category);
    m_modelGroups = groupCodes(m_columns.model, m_columns.models.size(), m_columns.category);
    m_toDetect = durations(m_columns, m_columns.detectedAt);
    m_toResolve = durations(m_columns, m_columns.resolvedAt);
}

void Facts::dateRows()
{
    std::int64_t first = std::numeric_limits<std::int64_t>::max(), last = kNoTime;
    for (const std::int64_t at : m_columns.occurredAt) {
        if (at != kNoTime) {
            first = std::min(first, at);
            last = std::max(last, at);
        }
    }
    m_localDays.assign(size(), kNoDay);
    m_monthCodes.assign(size(), 0);
    std::vector<std::uint32_t> week(size(), kWeekUndated);
    if (last == kNoTime) {
        m_weekCodes = rowCodes(std::move(week), kWeekCodes);
        return;
    }
    const LocalCalendar calendar(m_zone, first, last);
    const bool hasPrecision = !m_columns.occurredPrecision.empty();
    std::unordered_map<std::int32_t, std::int32_t> monthOfDay;
    CivilDate firstDay{std::numeric_limits<std::int32_t>::max()}, lastDay{kNoDay};
    for (std::size_t i = 0; i < size(); ++i) {
        const std::int64_t at = m_columns.occurredAt[i];
        if (at == kNoTime)
            continue;
        const bool dayOnly
            = hasPrecision && m_columns.occurredPrecision[i] == std::uint8_t(TimePrecision::Day);
        const std::int64_t local = dayOnly ? at : calendar.localMs(at);
        const CivilDate day = CivilDate::fromEpochMs(local);
        week[i] = dayOnly ? std::uint32_t(kWeekDayOnly) : weekCode(day, local);
        m_localDays[i] = day.days;
        firstDay = std::min(firstDay, day);
        lastDay = std::max(lastDay, day);
        monthOfDay.try_emplace(day.days, 0);
    }
    m_weekCodes = rowCodes(std::move(week), kWeekCodes);
    m_firstDay = firstDay;
    m_lastDay = lastDay;
    for (auto &[day, month] : monthOfDay) {
        month = monthNumber(CivilDate{day});
        m_months.push_back(month);
    }
    std::sort(m_months.begin(), m_months.end());
    m_months.erase(std::unique(m_months.begin(), m_months.end()), m_months.end());
    for (auto &[day, month] : monthOfDay)
        month
            = std::int32_t(std::lower_bound(m_months.begin(), m_months.end(), month) - m_months.begin()) + 1;
    for (std::size_t i = 0; i < size(); ++i) {
        if (m_localDays[i] != kNoDay)
            m_monthCodes[i] = std::uint32_t(monthOfDay.at(m_localDays[i]));
    }
    for (std::size_t i = 0; i < size(); ++i) {
        if (m_localDays[i] != kNoDay)
            m_dayOrder.push_back(std::uint32_t(i));
    }
    std::stable_sort(m_dayOrder.begin(), m_dayOrder.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return m_localDays[a] < m_localDays[b]; });
}

void Facts::codeRows()
{
    std::vector<std::uint32_t> small(size()), modes(size());
    for (std::size_t i = 0; i < size(); ++i) {
        SmallFacets f;
        f.severity = m_columns.severity[i];
        f.detectedBy = m_columns.detectedBy[i];
        f.category = m_columns.category[i];
        f.secondary = m_columns.secondary[i];
        f.hasOwner = m_columns.hasOwner[i] != 0;
        f.needsReview = m_columns.needsReview[i] != 0;
        f.byPerson = m_columns.decidedBy[i] == std::uint8_t(DecidedBy::Person);
        small[i] = smallCode(f);
        modes[i]
            = (m_columns.mode[i] * std::uint32_t(kCategoryCount) + f.category) * 2 + (f.byPerson ? 1 : 0);
        if (!std::isnan(m_columns.costAmount[i]))
            m_costRows.push_back({m_columns.costAmount[i], std::uint32_t(i),
                                  m_columns.currency[i] * std::uint32_t(kCategoryCount) + f.category});
        if (!std::isnan(m_columns.hoursLost[i]))
            m_hoursRows.push_back({std::uint32_t(i), m_columns.hoursLost[i]});
    }
    m_small = rowCodes(std::move(small), kSmallCodes);
    m_modeCodes
        = rowCodes(std::move(modes), std::max<std::size_t>(m_columns.modes.size(), 1) * kCategoryCount * 2);
    m_modelFirstMonth.assign(std::max<std::size_t>(m_columns.models.size(), 1), 0);
    for (std::size_t i = 0; i < size(); ++i) {
        std::uint32_t &first = m_modelFirstMonth[m_columns.model[i]];
        if (m_monthCodes[i] > 0 && (first == 0 || m_monthCodes[i] < first))
            first = m_monthCodes[i];
    }
}

void Facts::codeTeamMonths()
{
    const bool oneTeam = m_columns.teams.size() <= 1;
    const std::size_t months = m_months.size() + 1;
    constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
    std::unordered_map<std::uint64_t, std::uint32_t> numbers;
    std::vector<std::uint32_t> groups(size(), kNone);
    for (std::size_t i = 0; i < size(); ++i) {
        const std::uint32_t team = m_columns.team[i];
        if (m_monthCodes[i] == 0 || (!oneTeam && m_columns.teams[team].empty()))
            continue;
        groups[i]
            = numbers
                  .try_emplace(std::uint64_t(team) * months + m_monthCodes[i], std::uint32_t(numbers.size()))
                  .first->second;
    }
    std::replace(groups.begin(), groups.end(), kNone, std::uint32_t(numbers.size()));
    m_teamMonthGroups = groupCodes(groups, numbers.size() + 1, m_columns.category);
}

void Facts::orderTimes()
{
    std::vector<std::pair<std::int64_t, std::uint32_t>> times;
    for (std::size_t i = 0; i < size(); ++i) {
        const std::size_t code = m_weekCodes.narrow[i];
        if (code != kWeekUndated && code != kWeekDayOnly)
            times.emplace_back(m_columns.occurredAt[i], std::uint32_t(i));
    }
    std::sort(times.begin(), times.end());
    m_timeOrder.ms.reserve(times.size());
    m_timeOrder.row.reserve(times.size());
    for (const auto &[ms, row] : times) {
        m_timeOrder.ms.push_back(ms);
        m_timeOrder.row.push_back(row);
    }
}

} // namespace faultline
