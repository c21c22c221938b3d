// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/reportmodel.h"

#include <QByteArray>

namespace faultline {

/// The report as an OpenDocument text to edit: headings, paragraphs and tables as such, charts as pictures with their
/// numbers as tables beneath. The file's entries carry the time of writing, so bytes differ from run to run.
QByteArray writeOdt(const ReportModel &model);

} // namespace faultline
