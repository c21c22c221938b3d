// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"

#include <QString>

#include <cstdint>

namespace faultline {

/// A live line on a terminal, nothing elsewhere; stops the work when a signal came.
class ConsoleProgress final : public Progress
{
public:
    ConsoleProgress(QString what, bool quiet);
    ~ConsoleProgress() override; ///< clears the line

    bool report(std::int64_t done, std::int64_t total) override;

private:
    QString m_what;
    bool m_shown = false;
    bool m_live;
    int m_lastPercent = -1;
};

} // namespace faultline
