// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/consoleprogress.h"
#include "app/cli/filteroptions.h"
#include "app/cli/workspaceargument.h"
#include "core/usecases/analyseincidents.h"

#include <QCoreApplication>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("StatsCommand", text);
}

Result<std::vector<Grouping>> groupings(const QCommandLineParser &parser)
{
    std::vector<Grouping> by;
    for (const QString &name : parser.values(QStringLiteral("by"))) {
        const auto grouping = groupingFromId(name.toStdString());
        if (!grouping)
            return failure(
                ErrorCode::BadUsage,
                translated("--by %1 is none; use category, mode, severity, team, month, detected_by, "
                           "provider, model, feature, weekday or hour.")
                    .arg(name));
        by.push_back(*grouping);
    }
    return by;
}

Result<void> printStats(const QCommandLineParser &parser, CommandContext &context)
{
    const auto knowledge = loadKnowledge(context.files);
    if (!knowledge)
        return knowledge.error();
    StatsRequest request;
    auto filter = filterFromOptions(parser, knowledge->taxonomy);
    if (!filter)
        return filter.error();
    request.filter = std::move(*filter);
    auto by = groupings(parser);
    if (!by)
        return by.error();
    request.by = std::move(*by);
    auto store = openWorkspace(parser, OpenMode::Read);
    if (!store)
        return store.error();
    ConsoleProgress progress(translated("Counting"), context.console.quiet);
    const auto stats = incidentStats(**store, *knowledge, request, progress);
    if (!stats)
        return stats.error();
    if (parser.isSet(QStringLiteral("json")))
        context.console.result(statsJson(*stats) + '\n');
    else
        context.console.result(statsText(*stats, knowledge->taxonomy));
    return {};
}

ExitStatus execute(const QCommandLineParser &parser, CommandContext &context)
{
    const auto printed = printStats(parser, context);
    return printed ? ExitDone : context.console.failed(printed.error());
}

} // namespace

Command statsCommand()
{
    return {QStringLiteral("stats"), translated("counts, shares and 95% intervals"),
            [](QCommandLineParser &parser) {
                parser.addOption(workspaceOption());
                parser.addOption(teamOption());
                addFilterOptions(parser);
                parser.addOption({QStringLiteral("by"), translated("Group by this; twice for a cross table."),
                                  QStringLiteral("WHAT")});
                parser.addOption(jsonOption());
            },
            execute};
}

} // namespace faultline
