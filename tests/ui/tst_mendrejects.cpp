// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/clock.h"
#include "core/usecases/knowledge.h"
#include "ui/jobs/jobs.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/look.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QMessageBox>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace faultline;

/// Rejected rows in the window: opened, changed in place, imported with those that hold the same mistake,
/// undone.
class MendRejectsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void rowsAreSetRightInPlace();

private:
    void settle();
    QAbstractButton *button(const QString &beginning) const;
    void changeCell();
    void answerForAll();

    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<SystemClock> m_clock;
    std::unique_ptr<Jobs> m_jobs;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    bool m_wasChanged = false;
    QString m_asked;
};

void MendRejectsTest::initTestCase()
{
    auto knowledge = loadKnowledge(DataFiles());
    QVERIFY2(knowledge, knowledge ? "" : qPrintable(knowledge.error().message));
    m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("settings.ini")));
    m_settings->setScheme(Settings::Scheme::Light);
    m_look = std::make_unique<Look>(*qApp, *m_settings);
    m_clock = std::make_unique<SystemClock>();
    m_jobs = std::make_unique<Jobs>();
    m_workspace = std::make_unique<Workspace>(std::make_shared<const Knowledge>(std::move(*knowledge)),
                                              *m_jobs, *m_clock, *m_settings);
    m_window = std::make_unique<MainWindow>(*m_workspace, *m_jobs, *m_settings, *m_look);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_workspace->create(m_folder.filePath(QStringLiteral("mend.faultline")));
    settle();
}

void MendRejectsTest::cleanupTestCase()
{
    m_window.reset();
    m_workspace.reset();
    m_jobs.reset();
}

void MendRejectsTest::settle()
{
    for (int i = 0; i < 3; ++i) {
        QTRY_VERIFY_WITH_TIMEOUT(m_jobs->isIdle(), 30'000);
        QTest::qWait(20);
    }
}

QAbstractButton *MendRejectsTest::button(const QString &beginning) const
{
    const auto buttons = m_window->findChildren<QAbstractButton *>();
    const auto found = std::find_if(buttons.begin(), buttons.end(), [&](const QAbstractButton *one) {
        return one->isVisible() && one->isEnabled() && one->text().startsWith(beginning);
    });
    return found == buttons.end() ? nullptr : *found;
}

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
    const QString path = m_folder.filePath(QStringLiteral("bad.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("id;title;date\n1;One;31.03.2025\n2;Two;31.04.2025\n3;Three;31.04.2025\n4;Four;31.06.2025\n");
    file.close();
    m_window->takeFiles({path});
    settle();
    QVERIFY(button(QStringLiteral("Import 1 incident")));
    button(QStringLiteral("Import 1 incident"))->click();
    settle();
    m_workspace->show(QStringLiteral("import"));
    settle();
    QTableView *rejects = nullptr;
    for (QTableView *table : m_window->findChildren<QTableView *>()) {
        if (table->isVisible() && table->accessibleName() == QStringLiteral("Rejected rows"))
            rejects = table;
    }
    QVERIFY(rejects);
    QCOMPARE(rejects->model()->rowCount(), 3);
    rejects->setCurrentIndex(rejects->model()->index(0, 0));
    QTimer::singleShot(0, this, &MendRejectsTest::changeCell);
    QVERIFY(button(QStringLiteral("Set right")));
    button(QStringLiteral("Set right"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_asked.isEmpty(), 10'000);
    settle();
    QVERIFY(m_wasChanged);
    QCOMPARE(m_asked,
             QStringLiteral("1 other rejected row of this file holds “31.04.2025” in “date” as well. Is it "
                            "“30.04.2025” there too?"));
    QCOMPARE(m_workspace->summary().incidents, 3);
    QCOMPARE(m_workspace->summary().rejectedRows, 1);
    QCOMPARE(rejects->model()->rowCount(), 1);
    QCOMPARE(rejects->currentIndex().row(), 0);
    m_workspace->undoStack().undo();
    settle();
    QCOMPARE(m_workspace->summary().incidents, 1);
    QCOMPARE(m_workspace->summary().rejectedRows, 3);
    m_workspace->undoStack().redo();
    settle();
    QCOMPARE(m_workspace->summary().incidents, 3);
}

QTEST_MAIN(MendRejectsTest)
#include "tst_mendrejects.moc"
