// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/consoleprogress.h"
#include "app/cli/filteroptions.h"
#include "app/cli/workspaceargument.h"
#include "core/usecases/comparegroups.h"

#include <QCoreApplication>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("CompareCommand", text);
}

Result<void> printComparison(const QCommandLineParser &parser, CommandContext &context)
{
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
                parser.addOption(jsonOption());
            },
            execute};
}

} // namespace faultline
