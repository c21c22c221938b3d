// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace faultline {

/// Runs the subcommand that `arguments` (with the program's name first) names; the exit status of cli.md.
int runCommandLine(const QStringList &arguments);

} // namespace faultline
