// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include <QCoreApplication>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

} // namespace

QCommandLineOption workspaceOption()
{
    return {{QStringLiteral("w"), QStringLiteral("workspace")},
            translated("The workspace file."),
            QStringLiteral("FILE")};
}

QCommandLineOption teamOption()
{
    return {QStringLiteral("team"), translated("Speak of this team alone; without it of all together."),
            QStringLiteral("TEAM")};
}

QCommandLineOption jsonOption()
{
    return {QStringLiteral("json"), translated("Print exactly one JSON document.")};
}

QCommandLineOption outputOption(const QString &description)
{
    return {{QStringLiteral("o"), QStringLiteral("output")}, description, QStringLiteral("FILE")};
}

QCommandLineOption dateOption()
{
    return {QStringLiteral("date"), translated("The day the assessment speaks of, YYYY-MM-DD."),
            QStringLiteral("DATE")};
}

} // namespace faultline
