// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/dateparser.h"

#include "core/base/civildate.h"
#include "core/import/cellkind.h"
#include "core/import/datescanner.h"

#include <cmath>
#include <optional>

namespace faultline {

namespace {

ParsedTime bad(DateProblem problem)
{
    ParsedTime result;
    result.problem = problem;
    return result;
}

int pair(const char *p)
{
    const unsigned a = static_cast<unsigned char>(p[0]) - '0';
    const unsigned b = static_cast<unsigned char>(p[1]) - '0';
    return a > 9 || b > 9 ? -1 : int(a * 10 + b);
}

std::int64_t daysFromCivil(int year, int month, int day)
{
    // Howard Hinnant's days_from_civil.
    year -= month <= 2;
    const int era = (year >= 0 ? year : year - 399) / 400;
    const unsigned yoe = unsigned(year - era * 400);
    const unsigned doy = (153 * unsigned(month + (month > 2 ? -3 : 9)) + 2) / 5 + unsigned(day) - 1;
    const unsigned doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    return std::int64_t(era) * 146097 + int(doe) - 719468;
}

/// "2025-10-21T09:12:00Z" alone; anything else is left to the scanner.
std::optional<std::int64_t> plainIso(std::string_view s)
{
    if (s.size() != 20 || s[4] != '-' || s[7] != '-' || s[10] != 'T' || s[13] != ':' || s[16] != ':' || s[19] != 'Z')
        return std::nullopt;
    const int century = pair(s.data()), year = pair(s.data() + 2), month = pair(s.data() + 5),
              day = pair(s.data() + 8), hour = pair(s.data() + 11), minute = pair(s.data() + 14),
              second = pair(s.data() + 17);
    if (century < 16 || year < 0 || month < 1 || month > 12 || day < 1 || day > 28 || hour < 0 || hour > 23
        || minute < 0 || minute > 59 || second < 0 || second > 59)
        return std::nullopt;
    return daysFromCivil(century * 100 + year, month, day) * kMsPerDay + ((hour * 60 + minute) * 60 + second) * 1000LL;
}

/// A number alone: epoch time by its size, an Excel serial, or a compact date.
std::optional<ParsedTime> fromNumber(std::string_view text)
{
    std::size_t digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9')
        ++digits;
    const std::string_view rest = text.substr(digits);
    const bool fraction = rest.size() > 1 && rest[0] == '.'
                          && rest.find_first_not_of("0123456789", 1) == std::string_view::npos;
    if (digits == 0 || digits > 19 || (!rest.empty() && !fraction))
        return std::nullopt;
    std::int64_t whole = 0;
    for (const char c : text.substr(0, digits)) {
        if (whole > (std::numeric_limits<std::int64_t>::max() - 9) / 10)
            return bad(DateProblem::NotADate);
        whole = whole * 10 + (c - '0');
    }
    double part = 0, scale = 0.1;
    for (std::size_t i = 1; i < rest.size() && i < 16; ++i, scale /= 10)
        part += (rest[i] - '0') * scale;
    ParsedTime result;
    result.problem = DateProblem::None;
    if (digits == 9 || digits == 10)
        result.utcMs = whole * 1000 + std::int64_t(std::llround(part * 1000));
    else if (digits == 12 || digits == 13)
        result.utcMs = whole;
    else if (digits == 15 || digits == 16)
        result.utcMs = whole / 1000;
    else if (digits == 18 || digits == 19)
        result.utcMs = whole / 1'000'000;
    else if (digits == 5 && whole >= 20000) {
        // Days since 1899-12-30, Excel's calendar from March 1900 on.
        result.utcMs = (whole - 25569) * kMsPerDay + std::int64_t(std::llround(part * 86'400)) * 1000;
        result.precision = rest.empty() ? TimePrecision::Day : TimePrecision::Time;
    } else if (digits == 8 && rest.empty()) {
        const auto date = CivilDate::fromYmd(int(whole / 10000), int(whole / 100 % 100), int(whole % 100));
        if (!date)
            return bad(DateProblem::NoSuchDay);
        result.utcMs = date->startMs();
        result.precision = TimePrecision::Day;
    } else {
        return bad(DateProblem::NotADate);
    }
    return result;
}

/// Puts day and month where the column's order wants them.
DateProblem orderNumbers(ScannedTime &scanned, DateOrder order)
{
    if (!scanned.orderOpen)
        return DateProblem::None;
    const bool dayFirst = scanned.month > 12 ? false : scanned.day > 12 ? true : order == DateOrder::DayFirst;
    // As scanned, `day` is the first number and `month` the second.
    if (order == DateOrder::Open && scanned.day <= 12 && scanned.month <= 12 && scanned.day != scanned.month)
        return DateProblem::OrderOpen;
    if (order != DateOrder::Open && dayFirst != (order == DateOrder::DayFirst) && scanned.day != scanned.month)
        return DateProblem::NoSuchDay;
    if (!dayFirst)
        std::swap(scanned.day, scanned.month);
    return DateProblem::None;
}

} // namespace

ParsedTime parseTime(std::string_view text, DateOrder order, const ZoneRules &zone)
{
    if (const auto iso = plainIso(text)) {
        ParsedTime result;
        result.utcMs = *iso;
        result.problem = DateProblem::None;
        return result;
    }
    text = trimmed(text);
    if (const auto number = fromNumber(text))
        return *number;
    ScannedTime scanned = scanTime(text);
    if (scanned.problem != DateProblem::None)
        return bad(scanned.problem);
    if (const DateProblem problem = orderNumbers(scanned, order); problem != DateProblem::None)
        return bad(problem);
    const auto date = CivilDate::fromYmd(scanned.year, scanned.month, scanned.day);
    if (!date)
        return bad(DateProblem::NoSuchDay);
    ParsedTime result;
    result.problem = DateProblem::None;
    result.utcMs = date->startMs();
    if (!scanned.hasTime) {
        result.precision = TimePrecision::Day;
        return result;
    }
    const std::int64_t local = date->startMs() + scanned.msOfDay;
    if (scanned.hasZone) {
        result.utcMs = local - scanned.offsetMinutes * 60'000LL;
        return result;
    }
    const ZoneRules::Moment moment = zone.toUtc(local);
    if (!moment.exists)
        return bad(DateProblem::ClockChange);
    result.utcMs = moment.utcMs;
    result.hourTwice = moment.twice;
    return result;
}

OrderVote orderVote(std::string_view text)
{
    text = trimmed(text);
    if (text.size() < 6 || text.size() > 40 || text[0] < '0' || text[0] > '9')
        return OrderVote::Silent;
    if (text.find_first_of("/-.") > 2)
        return OrderVote::Silent;
    const ScannedTime scanned = scanTime(text);
    if (scanned.problem != DateProblem::None || !scanned.orderOpen || scanned.day == scanned.month)
        return OrderVote::Silent;
    if (scanned.day > 12)
        return scanned.month > 12 ? OrderVote::Silent : OrderVote::DayFirst;
    return scanned.month > 12 ? OrderVote::MonthFirst : OrderVote::Either;
}

} // namespace faultline
