// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/stats/facts.h"

#include "core/stats/localcalendar.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace faultline {

namespace {

constexpr std::size_t kDurationBins = 4096; ///< × 6 categories: a table that stays in the cache

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
    order.codes.assign(columns.size(), std::uint16_t(order.bins() * kCategoryCount));
    for (std::size_t i = 0; i < found.size(); ++i)
        order.codes[order.row[i]] = std::uint16_t(i / order.binSize * kCategoryCount + order.category[i]);
    return order;
}

GroupCodes groupCodes(const std::vector<std::uint32_t> &codes, std::size_t groups,
                      const std::vector<std::uint8_t> &category)
{
    GroupCodes result;
    result.groups = std::max<std::size_t>(groups, 1);
    const bool narrow = result.groups * kCategoryCount <= std::numeric_limits<std::uint16_t>::max();
    (narrow ? result.narrow.reserve(codes.size()) : result.wide.reserve(codes.size()));
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const std::uint32_t code = codes[i] * std::uint32_t(kCategoryCount) + category[i];
        if (narrow)
            result.narrow.push_back(std::uint16_t(code));
        else
            result.wide.push_back(code);
    }
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
    if (last == kNoTime)
        return;
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
        const CivilDate day = dayOnly ? CivilDate::fromEpochMs(at) : calendar.day(at);
        m_localDays[i] = day.days;
        firstDay = std::min(firstDay, day);
        lastDay = std::max(lastDay, day);
        monthOfDay.try_emplace(day.days, 0);
    }
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
    m_smallCodes.resize(size());
    for (std::size_t i = 0; i < size(); ++i) {
        SmallFacets f;
        f.severity = m_columns.severity[i];
        f.detectedBy = m_columns.detectedBy[i];
        f.category = m_columns.category[i];
        f.secondary = m_columns.secondary[i];
        f.hasOwner = m_columns.hasOwner[i] != 0;
        f.needsReview = m_columns.needsReview[i] != 0;
        f.byPerson = m_columns.decidedBy[i] == std::uint8_t(DecidedBy::Person);
        m_smallCodes[i] = smallCode(f);
        if (!std::isnan(m_columns.costAmount[i]))
            m_costRows.push_back(std::uint32_t(i));
        if (!std::isnan(m_columns.hoursLost[i]))
            m_hoursRows.push_back(std::uint32_t(i));
    }
}

} // namespace faultline
