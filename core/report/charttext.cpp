// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/charttext.h"

#include "core/report/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace faultline {

void sayHowMany(ChartSpec &chart, std::int64_t n)
{
    chart.smallSample = n > 0 ? smallSampleText(n) : QString();
    chart.tooFew = n > 0 ? tooFewText(n) : QCoreApplication::translate("Charts", "No incidents here.");
}

QString spokenChart(const QString &title, const QStringList &parts)
{
    if (parts.isEmpty())
        return title;
    return QStringLiteral("%1 %2.").arg(title, parts.join(QStringLiteral("; ")));
}

QString medianIntervalText(const Durations &durations)
{
    if (!durations.medianLow || !durations.medianHigh)
        return QStringLiteral("–");
    return QStringLiteral("%1–%2").arg(durationText(*durations.medianLow),
                                       durationText(*durations.medianHigh));
}

QString medianText(const Durations &durations)
{
    const QString median = durationText(*durations.median);
    if (!durations.medianLow)
        return QCoreApplication::translate("Charts", "%1 (n = %2)").arg(median, countText(durations.count));
    return QCoreApplication::translate("Charts", "%1 (n = %2; 95% %3)")
        .arg(median, countText(durations.count), medianIntervalText(durations));
}

QString quartilesText(const Durations &durations)
{
    return QCoreApplication::translate("Charts", "Median %1, quartiles %2 and %3")
        .arg(medianText(durations), durationText(*durations.lowerQuartile),
             durationText(*durations.upperQuartile));
}

double axisMaxFor(double widest)
{
    return std::clamp(std::ceil(widest * 10 - 1e-9) / 10, 0.1, 1.0);
}

} // namespace faultline
