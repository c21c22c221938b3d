// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/consoleprogress.h"
#include "app/cli/workspaceargument.h"
#include "core/report/format.h"
#include "core/usecases/mergelabels.h"

#include <QCoreApplication>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("MergeCommand", text);
}

QString labelText(const Reading &reading)
{
    const QString label = reading.mode.empty() ? categoryText(reading.category) : fromUtf8(reading.mode);
    return QStringLiteral("%1: %2").arg(fromUtf8(reading.reader), label);
}

QString forPeople(const MergeReport &report)
{
    QString text = mergeReportText(report) + QLatin1Char('\n');
    for (const Disagreement &one : report.disagreements)
        text += QStringLiteral("  %1  %2  (%3, %4)\n")
                    .arg(fromUtf8(one.id), fromUtf8(one.title), labelText(one.readings.front()),
                         labelText(one.readings.back()));
    if (!report.disagreements.empty())
        text += translated("Settle them in Review, or with faultline label --settle --from FILE.\n");
    return text;
}

Result<void> merge(const QCommandLineParser &parser, CommandContext &context)
{
    if (parser.positionalArguments().size() != 1)
        return failure(ErrorCode::BadUsage, translated("name exactly one other workspace."));
    const auto knowledge = loadKnowledge(context.files);
    if (!knowledge)
        return knowledge.error();
    const bool dryRun = parser.isSet(QStringLiteral("dry-run"));
    auto store = openWorkspace(parser, dryRun ? OpenMode::Read : OpenMode::Write);
    if (!store)
        return store.error();
    ConsoleProgress progress(translated("Merging"), context.console.quiet);
    const auto report = mergeLabels(**store, *knowledge, parser.positionalArguments().first(), dryRun,
                                    context.clock, progress);
    if (!report)
        return report.error();
    if (parser.isSet(QStringLiteral("json")))
        context.console.result(mergeReportJson(*report) + '\n');
    else
        context.console.result(forPeople(*report));
    return {};
}

} // namespace

Command mergeCommand()
{
    return {
        QStringLiteral("merge"), translated("takes the labels of another copy of the workspace; agreement"),
        [](QCommandLineParser &parser) {
            parser.addPositionalArgument(QStringLiteral("OTHER"),
                                         translated("The copy that another person labelled in."));
            parser.addOption(workspaceOption());
            parser.addOption({QStringLiteral("dry-run"), translated("Only tell what would be taken over.")});
            parser.addOption(jsonOption());
        },
        [](const QCommandLineParser &parser, CommandContext &context) {
            const auto done = merge(parser, context);
            return done ? ExitDone : context.console.failed(done.error());
        }};
}

} // namespace faultline
