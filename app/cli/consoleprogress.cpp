// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/consoleprogress.h"

#include "app/cli/interrupt.h"

#include <cstdio>
#include <unistd.h>

namespace faultline {

ConsoleProgress::ConsoleProgress(QString what, bool quiet)
    : m_what(std::move(what)), m_live(!quiet && isatty(STDERR_FILENO))
{
}

ConsoleProgress::~ConsoleProgress()
{
    if (m_shown)
        std::fputs("\r\033[K", stderr);
}

bool ConsoleProgress::report(std::int64_t done, std::int64_t total)
{
    if (m_live && total > 0) {
        const int percent = int(done * 100 / total);
        if (percent != m_lastPercent) {
            m_lastPercent = percent;
            std::fprintf(stderr, "\r\033[K%s %d%%", m_what.toUtf8().constData(), percent);
            m_shown = true;
        }
    }
    return interruptSignal() == 0;
}

} // namespace faultline
