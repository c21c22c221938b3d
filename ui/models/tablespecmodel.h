// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chartspec.h"

#include <QAbstractTableModel>
#include <QHash>

namespace faultline {

/// Shows a TableSpec as it is: a chart's twin, a list of rejected rows, the plan.
class TableSpecModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit TableSpecModel(QObject *parent = nullptr);

    void setTable(TableSpec table);
    /// These columns in the second-line colour (MutedRole), in Medium (StrongRole), as raw text (FixedWidthRole).
    void setColumnRole(int column, int role) { m_columnRoles[column] = role; }
    const TableSpec &table() const { return m_table; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    TableSpec m_table;
    QHash<int, int> m_columnRoles;
};

/// These rows of a table as tab-separated lines with the heads first; no rows means all.
QString tabSeparated(const QAbstractItemModel &model, const QList<int> &rows = {});

} // namespace faultline
