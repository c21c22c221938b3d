// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/clock.h"
#include "core/usecases/knowledge.h"
#include "ui/jobs/jobs.h"
#include "ui/pages/controlrow.h"
#include "ui/pages/incidentdetails.h"
#include "ui/pages/page.h"
#include "ui/shell/actions.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/categorycombo.h"
#include "ui/widgets/look.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/segments.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/workspace.h"

#include <QApplication>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace faultline;

/// The main job in the window, as a user does it: import, look, decide, undo, answer, report.
class MainJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void importsAFile();
    void tellsTheSameFileAgain();
    void undoTakesTheImportOut();
    void filtersAndGoesBack();
    void decidesAndUndoes();
    void reviewsByKeys();
    void answersByKeys();
    void paletteFindsCommands();
    void saysWhatIsWrongWithAFile();
    void closesAndOpensAgain();
    void cleanupTestCase();

private:
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(m_jobs->isIdle() && !m_workspace->hasPendingChanges(), 30'000); QTest::qWait(30); QTRY_VERIFY_WITH_TIMEOUT(m_jobs->isIdle(), 30'000); }
    void import(const QString &path);
    Button *button(const QString &start) const;
    QTableView *incidents() const;

    QTemporaryDir m_folder;
    QString m_csv;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Look> m_look;
    SystemClock m_clock;
    std::unique_ptr<Jobs> m_jobs;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

void MainJobTest::initTestCase()
{
    auto knowledge = loadKnowledge(DataFiles());
    QVERIFY(knowledge.has_value());
    const auto sample = knowledge->files.read(QStringLiteral("samples/incidents.csv"));
    QVERIFY(sample.has_value());
    m_csv = m_folder.filePath(QStringLiteral("incidents.csv"));
    QFile file(m_csv);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(*sample);
    file.close();
    m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("settings.ini")));
    m_settings->setReviewer(QStringLiteral("Mara Lind"));
    m_look = std::make_unique<Look>(*qApp, *m_settings);
    m_jobs = std::make_unique<Jobs>();
    m_workspace = std::make_unique<Workspace>(std::make_shared<const Knowledge>(std::move(*knowledge)), *m_jobs,
                                              m_clock, *m_settings);
    m_window = std::make_unique<MainWindow>(*m_workspace, *m_jobs, *m_settings, *m_look);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QVERIFY(!m_window->currentPage());
    QApplication::setActiveWindow(m_window.get());
    m_workspace->create(m_folder.filePath(QStringLiteral("team.faultline")));
    settle();
    QCOMPARE(m_window->currentPage()->id(), QStringLiteral("import"));
}

void MainJobTest::cleanupTestCase()
{
    m_window.reset();
    m_workspace.reset();
    m_jobs.reset();
}

Button *MainJobTest::button(const QString &start) const
{
    const auto buttons = m_window->findChildren<Button *>();
    for (Button *one : buttons) {
        if (one->isVisible() && one->text().startsWith(start))
            return one;
    }
    return nullptr;
}

QTableView *MainJobTest::incidents() const
{
    const auto tables = m_window->currentPage()->findChildren<QTableView *>();
    for (QTableView *table : tables) {
        if (table->accessibleName() == QLatin1String("Incidents"))
            return table;
    }
    return nullptr;
}

void MainJobTest::import(const QString &path)
{
    m_window->takeFiles({path});
    settle();
    QVERIFY(button(QStringLiteral("Import 187")));
    QTest::mouseClick(button(QStringLiteral("Import 187")), Qt::LeftButton);
    settle();
}

void MainJobTest::importsAFile()
{
    import(m_csv);
    QCOMPARE(m_workspace->summary().incidents, 187);
    QCOMPARE(m_window->currentPage()->id(), QStringLiteral("overview"));
    QVERIFY(m_window->currentPage()->messages()->isVisible());
    QCOMPARE(m_window->currentPage()->messages()->kind(), MessageBar::Kind::Done);
    QVERIFY(m_window->currentPage()->messages()->accessibleName().contains(QLatin1String("187 new")));
}

void MainJobTest::tellsTheSameFileAgain()
{
    import(m_csv);
    QCOMPARE(m_workspace->summary().incidents, 187);
    QVERIFY(m_window->currentPage()->messages()->accessibleName().contains(QLatin1String("nothing changed")));
    QCOMPARE(m_workspace->undoStack().count(), 1);
}

void MainJobTest::undoTakesTheImportOut()
{
    m_window->actions()[QStringLiteral("edit.undo")]->trigger();
    settle();
    QCOMPARE(m_workspace->summary().incidents, 0);
    m_window->actions()[QStringLiteral("edit.redo")]->trigger();
    settle();
    QCOMPARE(m_workspace->summary().incidents, 187);
}

void MainJobTest::filtersAndGoesBack()
{
    IncidentFilter cost;
    cost.categories = {Category::Cost};
    m_workspace->show(QStringLiteral("incidents"), cost);
    settle();
    QVERIFY(incidents());
    const int costs = incidents()->model()->rowCount();
    QVERIFY(costs > 10 && costs < 100);
    auto *search = m_window->currentPage()->findChild<QLineEdit *>();
    m_window->actions()[QStringLiteral("edit.find")]->trigger();
    QTest::keyClicks(search, QStringLiteral("zzz-not-there"));
    QTest::qWait(300);
    settle();
    QCOMPARE(incidents()->model()->rowCount(), 0);
    m_workspace->goBack();
    settle();
    QCOMPARE(incidents()->model()->rowCount(), costs);
    m_workspace->setFilter({});
    settle();
    QCOMPARE(incidents()->model()->rowCount(), 187);
}

void MainJobTest::decidesAndUndoes()
{
    incidents()->selectRow(3);
    QTest::keyClick(incidents(), Qt::Key_Return);
    settle();
    auto *details = m_window->currentPage()->findChild<IncidentDetails *>();
    QVERIFY(details->isVisible());
    auto *category = details->findChild<CategoryCombo *>();
    const Category before = category->category();
    const Category wanted = before == Category::Model ? Category::Cost : Category::Model;
    category->setCategory(wanted);
    Q_EMIT category->activated(category->currentIndex());
    settle();
    QCOMPARE(m_workspace->summary().decidedByPerson, 1);
    QCOMPARE(category->category(), wanted);
    m_workspace->undoStack().undo();
    settle();
    QCOMPARE(m_workspace->summary().decidedByPerson, 0);
    QCOMPARE(category->category(), before);
}

void MainJobTest::reviewsByKeys()
{
    QApplication::setActiveWindow(m_window.get());
    const auto waiting = m_workspace->summary().needsReview;
    QVERIFY(waiting > 2);
    m_workspace->show(QStringLiteral("review"));
    settle();
    QTest::keyClick(m_window->currentPage(), Qt::Key_S);
    settle();
    QTest::keyClick(m_window->currentPage(), Qt::Key_2);
    QTest::keyClick(m_window->currentPage(), Qt::Key_C);
    QTest::keyClick(m_window->currentPage(), Qt::Key_Return);
    QVERIFY2(QApplication::focusWidget(), "the keyboard has nowhere to go");
    if (QApplication::focusWidget() != m_window->currentPage())
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    settle();
    QCOMPARE(m_workspace->summary().needsReview, waiting - 1);
    QCOMPARE(m_workspace->summary().decidedByPerson, 1);
    QTest::keyClick(m_window->currentPage(), Qt::Key_Z);
    settle();
    QCOMPARE(m_workspace->summary().needsReview, waiting);
}

void MainJobTest::answersByKeys()
{
    m_workspace->show(QStringLiteral("readiness"));
    settle();
    auto *segments = qobject_cast<Segments *>(QApplication::focusWidget());
    QVERIFY(segments);
    QCOMPARE(segments->current(), -1);
    QTest::keyClick(segments, Qt::Key_1);
    QCOMPARE(segments->current(), 1);
    QTest::keyClick(segments, Qt::Key_Down);
    auto *next = qobject_cast<Segments *>(QApplication::focusWidget());
    QVERIFY(next && next != segments);
    QTest::keyClick(next, Qt::Key_X);
    QCOMPARE(next->current(), 4);
    QTest::mouseClick(button(QStringLiteral("Save assessment")), Qt::LeftButton);
    settle();
    auto store = openStore(m_workspace->path(), OpenMode::Read);
    QVERIFY(store.has_value());
    const auto saved = (*store)->latestAssessment({});
    QVERIFY(saved && *saved);
    QCOMPARE((*saved)->assessment.answers.size(), std::size_t(2));
    QCOMPARE((*saved)->assessment.assessor, std::string("Mara Lind"));
}

void MainJobTest::paletteFindsCommands()
{
    m_window->actions()[QStringLiteral("go.palette")]->trigger();
    auto *palette = m_window->findChild<CommandPalette *>();
    QVERIFY(palette->isVisible());
    auto *field = palette->findChild<QLineEdit *>();
    QTest::keyClicks(field, QStringLiteral("report"));
    QTest::keyClick(field, Qt::Key_Return);
    settle();
    QVERIFY(!palette->isVisible());
    QCOMPARE(m_window->currentPage()->id(), QStringLiteral("report"));
    QVERIFY(!m_window->currentPage()->statusTexts().isEmpty());
}

void MainJobTest::saysWhatIsWrongWithAFile()
{
    const QString path = m_folder.filePath(QStringLiteral("picture.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("\x89PNG\r\n\x1a\n\0\0\0\0\0\0\0\0", 16).repeated(64));
    file.close();
    m_window->takeFiles({path});
    settle();
    QVERIFY(m_window->currentPage()->messages()->isVisible());
    QCOMPARE(m_window->currentPage()->messages()->kind(), MessageBar::Kind::Error);
    QTest::mouseClick(button(QStringLiteral("Cancel")), Qt::LeftButton);
    m_window->takeFiles({m_folder.filePath(QStringLiteral("not-there.csv"))});
    settle();
    QCOMPARE(m_window->currentPage()->messages()->kind(), MessageBar::Kind::Error);
    QTest::mouseClick(button(QStringLiteral("Cancel")), Qt::LeftButton);
    QCOMPARE(m_workspace->summary().incidents, 187);
}

void MainJobTest::closesAndOpensAgain()
{
    const QString path = m_workspace->path();
    m_window->actions()[QStringLiteral("file.close")]->trigger();
    QVERIFY(!m_window->currentPage());
    QCOMPARE(m_settings->recentWorkspaces().first().path, path);
    QCOMPARE(m_settings->recentWorkspaces().first().incidents, 187);
    m_window->takeFiles({path});
    settle();
    QCOMPARE(m_window->currentPage()->id(), QStringLiteral("overview"));
    m_workspace->open(m_folder.filePath(QStringLiteral("nowhere.faultline")));
    settle();
    QCOMPARE(m_window->currentPage()->messages()->kind(), MessageBar::Kind::Error);
    QCOMPARE(m_workspace->path(), path);
}

QTEST_MAIN(MainJobTest)
#include "tst_mainjob.moc"
