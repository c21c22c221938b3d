// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/consoleprogress.h"
#include "app/cli/filteroptions.h"
#include "app/cli/workspaceargument.h"
#include "core/usecases/comparegroups.h"
#include "core/usecases/readinesshistory.h"
#include "ui/render/pdfattachment.h"

#include <QCoreApplication>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("CompareCommand", text);
}

/// Two assessments control by control; one alone stands beside the latest saved one.
Result<void> printAssessments(const QCommandLineParser &parser, CommandContext &context)
{
    const QStringList sides = parser.values(QStringLiteral("assessment"));
    if (sides.size() > 2 || parser.isSet(QStringLiteral("with")))
        return failure(ErrorCode::BadUsage,
                       translated("--assessment stands once or twice, and without --with."));
    const auto knowledge = loadKnowledge(context.files);
    if (!knowledge)
        return knowledge.error();
    auto store = openWorkspace(parser, OpenMode::Read);
    if (!store)
        return store.error();
    std::optional<std::string> team;
    if (parser.isSet(QStringLiteral("team")))
        team = parser.value(QStringLiteral("team")).trimmed().toStdString();
    ConsoleProgress progress(translated("Comparing"), context.console.quiet);
    const auto before = findAssessment(**store, *knowledge, sides.front().toStdString(), team, progress,
                                       &attachedAssessment);
    if (!before)
        return before.error();
    const auto after
        = findAssessment(**store, *knowledge, sides.size() == 2 ? sides.back().toStdString() : "latest", team,
                         progress, &attachedAssessment);
    if (!after)
        return after.error();
    if (parser.isSet(QStringLiteral("json")))
        context.console.result(assessmentChangesJson(*before, *after) + '\n');
    else
        context.console.result(assessmentChangesText(*before, *after));
    return {};
}

Result<void> printComparison(const QCommandLineParser &parser, CommandContext &context)
{
    if (parser.isSet(QStringLiteral("assessment")))
        return printAssessments(parser, context);
    if (!parser.isSet(QStringLiteral("with")))
        return failure(ErrorCode::BadUsage,
                       translated("say what to compare with: --with study, a team or a period."));
    const auto knowledge = loadKnowledge(context.files);
    if (!knowledge)
        return knowledge.error();
    CompareRequest request;
    auto filter = filterFromOptions(parser, knowledge->taxonomy);
    if (!filter)
        return filter.error();
    request.filter = std::move(*filter);
    request.with = parser.value(QStringLiteral("with")).toStdString();
    auto store = openWorkspace(parser, OpenMode::Read);
    if (!store)
        return store.error();
    ConsoleProgress progress(translated("Comparing"), context.console.quiet);
    const auto comparison = compareGroups(**store, *knowledge, request, progress);
    if (!comparison)
        return comparison.error();
    if (parser.isSet(QStringLiteral("json")))
        context.console.result(comparisonJson(*comparison) + '\n');
    else
        context.console.result(comparisonText(*comparison));
    return {};
}

ExitStatus execute(const QCommandLineParser &parser, CommandContext &context)
{
    const auto printed = printComparison(parser, context);
    return printed ? ExitDone : context.console.failed(printed.error());
}

} // namespace

Command compareCommand()
{
    return {QStringLiteral("compare"), translated("differences with intervals and words"),
            [](QCommandLineParser &parser) {
                parser.addOption(workspaceOption());
                parser.addOption(teamOption());
                addFilterOptions(parser);
                parser.addOption({QStringLiteral("with"),
                                  translated("The study, the rest (all other incidents), another team, or a "
                                             "period such as 2025-Q1 or "
                                             "2025-01-01..2025-06-30."),
                                  QStringLiteral("study|rest|TEAM|PERIOD")});
                parser.addOption(
                    {QStringLiteral("assessment"),
                     translated(
                         "Compare assessments instead, control by control: a saved one's number, "
                         "\"latest\", or a file of answers, a report's PDF too; twice, the earlier first."),
                     QStringLiteral("NUMBER|FILE")});
                parser.addOption(jsonOption());
            },
            execute};
}

} // namespace faultline
