// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chartspec.h"
#include "core/stats/durations.h"
#include "core/stats/proportion.h"

#include <QString>
#include <QStringList>

#include <cstdint>

namespace faultline {

/// Words and pieces that several charts and tables share; for their builders only.
inline ShareInterval shareInterval(const Proportion &p)
{
    return {p.share().value_or(0), p.interval.low, p.interval.high};
}

/// Sets what is said of few incidents: the tag under 30, "too few to compare" under 5, none at all.
void sayHowMany(ChartSpec &chart, std::int64_t n);

/// "Title Name 1: …; Name 2: …." for people who cannot see the picture.
QString spokenChart(const QString &title, const QStringList &parts);

/// "3.8 h (n = 42; 95% 2.1 h–6 h)"; without interval where there are too few for one. Requires a median.
QString medianText(const Durations &durations);
/// "2.1 h–6 h", or "–".
QString medianIntervalText(const Durations &durations);
/// "Median 3.8 h (n = 42; …), quartiles 1 h and 9 h". Requires a median.
QString quartilesText(const Durations &durations);

/// Next full 10% over the widest mark, at least 10%, at most 100%.
double axisMaxFor(double widest);

} // namespace faultline
