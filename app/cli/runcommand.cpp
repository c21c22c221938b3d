// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/importfiles.h"
#include "app/cli/importoptions.h"
#include "app/cli/reportexport.h"
#include "app/cli/workspaceargument.h"

#include <QCoreApplication>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("RunCommand", text);
}

Result<std::unique_ptr<Store>> openTarget(const QCommandLineParser &parser)
{
    return parser.isSet(QStringLiteral("workspace")) ? openWorkspace(parser, OpenMode::Write)
                                                     : openTemporaryStore();
}

Result<ExitStatus> run(const QCommandLineParser &parser, CommandContext &context)
{
    if (!parser.isSet(QStringLiteral("output")))
        return failure(ErrorCode::BadUsage, translated("name the PDF to write with -o REPORT.pdf."));
    const auto files = inputFiles(parser.positionalArguments());
    if (!files)
        return files.error();
    auto options = readOptionsFrom(parser);
    if (!options)
        return options.error();
    const auto knowledge = loadKnowledge(context.files);
    if (!knowledge)
        return knowledge.error();
    // Answers are looked at before the first row is read: a slip in them should not cost an import.
    auto request = reportRequestFrom(parser, *knowledge);
    if (!request)
        return request.error();
    request->team = options->team;
    auto store = openTarget(parser);
    if (!store)
        return store.error();
    ImportRequest import;
    import.options = std::move(*options);
    const auto reports = importFiles(**store, *knowledge, *files, import, context, true);
    if (!reports)
        return reports.error();
    if (const auto exported = exportReport(parser, **store, *knowledge, *request, context); !exported)
        return exported.error();
    return statusOf(*reports);
}

ExitStatus execute(const QCommandLineParser &parser, CommandContext &context)
{
    const auto status = run(parser, context);
    return status ? *status : context.console.failed(status.error());
}

} // namespace

Command runCommand()
{
    return {
        QStringLiteral("run"), translated("the main job in one go: import, classify, chart, score, export"),
        [](QCommandLineParser &parser) {
            parser.addPositionalArgument(QStringLiteral("FILE…"),
                                         translated("Exports, folders, patterns, or - for standard input."));
            parser.addOption(workspaceOption());
            parser.addOption(teamOption());
            addReadOptions(parser);
            addReportOptions(parser);
        },
        execute, true};
}

} // namespace faultline
