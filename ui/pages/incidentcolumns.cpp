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
#include <functional>
#include <utility>

namespace faultline {

namespace {

using Model = IncidentTableModel;

const QString kChosen = QStringLiteral("incidents/columns");
const QString kOrder = QStringLiteral("incidents/head");

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
                                                               {Model::Sure, 60},
                                                               {Model::Model, 130},
                                                               {Model::Owner, 110},
                                                               {Model::Tags, 130},
                                                               {Model::Cost, 96}}};
/// Seen without being asked for where there is room, the last goes first.
constexpr std::array kExtraWhereRoom{Model::Mode, Model::FoundBy, Model::Provider, Model::Feature,
                                     Model::Team};
constexpr std::array kAlways{Model::Severity, Model::Date, Model::Title, Model::Category, Model::Sure};
constexpr int kLeastTitle = 260; ///< before another column gets room
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
        const bool seen
            = chosen.isEmpty() ? contains(kAlways, column) : chosen.contains(QString::number(column));
        head->setSectionHidden(column, !seen);
        const int least = look.scaled(kShapes[std::size_t(column)].width);
        if (seen && column != Model::Title && contains(kAlways, column) && head->sectionSize(column) < least)
            head->resizeSection(column, least);
        if (seen && column != Model::Title)
            used += head->sectionSize(column);
    }
    for (auto column = kExtraWhereRoom.rbegin(); chosen.isEmpty() && column != kExtraWhereRoom.rend();
         ++column) {
        head->setSectionHidden(*column, false);
        const int width = head->sectionSize(*column);
        if (used + width + look.scaled(kLeastTitle + 80) > room) {
            head->setSectionHidden(*column, true);
            break;
        }
        used += width;
    }
    if (!head->isSectionHidden(Model::Title))
        head->resizeSection(Model::Title, std::max(kShortestTitle, room - used));
}

namespace {

/// The entries of the menu that move and size one column.
void addColumnSteps(QMenu &menu, QTableView *table, int column, Settings &settings)
{
    QHeaderView *head = table->horizontalHeader();
    const QString name = table->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const auto moveBy = [head, column](int step) {
        int to = head->visualIndex(column) + step;
        while (to > 0 && to < head->count() - 1 && head->isSectionHidden(head->logicalIndex(to)))
            to += step;
        if (to >= 0 && to < head->count())
            head->moveSection(head->visualIndex(column), to);
    };
    const auto sizeBy = [head, column](int pixels) {
        head->resizeSection(column, std::max(head->minimumSectionSize(), head->sectionSize(column) + pixels));
    };
    const auto add = [&](const QString &text, const std::function<void()> &step, bool enabled) {
        QAction *action = menu.addAction(text);
        action->setEnabled(enabled);
        QObject::connect(action, &QAction::triggered, table, [table, step, &settings] {
            step();
            saveIncidentColumns(table, settings);
        });
    };
    menu.addSeparator();
    add(
        Model::tr("Move %1 to the left").arg(name), [moveBy] { moveBy(-1); }, head->visualIndex(column) > 0);
    add(
        Model::tr("Move %1 to the right").arg(name), [moveBy] { moveBy(1); },
        head->visualIndex(column) < head->count() - 1);
    // The title takes what the others leave.
    add(
        Model::tr("Make %1 wider").arg(name), [sizeBy] { sizeBy(24); }, column != Model::Title);
    add(
        Model::tr("Make %1 narrower").arg(name), [sizeBy] { sizeBy(-24); }, column != Model::Title);
}

} // namespace

void showColumnMenu(QTableView *table, Settings &settings, const QPoint &at)
{
    QMenu menu;
    QHeaderView *head = table->horizontalHeader();
    int column = at.x() >= 0 ? head->logicalIndexAt(at) : table->currentIndex().column();
    if (column < 0 || head->isSectionHidden(column))
        column = Model::Title;
    QList<QAction *> ticks;
    for (int one = 0; one < Model::ColumnCount; ++one) {
        QAction *action
            = menu.addAction(table->model()->headerData(one, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!head->isSectionHidden(one));
        action->setEnabled(one != Model::Title);
        action->setData(one);
        ticks.append(action);
    }
    addColumnSteps(menu, table, column, settings);
    menu.addSeparator();
    QAction *usual = menu.addAction(Model::tr("Usual columns"));
    const QAction *done = menu.exec(
        head->mapToGlobal(at.x() >= 0 ? at : QPoint(head->sectionViewportPosition(column), head->height())));
    if (done == usual) {
        settings.setValue(kChosen, QStringList());
        return;
    }
    if (!done || !done->isCheckable())
        return;
    QStringList chosen;
    for (const QAction *action : ticks) {
        if (action->isChecked())
            chosen.append(QString::number(action->data().toInt()));
    }
    settings.setValue(kChosen, chosen);
}

std::vector<int> seenIncidentColumns(const QTableView *table)
{
    std::vector<int> columns;
    const QHeaderView *head = table->horizontalHeader();
    for (int place = 0; place < head->count(); ++place) {
        if (const int column = head->logicalIndex(place); !head->isSectionHidden(column))
            columns.push_back(column);
    }
    return columns;
}

std::vector<std::int64_t> selectedIncidents(const QTableView *table, const IncidentTableModel &model)
{
    std::vector<std::pair<int, int>> ranges;
    const QItemSelection selection = table->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        ranges.emplace_back(range.top(), range.bottom());
    std::sort(ranges.begin(), ranges.end());
    std::vector<std::int64_t> ids;
    for (const auto &[top, bottom] : ranges)
        ids.insert(ids.end(), model.rowIds().begin() + top, model.rowIds().begin() + bottom + 1);
    return ids;
}

std::int64_t selectedIncidentCount(const QTableView *table)
{
    std::int64_t count = 0;
    const QItemSelection selection = table->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        count += range.height();
    return count;
}

namespace {

constexpr std::pair<int, IncidentOrder> kOrders[] = {{Model::Severity, IncidentOrder::Severity},
                                                     {Model::Date, IncidentOrder::OccurredAt},
                                                     {Model::Id, IncidentOrder::Id},
                                                     {Model::Title, IncidentOrder::Title},
                                                     {Model::Team, IncidentOrder::Team},
                                                     {Model::Category, IncidentOrder::Category},
                                                     {Model::Mode, IncidentOrder::Mode},
                                                     {Model::Feature, IncidentOrder::Feature},
                                                     {Model::Provider, IncidentOrder::Provider},
                                                     {Model::FoundBy, IncidentOrder::DetectedBy},
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

bool orderBySection(QHeaderView *head, int section, IncidentOrder &order, bool &descending)
{
    const auto wanted = incidentOrder(section);
    if (wanted) {
        descending = *wanted == order ? !descending : section == Model::Date;
        order = *wanted;
    }
    head->setSortIndicator(incidentColumn(order), descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    return wanted.has_value();
}

} // namespace faultline
