// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/reportmodel.h"

#include <functional>

namespace faultline {

/// For writers without pages: "the others on page ⟨reference⟩" becomes "the others under " and what `named`
/// makes of the section.
QString withTitles(const ReportModel &model, QString text,
                   const std::function<QString(const ReportSection &)> &named);
/// The section's title in quotes.
QString withQuotedTitles(const ReportModel &model, const QString &text);

} // namespace faultline
