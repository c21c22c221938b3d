// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"

#include "app/cli/commands.h"
#include "app/cli/interrupt.h"

#include <QCoreApplication>

#include <optional>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QString overview()
{
    QString text = translated("Usage: faultline [WORKSPACE]            opens the desktop app\n"
                              "       faultline SUBCOMMAND [options]   runs without a window\n\n"
                              "Subcommands:\n");
    for (const Command &command : allCommands())
        text += QStringLiteral("  %1 %2\n").arg(command.name.leftJustified(10), command.summary);
    text += translated(
        "\nfaultline SUBCOMMAND --help tells the options of one.\n"
        "Exit status: 0 done, 1 failed, 2 wrong usage, 3 some rows rejected, 4 workspace damaged,\n"
        "foreign or newer, 5 workspace busy, 6 tier below --fail-under, 130 and 143 interrupted.\n");
    return text;
}

std::optional<Command> commandNamed(const QString &name)
{
    auto commands = allCommands();
    for (Command &command : commands) {
        if (command.name == name)
            return std::move(command);
    }
    return std::nullopt;
}

/// A script's `--opt` without its value would otherwise swallow what follows; an empty name is always a slip.
Result<void> refuseEmptyValues(const QCommandLineParser &parser)
{
    for (const QString &option : parser.optionNames()) {
        if (option == QLatin1String("w") || option == QLatin1String("workspace")
            || option == QLatin1String("o") || option == QLatin1String("output")) {
            if (parser.value(option).isEmpty())
                return failure(ErrorCode::BadUsage, translated("--%1 needs a file name.").arg(option));
        }
    }
    return {};
}

int execute(const Command &command, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.summary);
    parser.addHelpOption();
    parser.addOption({QStringLiteral("quiet"), translated("No progress and no notes on standard error.")});
    parser.addOption({QStringLiteral("data-dir"),
                      translated("Read taxonomy, playbook and profiles from here."), QStringLiteral("DIR")});
    command.addOptions(parser);

    CommandContext context;
    QStringList rest = arguments;
    rest.removeAt(1);
    if (!parser.parse(rest)) {
        return context.console.failed(
            failure(ErrorCode::BadUsage,
                    translated("%1 Try: faultline %2 --help").arg(parser.errorText(), command.name)));
    }
    if (parser.isSet(QStringLiteral("help"))) {
        QString help = parser.helpText();
        help.replace(rest.first() + QLatin1Char(' '), QStringLiteral("faultline %1 ").arg(command.name));
        context.console.result(help);
        return context.console.finish(ExitDone);
    }
    if (const auto checked = refuseEmptyValues(parser); !checked)
        return context.console.failed(checked.error());
    context.console.quiet = parser.isSet(QStringLiteral("quiet"));
    context.files = DataFiles(parser.value(QStringLiteral("data-dir")));
    context.files.setUserFolder(DataFiles::usualUserFolder());
    catchInterrupts();
    return context.console.finish(command.execute(parser, context));
}

} // namespace

Invocation invocationFor(std::string_view first)
{
    const QString name = QString::fromUtf8(first.data(), qsizetype(first.size()));
    if (const auto command = commandNamed(name))
        return command->needsFonts ? Invocation::HeadlessWithFonts : Invocation::Headless;
    const bool asksForText = name == QLatin1String("--version") || name == QLatin1String("--help")
        || name == QLatin1String("-h") || name == QLatin1String("-v") || name == QLatin1String("help");
    return asksForText ? Invocation::Headless : Invocation::Desktop;
}

int runCommandLine(const QStringList &arguments)
{
    Console console;
    const QString first = arguments.value(1);
    if (first == QLatin1String("--version") || first == QLatin1String("-v")) {
        console.result(QStringLiteral("faultline " FAULTLINE_VERSION "\n"));
        return console.finish(ExitDone);
    }
    if (first == QLatin1String("--help") || first == QLatin1String("-h") || first == QLatin1String("help")) {
        console.result(overview());
        return console.finish(ExitDone);
    }
    if (const auto command = commandNamed(first))
        return execute(*command, arguments);
    return console.failed(
        failure(ErrorCode::BadUsage,
                translated("there is no subcommand \"%1\"; faultline --help lists them.").arg(first)));
}

} // namespace faultline
