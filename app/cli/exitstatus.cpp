// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exitstatus.h"

#include "app/cli/interrupt.h"

#include <csignal>

namespace faultline {

ExitStatus exitStatusFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadUsage:
        return ExitUsage;
    case ErrorCode::WorkspaceForeign:
    case ErrorCode::WorkspaceDamaged:
    case ErrorCode::WorkspaceNewer:
        return ExitBadWorkspace;
    case ErrorCode::WorkspaceBusy:
        return ExitBusy;
    case ErrorCode::Cancelled:
        return interruptSignal() == SIGTERM ? ExitTerminated : ExitInterrupted;
    default:
        return ExitFailed;
    }
}

} // namespace faultline
