// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "core/redact/redactor.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("RedactCommand", text);
}

Result<QByteArray> readInput(const QStringList &arguments)
{
    if (arguments.size() > 1)
        return failure(ErrorCode::BadUsage, translated("name at most one file."));
    QFile file;
    if (arguments.isEmpty() || arguments.first() == QLatin1String("-")) {
        if (!file.open(stdin, QIODevice::ReadOnly))
            return failure(ErrorCode::Unreadable, translated("standard input cannot be read."));
        return file.readAll();
    }
    const QFileInfo input(arguments.first());
    if (!input.exists())
        return failure(ErrorCode::NotFound, translated("%1 does not exist.").arg(input.filePath()));
    if (!input.isFile())
        return failure(ErrorCode::NotAFile, translated("%1 is no regular file.").arg(input.filePath()));
    file.setFileName(input.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Unreadable,
                       translated("%1 cannot be read: %2.").arg(input.filePath(), file.errorString()));
    return file.readAll();
}

Result<void> redact(const QCommandLineParser &parser, CommandContext &context)
{
    const auto redactor = loadRedactor(context.files);
    if (!redactor)
        return redactor.error();
    const auto input = readInput(parser.positionalArguments());
    if (!input)
        return input.error();
    const RedactedText redacted
        = redactor->redact(std::string_view(input->constData(), std::size_t(input->size())));
    if (redacted.whole)
        context.console.warning(
            translated("a rule gave up on this text, so all of it was taken out, to be on the safe side."));
    for (const auto &[rule, count] : redacted.taken)
        context.console.note(QStringLiteral("%1: %2").arg(QString::fromStdString(rule)).arg(count));
    context.console.result(redacted.text);
    return {};
}

ExitStatus execute(const QCommandLineParser &parser, CommandContext &context)
{
    const auto done = redact(parser, context);
    return done ? ExitDone : context.console.failed(done.error());
}

} // namespace

Command redactCommand()
{
    return {QStringLiteral("redact"), translated("takes people's traces and keys out of a text"),
            [](QCommandLineParser &parser) {
                parser.addPositionalArgument(QStringLiteral("[FILE]"),
                                             translated("The text; without it, or with -, standard input."));
            },
            execute};
}

} // namespace faultline
