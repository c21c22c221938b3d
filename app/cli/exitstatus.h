// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

namespace faultline {

/// What the program tells the shell. Scripts rely on these numbers.
enum ExitStatus : int {
    ExitDone = 0,
    ExitFailed = 1, ///< what failed changed nothing
    ExitUsage = 2, ///< the arguments alone are wrong
    ExitSomeRejected = 3, ///< done, but some input rows were set aside
    ExitBadWorkspace = 4, ///< damaged, foreign or newer than the program
    ExitBusy = 5,
    ExitTierBelow = 6, ///< assess --fail-under
    ExitInterrupted = 130, ///< SIGINT
    ExitTerminated = 143, ///< SIGTERM
};

ExitStatus exitStatusFor(ErrorCode code);

} // namespace faultline
