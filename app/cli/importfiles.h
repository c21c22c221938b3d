// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "core/usecases/importincidents.h"

#include <QStringList>

#include <vector>

namespace faultline {

/// Imports one file after the other, each in a transaction of its own; says warnings and rejected rows, and
/// with `sayCounts` a line of counts for each file on standard output. On a failure the files before it stay,
/// and this is said. `request.path` is set for each file.
Result<std::vector<ImportReport>> importFiles(Store &store, const Knowledge &knowledge,
                                              const QStringList &files, const ImportRequest &request,
                                              CommandContext &context, bool sayCounts);

/// ExitSomeRejected where any row was set aside, else ExitDone.
ExitStatus statusOf(const std::vector<ImportReport> &reports);

} // namespace faultline
