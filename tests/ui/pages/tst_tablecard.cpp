// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/tablecard.h"

#include "ui/widgets/look.h"
#include "ui/workspace/settings.h"

#include <QApplication>
#include <QHeaderView>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace faultline;

class TableCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spareWidthGoesToWhatWasCut()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("settings.ini")));
        Look look(*qApp, settings);
        TableCard card(look);
        card.setStretchLast();
        TableSpec table;
        table.columns = {{QStringLiteral("Title"), ColumnAlign::Left, 3},
                         {QStringLiteral("Mode"), ColumnAlign::Left, 2},
                         {QStringLiteral("By"), ColumnAlign::Left, 1}};
        table.rows.push_back({QString(60, QLatin1Char('w')), QString(20, QLatin1Char('m')), QStringLiteral("ann")});
        card.resize(1400, 300);
        card.show();
        QVERIFY(QTest::qWaitForWindowExposed(&card));
        card.setTable(table, 200);
        QHeaderView *head = card.table()->horizontalHeader();
        const int wide = head->sectionSize(0);
        QVERIFY(wide > 200);

        card.resize(500, 300);
        QTRY_COMPARE(card.table()->width() < 520, true);
        QVERIFY(head->sectionSize(0) < wide);
        QVERIFY2(head->length() <= card.table()->viewport()->width(),
                 qPrintable(QString::number(head->length())));

        card.resize(330, 300); // the three want more than that even when the first is cut
        QTRY_COMPARE(card.table()->width() < 350, true);
        QVERIFY2(head->length() <= card.table()->viewport()->width(),
                 qPrintable(QString::number(head->length())));

        card.resize(1400, 300);
        QTRY_COMPARE(head->sectionSize(0), wide);

        head->resizeSection(0, 120);
        card.resize(900, 300);
        QTRY_COMPARE(card.table()->width() < 920, true);
        QCOMPARE(head->sectionSize(0), 120);
    }
};

QTEST_MAIN(TableCardTest)
#include "tst_tablecard.moc"
