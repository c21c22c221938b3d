// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/clock.h"
#include "core/usecases/knowledge.h"
#include "ui/jobs/jobs.h"
#include "ui/models/incidenttablemodel.h"
#include "ui/pages/incidentdetails.h"
#include "ui/pages/incidentspage.h"
#include "ui/pages/tidydialog.h"
#include "ui/shell/actions.h"
#include "ui/widgets/look.h"
#include "ui/widgets/tableroles.h"
#include "ui/workspace/recordcommands.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QListWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>

using namespace faultline;

/// The page alone, with the sample: what the keyboard and the selection do. Pictures are kept in
/// <build>/tour.
class IncidentsPageTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QDir m_pictures;
    FixedClock m_clock{1'762'000'000'000};
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<Jobs> m_jobs;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<IncidentsPage> m_page;

    PageContext context() { return {*m_workspace, *m_jobs, *m_settings, *m_look, *m_actions}; }
    QTableView *table() const { return m_page->findChild<QTableView *>(); }
    IncidentTableModel *model() const { return qobject_cast<IncidentTableModel *>(table()->model()); }
    IncidentDetails *details() const { return m_page->findChild<IncidentDetails *>(); }
    int rightOfTable() const { return table()->mapTo(m_page.get(), QPoint(table()->width(), 0)).x(); }
    void settle()
    {
        for (int i = 0; i < 3; ++i) {
            QTest::qWait(20);
            QTRY_VERIFY_WITH_TIMEOUT(m_jobs->isIdle() && !m_workspace->hasPendingChanges(), 30'000);
        }
    }
    void keep(QWidget &widget, const char *name)
    {
        for (const int ratio : {1, 2}) {
            QPixmap picture(widget.size() * ratio);
            picture.setDevicePixelRatio(ratio);
            widget.render(&picture);
            QVERIFY(picture.save(
                m_pictures.filePath(QStringLiteral("%1@%2x.png").arg(QLatin1String(name)).arg(ratio))));
        }
    }
    void select(int from, int to)
    {
        table()->setFocus();
        table()->selectRow(from);
        table()->selectionModel()->select(QItemSelection(model()->index(from, 0), model()->index(to, 0)),
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_pictures = QDir(QStringLiteral(FAULTLINE_BINARY_DIR "/tour"));
        QVERIFY(m_pictures.mkpath(QStringLiteral(".")));
        auto knowledge = loadKnowledge(DataFiles());
        QVERIFY(knowledge);
        m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("settings.ini")));
        m_settings->setScheme(Settings::Scheme::Light);
        m_settings->setReviewer(QStringLiteral("Mara Lind"));
        m_look = std::make_unique<Look>(*qApp, *m_settings);
        m_jobs = std::make_unique<Jobs>();
        m_workspace = std::make_unique<Workspace>(std::make_shared<const Knowledge>(std::move(*knowledge)),
                                                  *m_jobs, m_clock, *m_settings);
        m_actions = std::make_unique<Actions>(*m_look);
        m_page = std::make_unique<IncidentsPage>(context());
        m_page->resize(1096, 740);
        m_workspace->openSample(m_folder.path());
        m_page->show();
        settle();
        QCOMPARE(m_workspace->summary().incidents, 187);
    }
    void init()
    {
        m_page->resize(1096, 740);
        m_workspace->setFilter({});
        table()->clearSelection();
        settle();
    }
    void cleanupTestCase()
    {
        m_page.reset();
        m_actions.reset();
        m_workspace.reset();
        m_jobs.reset();
    }

    void enterOpensAndEscapeCloses()
    {
        select(1, 1);
        QTest::keyClick(table(), Qt::Key_Return);
        settle();
        QVERIFY(details()->isVisible());
        keep(*m_page, "incidents-details");
        QTest::keyClick(table(), Qt::Key_Escape);
        QVERIFY(!details()->isVisible());
    }
    void detailsLieOverTheTableWhereItIsNarrow()
    {
        m_page->resize(760, 640);
        select(1, 1);
        QTest::keyClick(table(), Qt::Key_Return);
        settle();
        QVERIFY(details()->isVisible());
        QVERIFY(details()->x() < rightOfTable());
        QVERIFY(details()->x() > 200 && details()->geometry().right() <= m_page->width());
        keep(*m_page, "incidents-over");
        QTest::keyClick(details(), Qt::Key_Escape);
        QVERIFY(!details()->isVisible());
        m_page->resize(1096, 740);
        QTest::keyClick(table(), Qt::Key_Return);
        settle();
        QVERIFY(details()->isVisible());
        QVERIFY(details()->x() > rightOfTable());
        QVERIFY(details()->width() >= 360);
        QTest::keyClick(table(), Qt::Key_Escape);
    }
    void detailsGrowWithTheTextAndGoOverTheTable()
    {
        select(1, 1);
        QTest::keyClick(table(), Qt::Key_Return);
        settle();
        QVERIFY(details()->x() > rightOfTable());
        const auto textHeight
            = [this] { return details()->findChild<QTextEdit *>()->fontMetrics().height(); };
        const int before = textHeight();
        m_settings->setTextSteps(4);
        settle();
        QVERIFY(details()->x() < rightOfTable());
        QVERIFY(textHeight() > before);
        keep(*m_page, "incidents-over-large");
        m_settings->setTextSteps(0);
        settle();
        QVERIFY(details()->x() > rightOfTable());
        QCOMPARE(textHeight(), before);
        QTest::keyClick(table(), Qt::Key_Escape);
    }
    void searchMarksTitles()
    {
        IncidentFilter filter;
        filter.search = "the";
        m_workspace->setFilter(filter);
        settle();
        QVERIFY(model()->rowCount() > 0 && model()->rowCount() < 187);
        QCOMPARE(model()->index(0, IncidentTableModel::Title).data(HitRole).toString(),
                 QStringLiteral("the"));
        select(0, 0);
        QTest::keyClick(table(), Qt::Key_Return);
        settle();
        keep(*m_page, "incidents-hits");
        m_settings->setScheme(Settings::Scheme::Dark);
        settle();
        keep(*m_page, "incidents-hits-dark");
        m_settings->setScheme(Settings::Scheme::Light);
        QTest::keyClick(table(), Qt::Key_Escape);
    }
    void copiesSeenColumnsOfTheSelection()
    {
        select(2, 4);
        QVERIFY(m_page->canTrigger(QStringLiteral("page.copy")));
        m_page->trigger(QStringLiteral("page.copy"));
        settle();
        const QStringList lines
            = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines.first().startsWith(QLatin1String("Sev.\tDate\t")));
        QVERIFY(lines[1].contains(model()->index(2, IncidentTableModel::Title).data().toString()));
    }
    void deleteTakesTheSelectionAndUndoBringsItBack()
    {
        select(0, 2);
        QTest::keyClick(table(), Qt::Key_Delete);
        settle();
        QCOMPARE(m_workspace->summary().incidents, 184);
        QCOMPARE(model()->rowCount(), 184);
        m_workspace->undoStack().undo();
        settle();
        QCOMPARE(model()->rowCount(), 187);
    }
    void aDeletedIncidentLeavesTheDetails()
    {
        select(0, 0);
        QTest::keyClick(table(), Qt::Key_Return);
        settle();
        QVERIFY(details()->isVisible());
        QTest::keyClick(table(), Qt::Key_Delete);
        settle();
        QCOMPARE(model()->rowCount(), 186);
        m_workspace->undoStack().undo();
        settle();
        QTest::keyClick(table(), Qt::Key_Escape);
    }
    void spellingsAreMergedInTheDialog()
    {
        const auto rowIds
            = std::vector<std::int64_t>(model()->rowIds().begin(), model()->rowIds().begin() + 2);
        const std::string team = model()->incident(20)->team;
        QString shouted = QString::fromStdString(team).toUpper();
        m_workspace->undoStack().push(new EditRecordsCommand(
            *m_workspace, rowIds, {shouted.toStdString(), {}, "Mara"}, QStringLiteral("shout")));
        settle();
        TidyDialog dialog(context(), m_page.get());
        dialog.show();
        settle();
        const auto lists = dialog.findChildren<QListWidget *>();
        QCOMPARE(lists.size(), 2);
        QCOMPARE(lists[0]->count(), 1);
        QCOMPARE(lists[1]->count(), 2);
        keep(dialog, "tidy");
        m_settings->setScheme(Settings::Scheme::Dark);
        settle();
        keep(dialog, "tidy-dark");
        m_settings->setScheme(Settings::Scheme::Light);
        for (auto *button : dialog.findChildren<QAbstractButton *>()) {
            if (button->text() == QLatin1String("Merge"))
                button->click();
        }
        settle();
        QCOMPARE(lists[0]->count(), 0);
        keep(dialog, "tidy-empty");
        m_workspace->undoStack().undo();
        settle();
        QCOMPARE(lists[0]->count(), 1);
        m_workspace->undoStack().undo();
        settle();
        QCOMPARE(lists[0]->count(), 0);
    }
};

QTEST_MAIN(IncidentsPageTest)
#include "tst_incidentspage.moc"
