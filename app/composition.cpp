// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/composition.h"

#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "ui/render/pdfwriter.h"
#include "ui/shell/desktop.h"

#include <QApplication>
#include <QFileInfo>

#include <csignal>
#include <cstdio>

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

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

Error unknownArgument(const QString &argument)
{
    return failure(ErrorCode::BadUsage,
                   QStringLiteral("\"%1\" is neither a subcommand nor a file; faultline --help lists the subcommands.")
                       .arg(argument));
}

int openDesktop(int &argc, char **argv)
{
    const Console console;
    if (argc > 1 && argv[1][0] != '-' && !QFileInfo::exists(QString::fromLocal8Bit(argv[1])))
        return console.failed(unknownArgument(QString::fromLocal8Bit(argv[1])));
    if (!hasDisplay())
        return console.failed(failure(ErrorCode::NotFound,
                                      QStringLiteral("there is no display to open a window on; faultline --help "
                                                     "lists what runs without one.")));
    QApplication application(argc, argv);
    QStringList paths = QApplication::arguments().mid(1);
    const bool openSample = paths.removeAll(QStringLiteral("--sample")) > 0;
    for (const QString &path : paths) {
        if (!QFileInfo::exists(path))
            return console.failed(unknownArgument(path));
    }
    DataFiles files;
    files.setUserFolder(DataFiles::usualUserFolder());
    return runDesktop(application, files, paths, openSample);
}

} // namespace

int runProgram(int argc, char **argv)
{
    qInstallMessageHandler(passMessage);
    // A file over the allowed size is an error of the write, said like any other, and no reason to die.
    std::signal(SIGXFSZ, SIG_IGN);
    switch (invocationFor(argc > 1 ? argv[1] : "")) {
    case Invocation::Desktop:
        break;
    case Invocation::Headless: {
        QCoreApplication application(argc, argv);
        return runCommandLine(QCoreApplication::arguments());
    }
    case Invocation::HeadlessWithFonts: {
        prepareForExport();
        qputenv("QT_QPA_PLATFORM", "offscreen");
        QApplication application(argc, argv);
        return runCommandLine(QApplication::arguments());
    }
    }
    return openDesktop(argc, argv);
}

} // namespace faultline
