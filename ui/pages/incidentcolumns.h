// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/store.h"

#include <QPoint>

#include <optional>
#include <vector>

class QHeaderView;
class QTableView;

namespace faultline {

class IncidentTableModel;
class Look;
class Settings;

// Which columns of the incident table are seen, how wide, in what order: remembered.

void setUpIncidentTable(QTableView *table, Look &look, Settings &settings);
void saveIncidentColumns(QTableView *table, Settings &settings);
/// Hides what has no room (team, feature, provider, found by, in this order, unless chosen) and gives the
/// rest to the title.
void fitIncidentColumns(QTableView *table, Look &look, Settings &settings);
/// The menu of the head: columns to tick, the one at this place (else that of the current cell) to move and
/// to size, back to the usual ones.
void showColumnMenu(QTableView *table, Settings &settings, const QPoint &at);

/// Handles of the selected rows from the top, and how many they are; both also where all of a million are.
std::vector<std::int64_t> selectedIncidents(const QTableView *table, const IncidentTableModel &model);
std::int64_t selectedIncidentCount(const QTableView *table);

/// Columns as they are seen, from left to right.
std::vector<int> seenIncidentColumns(const QTableView *table);

/// What a click on this column's head sorts by; nothing where it cannot be sorted.
std::optional<IncidentOrder> incidentOrder(int column);
int incidentColumn(IncidentOrder order);
/// Makes a click on a head the order, the other way round where it is already; false where there is none by
/// it.
bool orderBySection(QHeaderView *head, int section, IncidentOrder &order, bool &descending);

} // namespace faultline
