// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/reportparts.h"

#include <QCoreApplication>

#include <array>

namespace faultline {

namespace {

struct Entry {
    std::string_view id;
    const char *title;
};

constexpr std::array<Entry, kReportPartCount> kEntries{{
    {"scores", QT_TRANSLATE_NOOP("Report", "Scores by practice")},
    {"contradictions", QT_TRANSLATE_NOOP("Report", "Contradictions")},
    {"plan", QT_TRANSLATE_NOOP("Report", "Plan")},
    {"trend", QT_TRANSLATE_NOOP("Report", "Trend")},
    {"detection", QT_TRANSLATE_NOOP("Report", "Severity, detection, times")},
    {"modes", QT_TRANSLATE_NOOP("Report", "Failure modes")},
    {"study", QT_TRANSLATE_NOOP("Report", "Beside the study, row by row")},
    {"cost", QT_TRANSLATE_NOOP("Report", "Cost and owners")},
    {"teams", QT_TRANSLATE_NOOP("Report", "Teams side by side")},
    {"what-if", QT_TRANSLATE_NOOP("Report", "What if")},
    {"comparison", QT_TRANSLATE_NOOP("Report", "Since the last assessment")},
    {"method", QT_TRANSLATE_NOOP("Report", "Method")},
    {"definitions", QT_TRANSLATE_NOOP("Report", "Definitions")},
}};

} // namespace

std::string_view reportPartId(ReportPart part)
{
    return kEntries[std::size_t(part)].id;
}

QString reportPartTitle(ReportPart part)
{
    return QCoreApplication::translate("Report", kEntries[std::size_t(part)].title);
}

std::optional<ReportPart> reportPartFromId(std::string_view id)
{
    for (std::size_t i = 0; i < kEntries.size(); ++i) {
        if (kEntries[i].id == id)
            return ReportPart(i);
    }
    return std::nullopt;
}

} // namespace faultline
