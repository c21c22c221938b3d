// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/interrupt.h"

#include <csignal>

namespace faultline {

namespace {

volatile std::sig_atomic_t firstSignal = 0;

extern "C" void rememberSignal(int number)
{
    if (firstSignal == 0)
        firstSignal = number;
}

} // namespace

void catchInterrupts()
{
    struct sigaction action = {};
    action.sa_handler = rememberSignal;
    sigemptyset(&action.sa_mask);
    // No SA_RESTART: a read that waits for standard input has to come back.
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    // A reader that closed the pipe shows as a failed write, not as a death by signal.
    action.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &action, nullptr);
}

int interruptSignal()
{
    return firstSignal;
}

} // namespace faultline
