// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/localcalendar.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace faultline {

namespace {

constexpr std::array<std::string_view, kWeekdays> kWeekdayIds{"monday", "tuesday",  "wednesday", "thursday",
                                                              "friday", "saturday", "sunday"};

} // namespace

LocalCalendar::LocalCalendar(const std::string &ianaZone, std::int64_t firstMs, std::int64_t lastMs)
{
    const QTimeZone zone(QByteArray::fromStdString(ianaZone));
    if (!zone.isValid()) {
        m_changes.push_back({});
        return;
    }
    const QDateTime first = QDateTime::fromMSecsSinceEpoch(firstMs, Qt::UTC);
    m_changes.push_back({firstMs, std::int64_t(zone.offsetFromUtc(first)) * 1000});
    if (!zone.hasTransitions() || lastMs <= firstMs)
        return;
    const auto changes = zone.transitions(first, QDateTime::fromMSecsSinceEpoch(lastMs, Qt::UTC));
    for (const QTimeZone::OffsetData &change : changes)
        m_changes.push_back({change.atUtc.toMSecsSinceEpoch(), std::int64_t(change.offsetFromUtc) * 1000});
}

std::int64_t LocalCalendar::localMs(std::int64_t epochMs) const
{
    const auto after = std::upper_bound(m_changes.begin() + 1, m_changes.end(), epochMs,
                                        [](std::int64_t at, const Change &change) { return at < change.at; });
    return epochMs + std::prev(after)->offsetMs;
}

std::int32_t weekdayOf(CivilDate date)
{
    constexpr std::int32_t kThursday = 3; // 1 January 1970
    return ((date.days + kThursday) % 7 + 7) % 7;
}

std::string_view weekdayId(std::size_t weekday)
{
    return kWeekdayIds[weekday];
}

std::optional<int> weekdayFromId(std::string_view id)
{
    const auto found = std::find(kWeekdayIds.begin(), kWeekdayIds.end(), id);
    return found == kWeekdayIds.end() ? std::nullopt : std::optional(int(found - kWeekdayIds.begin()));
}

std::int32_t hourOf(std::int64_t localMs)
{
    return std::int32_t((localMs - CivilDate::fromEpochMs(localMs).startMs()) / 3'600'000);
}

std::int32_t monthNumber(CivilDate date)
{
    return date.year() * 12 + date.month() - 1;
}

CivilDate firstDayOfMonth(std::int32_t number)
{
    const int year = number >= 0 ? number / 12 : -((-number + 11) / 12);
    return CivilDate::fromYmd(year, number - year * 12 + 1, 1).value_or(CivilDate{});
}

CivilDate lastDayOfMonth(std::int32_t number)
{
    return {firstDayOfMonth(number + 1).days - 1};
}

std::string monthKey(std::int32_t number)
{
    return firstDayOfMonth(number).toIso().substr(0, 7);
}

} // namespace faultline
