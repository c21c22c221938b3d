// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

class QAbstractItemView;
class QTableView;

namespace faultline {

class Look;

/// Cells of a table: plain text that elides at its end, a category's square, the person icon.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    CellDelegate(Look &look, int rowHeight, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Look &m_look;
    int m_rowHeight;
};

/// Rows of this height with a hairline each, no zebra, no vertical head, whole rows selected.
void styleTable(QTableView *table, Look &look, int rowHeight = 32);

} // namespace faultline
