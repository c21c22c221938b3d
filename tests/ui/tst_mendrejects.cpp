// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/testwindow.h"

#include <QDialog>
#include <QMessageBox>
#include <QTableView>
#include <QTableWidget>
#include <QTimer>

using namespace faultline;

/// Rejected rows in the window: opened, changed in place, imported with those that hold the same mistake,
/// undone.
class MendRejectsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreSetRightInPlace();

private:
    void changeCell();
    void answerForAll();

    bool m_wasChanged = false;
    QString m_asked;
};

void MendRejectsTest::changeCell()
{
    auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
    auto *cells = dialog ? dialog->findChild<QTableWidget *>() : nullptr;
    if (!cells) {
        QTimer::singleShot(20, this, &MendRejectsTest::changeCell);
        return;
    }
    m_wasChanged = cells->item(0, 1)->text() == QStringLiteral("31.04.2025");
    cells->item(0, 1)->setText(QStringLiteral("30.04.2025"));
    dialog->grab().save(QStringLiteral(FAULTLINE_BINARY_DIR "/mend-dialog.png"));
    QTimer::singleShot(0, this, &MendRejectsTest::answerForAll);
    dialog->accept();
}

void MendRejectsTest::answerForAll()
{
    auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
    if (!box) {
        QTimer::singleShot(20, this, &MendRejectsTest::answerForAll);
        return;
    }
    m_asked = box->text();
    for (QAbstractButton *one : box->buttons()) {
        if (box->buttonRole(one) == QMessageBox::AcceptRole)
            one->click();
    }
}

void MendRejectsTest::rowsAreSetRightInPlace()
{
    test::TestWindow shown;
    const QString path = shown.path(QStringLiteral("bad.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("id;title;date\n1;One;31.03.2025\n2;Two;31.04.2025\n3;Three;31.04.2025\n4;Four;31.06.2025\n");
    file.close();
    shown.window().takeFiles({path});
    shown.settle();
    QVERIFY(shown.button(QStringLiteral("Import 1 incident")));
    shown.button(QStringLiteral("Import 1 incident"))->click();
    shown.settle();
    shown.workspace().show(QStringLiteral("import"));
    shown.settle();
    QTableView *rejects = nullptr;
    for (QTableView *table : shown.window().findChildren<QTableView *>()) {
        if (table->isVisible() && table->accessibleName() == QStringLiteral("Rejected rows"))
            rejects = table;
    }
    QVERIFY(rejects);
    QCOMPARE(rejects->model()->rowCount(), 3);
    rejects->setCurrentIndex(rejects->model()->index(0, 0));
    QTimer::singleShot(0, this, &MendRejectsTest::changeCell);
    QVERIFY(shown.button(QStringLiteral("Set right")));
    shown.button(QStringLiteral("Set right"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_asked.isEmpty(), 10'000);
    shown.settle();
    QVERIFY(m_wasChanged);
    QCOMPARE(m_asked,
             QStringLiteral("1 other rejected row of this file holds “31.04.2025” in “date” as well. Is it "
                            "“30.04.2025” there too?"));
    QCOMPARE(shown.workspace().summary().incidents, 3);
    QCOMPARE(shown.workspace().summary().rejectedRows, 1);
    QCOMPARE(rejects->model()->rowCount(), 1);
    QCOMPARE(rejects->currentIndex().row(), 0);
    shown.workspace().undoStack().undo();
    shown.settle();
    QCOMPARE(shown.workspace().summary().incidents, 1);
    QCOMPARE(shown.workspace().summary().rejectedRows, 3);
    shown.workspace().undoStack().redo();
    shown.settle();
    QCOMPARE(shown.workspace().summary().incidents, 3);
}

QTEST_MAIN(MendRejectsTest)
#include "tst_mendrejects.moc"
