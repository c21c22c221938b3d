// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/incidentfilter.h"

#include <QString>

namespace faultline {

/// A filter in words: "Team is Brook Retail or Pinebank; from 1 Jan 2025; study rule on". "No filter" for
/// none.
QString filterText(const IncidentFilter &filter);

/// The same as arguments of the command line, quoted for a POSIX shell; empty for no filter.
QString filterArguments(const IncidentFilter &filter);

/// A whole command: "faultline stats -w incidents.faultline --json --team Red"; `verb` is what comes after
/// the program's name, as it is.
QString filterCommand(const QString &verb, const QString &workspacePath, const IncidentFilter &filter);

/// One argument, quoted for a POSIX shell where it needs to be.
QString shellQuoted(const QString &value);

} // namespace faultline
