// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/civildate.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace faultline {

namespace {

std::chrono::year_month_day ymd(CivilDate date)
{
    return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{date.days}}};
}

std::optional<int> digits(std::string_view text)
{
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

std::optional<CivilDate> CivilDate::fromYmd(int year, int month, int day)
{
    if (month < 1 || day < 1)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{unsigned(month)},
                                           std::chrono::day{unsigned(day)}};
    if (!date.ok())
        return std::nullopt;
    return CivilDate{std::int32_t(std::chrono::sys_days{date}.time_since_epoch().count())};
}

std::optional<CivilDate> CivilDate::fromIso(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day)
        return std::nullopt;
    return fromYmd(*year, *month, *day);
}

CivilDate CivilDate::fromEpochMs(std::int64_t ms)
{
    const std::int64_t floored = ms >= 0 ? ms / kMsPerDay : -((-ms + kMsPerDay - 1) / kMsPerDay);
    return CivilDate{std::int32_t(floored)};
}

int CivilDate::year() const
{
    return int(ymd(*this).year());
}
int CivilDate::month() const
{
    return int(unsigned(ymd(*this).month()));
}
int CivilDate::day() const
{
    return int(unsigned(ymd(*this).day()));
}

std::string CivilDate::toIso() const
{
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", year(), month(), day());
    return buffer.data();
}

std::string isoUtc(std::int64_t epochMs)
{
    const CivilDate date = CivilDate::fromEpochMs(epochMs);
    const std::int64_t ms = epochMs - date.startMs();
    std::array<char, 32> buffer{};
    const int hours = int(ms / 3'600'000), minutes = int(ms / 60'000 % 60), seconds = int(ms / 1000 % 60);
    if (ms % 1000 == 0)
        std::snprintf(buffer.data(), buffer.size(), "T%02d:%02d:%02dZ", hours, minutes, seconds);
    else
        std::snprintf(buffer.data(), buffer.size(), "T%02d:%02d:%02d.%03dZ", hours, minutes, seconds,
                      int(ms % 1000));
    return date.toIso() + buffer.data();
}

} // namespace faultline
