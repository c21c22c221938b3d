// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/workspaceargument.h"

#include <QCoreApplication>

namespace faultline {

Result<std::unique_ptr<Store>> openWorkspace(const QCommandLineParser &parser, OpenMode mode)
{
    if (!parser.isSet(QStringLiteral("workspace")))
        return failure(ErrorCode::BadUsage,
                       QCoreApplication::translate("CommandLine", "name the workspace with -w FILE."));
    return openStore(parser.value(QStringLiteral("workspace")), mode);
}

Result<std::optional<CivilDate>> dateArgument(const QCommandLineParser &parser, const QString &option)
{
    if (!parser.isSet(option))
        return std::optional<CivilDate>();
    const QString text = parser.value(option);
    const auto date = CivilDate::fromIso(text.toStdString());
    if (!date)
        return failure(
            ErrorCode::BadUsage,
            QCoreApplication::translate("CommandLine", "--%1 %2 is no day; write it as 2025-10-31.")
                .arg(option, text));
    return date;
}

} // namespace faultline
