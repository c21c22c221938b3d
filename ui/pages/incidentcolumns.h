// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/store.h"

#include <QPoint>

#include <optional>

class QTableView;

namespace faultline {

class Look;
class Settings;

// Which columns of the incident table are seen, how wide, in what order: remembered.

void setUpIncidentTable(QTableView *table, Look &look, Settings &settings);
void saveIncidentColumns(QTableView *table, Settings &settings);
/// Hides what has no room (team, feature, provider, found by, in this order, unless chosen) and gives the rest to
/// the title.
void fitIncidentColumns(QTableView *table, Look &look, Settings &settings);
/// The menu of the head: columns to tick, back to the usual ones.
void showColumnMenu(QTableView *table, Settings &settings, const QPoint &at);

/// What a click on this column's head sorts by; nothing where it cannot be sorted.
std::optional<IncidentOrder> incidentOrder(int column);
int incidentColumn(IncidentOrder order);

} // namespace faultline
