// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/reportlayout.h"

#include "ui/render/chartbuilder.h"
#include "ui/render/reportlayouter.h"

#include <algorithm>

namespace faultline {

namespace {

constexpr int kMostPasses = 4;
constexpr double kMostShrunk = 0.72; ///< of its height may a chart keep, so that its notes stay on its page
constexpr double kTighter = 0.8, kTighterStep = 0.2; ///< of the gaps of a report that wants one page

PageNumbers numbersOf(const LaidReport &report)
{
    PageNumbers pages;
    for (const SectionStart &section : report.sections)
        pages.emplace(section.id, section.page + 1);
    return pages;
}

bool hasLinks(const LaidReport &report)
{
    for (const LaidPage &page : report.pages) {
        if (!page.links.empty())
            return true;
    }
    return false;
}

} // namespace

std::vector<const ReportChart *> chartsOf(const ReportModel &model)
{
    std::vector<const ReportChart *> charts;
    for (const ReportSection &section : model.sections) {
        for (const ReportBlock &block : section.blocks) {
            if (const auto *chart = std::get_if<ReportChart>(&block))
                charts.push_back(chart);
        }
    }
    return charts;
}

ChartHeight measuredChart(const ReportChart &chart, PageSize size)
{
    const double most = pageHeight(size) - mm(kReportTop + kReportBottom);
    ChartStyle style = ChartStyle::forPaper(kReportDpi);
    style.showTitle = style.showLegend = chart.showTitle;
    const double width = mm(chart.halfWidth ? 82.5 : 170);
    const ChartItem item(chart.chart, style);
    const double wanted = item.preferredHeight(width);
    double height = mm(chart.heightMm);
    const auto &body = chart.chart.body;
    const bool fills = std::holds_alternative<TrendSpec>(body) || std::holds_alternative<EcdfSpec>(body);
    if (!fills || !chart.chart.tooFew.isEmpty())
        height = std::min(height, wanted * 1.02);
    const double least = chart.chart.tooFew.isEmpty() ? item.leastSize().height() : std::min(wanted, height);
    height = std::min(std::max(height, least), most);
    return {height, std::min(height, std::max(least, height * kMostShrunk))};
}

LaidReport layReport(const ReportModel &model, PageSize size, const ReportFaces &faces, ChartHeights heights)
{
    PageNumbers pages;
    LaidReport report = ReportLayouter(model, size, faces, pages, heights).run();
    // A reference may be wider than what stood in its place, so the numbers are looked at again.
    for (int pass = 1; pass < kMostPasses && hasLinks(report) && numbersOf(report) != pages; ++pass) {
        pages = numbersOf(report);
        report = ReportLayouter(model, size, faces, pages, heights).run();
    }
    for (double tightness = kTighter; model.onePage && report.pages.size() > 1 && tightness > 0; tightness -= kTighterStep)
        report = ReportLayouter(model, size, faces, pages, heights, tightness).run();
    return report;
}

} // namespace faultline
