// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/incidentcolumns.h"

#include "ui/models/incidenttablemodel.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/look.h"
#include "ui/workspace/settings.h"

#include <QHeaderView>
#include <QMenu>
#include <QTableView>

#include <algorithm>
#include <array>
#include <utility>

namespace faultline {

namespace {

using Model = IncidentTableModel;

const QString kChosen = QStringLiteral("incidents/columns");
const QString kOrder = QStringLiteral("incidents/order");

struct ColumnShape {
    int column;
    int width;
};
constexpr std::array<ColumnShape, Model::ColumnCount> kShapes{{{Model::Severity, 44},
                                                               {Model::Date, 96},
                                                               {Model::Id, 96},
                                                               {Model::Title, 300},
                                                               {Model::Team, 130},
                                                               {Model::Category, 116},
                                                               {Model::Mode, 170},
                                                               {Model::Feature, 130},
                                                               {Model::Provider, 110},
                                                               {Model::FoundBy, 90},
                                                               {Model::Sure, 60}}};
/// Seen without being asked for where there is room, the last goes first.
constexpr std::array kExtraWhereRoom{Model::Mode, Model::FoundBy, Model::Provider, Model::Feature, Model::Team};
constexpr std::array kAlways{Model::Severity, Model::Date, Model::Title, Model::Category, Model::Sure};
constexpr int kLeastTitle = 260;   ///< before another column gets room
constexpr int kShortestTitle = 120; ///< pixels

QStringList chosenColumns(const Settings &settings)
{
    return settings.value(kChosen).toStringList();
}

bool contains(const auto &list, int column)
{
    return std::find(list.begin(), list.end(), column) != list.end();
}

} // namespace

void setUpIncidentTable(QTableView *table, Look &look, Settings &settings)
{
    styleTable(table, look);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    QHeaderView *head = table->horizontalHeader();
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    head->setSectionsMovable(true);
    head->setSectionsClickable(true);
    head->setSortIndicatorShown(true);
    head->setMinimumSectionSize(36);
    for (const ColumnShape &shape : kShapes)
        head->resizeSection(shape.column, look.scaled(shape.width));
    head->restoreState(settings.state(kOrder));
    head->setSortIndicatorShown(true);
}

void saveIncidentColumns(QTableView *table, Settings &settings)
{
    if (table->isVisible())
        settings.setState(kOrder, table->horizontalHeader()->saveState());
}

void fitIncidentColumns(QTableView *table, Look &look, Settings &settings)
{
    QHeaderView *head = table->horizontalHeader();
    const QSignalBlocker quiet(head);
    const QStringList chosen = chosenColumns(settings);
    const int room = table->viewport()->width();
    table->setHorizontalScrollBarPolicy(chosen.isEmpty() ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    int used = 0;
    for (int column = 0; column < Model::ColumnCount; ++column) {
        const bool seen = chosen.isEmpty() ? contains(kAlways, column) : chosen.contains(QString::number(column));
        head->setSectionHidden(column, !seen);
        const int least = look.scaled(kShapes[std::size_t(column)].width);
        if (seen && column != Model::Title && contains(kAlways, column) && head->sectionSize(column) < least)
            head->resizeSection(column, least);
        if (seen && column != Model::Title)
            used += head->sectionSize(column);
    }
    for (auto column = kExtraWhereRoom.rbegin(); chosen.isEmpty() && column != kExtraWhereRoom.rend(); ++column) {
        const int width = look.scaled(kShapes[std::size_t(*column)].width);
        if (used + width + look.scaled(kLeastTitle + 80) > room)
            break;
        head->setSectionHidden(*column, false);
        head->resizeSection(*column, width);
        used += width;
    }
    if (!head->isSectionHidden(Model::Title))
        head->resizeSection(Model::Title, std::max(kShortestTitle, room - used));
}

void showColumnMenu(QTableView *table, Settings &settings, const QPoint &at)
{
    QMenu menu;
    QHeaderView *head = table->horizontalHeader();
    for (int column = 0; column < Model::ColumnCount; ++column) {
        QAction *action = menu.addAction(table->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!head->isSectionHidden(column));
        action->setEnabled(column != Model::Title);
        action->setData(column);
    }
    menu.addSeparator();
    QAction *usual = menu.addAction(Model::tr("Usual columns"));
    const QAction *done = menu.exec(head->mapToGlobal(at));
    if (!done)
        return;
    if (done == usual) {
        settings.setValue(kChosen, QStringList());
        return;
    }
    QStringList chosen;
    const auto actions = menu.actions();
    for (const QAction *action : actions) {
        if (action->isCheckable() && action->isChecked())
            chosen.append(QString::number(action->data().toInt()));
    }
    settings.setValue(kChosen, chosen);
}

namespace {

constexpr std::pair<int, IncidentOrder> kOrders[] = {
    {Model::Severity, IncidentOrder::Severity}, {Model::Date, IncidentOrder::OccurredAt},
    {Model::Id, IncidentOrder::Id},             {Model::Title, IncidentOrder::Title},
    {Model::Team, IncidentOrder::Team},         {Model::Category, IncidentOrder::Category},
    {Model::Mode, IncidentOrder::Mode},         {Model::Feature, IncidentOrder::Feature},
    {Model::Provider, IncidentOrder::Provider}, {Model::FoundBy, IncidentOrder::DetectedBy},
    {Model::Sure, IncidentOrder::Confidence}};

} // namespace

std::optional<IncidentOrder> incidentOrder(int column)
{
    for (const auto &[one, order] : kOrders) {
        if (one == column)
            return order;
    }
    return std::nullopt;
}

int incidentColumn(IncidentOrder order)
{
    for (const auto &[column, one] : kOrders) {
        if (one == order)
            return column;
    }
    return Model::Date;
}

} // namespace faultline
