// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/comparegroups.h"

#include "core/base/localcalendar.h"
#include "core/report/filtertext.h"
#include "core/usecases/analyseincidents.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace faultline {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Compare", text);
}

bool allDigits(std::string_view text)
{
    return !text.empty()
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<Period> monthsOf(int year, int firstMonth, int months)
{
    const auto from = CivilDate::fromYmd(year, firstMonth, 1);
    if (!from)
        return std::nullopt;
    return Period{*from, lastDayOfMonth(monthNumber(*from) + months - 1)};
}

} // namespace

std::optional<Period> parsePeriod(std::string_view text)
{
    if (text.size() == 22 && text.substr(10, 2) == "..") {
        const auto from = CivilDate::fromIso(text.substr(0, 10)), to = CivilDate::fromIso(text.substr(12));
        return from && to && *from <= *to ? std::optional(Period{*from, *to}) : std::nullopt;
    }
    if (text.size() < 4 || !allDigits(text.substr(0, 4)))
        return std::nullopt;
    const int year = std::stoi(std::string(text.substr(0, 4)));
    if (text.size() == 4)
        return monthsOf(year, 1, 12);
    const std::string_view rest = text.substr(4);
    if (rest.size() == 3 && rest[0] == '-' && (rest[1] == 'Q' || rest[1] == 'q') && rest[2] >= '1'
        && rest[2] <= '4')
        return monthsOf(year, (rest[2] - '1') * 3 + 1, 3);
    if (rest.size() == 3 && rest[0] == '-' && allDigits(rest.substr(1)))
        return monthsOf(year, std::stoi(std::string(rest.substr(1))), 1);
    return std::nullopt;
}

namespace {

/// The other selection: the same filter over another period or another team.
Result<IncidentFilter> otherFilter(const CompareRequest &request, const Facts &facts)
{
    IncidentFilter other = request.filter;
    const std::vector<std::string> &teams = facts.columns().teams;
    // A team's name wins over a period that looks the same.
    if (std::find(teams.begin(), teams.end(), request.with) != teams.end() && !request.with.empty()) {
        other.teams = {request.with};
        return other;
    }
    if (const auto period = parsePeriod(request.with)) {
        other.from = period->from;
        other.to = period->to;
        return other;
    }
    return failure(
        ErrorCode::BadUsage,
        words("--with %1: this is neither \"study\", nor \"rest\", nor a team of the workspace, nor a period "
              "such as 2025-03, "
              "2025-Q1 or 2025-01-01..2025-06-30.")
            .arg(QString::fromStdString(request.with)));
}

std::int64_t countBoth(const Selection &a, const Selection &b)
{
    std::int64_t both = 0;
    for (std::size_t i = 0; i < a.mask.size(); ++i)
        both += a.mask[i] & b.mask[i];
    return both;
}

void takeAway(Selection &from, const Selection &what)
{
    for (std::size_t i = 0; i < from.mask.size(); ++i)
        from.mask[i] = from.mask[i] & std::uint8_t(1 - what.mask[i]);
    from.count = countBoth(from, from);
}

/// Two selections that share records are no two samples: the shared ones stay on the smaller side only.
/// Whether anything was taken away from ours (1), from theirs (2) or from neither (0).
int separate(Selection &ours, Selection &theirs)
{
    const std::int64_t both = countBoth(ours, theirs);
    if (both == 0 || (both == ours.count && both == theirs.count))
        return 0;
    const bool fromTheirs = both == ours.count;
    takeAway(fromTheirs ? theirs : ours, fromTheirs ? ours : theirs);
    return fromTheirs ? 2 : 1;
}

struct NamedPair {
    std::string id;
    std::pair<Proportion, Proportion> sides;
};

/// One family of looks.
std::vector<Comparison::Row> comparedRows(const std::vector<NamedPair> &pairs)
{
    std::vector<std::pair<Proportion, Proportion>> sides;
    for (const NamedPair &pair : pairs)
        sides.push_back(pair.sides);
    const std::vector<ComparedShare> compared = compareShares(sides);
    std::vector<Comparison::Row> rows;
    for (std::size_t i = 0; i < pairs.size(); ++i)
        rows.push_back({pairs[i].id, compared[i]});
    return rows;
}

Comparison againstStudy(const Analysis &ours, const Study &study)
{
    Comparison comparison;
    comparison.withStudy = true;
    comparison.studyRule = ours.filter.studyRule;
    comparison.ourName = filterText(ours.filter);
    comparison.theirName = words("the study (n = %1)").arg(study.incidents);
    comparison.study = ours.study;
    comparison.ours = ours;
    if (study.retrievalWithoutOwnerOf > 0)
        comparison.figures
            = comparedRows({{"retrieval_without_owner",
                             {ours.retrievalWithoutOwner,
                              proportion(study.retrievalWithoutOwner, study.retrievalWithoutOwnerOf)}}});
    return comparison;
}

/// Everything that ours leaves out.
Selection restOf(const Selection &ours)
{
    Selection rest;
    rest.mask.assign(ours.mask.size(), 1);
    rest.count = std::int64_t(ours.mask.size());
    takeAway(rest, ours);
    return rest;
}

Proportion severe(const Analysis &analysis)
{
    std::int64_t count = 0;
    for (std::size_t severity = 1; severity <= 2; ++severity) {
        for (const std::int64_t n : analysis.severity[severity])
            count += n;
    }
    return proportion(count, analysis.selected - analysis.lackingSeverity);
}

std::vector<Comparison::Row> comparedFigures(const Analysis &ours, const Analysis &theirs)
{
    return comparedRows({{"outside_model", {ours.outsideModel, theirs.outsideModel}},
                         {"severity_1_or_2", {severe(ours), severe(theirs)}},
                         {"found_by_users", {ours.foundByUsers, theirs.foundByUsers}},
                         {"without_owner", {ours.withoutOwner, theirs.withoutOwner}}});
}

std::vector<Comparison::Row> comparedModes(const Analysis &ours, const Analysis &theirs)
{
    std::map<std::string, std::pair<std::int64_t, std::int64_t>> counts;
    for (const ModeFigures &figures : ours.modes) {
        if (!figures.mode.empty())
            counts[figures.mode].first += figures.ofSelected.count;
    }
    for (const ModeFigures &figures : theirs.modes) {
        if (!figures.mode.empty())
            counts[figures.mode].second += figures.ofSelected.count;
    }
    std::vector<NamedPair> pairs;
    for (const auto &[mode, both] : counts)
        pairs.push_back(
            {mode, {proportion(both.first, ours.selected), proportion(both.second, theirs.selected)}});
    std::stable_sort(pairs.begin(), pairs.end(), [](const NamedPair &a, const NamedPair &b) {
        return a.sides.first.count > b.sides.first.count;
    });
    return comparedRows(pairs);
}

} // namespace

Comparison compareSelections(const Analysis &ours, const Analysis &theirs, const QString &ourName,
                             const QString &theirName)
{
    Comparison comparison;
    comparison.ourName = ourName;
    comparison.theirName = theirName;
    comparison.studyRule = ours.filter.studyRule;
    comparison.categories = compareCategories(ours.categoryCounts(), theirs.categoryCounts());
    comparison.figures = comparedFigures(ours, theirs);
    comparison.modes = comparedModes(ours, theirs);
    comparison.ours = ours;
    comparison.theirs = theirs;
    return comparison;
}

Result<Comparison> compareGroups(Store &store, const Knowledge &knowledge, const CompareRequest &request,
                                 Progress &progress)
{
    const auto facts = loadFacts(store, progress);
    if (!facts)
        return facts.error();
    return compareGroups(store, *facts, knowledge, request);
}

Result<Comparison> compareGroups(Store &store, const Facts &facts, const Knowledge &knowledge,
                                 const CompareRequest &request)
{
    auto ours = selectIncidents(store, facts, request.filter);
    if (!ours)
        return ours.error();
    const Analysis our = analyseFully(facts, *ours, request.filter, knowledge.study);
    if (request.with == "study")
        return againstStudy(our, knowledge.study);
    if (request.with == "rest")
        return compareSelections(our, analyseFully(facts, restOf(*ours), {}, knowledge.study),
                                 filterText(request.filter), words("all other incidents"));
    const auto filter = otherFilter(request, facts);
    if (!filter)
        return filter.error();
    auto theirs = selectIncidents(store, facts, *filter);
    if (!theirs)
        return theirs.error();
    const int taken = separate(*ours, *theirs);
    const auto named = [](const IncidentFilter &one, bool rest) {
        return rest ? words("%1, without the other side").arg(filterText(one)) : filterText(one);
    };
    return compareSelections(taken == 1 ? analyseFully(facts, *ours, request.filter, knowledge.study) : our,
                             analyseFully(facts, *theirs, *filter, knowledge.study),
                             named(request.filter, taken == 1), named(*filter, taken == 2));
}

} // namespace faultline
