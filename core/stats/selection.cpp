// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/stats/facts.h"

#include <algorithm>
#include <array>

namespace faultline {

namespace {

using Mask = std::vector<std::uint8_t>;

/// Keeps rows whose code is allowed; `allowed` holds one byte a code.
template <typename Code>
void keep(Mask &mask, const std::vector<Code> &codes, const std::vector<std::uint8_t> &allowed)
{
    const Code *code = codes.data();
    const std::uint8_t *table = allowed.data();
    std::uint8_t *out = mask.data();
    for (std::size_t i = 0, n = mask.size(); i < n; ++i)
        out[i] = out[i] & table[code[i]];
}

std::vector<std::uint8_t> allowedNames(const std::vector<std::string> &dictionary,
                                       const std::vector<std::string> &wanted)
{
    std::vector<std::uint8_t> allowed(std::max<std::size_t>(dictionary.size(), 1), 0);
    for (std::size_t i = 0; i < dictionary.size(); ++i)
        allowed[i] = std::find(wanted.begin(), wanted.end(), dictionary[i]) != wanted.end();
    return allowed;
}

template <typename Code>
void keepNames(Mask &mask, const std::vector<Code> &codes, const std::vector<std::string> &dictionary,
               const std::vector<std::string> &wanted)
{
    if (!wanted.empty())
        keep(mask, codes, allowedNames(dictionary, wanted));
}

void keepDays(Mask &mask, const std::vector<std::int32_t> &days, const IncidentFilter &filter)
{
    if (!filter.from && !filter.to)
        return;
    const std::int32_t from = filter.from ? filter.from->days : kNoDay + 1; // undated is in no period
    const std::int32_t to = filter.to ? filter.to->days : std::numeric_limits<std::int32_t>::max();
    for (std::size_t i = 0, n = mask.size(); i < n; ++i)
        mask[i] = mask[i] & std::uint8_t(days[i] >= from) & std::uint8_t(days[i] <= to);
}

void keepWeek(Mask &mask, const Facts &facts, const IncidentFilter &filter)
{
    if (filter.weekdays.empty() && filter.hours.empty())
        return;
    const auto holds = [](const std::vector<int> &list, std::size_t value) {
        return list.empty() || std::find(list.begin(), list.end(), int(value)) != list.end();
    };
    std::vector<std::uint8_t> allowed(kWeekCodes, 0);
    for (std::size_t code = 0; code < kWeekDayOnly; ++code)
        allowed[code] = holds(filter.weekdays, code / kHours) && holds(filter.hours, code % kHours);
    allowed[kWeekDayOnly] = filter.hours.empty(); // its day is looked at below
    const std::vector<std::uint16_t> &codes = facts.weekCodes().narrow;
    keep(mask, codes, allowed);
    for (std::size_t i = 0; i < mask.size(); ++i) {
        if (mask[i] && codes[i] == kWeekDayOnly)
            mask[i] = holds(filter.weekdays, std::size_t(weekdayOf(CivilDate{facts.localDays()[i]})));
    }
}

void keepStoreMatches(Mask &mask, const std::vector<std::int64_t> &rowIds,
                      std::span<const std::int64_t> matches)
{
    auto at = matches.begin();
    for (std::size_t i = 0; i < mask.size(); ++i) {
        while (at != matches.end() && *at < rowIds[i])
            ++at;
        if (at == matches.end() || *at != rowIds[i])
            mask[i] = 0;
    }
}

/// Whether the small facets of a code pass those parts of the filter that speak of them.
bool passes(const SmallFacets &f, const IncidentFilter &filter)
{
    const auto holds = [](const auto &list, auto value) {
        return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
    };
    if (!holds(filter.categories, Category(f.category)) || !holds(filter.severities, int(f.severity)))
        return false;
    if (filter.severityMax && (f.severity == 0 || f.severity > *filter.severityMax))
        return false;
    if (!filter.detectedBy.empty()
        && (f.detectedBy >= kDetectedByCount || !holds(filter.detectedBy, DetectedBy(f.detectedBy))))
        return false;
    return !filter.needsReview || f.needsReview;
}

bool meetsStudyRule(const SmallFacets &f)
{
    return (f.severity >= 1 && f.severity <= 2) || f.detectedBy == std::uint8_t(DetectedBy::Eval)
        || f.detectedBy == std::uint8_t(DetectedBy::Replay);
}

bool speaksOfSmallFacets(const IncidentFilter &filter)
{
    return !filter.categories.empty() || !filter.severities.empty() || filter.severityMax
        || !filter.detectedBy.empty() || filter.needsReview || filter.studyRule;
}

void keepSmallFacets(Selection &selection, const Facts &facts, const IncidentFilter &filter)
{
    if (!speaksOfSmallFacets(filter))
        return;
    // Bit 0: kept; bit 1: left out unjudged by the study rule.
    std::vector<std::uint8_t> verdict(kSmallCodes);
    for (std::size_t code = 0; code < kSmallCodes; ++code) {
        const SmallFacets f = smallFacets(std::uint16_t(code));
        if (!passes(f, filter))
            continue;
        const bool untold = f.severity == 0 && f.detectedBy >= kDetectedByCount;
        verdict[code] = !filter.studyRule || meetsStudyRule(f) ? 1 : untold ? 2 : 0;
    }
    // Locals all: a byte written through the mask could be any other object's.
    const std::uint16_t *codes = facts.smallCodes().data();
    const std::uint8_t *table = verdict.data();
    std::uint8_t *mask = selection.mask.data();
    std::int64_t unjudged = 0;
    for (std::size_t i = 0, n = selection.mask.size(); i < n; ++i) {
        const unsigned told = table[codes[i]] & (mask[i] * 3U);
        unjudged += told >> 1;
        mask[i] = std::uint8_t(told & 1U);
    }
    selection.unjudged = unjudged;
}

std::int64_t ones(const Mask &mask)
{
    std::int64_t count = 0;
    for (std::size_t i = 0; i < mask.size();) {
        std::uint32_t part = 0; // short sums vectorise
        for (const std::size_t end = std::min(mask.size(), i + 4096); i < end; ++i)
            part += mask[i];
        count += part;
    }
    return count;
}

} // namespace

bool needsStoreMatches(const IncidentFilter &filter)
{
    return !filter.search.empty() || !filter.tags.empty();
}

Selection selectFacts(const Facts &facts, const IncidentFilter &filter,
                      std::span<const std::int64_t> storeMatches)
{
    const FactColumns &columns = facts.columns();
    Selection selection;
    selection.mask.assign(facts.size(), 1);
    keepNames(selection.mask, columns.team, columns.teams, filter.teams);
    keepNames(selection.mask, columns.mode, columns.modes, filter.modes);
    keepNames(selection.mask, columns.provider, columns.providers, filter.providers);
    keepNames(selection.mask, columns.model, columns.models, filter.models);
    keepNames(selection.mask, columns.feature, columns.features, filter.features);
    keepDays(selection.mask, facts.localDays(), filter);
    keepWeek(selection.mask, facts, filter);
    if (needsStoreMatches(filter))
        keepStoreMatches(selection.mask, columns.rowId, storeMatches);
    keepSmallFacets(selection, facts, filter);
    selection.count = ones(selection.mask);
    return selection;
}

} // namespace faultline
