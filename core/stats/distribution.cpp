// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/stats/distribution.h"

#include "core/base/localcalendar.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace faultline {

namespace {

constexpr std::array<std::string_view, 11> kGroupingIds{"category", "mode",        "severity", "team",
                                                        "month",    "detected_by", "provider", "model",
                                                        "feature",  "weekday",     "hour"};

/// A code for every row and what each code is called.
struct Coding {
    std::vector<std::uint32_t> codes;
    std::vector<std::optional<std::string>> keys;
    bool listsZeros = false; ///< all keys are shown, occurring or not
    bool natural = false; ///< keys stand in their order; else by count
};

template <typename Code> std::vector<std::uint32_t> widened(const std::vector<Code> &codes)
{
    return {codes.begin(), codes.end()};
}

template <typename Code>
Coding named(const std::vector<Code> &codes, const std::vector<std::string> &dictionary)
{
    Coding coding;
    coding.codes = widened(codes);
    for (const std::string &name : dictionary)
        coding.keys.push_back(name.empty() ? std::nullopt : std::optional(name));
    return coding;
}

Coding severityCoding(const Facts &facts)
{
    Coding coding;
    coding.natural = true;
    coding.keys = {std::nullopt, "1", "2", "3", "4", "5"};
    for (const std::uint16_t code : facts.smallCodes())
        coding.codes.push_back(smallFacets(code).severity);
    return coding;
}

Coding detectionCoding(const Facts &facts)
{
    Coding coding;
    for (std::size_t i = 0; i < kDetectedByCount; ++i)
        coding.keys.emplace_back(std::string(detectedById(DetectedBy(i))));
    coding.keys.push_back(std::nullopt);
    for (const std::uint16_t code : facts.smallCodes())
        coding.codes.push_back(smallFacets(code).detectedBy);
    return coding;
}

/// Weekday or hour of the beginning; code 0: not told.
Coding weekCoding(const Facts &facts, bool hour)
{
    Coding coding;
    coding.natural = true;
    coding.keys.push_back(std::nullopt);
    for (std::size_t i = 0; i < (hour ? kHours : kWeekdays); ++i)
        coding.keys.emplace_back(hour ? std::to_string(i) : std::string(weekdayId(i)));
    const std::vector<std::uint16_t> &week = facts.weekCodes().narrow;
    for (std::size_t i = 0; i < week.size(); ++i) {
        const bool timed = week[i] < kWeekDayOnly;
        std::uint32_t code = timed ? 1U + std::uint32_t(hour ? week[i] % kHours : week[i] / kHours) : 0U;
        if (!hour && week[i] == kWeekDayOnly)
            code = 1U + std::uint32_t(weekdayOf(CivilDate{facts.localDays()[i]}));
        coding.codes.push_back(code);
    }
    return coding;
}

Coding codingOf(const Facts &facts, Grouping by)
{
    const FactColumns &columns = facts.columns();
    Coding coding;
    switch (by) {
    case Grouping::Category:
        coding.codes = widened(columns.category);
        for (const Category category : kCategories)
            coding.keys.emplace_back(std::string(categoryId(category)));
        coding.listsZeros = coding.natural = true;
        return coding;
    case Grouping::Mode:
        return named(columns.mode, columns.modes);
    case Grouping::Severity:
        return severityCoding(facts);
    case Grouping::Team:
        return named(columns.team, columns.teams);
    case Grouping::Month:
        coding.codes = facts.monthCodes();
        coding.keys.push_back(std::nullopt);
        for (const std::int32_t month : facts.months())
            coding.keys.emplace_back(monthKey(month));
        coding.natural = true;
        return coding;
    case Grouping::DetectedBy:
        return detectionCoding(facts);
    case Grouping::Provider:
        return named(columns.provider, columns.providers);
    case Grouping::Model:
        return named(columns.model, columns.models);
    case Grouping::Feature:
        return named(columns.feature, columns.features);
    case Grouping::Weekday:
    case Grouping::Hour:
        return weekCoding(facts, by == Grouping::Hour);
    }
    return coding;
}

struct Tally {
    std::int64_t count = 0;
    std::int64_t byPerson = 0;
};

std::vector<Tally> tally(const Facts &facts, const Selection &selection, const Coding &coding)
{
    std::vector<Tally> tallies(coding.keys.size());
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (!selection.mask[i])
            continue;
        Tally &one = tallies[coding.codes[i]];
        ++one.count;
        one.byPerson += facts.smallCodes()[i] & 1;
    }
    return tallies;
}

/// Codes to show, in their order.
std::vector<std::uint32_t> shownCodes(const Coding &coding, const std::vector<Tally> &tallies)
{
    std::vector<std::uint32_t> shown;
    for (std::uint32_t code = 0; code < coding.keys.size(); ++code) {
        if (coding.listsZeros || tallies[code].count > 0)
            shown.push_back(code);
    }
    std::stable_sort(shown.begin(), shown.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (coding.keys[a].has_value() != coding.keys[b].has_value())
            return coding.keys[a].has_value();
        if (coding.natural)
            return a < b;
        if (tallies[a].count != tallies[b].count)
            return tallies[a].count > tallies[b].count;
        return coding.keys[a] < coding.keys[b];
    });
    return shown;
}

Group makeGroup(const Facts &facts, Grouping by, const Coding &coding, std::uint32_t code, const Tally &tally,
                std::int64_t of, const IncidentFilter &covered)
{
    Group group;
    group.key = coding.keys[code];
    group.share = proportion(tally.count, of);
    group.byPerson = tally.byPerson;
    group.partial
        = by == Grouping::Month && code > 0 && isPartialMonth(facts.months()[code - 1], facts, covered);
    return group;
}

} // namespace

std::string_view groupingId(Grouping grouping)
{
    return kGroupingIds[std::size_t(grouping)];
}

std::optional<Grouping> groupingFromId(std::string_view id)
{
    const auto found = std::find(kGroupingIds.begin(), kGroupingIds.end(), id);
    if (found == kGroupingIds.end())
        return std::nullopt;
    return Grouping(found - kGroupingIds.begin());
}

bool isPartialMonth(std::int32_t number, const Facts &facts, const IncidentFilter &covered)
{
    if (!facts.firstDay())
        return false;
    const CivilDate first = std::max(*facts.firstDay(), covered.from.value_or(*facts.firstDay()));
    const CivilDate last = std::min(*facts.lastDay(), covered.to.value_or(*facts.lastDay()));
    return firstDayOfMonth(number) < first || lastDayOfMonth(number) > last;
}

Distribution distribution(const Facts &facts, const Selection &selection, Grouping by,
                          const IncidentFilter &covered)
{
    const Coding coding = codingOf(facts, by);
    const std::vector<Tally> tallies = tally(facts, selection, coding);
    Distribution result;
    result.by = by;
    result.total = selection.count;
    for (const std::uint32_t code : shownCodes(coding, tallies))
        result.groups.push_back(makeGroup(facts, by, coding, code, tallies[code], result.total, covered));
    return result;
}

CrossTable crossTable(const Facts &facts, const Selection &selection, Grouping first, Grouping second,
                      const IncidentFilter &covered)
{
    const Coding a = codingOf(facts, first), b = codingOf(facts, second);
    const std::vector<Tally> firstTallies = tally(facts, selection, a);
    const std::vector<Tally> secondTallies = tally(facts, selection, b);
    std::unordered_map<std::uint64_t, Tally> cells;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (!selection.mask[i])
            continue;
        Tally &cell = cells[(std::uint64_t(a.codes[i]) << 32) | b.codes[i]];
        ++cell.count;
        cell.byPerson += facts.smallCodes()[i] & 1;
    }
    CrossTable table;
    table.first = first;
    table.second = second;
    table.total = selection.count;
    const std::vector<std::uint32_t> inner = shownCodes(b, secondTallies);
    for (const std::uint32_t outerCode : shownCodes(a, firstTallies)) {
        const Tally &outer = firstTallies[outerCode];
        if (outer.count == 0)
            continue;
        const Group firstGroup = makeGroup(facts, first, a, outerCode, outer, table.total, covered);
        for (const std::uint32_t innerCode : inner) {
            const auto cell = cells.find((std::uint64_t(outerCode) << 32) | innerCode);
            if (cell == cells.end() && !b.listsZeros)
                continue;
            const Tally found = cell == cells.end() ? Tally{} : cell->second;
            table.rows.push_back(
                {firstGroup, makeGroup(facts, second, b, innerCode, found, outer.count, covered)});
        }
    }
    return table;
}

} // namespace faultline
