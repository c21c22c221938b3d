// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/reportmodel.h"
#include "ui/render/reportpage.h"

#include <map>
#include <vector>

namespace faultline {

inline constexpr double kReportTop = 28, kReportBottom = 24; ///< mm; margins from page 2
inline constexpr double pageHeight(PageSize size) { return size == PageSize::A4 ? mm(297) : mm(279.4); }

struct ChartHeight {
    double wanted = 0, least = 0;
};
using ChartHeights = std::map<const ReportChart *, ChartHeight>;

/// The charts of a model in order of appearance.
std::vector<const ReportChart *> chartsOf(const ReportModel &model);
/// How high a chart stands in a report. Main thread only, as all of Qt Charts.
ChartHeight measuredChart(const ReportChart &chart, PageSize size);

/// Breaks a report into pages. A heading keeps two rows, a chart or two lines with it, a row never breaks, heads of
/// tables come again with "continued". The model must outlive the result. With the heights of all its charts at hand
/// this may run in any thread, with faces made in that thread.
LaidReport layReport(const ReportModel &model, PageSize size, const ReportFaces &faces, ChartHeights heights = {});

} // namespace faultline
