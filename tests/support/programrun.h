// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

/// What a run of the program gave. `status` is -1 where it died by a signal or did not end in time.
struct ProgramRun {
    int status = -1;
    QByteArray out;
    QByteArray err;
};

/// Runs `program` with these arguments and this standard input.
ProgramRun runProgramFile(const QString &program, const QStringList &arguments, const QByteArray &input = {});
