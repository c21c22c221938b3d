// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/composition.h"

#include "app/cli/commandline.h"

#include <QCoreApplication>

namespace faultline {

int runProgram(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    return runCommandLine(application.arguments());
}

} // namespace faultline
