// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "core/usecases/composereport.h"

namespace faultline {

/// What `run` and `report` share: -o, --answers, --playbook, --date, --page-size, --anonymous,
/// --appendix, --summary, --sections, --logo, --accent.
void addReportOptions(QCommandLineParser &parser);

/// BadUsage, or BadContent of a given file with its place. Team and filter are the caller's to set.
Result<ReportRequest> reportRequestFrom(const QCommandLineParser &parser, const Knowledge &knowledge);

/// Composes the report and writes what -o names, where it names a file: Markdown (.md), HTML (.html),
/// OpenDocument (.odt), else PDF. Gives the assessment that travels in it.
Result<QByteArray> exportReport(const QCommandLineParser &parser, Store &store, const Knowledge &knowledge,
                                const ReportRequest &request, CommandContext &context);

} // namespace faultline
