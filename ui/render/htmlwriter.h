// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/reportmodel.h"

#include <QByteArray>

namespace faultline {

/// The report as one HTML file without scripts or anything from elsewhere: charts as SVG, their numbers folded in
/// beneath. Text of the record is escaped. Main thread, as charts are.
QByteArray writeHtml(const ReportModel &model);

} // namespace faultline
