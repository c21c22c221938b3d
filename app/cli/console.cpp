// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/console.h"

#include <QCoreApplication>

#include <cstdio>

namespace faultline {

namespace {

void writeLine(const QString &line)
{
    // One line is one line, whatever a file name or a system message holds.
    QString flat = line;
    flat.replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QLatin1Char('\r'), QLatin1Char(' '));
    const QByteArray bytes = flat.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stderr);
}

} // namespace

void Console::result(std::string_view utf8)
{
    if (std::fwrite(utf8.data(), 1, utf8.size(), stdout) != utf8.size())
        m_outputFailed = true;
}

void Console::result(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    result(std::string_view(bytes.constData(), std::size_t(bytes.size())));
}

void Console::note(const QString &line) const
{
    if (!quiet)
        writeLine(line);
}

void Console::warning(const QString &text) const
{
    writeLine(QCoreApplication::translate("Console", "faultline: warning: %1").arg(text));
}

ExitStatus Console::failed(const Error &error) const
{
    if (error.code == ErrorCode::Cancelled) {
        writeLine(QCoreApplication::translate("Console", "faultline: stopped; nothing of it was kept."));
    } else {
        QString line = QCoreApplication::translate("Console", "faultline: %1").arg(error.message);
        if (!error.detail.isEmpty())
            line += QStringLiteral(" (%1)").arg(error.detail);
        writeLine(line);
    }
    return exitStatusFor(error.code);
}

ExitStatus Console::finish(ExitStatus status)
{
    if (std::fflush(stdout) != 0)
        m_outputFailed = true;
    if (!m_outputFailed)
        return status;
    writeLine(QCoreApplication::translate("Console",
                                          "faultline: the results could not be written to standard output."));
    return ExitFailed;
}

} // namespace faultline
