// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/questions.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace faultline;

class QuestionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsNamesAsTheyAre()
    {
        const QString text = QStringLiteral("<img src=\"file:///etc/hostname\"> & <b>bold</b>");
        for (const bool yes : {true, false}) {
            Qt::TextFormat format = Qt::RichText;
            QString shown;
            bool enterCancels = false;
            QTimer::singleShot(0, this, [&] {
                auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
                QVERIFY(box);
                format = box->textFormat();
                shown = box->text();
                enterCancels = box->defaultButton() == box->button(QMessageBox::Cancel);
                box->button(yes ? QMessageBox::Yes : QMessageBox::Cancel)->click();
            });
            QCOMPARE(isConfirmed(nullptr, QStringLiteral("Delete?"), text), yes);
            QCOMPARE(format, Qt::PlainText);
            QCOMPARE(shown, text);
            QVERIFY(enterCancels);
        }
    }
};

QTEST_MAIN(QuestionsTest)
#include "tst_questions.moc"
