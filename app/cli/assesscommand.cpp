// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/assessinput.h"
#include "app/cli/commands.h"
#include "app/cli/consoleprogress.h"
#include "app/cli/workspaceargument.h"
#include "core/base/outputfile.h"
#include "core/report/format.h"
#include "core/report/plantables.h"
#include "core/usecases/readinesshistory.h"

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

Result<ExitStatus> listHistory(const QCommandLineParser &parser, CommandContext &context)
{
    const auto knowledge = loadKnowledge(context.files);
    if (!knowledge)
        return knowledge.error();
    auto store = openWorkspace(parser, OpenMode::Read);
    if (!store)
        return store.error();
    std::optional<std::string> team;
    if (parser.isSet(QStringLiteral("team")))
        team = parser.value(QStringLiteral("team")).trimmed().toStdString();
    ConsoleProgress progress(translated("Assessing"), context.console.quiet);
    const auto history = assessmentHistory(**store, *knowledge, team, progress);
    if (!history)
        return history.error();
    if (parser.isSet(QStringLiteral("json")))
        context.console.result(historyJson(*history) + '\n');
    else
        context.console.result(historyText(*history));
    return ExitDone;
}

Result<void> writePlan(const QString &path, const AssessedReadiness &assessed)
{
    const bool markdown = path.endsWith(QLatin1String(".md"), Qt::CaseInsensitive);
    return writeOutputFile(
        path,
        markdown ? planMarkdown(assessed.readiness, assessed.playbook, assessed.planEntries, assessed.planned)
                 : planCsv(assessed.readiness, assessed.playbook, assessed.planEntries));
}

Result<AssessedReadiness> assessed(const QCommandLineParser &parser, CommandContext &context)
{
    const auto knowledge = loadKnowledge(context.files);
    if (!knowledge)
        return knowledge.error();
    const bool save = parser.isSet(QStringLiteral("save"));
    auto store = openWorkspace(parser, save ? OpenMode::Write : OpenMode::Read);
    if (!store)
        return store.error();
    auto input = assessInput(parser, **store, *knowledge);
    if (!input)
        return input.error();
    input->request.effects = parser.isSet(QStringLiteral("did-it-pay"));
    ConsoleProgress progress(translated("Assessing"), context.console.quiet);
    auto result = assessReadiness(**store, *knowledge, input->request, context.clock, progress);
    if (!result)
        return result;
    result->merged = std::move(input->merged);
    if (save) {
        if (const auto saved = saveAssessed(**store, *result, result->assessment, context.clock); !saved)
            return saved.error();
    }
    return result;
}

Result<ExitStatus> assess(const QCommandLineParser &parser, CommandContext &context)
{
    if (parser.isSet(QStringLiteral("history")))
        return listHistory(parser, context);
    const auto toHold = tierToHold(parser);
    if (!toHold)
        return toHold.error();
    if (const auto checked = checkAssessInput(parser); !checked)
        return checked.error();
    const auto result = assessed(parser, context);
    if (!result)
        return result.error();
    for (const QString &warning : result->warnings)
        context.console.warning(warning);
    if (parser.isSet(QStringLiteral("plan"))) {
        if (const auto written = writePlan(parser.value(QStringLiteral("plan")), *result); !written)
            return written.error();
    }
    const bool explain = parser.isSet(QStringLiteral("explain"));
    if (parser.isSet(QStringLiteral("json")))
        context.console.result(assessJson(*result, explain) + '\n');
    else
        context.console.result(assessText(*result, explain));

    const auto tier = result->readiness.observed.tier;
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
            addAssessInputOptions(parser);
            parser.addOption({QStringLiteral("save"), translated("Keep the assessment in the workspace.")});
            parser.addOption({QStringLiteral("fail-under"),
                              translated("Exit with 6 where the observed tier is below this one."),
                              QStringLiteral("TIER")});
            parser.addOption({QStringLiteral("explain"), translated("Show the arithmetic line by line.")});
            parser.addOption({QStringLiteral("did-it-pay"),
                              translated("Incidents before and after each control came in.")});
            parser.addOption(
                {QStringLiteral("plan"),
                 translated("Write the plan for a tracker, as CSV or, by its ending .md, as Markdown."),
                 QStringLiteral("FILE")});
            parser.addOption({QStringLiteral("history"), translated("List the saved assessments and stop.")});
            parser.addOption(jsonOption());
        },
        execute};
}

} // namespace faultline
