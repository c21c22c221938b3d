// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/plantable.h"

#include "core/report/format.h"
#include "ui/widgets/plaintext.h"

#include <QCoreApplication>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("PlanTable", text);
}

std::optional<Category> categoryOf(const Playbook &playbook, const std::string &practice)
{
    for (const Practice &one : playbook.practices) {
        if (one.id == practice)
            return one.category;
    }
    return std::nullopt;
}

} // namespace

TableSpec planTable(const Readiness &readiness, const Playbook &playbook)
{
    TableSpec table;
    table.columns = {{translated("Control"), ColumnAlign::Left, 3},   {translated("Count"), ColumnAlign::Right, 1},
                     {translated("Share"), ColumnAlign::Right, 1},    {translated("Effort"), ColumnAlign::Right, 1},
                     {translated("Level"), ColumnAlign::Right, 1},
                     {translated("First move"), ColumnAlign::Right, 1}};
    for (const PlanItem &item : readiness.plan) {
        const Control *control = playbook.control(item.control);
        table.rows.push_back({oneLine(control ? control->name : item.control), countText(item.preventable.count),
                              translated("%1 (%2)").arg(percentText(item.preventable),
                                                        intervalText(item.preventable.interval)),
                              effortText(item.effortHours), QString::number(item.declared),
                              item.firstMove ? QString::number(*item.firstMove) : QStringLiteral("–")});
        table.rowCategory.push_back(categoryOf(playbook, item.practice));
    }
    return table;
}

} // namespace faultline
