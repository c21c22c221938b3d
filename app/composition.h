// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace faultline {

/// Starts the desktop app or, with a subcommand, the command line. The program's exit status.
int runProgram(int argc, char **argv);

} // namespace faultline
