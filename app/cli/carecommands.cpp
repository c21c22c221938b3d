// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/workspaceargument.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("CareCommands", text);
}

ExitStatus check(const QCommandLineParser &parser, CommandContext &context)
{
    auto store = openWorkspace(parser, OpenMode::Read);
    if (!store)
        return context.console.failed(store.error());
    const auto findings = (*store)->check();
    if (!findings)
        return context.console.failed(findings.error());
    const auto summary = (*store)->summary();
    if (!summary)
        return context.console.failed(summary.error());
    for (const QString &finding : *findings)
        context.console.result(finding + QLatin1Char('\n'));
    if (!findings->empty())
        return context.console.failed(failure(
            ErrorCode::WorkspaceDamaged,
            translated("%1 is damaged; restore the last copy with faultline restore.").arg(summary->path)));
    context.console.result(translated("%1 is sound: %2 incidents, %3 rejected rows.\n")
                               .arg(summary->path)
                               .arg(summary->incidents)
                               .arg(summary->rejectedRows));
    return ExitDone;
}

ExitStatus backup(const QCommandLineParser &parser, CommandContext &context)
{
    if (!parser.isSet(QStringLiteral("output")))
        return context.console.failed(
            failure(ErrorCode::BadUsage, translated("name the copy with -o COPY.")));
    auto store = openWorkspace(parser, OpenMode::Read);
    if (!store)
        return context.console.failed(store.error());
    const auto copied = (*store)->backupTo(parser.value(QStringLiteral("output")));
    return copied ? ExitDone : context.console.failed(copied.error());
}

Result<void> restoreCopy(const QCommandLineParser &parser)
{
    if (parser.positionalArguments().size() != 1)
        return failure(ErrorCode::BadUsage, translated("name exactly one copy."));
    if (!parser.isSet(QStringLiteral("workspace")))
        return failure(ErrorCode::BadUsage, translated("name the workspace with -w FILE."));
    const QString copy = parser.positionalArguments().first();
    const QString target = parser.value(QStringLiteral("workspace"));
    if (QFileInfo(copy) == QFileInfo(target))
        return failure(ErrorCode::BadUsage,
                       translated("%1 is the copy itself; name another file.").arg(copy));
    auto source = openStore(copy, OpenMode::Read);
    if (!source)
        return source.error();
    const auto findings = (*source)->check();
    if (!findings)
        return findings.error();
    if (!findings->empty())
        return failure(ErrorCode::WorkspaceDamaged,
                       translated("%1 is damaged: %2").arg(copy, findings->front()));
    return (*source)->backupTo(target);
}

ExitStatus restore(const QCommandLineParser &parser, CommandContext &context)
{
    const auto restored = restoreCopy(parser);
    return restored ? ExitDone : context.console.failed(restored.error());
}

} // namespace

Command checkCommand()
{
    return {QStringLiteral("check"), translated("looks whether a workspace is sound"),
            [](QCommandLineParser &parser) { parser.addOption(workspaceOption()); }, check};
}

Command backupCommand()
{
    return {QStringLiteral("backup"), translated("copies a workspace, also while it is open elsewhere"),
            [](QCommandLineParser &parser) {
                parser.addOption(workspaceOption());
                parser.addOption(outputOption(translated("The copy to write.")));
            },
            backup};
}

Command restoreCommand()
{
    return {QStringLiteral("restore"), translated("puts a copy in the place of a workspace"),
            [](QCommandLineParser &parser) {
                parser.addPositionalArgument(QStringLiteral("COPY"), translated("A copy that backup wrote."));
                parser.addOption(workspaceOption());
            },
            restore};
}

} // namespace faultline
