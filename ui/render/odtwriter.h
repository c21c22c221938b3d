// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/reportmodel.h"

#include <QByteArray>
#include <QImage>

#include <map>

namespace faultline {

/// A chart as dots, twice as fine as it is shown. Main thread, as charts are.
QImage chartPicture(const ReportChart &chart);
using ChartPictures = std::map<const ReportChart *, QImage>;

/// The report as an OpenDocument text to edit: headings, paragraphs and tables as such, charts as pictures with their
/// numbers as tables beneath; the same bytes for the same model. Charts that are not among those drawn before are drawn
/// now: main thread then, any thread otherwise.
QByteArray writeOdt(const ReportModel &model, const ChartPictures &drawn = {});

} // namespace faultline
