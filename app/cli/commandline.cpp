// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"

#include <cstdio>

namespace faultline {

int runCommandLine(const QStringList &arguments)
{
    if (arguments.contains(QStringLiteral("--version"))) {
        std::puts("faultline " FAULTLINE_VERSION);
        return 0;
    }
    std::fputs("faultline: name a subcommand; --help lists them\n", stderr);
    return 2;
}

} // namespace faultline
