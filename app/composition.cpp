// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/composition.h"

#include "app/cli/commandline.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstring>

namespace faultline {

namespace {

/// Qt's remarks about the surroundings (no runtime directory, a locale without UTF-8) are no news for people;
/// anything else is.
void passMessage(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtDebugMsg || type == QtInfoMsg || message.startsWith(QLatin1String("QStandardPaths"))
        || message.startsWith(QLatin1String("Detected locale"))
        || message.contains(QLatin1String("propagateSizeHints")))
        return;
    std::fprintf(stderr, "%s\n", message.toUtf8().constData());
}

} // namespace

int runProgram(int argc, char **argv)
{
    qInstallMessageHandler(passMessage);
    QCoreApplication application(argc, argv);
    return runCommandLine(application.arguments());
}

} // namespace faultline
