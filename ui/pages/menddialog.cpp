// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/menddialog.h"

#include "core/report/format.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialogbuttons.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/textlabel.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("MendDialog", text);
}

/// The cell that cannot be read, then those that a field takes, then the rest; in file order each.
std::vector<std::size_t> orderOf(const RejectedCells &row)
{
    std::vector<std::size_t> order(row.columns.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    const auto rank = [&](std::size_t i) {
        return row.columns[i] == row.reject.row.column ? 0 : row.mapped[i] ? 1 : 2;
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    return order;
}

QTableWidget *cellTable(Look &look, const RejectedCells &row, const std::vector<std::size_t> &order)
{
    auto *table = new QTableWidget(int(order.size()), 2);
    table->setHorizontalHeaderLabels({translated("Column"), translated("Cell")});
    table->setAccessibleName(translated("Cells of the row"));
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(look.scaled(32));
    table->horizontalHeader()->setStretchLastSection(true);
    table->setTabKeyNavigation(false);
    for (int at = 0; at < int(order.size()); ++at) {
        const std::size_t i = order[std::size_t(at)];
        auto *name = new QTableWidgetItem(oneLine(row.columns[i]));
        name->setFlags(Qt::ItemIsEnabled);
        table->setItem(at, 0, name);
        table->setItem(at, 1, new QTableWidgetItem(fromUtf8(row.cells[i])));
    }
    table->setColumnWidth(0, look.scaled(200));
    table->setMinimumHeight(look.scaled(280));
    table->setCurrentCell(0, 1);
    return table;
}

} // namespace

std::optional<std::vector<std::string>> askMendedCells(Look &look, const RejectedCells &row, QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(translated("What is line %1 to say?").arg(row.reject.row.line));
    dialog.setMinimumWidth(look.scaled(640));
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    const std::vector<std::size_t> order = orderOf(row);
    QTableWidget *table = cellTable(look, row, order);
    auto *verdict = new TextLabel(look, TextRole::Body, TextColor::Text, TextLabel::Lines::Wrapped);
    column->addWidget(table, 1);
    column->addWidget(verdict);
    Button *apply = addDialogButtons(look, dialog, column, translated("Import this row"));

    std::vector<std::string> cells = row.cells;
    const auto check = [&] {
        for (int at = 0; at < table->rowCount(); ++at)
            cells[order[std::size_t(at)]] = table->item(at, 1)->text().toStdString();
        const MendCheck said = checkMended(row, cells);
        apply->setEnabled(said.good);
        verdict->setPlain(said.good ? translated("The row can be imported like this.")
                              : said.column.empty()
                              ? fromUtf8(said.reason)
                              : translated("%1: %2").arg(oneLine(said.column), fromUtf8(said.reason)));
    };
    check();
    if (!apply->isEnabled())
        verdict->setPlain(verdict->plain().isEmpty() ? fromUtf8(row.reject.row.reason) : verdict->plain());
    QObject::connect(table, &QTableWidget::itemChanged, &dialog, check);
    table->setFocus();
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return cells;
}

bool isForAll(QWidget *parent, const RejectedCells &row, const std::vector<std::string> &cells,
              std::size_t others)
{
    const auto changed = std::mismatch(cells.begin(), cells.end(), row.cells.begin(), row.cells.end());
    if (changed.first == cells.end())
        return false;
    const auto at = std::size_t(changed.first - cells.begin());
    QMessageBox box(QMessageBox::Question, translated("These rows too?"), {}, QMessageBox::NoButton, parent);
    box.setTextFormat(Qt::PlainText);
    box.setText(counted(std::int64_t(others),
                        translated("%1 other rejected row of this file holds “%2” in “%3” as well."),
                        translated("%1 other rejected rows of this file hold “%2” in “%3” as well."))
                    .arg(oneLine(row.cells[at]), oneLine(row.columns[at]))
                + QLatin1Char(' ') + translated("Is it “%1” there too?").arg(oneLine(cells[at])));
    const QPushButton *all
        = box.addButton(translated("Yes, set all %1 right").arg(countText(std::int64_t(others) + 1)),
                        QMessageBox::AcceptRole);
    QPushButton *one = box.addButton(translated("Only this row"), QMessageBox::RejectRole);
    box.setDefaultButton(one);
    box.exec();
    return box.clickedButton() == all;
}

} // namespace faultline
