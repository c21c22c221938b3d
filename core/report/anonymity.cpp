// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/anonymity.h"

#include "core/report/charttext.h"
#include "core/report/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace faultline {

std::vector<bool> hiddenCells(const std::vector<std::int64_t> &counts)
{
    std::vector<bool> hidden;
    for (const std::int64_t count : counts)
        hidden.push_back(count > 0 && count < kTooFew);
    if (std::count(hidden.begin(), hidden.end(), true) != 1)
        return hidden;
    std::optional<std::size_t> smallest;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (!hidden[i] && counts[i] > 0 && (!smallest || counts[i] < counts[*smallest]))
            smallest = i;
    }
    if (smallest)
        hidden[*smallest] = true;
    return hidden;
}

ChartSpec withoutSmallCells(ChartSpec chart)
{
    auto *bars = std::get_if<RankedBarsSpec>(&chart.body);
    if (!bars)
        return chart;
    std::vector<std::int64_t> counts;
    for (const auto &row : bars->rows)
        counts.push_back(row.count);
    const std::vector<bool> hidden = hiddenCells(counts);
    const QString dash = QStringLiteral("–");
    QStringList parts;
    for (std::size_t i = 0; i < bars->rows.size(); ++i) {
        auto &row = bars->rows[i];
        if (hidden[i]) {
            const QString said = row.count < kTooFew ? QStringLiteral("<5")
                                                     : QCoreApplication::translate("Report", "hidden");
            row.count = 0;
            row.share = {0, 0, 0};
            row.countText = said;
            row.shareText = row.intervalText = row.words = dash;
            row.tooltip = QStringLiteral("%1: %2").arg(row.label, said);
            if (i < chart.table.rows.size()) {
                std::vector<QString> &cells = chart.table.rows[i];
                std::fill(cells.begin() + 1, cells.end(), dash);
                cells[1] = said;
            }
        }
        parts << row.tooltip;
    }
    chart.description = spokenChart(chart.title, parts);
    return chart;
}

} // namespace faultline
