// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <vector>

namespace faultline {

Command runCommand();
Command previewCommand();
Command importCommand();
Command incidentsCommand();
Command editCommand();
Command deletedCommand();
Command tidyCommand();
Command statsCommand();
Command classifyCommand();
Command labelCommand();
Command evaluateCommand();
Command trainCommand();
Command assessCommand();
Command reportCommand();
Command compareCommand();
Command redactCommand();
Command checkCommand();
Command backupCommand();
Command restoreCommand();

/// All of them, in the order of --help.
std::vector<Command> allCommands();

} // namespace faultline
