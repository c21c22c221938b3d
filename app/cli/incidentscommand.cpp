// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/consoleprogress.h"
#include "app/cli/filteroptions.h"
#include "app/cli/workspaceargument.h"
#include "core/usecases/exportincidents.h"

#include <QCoreApplication>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("IncidentsCommand", text);
}

Result<void> listIncidents(const QCommandLineParser &parser, CommandContext &context)
{
    const QString name = parser.isSet(QStringLiteral("json")) ? QStringLiteral("json")
                                                              : parser.value(QStringLiteral("format"));
    const auto format = exportFormatFromId(name.toStdString());
    if (!format)
        return failure(ErrorCode::BadUsage,
                       translated("--format %1 is none; use csv, json or jsonl.").arg(name));
    const auto knowledge = loadKnowledge(context.files);
    if (!knowledge)
        return knowledge.error();
    auto filter = filterFromOptions(parser, knowledge->taxonomy);
    if (!filter)
        return filter.error();
    const ExportRequest request{std::move(*filter), *format};
    auto store = openWorkspace(parser, OpenMode::Read);
    if (!store)
        return store.error();
    ConsoleProgress progress(translated("Listing"), context.console.quiet);
    const auto toConsole = [&](std::string_view bytes) -> Result<void> {
        context.console.result(bytes);
        return {};
    };
    const auto listed = parser.isSet(QStringLiteral("output"))
        ? exportIncidentsTo(parser.value(QStringLiteral("output")), **store, *knowledge, request, progress)
        : exportIncidents(**store, *knowledge, request, toConsole, progress);
    return listed ? Result<void>() : Result<void>(listed.error());
}

ExitStatus execute(const QCommandLineParser &parser, CommandContext &context)
{
    const auto listed = listIncidents(parser, context);
    return listed ? ExitDone : context.console.failed(listed.error());
}

} // namespace

Command incidentsCommand()
{
    return {QStringLiteral("incidents"), translated("the records with their classification"),
            [](QCommandLineParser &parser) {
                parser.addOption(workspaceOption());
                parser.addOption(teamOption());
                addFilterOptions(parser);
                parser.addOption({QStringLiteral("format"), translated("csv, json or jsonl."),
                                  QStringLiteral("FORMAT"), QStringLiteral("csv")});
                parser.addOption(jsonOption());
                parser.addOption(outputOption(translated("Write here instead of to standard output.")));
            },
            execute};
}

} // namespace faultline
