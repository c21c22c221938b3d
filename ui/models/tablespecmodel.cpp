// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/tablespecmodel.h"

#include "ui/widgets/tableroles.h"
#include "ui/widgets/plaintext.h"

namespace faultline {

TableSpecModel::TableSpecModel(QObject *parent) : QAbstractTableModel(parent) {}

void TableSpecModel::setTable(TableSpec table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int TableSpecModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int TableSpecModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

QVariant TableSpecModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto row = std::size_t(index.row());
    const auto column = std::size_t(index.column());
    const std::vector<QString> &cells = m_table.rows[row];
    switch (role) {
    case Qt::DisplayRole:
        return column < cells.size() ? cells[column] : QString();
    case Qt::ToolTipRole:
        return column < cells.size() ? plainToolTip(cells[column]) : QString();
    case Qt::TextAlignmentRole:
        switch (m_table.columns[column].align) {
        case ColumnAlign::Right:
            return int(Qt::AlignRight | Qt::AlignVCenter);
        case ColumnAlign::Center:
            return int(Qt::AlignCenter);
        case ColumnAlign::Left:
            return int(Qt::AlignLeft | Qt::AlignVCenter);
        }
        return {};
    case CategoryRole:
        if (column == 0 && row < m_table.rowCategory.size() && m_table.rowCategory[row])
            return int(*m_table.rowCategory[row]);
        return {};
    default:
        return m_columnRoles.value(index.column(), -1) == role ? QVariant(true) : QVariant();
    }
}

QVariant TableSpecModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const TableSpec::Column &column = m_table.columns[std::size_t(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return column.align == ColumnAlign::Right ? int(Qt::AlignRight | Qt::AlignVCenter)
                                                  : int(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

QString tabSeparated(const QAbstractItemModel &model, const QList<int> &rows)
{
    const auto cell = [](QString text) { return text.replace(QLatin1Char('\t'), QLatin1Char(' ')).simplified(); };
    QString result;
    const int columns = model.columnCount();
    for (int column = 0; column < columns; ++column) {
        result += column > 0 ? QStringLiteral("\t") : QString();
        result += cell(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    result += QLatin1Char('\n');
    const int count = rows.isEmpty() ? model.rowCount() : int(rows.size());
    for (int i = 0; i < count; ++i) {
        const int row = rows.isEmpty() ? i : rows[i];
        for (int column = 0; column < columns; ++column) {
            result += column > 0 ? QStringLiteral("\t") : QString();
            result += cell(model.index(row, column).data().toString());
        }
        result += QLatin1Char('\n');
    }
    return result;
}

} // namespace faultline
