// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/incidentfilter.h"

#include <QString>

namespace faultline {

/// A filter in words: "Team is Brook Retail or Pinebank; from 1 Jan 2025; study rule on". "No filter" for
/// none.
QString filterText(const IncidentFilter &filter);

/// The same as arguments of the command line, quoted for a POSIX shell; empty for no filter. Values that no
/// flag can say (no team, no mode, severity not told) are left out.
QString filterArguments(const IncidentFilter &filter);

} // namespace faultline
