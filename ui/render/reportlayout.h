// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/reportmodel.h"
#include "ui/render/reportpage.h"

namespace faultline {

/// Breaks a report into pages. A heading keeps two rows, a chart or two lines with it, a row never breaks, heads of
/// tables come again with "continued". The model must outlive the result.
LaidReport layReport(const ReportModel &model, PageSize size, const ReportFaces &faces);

} // namespace faultline
