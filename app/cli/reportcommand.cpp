// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/filteroptions.h"
#include "app/cli/reportexport.h"
#include "app/cli/workspaceargument.h"

#include <QCoreApplication>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ReportCommand", text);
}

Result<void> report(const QCommandLineParser &parser, CommandContext &context)
{
    if (!parser.isSet(QStringLiteral("output")) && !parser.isSet(QStringLiteral("json")))
        return failure(ErrorCode::BadUsage, translated("name the PDF to write with -o OUT.pdf."));
    const auto knowledge = loadKnowledge(context.files);
    if (!knowledge)
        return knowledge.error();
    auto request = reportRequestFrom(parser, *knowledge);
    if (!request)
        return request.error();
    auto filter = filterFromOptions(parser, knowledge->taxonomy);
    if (!filter)
        return filter.error();
    request->filter = std::move(*filter);
    request->filter.teams.clear();
    request->team = parser.value(QStringLiteral("team")).trimmed().toStdString();
    auto store = openWorkspace(parser, OpenMode::Read);
    if (!store)
        return store.error();
    const auto assessment = exportReport(parser, **store, *knowledge, *request, context);
    if (!assessment)
        return assessment.error();
    if (parser.isSet(QStringLiteral("json")))
        context.console.result(std::string_view(assessment->constData(), std::size_t(assessment->size())));
    return {};
}

ExitStatus execute(const QCommandLineParser &parser, CommandContext &context)
{
    const auto done = report(parser, context);
    return done ? ExitDone : context.console.failed(done.error());
}

} // namespace

Command reportCommand()
{
    return {QStringLiteral("report"), translated("the readiness-assessment PDF"),
            [](QCommandLineParser &parser) {
                parser.addOption(workspaceOption());
                parser.addOption(teamOption());
                addReportOptions(parser);
                addFilterOptions(parser);
                parser.addOption(
                    {QStringLiteral("json"), translated("Print the assessment that travels in the PDF.")});
            },
            execute, true};
}

} // namespace faultline
