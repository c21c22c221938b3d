// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/consoleprogress.h"
#include "app/cli/workspaceargument.h"
#include "core/base/csvtext.h"
#include "core/report/format.h"
#include "core/usecases/reviewlist.h"
#include "core/usecases/similarincidents.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <array>

namespace faultline {

namespace {

using Json = nlohmann::ordered_json;

QString translated(const char *text)
{
    return QCoreApplication::translate("ReviewCommands", text);
}

Json incidentJson(const Incident &incident)
{
    return {{"id", incident.id},
            {"external_id", incident.externalId},
            {"title", incident.title},
            {"category", categoryId(incident.classification.category)},
            {"mode", incident.classification.mode},
            {"confidence", incident.classification.confidence}};
}

std::string reviewJson(const ReviewList &list, ReviewKind kind, const std::vector<Incident> &incidents)
{
    Json json{{"kind", reviewKindId(kind)},
              {"left", list.rows.size()},
              {"done", list.done},
              {"incidents", list.incidents},
              {"most_move", list.mostMove()},
              {"may_stop", list.mostMove() < kReviewMayStop},
              {"queue", Json::array()}};
    for (const Incident &incident : incidents)
        json["queue"].push_back(incidentJson(incident));
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// A file to fill in and hand to `faultline label`.
std::string reviewCsv(const std::vector<Incident> &incidents)
{
    std::string csv;
    appendCsvRow(csv,
                 std::array<std::string, 6>{"id", "external_id", "title", "category", "mode", "confidence"});
    for (const Incident &incident : incidents)
        appendCsvRow(csv,
                     std::array<std::string, 6>{
                         incident.id, incident.externalId, incident.title,
                         std::string(categoryId(incident.classification.category)),
                         incident.classification.mode,
                         QByteArray::number(incident.classification.confidence, 'f', 3).toStdString()});
    return csv;
}

Result<void> review(const QCommandLineParser &parser, CommandContext &context)
{
    const auto kind = reviewKindFromId(parser.value(QStringLiteral("kind")).toStdString());
    if (!kind)
        return failure(ErrorCode::BadUsage,
                       translated("--kind %1 is none; use needs-review, random or disagreed.")
                           .arg(parser.value(QStringLiteral("kind"))));
    bool isNumber = true;
    const int drawn
        = parser.isSet(QStringLiteral("draw")) ? parser.value(QStringLiteral("draw")).toInt(&isNumber) : 0;
    if (!isNumber || drawn < 0)
        return failure(
            ErrorCode::BadUsage,
            translated("--draw %1 is no number of incidents.").arg(parser.value(QStringLiteral("draw"))));
    auto store = openWorkspace(parser, drawn > 0 ? OpenMode::Write : OpenMode::Read);
    if (!store)
        return store.error();
    const std::int64_t now = context.clock.nowMs();
    if (drawn > 0) {
        if (const auto ids = (*store)->labelling().draw(drawn, std::uint64_t(now), now); !ids)
            return ids.error();
    }
    ConsoleProgress progress(translated("Reading"), context.console.quiet);
    const auto list = reviewList(**store, drawn > 0 ? ReviewKind::Drawn : *kind, progress);
    if (!list)
        return list.error();
    const auto incidents = (*store)->incidents(list->rows);
    if (!incidents)
        return incidents.error();
    if (parser.isSet(QStringLiteral("json"))) {
        context.console.result(reviewJson(*list, drawn > 0 ? ReviewKind::Drawn : *kind, *incidents) + '\n');
        return {};
    }
    context.console.result(reviewCsv(*incidents));
    context.console.note(translated("%1 left; that can move no share by more than %2 points.")
                             .arg(incidentsText(std::int64_t(list->rows.size())))
                             .arg(list->mostMove() * 100, 0, 'f', 1));
    return {};
}

Result<void> similar(const QCommandLineParser &parser, CommandContext &context)
{
    if (parser.positionalArguments().size() != 1)
        return failure(ErrorCode::BadUsage, translated("name exactly one incident."));
    auto store = openWorkspace(parser, OpenMode::Read);
    if (!store)
        return store.error();
    const QString asked = parser.positionalArguments().first();
    const auto ids = (*store)->resolveId(asked.toStdString(), {});
    if (!ids)
        return ids.error();
    if (ids->size() != 1)
        return failure(ErrorCode::NotFound, translated("%1 names no incident, or several.").arg(asked));
    ConsoleProgress progress(translated("Comparing"), context.console.quiet);
    const auto found = similarIncidents(**store, ids->front(), progress);
    if (!found)
        return found.error();
    if (parser.isSet(QStringLiteral("json"))) {
        Json json = Json::array();
        for (const SimilarIncident &one : *found)
            json.push_back({{"id", one.id},
                            {"external_id", one.externalId},
                            {"title", one.title},
                            {"category", categoryId(one.category)},
                            {"mode", one.mode},
                            {"nearness", one.nearness}});
        context.console.result(json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n');
        return {};
    }
    for (const SimilarIncident &one : *found)
        context.console.result(QStringLiteral("%1  %2  %3\n")
                                   .arg(fromUtf8(one.id))
                                   .arg(one.nearness, 0, 'f', 2)
                                   .arg(fromUtf8(one.title)));
    return {};
}

ExitStatus statusOf(const Result<void> &done, const CommandContext &context)
{
    return done ? ExitDone : context.console.failed(done.error());
}

} // namespace

Command reviewCommand()
{
    return {QStringLiteral("review"), translated("what a person should look at, most useful first"),
            [](QCommandLineParser &parser) {
                parser.addOption(workspaceOption());
                parser.addOption({QStringLiteral("kind"), translated("needs-review, random or disagreed."),
                                  QStringLiteral("KIND"), QStringLiteral("needs-review")});
                parser.addOption(
                    {QStringLiteral("draw"),
                     translated("Draw so many more at random first, to check them without favour."),
                     QStringLiteral("N")});
                parser.addOption(jsonOption());
            },
            [](const QCommandLineParser &parser, CommandContext &context) {
                return statusOf(review(parser, context), context);
            }};
}

Command similarCommand()
{
    return {QStringLiteral("similar"), translated("undecided incidents like one: same label, near text"),
            [](QCommandLineParser &parser) {
                parser.addPositionalArgument(QStringLiteral("ID"), translated("Ours, or an external id."));
                parser.addOption(workspaceOption());
                parser.addOption(jsonOption());
            },
            [](const QCommandLineParser &parser, CommandContext &context) {
                return statusOf(similar(parser, context), context);
            }};
}

} // namespace faultline
