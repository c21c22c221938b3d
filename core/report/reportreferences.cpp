// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/reportreferences.h"

#include <QCoreApplication>

namespace faultline {

QString withTitles(const ReportModel &model, QString text,
                   const std::function<QString(const ReportSection &)> &named)
{
    const QString onPage = QCoreApplication::translate("Report", "on page ");
    const QString under = QCoreApplication::translate("Report", "under ");
    for (const ReportSection &section : model.sections) {
        const QString reference = pageReference(section.id);
        if (!text.contains(reference))
            continue;
        text.replace(onPage + reference, under + reference);
        text.replace(reference, named(section));
    }
    return text;
}

QString withQuotedTitles(const ReportModel &model, const QString &text)
{
    return withTitles(model, text, [](const ReportSection &section) {
        return QLatin1Char('"') + section.title + QLatin1Char('"');
    });
}

} // namespace faultline
