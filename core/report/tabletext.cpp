// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/tabletext.h"

#include <algorithm>

namespace faultline {

QString tableText(const TableSpec &table)
{
    std::vector<std::vector<QString>> lines(1);
    for (const TableSpec::Column &column : table.columns)
        lines.front().push_back(column.title);
    lines.insert(lines.end(), table.rows.begin(), table.rows.end());
    QString text;
    std::vector<qsizetype> widths(table.columns.size(), 0);
    for (const auto &line : lines) {
        for (std::size_t i = 0; i < std::min(widths.size(), line.size()); ++i)
            widths[i] = std::max(widths[i], line[i].size());
    }
    for (const auto &line : lines) {
        QString joined;
        for (std::size_t i = 0; i < std::min(widths.size(), line.size()); ++i) {
            const bool right = table.columns[i].align == ColumnAlign::Right;
            joined += QStringLiteral("  ")
                + (right ? line[i].rightJustified(widths[i]) : line[i].leftJustified(widths[i]));
        }
        while (joined.endsWith(QLatin1Char(' ')))
            joined.chop(1);
        text += joined + QLatin1Char('\n');
    }
    return text;
}

} // namespace faultline
