// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/tablespecmodel.h"
#include "ui/widgets/tableroles.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace faultline;

class TableSpecModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheTable();
    void copiesWithHeads();
};

static TableSpec smallTable()
{
    TableSpec table;
    table.columns = {{QStringLiteral("Control"), ColumnAlign::Left, 2}, {QStringLiteral("Count"), ColumnAlign::Right, 1}};
    table.rows = {{QStringLiteral("Spend\talert"), QStringLiteral("17")}, {QStringLiteral("Breaker")}};
    table.rowCategory = {Category::Cost, std::nullopt};
    return table;
}

void TableSpecModelTest::showsTheTable()
{
    TableSpecModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setColumnRole(1, MutedRole);
    model.setTable(smallTable());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Count"));
    QCOMPARE(model.index(0, 0).data(CategoryRole).toInt(), int(Category::Cost));
    QVERIFY(!model.index(1, 0).data(CategoryRole).isValid());
    QCOMPARE(model.index(0, 1).data(MutedRole).toBool(), true);
    QCOMPARE(model.index(1, 1).data().toString(), QString());
    model.setTable({});
    QCOMPARE(model.rowCount(), 0);
}

void TableSpecModelTest::copiesWithHeads()
{
    TableSpecModel model;
    model.setTable(smallTable());
    QCOMPARE(tabSeparated(model), QStringLiteral("Control\tCount\nSpend alert\t17\nBreaker\t\n"));
    QCOMPARE(tabSeparated(model, {1}), QStringLiteral("Control\tCount\nBreaker\t\n"));
}

QTEST_MAIN(TableSpecModelTest)
#include "tst_tablespecmodel.moc"
