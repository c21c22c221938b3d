// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"

namespace faultline {

std::vector<Command> allCommands()
{
    return {runCommand(),      previewCommand(), importCommand(), incidentsCommand(), editCommand(),
            deletedCommand(),  tidyCommand(),    statsCommand(),  classifyCommand(),  labelCommand(),
            reviewCommand(),   similarCommand(), mergeCommand(),  learnCommand(),     modesCommand(),
            evaluateCommand(), trainCommand(),   assessCommand(), reportCommand(),    compareCommand(),
            redactCommand(),   checkCommand(),   backupCommand(), restoreCommand()};
}

} // namespace faultline
