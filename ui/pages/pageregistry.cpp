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

namespace {

template <typename OnePage> PageEntry entry()
{
    return {OnePage::info(), [](const PageContext &context) { return new OnePage(context); }};
}

} // namespace

std::vector<PageEntry> pageEntries()
{
    return {entry<ImportPage>(), entry<OverviewPage>(),  entry<IncidentsPage>(), entry<ReviewPage>(),
            entry<LabelsPage>(), entry<ReadinessPage>(), entry<ReportPage>()};
}

} // namespace faultline
