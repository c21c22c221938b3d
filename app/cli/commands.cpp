// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"

namespace faultline {

std::vector<Command> allCommands()
{
    return {previewCommand(),  statsCommand(), assessCommand(), evaluateCommand(), trainCommand(), checkCommand(), backupCommand(), restoreCommand()};
}

} // namespace faultline
