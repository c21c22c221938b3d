// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/incidentfilter.h"
#include "ui/pages/overviewfigures.h"

#include <QString>

#include <optional>
#include <string>

namespace faultline {

// What a click on a chart of the Overview means for the filter.

/// First and last day of a trend column's key: "2024-09", "2024-Q3", "2024", "2020-01-01..2021-12-31".
std::optional<CivilDate> firstDayOf(const std::string &columnKey);
std::optional<CivilDate> lastDayOf(const std::string &columnKey);

/// The filter from the first day of one trend column to the last day of another.
IncidentFilter withColumns(const IncidentFilter &filter, const std::string &first, const std::string &last);

/// The filter narrowed to a cell of the severity ("severity"), detection or week ("week-hours") map.
IncidentFilter withCell(const IncidentFilter &filter, const QString &map, const std::string &row,
                        const std::string &column);

/// The filter with two categories that come together, or with one where the other is empty.
IncidentFilter withPair(const IncidentFilter &filter, const std::string &a, const std::string &b);

/// The filter without category and mode.
IncidentFilter withoutCategories(const IncidentFilter &filter);

/// The filter narrowed to one group of a chart side by side; `key` is "=" and the group's name.
IncidentFilter withGroup(const IncidentFilter &filter, SideBySide kind, const std::string &key);

} // namespace faultline
