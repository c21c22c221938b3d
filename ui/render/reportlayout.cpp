// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/reportlayout.h"

#include "ui/render/reportlayouter.h"

namespace faultline {

namespace {

constexpr int kMostPasses = 4;

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

LaidReport layReport(const ReportModel &model, PageSize size, const ReportFaces &faces)
{
    std::map<const ReportChart *, ChartHeight> heights;
    PageNumbers pages;
    LaidReport report = ReportLayouter(model, size, faces, pages, heights).run();
    // A reference may be wider than what stood in its place, so the numbers are looked at again.
    for (int pass = 1; pass < kMostPasses && hasLinks(report) && numbersOf(report) != pages; ++pass) {
        pages = numbersOf(report);
        report = ReportLayouter(model, size, faces, pages, heights).run();
    }
    return report;
}

} // namespace faultline
