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
Command reviewCommand();
Command similarCommand();
Command mergeCommand();
Command learnCommand();
Command modesCommand();
Command evaluateCommand();
Command trainCommand();
Command assessCommand();
Command reportCommand();
Command compareCommand();
Command redactCommand();
Command checkCommand();
Command backupCommand();
Command restoreCommand();

class Store;
struct Knowledge;
/// What would move if the workspace's classifier labelled what nobody has decided.
Result<void> printModelChange(Store &store, const Knowledge &knowledge, bool json, CommandContext &context);

/// All of them, in the order of --help.
std::vector<Command> allCommands();

} // namespace faultline
