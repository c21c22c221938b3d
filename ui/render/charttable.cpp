// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/charttable.h"

#include <QHeaderView>
#include <QPainter>
#include <QPixmap>
#include <QTableWidget>

namespace faultline {

namespace {

Qt::Alignment alignmentOf(ColumnAlign align)
{
    switch (align) {
    case ColumnAlign::Right:
        return Qt::AlignRight | Qt::AlignVCenter;
    case ColumnAlign::Center:
        return Qt::AlignCenter;
    case ColumnAlign::Left:
        break;
    }
    return Qt::AlignLeft | Qt::AlignVCenter;
}

QIcon square(const QColor &color, double ratio)
{
    QPixmap pixmap(int(10 * ratio), int(10 * ratio));
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(0, 0, 10, 10), 2, 2);
    return QIcon(pixmap);
}

} // namespace

QTableWidget *makeTableTwin(const TableSpec &table, const ChartStyle &style, QWidget *parent)
{
    const int rows = int(table.rows.size());
    const int columns = int(table.columns.size());
    auto *twin = new QTableWidget(rows, columns, parent);
    twin->setPalette(widgetPalette(style.colors()));
    twin->setFont(style.font());
    twin->setEditTriggers(QAbstractItemView::NoEditTriggers);
    twin->setSelectionBehavior(QAbstractItemView::SelectRows);
    twin->setShowGrid(false);
    twin->setFrameShape(QFrame::NoFrame);
    twin->setWordWrap(false);
    twin->setTabKeyNavigation(false);
    twin->setIconSize(QSize(10, 10));
    twin->verticalHeader()->hide();
    twin->verticalHeader()->setDefaultSectionSize(int(style.line(24)));
    twin->horizontalHeader()->setHighlightSections(false);
    for (int column = 0; column < columns; ++column) {
        const TableSpec::Column &spec = table.columns[std::size_t(column)];
        auto *head = new QTableWidgetItem(spec.title);
        head->setTextAlignment(alignmentOf(spec.align));
        twin->setHorizontalHeaderItem(column, head);
        for (int row = 0; row < rows; ++row) {
            const auto &cells = table.rows[std::size_t(row)];
            const QString text = std::size_t(column) < cells.size() ? cells[std::size_t(column)] : QString();
            auto *cell = new QTableWidgetItem(text);
            cell->setTextAlignment(alignmentOf(spec.align));
            const std::size_t place = std::size_t(row);
            if (column == 0 && place < table.rowCategory.size() && table.rowCategory[place])
                cell->setIcon(square(style.colors().category(*table.rowCategory[place]), twin->devicePixelRatioF()));
            twin->setItem(row, column, cell);
        }
    }
    twin->resizeColumnsToContents();
    twin->horizontalHeader()->setStretchLastSection(true);
    return twin;
}

} // namespace faultline
