// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/reportmodel.h"

#include <QByteArray>

namespace faultline {

/// The report as Markdown with tables (GitHub's), UTF-8: charts as the tables of their numbers. Text of the record is
/// escaped, so that none of it becomes markup, links or HTML. Page references become the section's title.
QByteArray writeMarkdown(const ReportModel &model);

/// One table, and one line of text without markup, for other Markdown than a report.
QString markdownTable(const TableSpec &table);
QString markdownLiteral(const QString &text);

} // namespace faultline
