// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/consoleprogress.h"
#include "app/cli/workspaceargument.h"
#include "core/report/format.h"
#include "core/usecases/assessreadiness.h"

#include <QCoreApplication>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("AssessCommand", text);
}

Result<std::optional<Tier>> tierToHold(const QCommandLineParser &parser)
{
    if (!parser.isSet(QStringLiteral("fail-under")))
        return std::optional<Tier>();
    const QString name = parser.value(QStringLiteral("fail-under"));
    if (const auto tier = tierFromId(name.toStdString()))
        return tier;
    return failure(
        ErrorCode::BadUsage,
        translated("--fail-under %1 is no tier; use Exposed, Emerging, Managed or Hardened.").arg(name));
}

Result<ReadinessRequest> requestFrom(const QCommandLineParser &parser, const Knowledge &knowledge)
{
    if (!parser.isSet(QStringLiteral("answers")))
        return failure(ErrorCode::BadUsage, translated("name the answers with --answers FILE.json."));
    ReadinessRequest request;
    const auto date = dateArgument(parser, QStringLiteral("date"));
    if (!date)
        return date.error();
    request.date = *date;
    if (parser.isSet(QStringLiteral("team")))
        request.team = parser.value(QStringLiteral("team")).trimmed().toStdString();
    if (parser.isSet(QStringLiteral("playbook"))) {
        auto playbook = readPlaybook(parser.value(QStringLiteral("playbook")), knowledge);
        if (!playbook)
            return playbook.error();
        request.playbook = std::move(*playbook);
    }
    auto assessment = readAnswers(parser.value(QStringLiteral("answers")), knowledge, request.playbook);
    if (!assessment)
        return assessment.error();
    request.assessment = std::move(*assessment);
    return request;
}

Result<ExitStatus> assess(const QCommandLineParser &parser, CommandContext &context)
{
    const auto toHold = tierToHold(parser);
    if (!toHold)
        return toHold.error();
    const auto knowledge = loadKnowledge(context.files);
    if (!knowledge)
        return knowledge.error();
    const auto request = requestFrom(parser, *knowledge);
    if (!request)
        return request.error();
    const bool save = parser.isSet(QStringLiteral("save"));
    auto store = openWorkspace(parser, save ? OpenMode::Write : OpenMode::Read);
    if (!store)
        return store.error();
    ConsoleProgress progress(translated("Assessing"), context.console.quiet);
    const auto assessed = assessReadiness(**store, *knowledge, *request, context.clock, progress);
    if (!assessed)
        return assessed.error();
    for (const QString &warning : assessed->warnings)
        context.console.warning(warning);
    if (save) {
        if (const auto saved = saveAssessed(**store, *assessed, request->assessment, context.clock); !saved)
            return saved.error();
    }
    if (parser.isSet(QStringLiteral("json")))
        context.console.result(assessJson(*assessed) + '\n');
    else
        context.console.result(assessText(*assessed));

    const auto tier = assessed->readiness.observed.tier;
    if (*toHold && (!tier || *tier < **toHold)) {
        context.console.warning(
            translated("the observed tier, %1, is below %2.").arg(tierText(tier), tierText(**toHold)));
        return ExitTierBelow;
    }
    return ExitDone;
}

ExitStatus execute(const QCommandLineParser &parser, CommandContext &context)
{
    const auto status = assess(parser, context);
    return status ? *status : context.console.failed(status.error());
}

} // namespace

Command assessCommand()
{
    return {
        QStringLiteral("assess"), translated("the readiness score, contradictions and plan"),
        [](QCommandLineParser &parser) {
            parser.addOption(workspaceOption());
            parser.addOption(teamOption());
            parser.addOption({QStringLiteral("answers"), translated("The answers to the playbook."),
                              QStringLiteral("FILE.json")});
            parser.addOption({QStringLiteral("playbook"), translated("A playbook of your own."),
                              QStringLiteral("FILE.json")});
            parser.addOption(dateOption());
            parser.addOption({QStringLiteral("save"), translated("Keep the assessment in the workspace.")});
            parser.addOption({QStringLiteral("fail-under"),
                              translated("Exit with 6 where the observed tier is below this one."),
                              QStringLiteral("TIER")});
            parser.addOption(jsonOption());
        },
        execute};
}

} // namespace faultline
