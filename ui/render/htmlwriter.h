// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/reportmodel.h"

#include <QByteArray>
#include <QString>

#include <map>

namespace faultline {

/// A chart as an <svg> element. Main thread, as charts are.
QString chartSvg(const ReportChart &chart);
using ChartSvgs = std::map<const ReportChart *, QString>;

/// The report as one HTML file without scripts or anything from elsewhere: charts as SVG, their numbers folded in
/// beneath. Text of the record is escaped. Charts that are not among those drawn before are drawn now: main thread then,
/// any thread otherwise.
QByteArray writeHtml(const ReportModel &model, const ChartSvgs &drawn = {});

} // namespace faultline
