// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chartspec.h"
#include "ui/render/chartstyle.h"

QT_BEGIN_NAMESPACE
class QTableWidget;
class QWidget;
QT_END_NAMESPACE

namespace faultline {

/// The numbers of a chart as a table to read, walk through with the keys and copy from.
QTableWidget *makeTableTwin(const TableSpec &table, const ChartStyle &style, QWidget *parent);

} // namespace faultline
