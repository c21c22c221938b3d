// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/console.h"
#include "core/base/clock.h"
#include "core/model/datafiles.h"

#include <QCommandLineParser>
#include <QString>

#include <functional>

namespace faultline {

/// What every subcommand is given.
struct CommandContext {
    Console console;
    DataFiles files;
    SystemClock clock;
};

/// One subcommand: its options and what it does. Knows no other subcommand.
struct Command {
    QString name;
    QString summary; ///< one line for --help
    std::function<void(QCommandLineParser &)> addOptions;
    std::function<ExitStatus(const QCommandLineParser &, CommandContext &)> execute;
    bool needsFonts = false; ///< draws pages, so that a QApplication has to exist
};

// Options that several subcommands share.
QCommandLineOption workspaceOption();
QCommandLineOption teamOption();
QCommandLineOption jsonOption();
QCommandLineOption outputOption(const QString &description);
QCommandLineOption dateOption();

} // namespace faultline
