// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chartspec.h"
#include "core/stats/proportion.h"

#include <QString>
#include <QStringList>

#include <cstdint>

namespace faultline {

/// Words and pieces that several charts share; for the chart builders only.
inline ShareInterval shareInterval(const Proportion &p)
{
    return {p.share().value_or(0), p.interval.low, p.interval.high};
}

/// Sets what is said of few incidents: the tag under 30, "too few to compare" under 5, none at all.
void sayHowMany(ChartSpec &chart, std::int64_t n);

/// "Title Name 1: …; Name 2: …." for people who cannot see the picture.
QString spokenChart(const QString &title, const QStringList &parts);

/// Next full 10% over the widest mark, at least 10%, at most 100%.
double axisMaxFor(double widest);

} // namespace faultline
