// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/valueparsers.h"

#include "core/import/cellkind.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace faultline {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

double hoursPer(DurationUnit unit)
{
    switch (unit) {
    case DurationUnit::Milliseconds: return 1 / 3'600'000.0;
    case DurationUnit::Seconds: return 1 / 3600.0;
    case DurationUnit::Minutes: return 1 / 60.0;
    case DurationUnit::Days: return 24;
    case DurationUnit::None:
    case DurationUnit::Hours: break;
    }
    return 1;
}

/// "P1DT2H30M", "PT90M", "P2W".
std::optional<double> isoDuration(std::string_view text)
{
    if (!text.starts_with('P') || text.size() < 3)
        return std::nullopt;
    double hours = 0;
    bool time = false;
    for (std::size_t i = 1; i < text.size();) {
        if (text[i] == 'T') {
            time = true;
            ++i;
            continue;
        }
        const std::size_t start = i;
        while (i < text.size() && (isDigit(text[i]) || text[i] == '.' || text[i] == ','))
            ++i;
        if (i == start || i == text.size())
            return std::nullopt;
        std::string digits(text.substr(start, i - start));
        std::replace(digits.begin(), digits.end(), ',', '.');
        const auto value = parseNumber(digits, DecimalMark::Point);
        if (!value)
            return std::nullopt;
        const char unit = text[i++];
        if (unit == 'W' && !time)
            hours += *value * 168;
        else if (unit == 'D' && !time)
            hours += *value * 24;
        else if (unit == 'H' && time)
            hours += *value;
        else if (unit == 'M' && time)
            hours += *value / 60;
        else if (unit == 'S' && time)
            hours += *value / 3600;
        else
            return std::nullopt; // months and years have no length in hours
    }
    return hours;
}

/// "1:30:00", "01:12", "26:00:00.5".
std::optional<double> clockSpan(std::string_view text)
{
    double parts[3] = {0, 0, 0};
    int count = 0;
    std::size_t start = 0;
    for (;;) {
        const std::size_t colon = text.find(':', start);
        const std::string_view part = text.substr(start, colon == std::string_view::npos ? colon : colon - start);
        const auto value = parseNumber(part, DecimalMark::Point);
        if (!value || *value < 0 || count == 3 || (count > 0 && *value >= 60))
            return std::nullopt;
        parts[count++] = *value;
        if (colon == std::string_view::npos)
            break;
        start = colon + 1;
    }
    if (count < 2)
        return std::nullopt;
    return parts[0] + parts[1] / 60 + parts[2] / 3600;
}

std::optional<double> unitHours(std::string_view unit)
{
    struct Unit {
        std::string_view name;
        double hours;
    };
    static constexpr Unit kUnits[] = {{"d", 24},          {"day", 24},       {"days", 24},       {"h", 1},
                                      {"hr", 1},          {"hrs", 1},        {"hour", 1},        {"hours", 1},
                                      {"m", 1 / 60.0},    {"min", 1 / 60.0}, {"mins", 1 / 60.0}, {"minute", 1 / 60.0},
                                      {"minutes", 1 / 60.0}, {"s", 1 / 3600.0}, {"sec", 1 / 3600.0}, {"secs", 1 / 3600.0},
                                      {"second", 1 / 3600.0}, {"seconds", 1 / 3600.0}, {"ms", 1 / 3'600'000.0},
                                      {"w", 168},         {"week", 168},     {"weeks", 168}};
    for (const Unit &known : kUnits) {
        if (known.name == unit)
            return known.hours;
    }
    return std::nullopt;
}

/// "2h 30m", "1 day, 4 hours", "0 days 01:12:00", "90 min".
std::optional<double> namedSpan(const std::string &words)
{
    double hours = 0;
    std::size_t i = 0;
    bool any = false;
    while (i < words.size()) {
        while (i < words.size() && (words[i] == ' ' || words[i] == ','))
            ++i;
        if (i == words.size())
            break;
        const std::size_t start = i;
        while (i < words.size() && (isDigit(words[i]) || words[i] == '.' || words[i] == ':'))
            ++i;
        const std::string_view number = std::string_view(words).substr(start, i - start);
        if (number.empty())
            return std::nullopt;
        if (number.find(':') != std::string_view::npos) {
            const auto span = clockSpan(number);
            if (!span)
                return std::nullopt;
            hours += *span;
            any = true;
            continue;
        }
        while (i < words.size() && words[i] == ' ')
            ++i;
        const std::size_t unitStart = i;
        while (i < words.size() && words[i] >= 'a' && words[i] <= 'z')
            ++i;
        const auto value = parseNumber(number, DecimalMark::Point);
        const auto unit = unitHours(std::string_view(words).substr(unitStart, i - unitStart));
        if (!value || !unit)
            return std::nullopt;
        hours += *value * *unit;
        any = true;
    }
    return any ? std::optional(hours) : std::nullopt;
}

} // namespace

std::optional<double> parseHours(std::string_view text, DurationUnit unit, DecimalMark mark)
{
    text = trimmed(text);
    if (const auto number = parseNumber(text, mark))
        return *number < 0 ? std::nullopt : std::optional(*number * hoursPer(unit));
    if (const auto iso = isoDuration(text))
        return iso;
    if (text.size() > 60)
        return std::nullopt;
    std::string words(text);
    std::transform(words.begin(), words.end(), words.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return namedSpan(words);
}

} // namespace faultline
