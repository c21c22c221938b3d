// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace faultline {

/// From now on SIGINT and SIGTERM ask the running work to stop instead of ending the process at once.
void catchInterrupts();

/// The number of the first signal that came, or 0.
int interruptSignal();

} // namespace faultline
