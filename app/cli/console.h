// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/exitstatus.h"
#include "core/base/error.h"

#include <QString>

#include <string_view>

namespace faultline {

/// Standard output for results, standard error for everything else; both UTF-8.
class Console
{
public:
    /// False where the reader has gone or the disk is full; said on standard error by finish().
    void result(std::string_view utf8);
    void result(const QString &text);
    void note(const QString &line) const;
    void warning(const QString &text) const;

    /// One line "faultline: …" and the exit status that belongs to the error.
    ExitStatus failed(const Error &error) const;

    /// Flushes the results: `status`, or ExitFailed where they could not be written.
    ExitStatus finish(ExitStatus status);

    bool quiet = false;

private:
    bool m_outputFailed = false;
};

} // namespace faultline
