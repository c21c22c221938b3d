// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/clock.h"
#include "core/storage/labelling.h"
#include "core/usecases/knowledge.h"
#include "ui/jobs/jobs.h"
#include "ui/pages/labelactions.h"
#include "ui/pages/page.h"
#include "ui/pages/reviewpage.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/look.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/tabstrip.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/workspace.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace faultline;

/// Making labels better, in the window, as a user does it; keeps pictures under <build>/tour.
class LabelsJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsHowGoodTheyAre();
    void learnsAndGoesBack();
    void relabelsThoseLikeIt();
    void checksAtRandom();
    void mergesAndSettles();
    void addsAMode();
    void cleanupTestCase();

private:
    void settle()
    {
        for (int i = 0; i < 3; ++i) {
            QTRY_VERIFY_WITH_TIMEOUT(m_jobs->isIdle() && !m_workspace->hasPendingChanges(), 60'000);
            QTest::qWait(30);
        }
        QApplication::setActiveWindow(m_window.get()); // a dialog may have taken it; keys need it
    }
    void keep(QWidget *widget, const QString &name)
    {
        QPixmap picture(widget->size() * 2);
        picture.setDevicePixelRatio(2);
        widget->render(&picture);
        QVERIFY(picture.save(m_pictures.filePath(name + QStringLiteral(".png"))));
    }
    void keepPage(const QString &name)
    {
        for (const auto scheme : {Settings::Scheme::Dark, Settings::Scheme::Light}) {
            m_settings->setScheme(scheme);
            settle();
            keep(m_window.get(), name + (scheme == Settings::Scheme::Dark ? QStringLiteral("-dark")
                                                                          : QStringLiteral("-light")));
        }
    }
    /// Runs `use` on the next dialog, which must be closed by it.
    void onDialog(std::function<void(QDialog &)> use)
    {
        auto *timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, [this, timer, action = std::move(use)] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            timer->stop();
            timer->deleteLater();
            ++m_dialogs;
            action(*dialog);
        });
        timer->start(20);
    }
    static void press(QWidget &within, const QString &start)
    {
        for (Button *one : within.findChildren<Button *>()) {
            if (one->isVisible() && one->text().startsWith(start))
                return one->click();
        }
        QFAIL(qPrintable(start));
    }
    template<typename T>
    T inStore(std::function<Result<T>(Store &)> ask, const QString &path = {})
    {
        auto store = openStore(path.isEmpty() ? m_workspace->path() : path, OpenMode::Write);
        if (!store)
            qFatal("%s", qPrintable(store.error().message));
        auto answer = ask(**store);
        if (!answer)
            qFatal("%s", qPrintable(answer.error().message));
        return std::move(*answer);
    }
    /// The label that came with the sample's incidents, as decisions, for those whose row is a multiple of `step`.
    std::int64_t decide(const QString &path, std::int64_t step, const std::string &who, bool wrongly = false)
    {
        return inStore<std::int64_t>(
            [&](Store &store) -> Result<std::int64_t> {
                std::vector<PersonDecision> decisions;
                NoProgress unwatched;
                const auto read = store.labelling().each(
                    Labelled::WithColumn, false,
                    [&](LabelledIncident &one) {
                        const auto category = categoryFromId(one.labelCategory);
                        if (category && one.row % step == 0)
                            decisions.push_back({one.id, wrongly && one.row % 2 == 0 ? Category::Model : *category,
                                                 {}, std::nullopt, who, {}});
                    },
                    unwatched);
                if (!read)
                    return read.error();
                return store.decide(decisions, 5);
            },
            path);
    }

    QTemporaryDir m_folder;
    QDir m_pictures;
    int m_dialogs = 0;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Look> m_look;
    SystemClock m_clock;
    std::unique_ptr<Jobs> m_jobs;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

void LabelsJobTest::initTestCase()
{
    m_pictures = QDir(QStringLiteral(FAULTLINE_BINARY_DIR "/tour"));
    QVERIFY(m_pictures.mkpath(QStringLiteral(".")));
    auto knowledge = loadKnowledge(DataFiles());
    QVERIFY(knowledge.has_value());
    m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("settings.ini")));
    m_settings->setScheme(Settings::Scheme::Light);
    m_settings->setReviewer(QStringLiteral("Mara Lind"));
    qApp->setFont(QFont(bundledFamily(), 10));
    m_look = std::make_unique<Look>(*qApp, *m_settings);
    m_jobs = std::make_unique<Jobs>();
    m_workspace = std::make_unique<Workspace>(std::make_shared<const Knowledge>(std::move(*knowledge)), *m_jobs,
                                              m_clock, *m_settings);
    m_window = std::make_unique<MainWindow>(*m_workspace, *m_jobs, *m_settings, *m_look);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QApplication::setActiveWindow(m_window.get());
    m_workspace->openSample(m_folder.path());
    settle();
    QCOMPARE(m_workspace->summary().incidents, 187);
    QVERIFY(QFile::copy(m_workspace->path(), m_folder.filePath(QStringLiteral("tom.faultline"))));
    QVERIFY(decide(m_workspace->path(), 3, "Mara Lind") > 50);
    QVERIFY(decide(m_folder.filePath(QStringLiteral("tom.faultline")), 4, "Tom", true) > 30);
    m_workspace->reload();
    settle();
}

void LabelsJobTest::cleanupTestCase()
{
    m_window.reset();
    m_workspace.reset();
    m_jobs.reset();
}

void LabelsJobTest::tellsHowGoodTheyAre()
{
    m_window->actions()[QStringLiteral("go.labels")]->trigger();
    settle();
    QCOMPARE(m_window->currentPage()->id(), QStringLiteral("labels"));
    keepPage(QStringLiteral("labels"));
    auto *tabs = m_window->currentPage()->findChild<TabStrip *>();
    tabs->setCurrent(2);
    Q_EMIT tabs->currentChanged(2);
    keep(m_window.get(), QStringLiteral("labels-readers"));
    m_window->resize(1024, 700);
    settle();
    keep(m_window.get(), QStringLiteral("labels-narrow"));
    m_window->resize(1280, 800);
}

void LabelsJobTest::learnsAndGoesBack()
{
    const std::string before = m_workspace->knowledge()->classifier->version();
    const int shown = m_dialogs;
    onDialog([this](QDialog &dialog) {
        keep(&dialog, QStringLiteral("dialog-learn"));
        press(dialog, QStringLiteral("Use the new"));
    });
    m_window->actions()[QStringLiteral("review.learn")]->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_dialogs, shown + 1, 60'000);
    settle();
    const std::string learnt = m_workspace->knowledge()->classifier->version();
    QVERIFY(learnt != before);
    QCOMPARE(m_workspace->summary().classifierVersion, learnt);
    m_workspace->undoStack().undo();
    settle();
    QCOMPARE(m_workspace->knowledge()->classifier->version(), before);
    QCOMPARE(m_workspace->summary().classifierVersion, before);
}

void LabelsJobTest::relabelsThoseLikeIt()
{
    m_window->actions()[QStringLiteral("go.review")]->trigger();
    settle();
    keepPage(QStringLiteral("review-queue"));
    auto *page = qobject_cast<ReviewPage *>(m_window->currentPage());
    QVERIFY(page);
    Button *relabel = nullptr;
    for (int tries = 0; tries < 40 && !relabel; ++tries) {
        for (Button *one : page->findChildren<Button *>()) {
            if (one->isVisible() && one->isEnabled() && one->text().startsWith(QStringLiteral("Relabel like")))
                relabel = one;
        }
        if (!relabel) {
            QTest::keyClick(page, Qt::Key_S);
            settle();
        }
    }
    if (!relabel)
        QSKIP("no incident of the queue has one like it");
    keep(m_window.get(), QStringLiteral("review-like"));
    const std::int64_t decided = m_workspace->summary().decidedByPerson;
    int checked = 0;
    onDialog([&](QDialog &dialog) {
        keep(&dialog, QStringLiteral("dialog-similar"));
        checked = dialog.findChild<QListWidget *>()->count();
        press(dialog, QStringLiteral("Relabel"));
    });
    relabel->click();
    settle();
    QVERIFY(checked > 0);
    QCOMPARE(m_workspace->summary().decidedByPerson, decided + 1 + checked);
    m_workspace->undoStack().undo();
    settle();
    QCOMPARE(m_workspace->summary().decidedByPerson, decided);
}

void LabelsJobTest::checksAtRandom()
{
    m_window->actions()[QStringLiteral("review.draw")]->trigger();
    settle();
    QCOMPARE(m_window->currentPage()->id(), QStringLiteral("review"));
    auto *kinds = m_window->currentPage()->findChild<Segments *>();
    QCOMPARE(kinds->current(), 1);
    keep(m_window.get(), QStringLiteral("review-random"));
    const std::int64_t decided = m_workspace->summary().decidedByPerson;
    QTest::keyClick(m_window->currentPage(), Qt::Key_Return);
    settle();
    QCOMPARE(m_workspace->summary().decidedByPerson, decided + 1);
}

void LabelsJobTest::mergesAndSettles()
{
    m_window->actions()[QStringLiteral("go.labels")]->trigger();
    settle();
    auto *actions = m_window->currentPage()->findChild<LabelActions *>();
    const std::int64_t decided = m_workspace->summary().decidedByPerson;
    const int shown = m_dialogs;
    onDialog([this](QDialog &dialog) {
        keep(&dialog, QStringLiteral("dialog-merge"));
        press(dialog, QStringLiteral("Take them over"));
    });
    actions->mergeWith(m_folder.filePath(QStringLiteral("tom.faultline")));
    QTRY_COMPARE_WITH_TIMEOUT(m_dialogs, shown + 1, 60'000);
    settle();
    QVERIFY(m_workspace->summary().decidedByPerson > decided);
    auto *tabs = m_window->currentPage()->findChild<TabStrip *>();
    tabs->setCurrent(1);
    Q_EMIT tabs->currentChanged(1);
    keep(m_window.get(), QStringLiteral("labels-settle"));
    m_window->actions()[QStringLiteral("review.settle")]->trigger();
    settle();
    keepPage(QStringLiteral("review-settle"));
    const auto open = [this] {
        return inStore<std::int64_t>([](Store &store) -> Result<std::int64_t> {
            std::int64_t count = 0;
            NoProgress unwatched;
            const auto read = store.labelling().each(
                Labelled::Disagreed, false, [&](LabelledIncident &) { ++count; }, unwatched);
            return read ? Result<std::int64_t>(count) : Result<std::int64_t>(read.error());
        });
    };
    const std::int64_t before = open();
    QVERIFY(before > 0);
    QTest::keyClick(m_window->currentPage(), Qt::Key_Return);
    settle();
    QCOMPARE(open(), before - 1);
    QTest::keyClick(m_window->currentPage(), Qt::Key_Z);
    settle();
    QCOMPARE(open(), before);
}

void LabelsJobTest::addsAMode()
{
    const int shown = m_dialogs;
    onDialog([this](QDialog &dialog) {
        press(dialog, QStringLiteral("Add a mode"));
        const auto lines = dialog.findChildren<QLineEdit *>();
        QTest::keyClicks(lines.at(0), QStringLiteral("Idle GPUs"));
        dialog.findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("idle gpu*\nprompt"));
        keep(&dialog, QStringLiteral("dialog-modes"));
        press(dialog, QStringLiteral("Save"));
    });
    m_window->actions()[QStringLiteral("review.modes")]->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_dialogs, shown + 1, 60'000);
    settle();
    const FailureMode *mode = m_workspace->knowledge()->taxonomy.mode("operational.idle-gpus");
    QVERIFY(mode && mode->own);
    QVERIFY(m_workspace->knowledge()->classifier->version().find("+modes-") != std::string::npos);
    m_workspace->undoStack().undo();
    settle();
    QVERIFY(!m_workspace->knowledge()->taxonomy.mode("operational.idle-gpus"));
}

QTEST_MAIN(LabelsJobTest)
#include "tst_labelsjob.moc"
