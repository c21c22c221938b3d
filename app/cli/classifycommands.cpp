// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/consoleprogress.h"
#include "app/cli/workspaceargument.h"
#include "core/usecases/classifyincidents.h"
#include "core/usecases/labelincidents.h"

#include <QCoreApplication>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ClassifyCommands", text);
}

Result<void> classify(const QCommandLineParser &parser, CommandContext &context)
{
    const bool isText = parser.isSet(QStringLiteral("text"));
    if (isText == parser.isSet(QStringLiteral("workspace")))
        return failure(ErrorCode::BadUsage,
                       translated("name either a text with --text or a workspace with -w."));
    const auto knowledge = loadKnowledge(context.files);
    if (!knowledge)
        return knowledge.error();
    if (isText) {
        context.console.result(
            classifyTextJson(*knowledge, parser.value(QStringLiteral("text")).toStdString()) + '\n');
        return {};
    }
    const bool dryRun = parser.isSet(QStringLiteral("dry-run"));
    auto store = openWorkspace(parser, dryRun ? OpenMode::Read : OpenMode::Write);
    if (!store)
        return store.error();
    if (dryRun)
        return printModelChange(**store, *knowledge, parser.isSet(QStringLiteral("json")), context);
    ConsoleProgress progress(translated("Classifying"), context.console.quiet);
    const auto classified = classifyIncidents(**store, *knowledge, context.clock, progress);
    if (!classified)
        return classified.error();
    if (parser.isSet(QStringLiteral("json")))
        context.console.result(QStringLiteral("{\"classified\": %1}\n").arg(*classified));
    else
        context.console.result(translated("%1 incidents classified\n").arg(*classified));
    return {};
}

Result<ExitStatus> label(const QCommandLineParser &parser, CommandContext &context)
{
    if (!parser.isSet(QStringLiteral("from")))
        return failure(ErrorCode::BadUsage, translated("name the labels with --from LABELS.csv."));
    const auto knowledge = loadKnowledge(context.files);
    if (!knowledge)
        return knowledge.error();
    auto store = openWorkspace(parser, OpenMode::Write);
    if (!store)
        return store.error();
    ConsoleProgress progress(translated("Labelling"), context.console.quiet);
    const auto report = labelIncidents(**store, *knowledge, parser.value(QStringLiteral("from")),
                                       context.clock, progress, parser.isSet(QStringLiteral("settle")));
    if (!report)
        return report.error();
    for (const RejectedRow &row : report->rejects)
        context.console.note(translated("%1 line %2: %3")
                                 .arg(QString::fromStdString(row.file))
                                 .arg(row.line)
                                 .arg(QString::fromStdString(row.reason)));
    context.console.result(translated("%1 rows read: %2 decisions taken, %3 unchanged, %4 rejected\n")
                               .arg(report->rowsRead)
                               .arg(report->changed)
                               .arg(report->unchanged)
                               .arg(report->rejects.size()));
    return report->rejects.empty() ? ExitDone : ExitSomeRejected;
}

} // namespace

Command classifyCommand()
{
    return {QStringLiteral("classify"), translated("one text, or everything that no person has decided"),
            [](QCommandLineParser &parser) {
                parser.addOption(
                    {QStringLiteral("text"), translated("The text to classify."), QStringLiteral("TEXT")});
                parser.addOption(workspaceOption());
                parser.addOption({QStringLiteral("dry-run"),
                                  translated("Only tell which labels of the workspace would move.")});
                parser.addOption(jsonOption());
            },
            [](const QCommandLineParser &parser, CommandContext &context) {
                const auto done = classify(parser, context);
                return done ? ExitDone : context.console.failed(done.error());
            }};
}

Command labelCommand()
{
    return {QStringLiteral("label"), translated("takes people's decisions from a file"),
            [](QCommandLineParser &parser) {
                parser.addOption(workspaceOption());
                parser.addOption({QStringLiteral("from"),
                                  translated("Columns id, category, mode, optional source, reviewer, note."),
                                  QStringLiteral("LABELS.csv")});
                parser.addOption(
                    {QStringLiteral("settle"), translated("They settle disagreements that a merge found.")});
            },
            [](const QCommandLineParser &parser, CommandContext &context) {
                const auto status = label(parser, context);
                return status ? *status : context.console.failed(status.error());
            }};
}

} // namespace faultline
