// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/comparegroups.h"

#include "core/report/analysisjson.h"
#include "core/report/filtertext.h"
#include "core/report/format.h"
#include "core/stats/localcalendar.h"
#include "core/usecases/analyseincidents.h"

#include <QCoreApplication>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <algorithm>

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
    return failure(ErrorCode::BadUsage,
                   words("--with %1: this is neither \"study\", nor a team of the workspace, nor a period "
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

Comparison againstStudy(const Analysis &ours, const Study &study)
{
    Comparison comparison;
    comparison.withStudy = true;
    comparison.studyRule = ours.filter.studyRule;
    comparison.ourName = filterText(ours.filter);
    comparison.theirName = words("the study (n = %1)").arg(study.incidents);
    comparison.study = ours.study;
    comparison.ours = ours;
    return comparison;
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
    auto ours = selectIncidents(store, *facts, request.filter);
    if (!ours)
        return ours.error();
    if (request.with == "study")
        return againstStudy(analyse(*facts, *ours, request.filter, knowledge.study), knowledge.study);
    const auto filter = otherFilter(request, *facts);
    if (!filter)
        return filter.error();
    auto theirs = selectIncidents(store, *facts, *filter);
    if (!theirs)
        return theirs.error();
    const int taken = separate(*ours, *theirs);
    const auto named = [](const IncidentFilter &one, bool rest) {
        return rest ? words("%1, without the other side").arg(filterText(one)) : filterText(one);
    };
    return compareSelections(analyse(*facts, *ours, request.filter, knowledge.study),
                             analyse(*facts, *theirs, *filter, knowledge.study),
                             named(request.filter, taken == 1), named(*filter, taken == 2));
}

std::string comparisonJson(const Comparison &comparison)
{
    using Json = nlohmann::ordered_json;
    Json json{{"ours", {{"name", comparison.ourName.toStdString()}, {"total", comparison.ours.selected}}},
              {"with", comparison.theirName.toStdString()},
              {"study_rule", comparison.studyRule},
              {"unjudged_by_study_rule", comparison.ours.unjudgedByStudyRule},
              {"small_sample",
               comparison.ours.isSmallSample() || (comparison.theirs && comparison.theirs->isSmallSample())}};
    if (comparison.withStudy) {
        json.update(studyComparisonJson(comparison.study));
    } else {
        json["theirs"]
            = {{"name", comparison.theirName.toStdString()}, {"total", comparison.theirs->selected}};
        json["rows"] = Json::array();
        for (const Category category : kCategories) {
            Json row{{"category", std::string(categoryId(category))}};
            row.update(comparedJson(comparison.categories[index(category)]));
            json["rows"].push_back(std::move(row));
        }
    }
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
}

QString comparisonText(const Comparison &comparison)
{
    QStringList lines{
        words("Ours: %1, %2").arg(comparison.ourName, incidentsText(comparison.ours.selected)),
        comparison.theirs
            ? words("Theirs: %1, %2").arg(comparison.theirName, incidentsText(comparison.theirs->selected))
            : words("Theirs: %1").arg(comparison.theirName),
        comparison.studyRule ? words("Study rule on") : words("Study rule off")};
    const auto add = [&](const QString &name, const ComparedShare &compared) {
        const QString word = differenceText(compared);
        lines << words("%1: %2 against %3; %4%5")
                     .arg(name, shareText(compared.ours), shareText(compared.theirs),
                          differenceNumberText(compared.difference),
                          word.isEmpty() ? QString() : QStringLiteral(", ") + word);
    };
    for (const StudyComparison::Row &row : comparison.study.rows)
        add(fromUtf8(row.label), row.compared);
    if (comparison.withStudy)
        lines << words("Everything else: %1 against %2")
                     .arg(shareText(comparison.study.oursElse), shareText(comparison.study.theirsElse));
    else
        for (const Category category : kCategories)
            add(categoryText(category), comparison.categories[index(category)]);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace faultline
