// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/pageregistry.h"

#include "ui/pages/importpage.h"
#include "ui/pages/incidentspage.h"
#include "ui/pages/labelspage.h"
#include "ui/pages/overviewpage.h"
#include "ui/pages/readinesspage.h"
#include "ui/pages/reportpage.h"
#include "ui/pages/reviewpage.h"

namespace faultline {

std::vector<std::unique_ptr<Page>> makePages(const PageContext &context)
{
    std::vector<std::unique_ptr<Page>> pages;
    pages.push_back(std::make_unique<ImportPage>(context));
    pages.push_back(std::make_unique<OverviewPage>(context));
    pages.push_back(std::make_unique<IncidentsPage>(context));
    pages.push_back(std::make_unique<ReviewPage>(context));
    pages.push_back(std::make_unique<LabelsPage>(context));
    pages.push_back(std::make_unique<ReadinessPage>(context));
    pages.push_back(std::make_unique<ReportPage>(context));
    return pages;
}

} // namespace faultline
