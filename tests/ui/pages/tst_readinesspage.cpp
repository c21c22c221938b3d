// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/clock.h"
#include "core/model/playbookjson.h"
#include "core/storage/readinessstore.h"
#include "core/usecases/assessreadiness.h"
#include "ui/jobs/jobs.h"
#include "ui/models/tablespecmodel.h"
#include "ui/pages/assessmentdraft.h"
#include "ui/pages/controldetail.h"
#include "ui/pages/controllist.h"
#include "ui/pages/historyview.h"
#include "ui/pages/page.h"
#include "ui/pages/planview.h"
#include "ui/pages/tablecard.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/look.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/tabstrip.h"
#include "ui/widgets/textlabel.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/workspace.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace faultline;

/// The Readiness page with the sample and two assessments of it; keeps pictures under <build>/tour.
class ReadinessPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void staysOnOneScreenWhenQuick();
    void editsEveryField();
    void movesLevelsInAWhatIfOnly();
    void plansAndTakesBack();
    void comparesAndMerges();
    void looksWell_data();
    void looksWell();
    void bringsAPlaybookOfItsOwn();
    void cleanupTestCase();

private:
    void settle();
    void openTab(int tab);
    ControlRow *row(const std::string &control) const;
    Button *button(const QString &text) const;
    std::unique_ptr<Store> store(OpenMode mode = OpenMode::Read) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<FixedClock> m_clock;
    std::unique_ptr<Jobs> m_jobs;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

void ReadinessPageTest::settle()
{
    for (int i = 0; i < 3; ++i) {
        QTRY_VERIFY_WITH_TIMEOUT(m_jobs->isIdle() && !m_workspace->hasPendingChanges(), 30'000);
        QTest::qWait(30);
    }
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->findChild<QWidget *>(QStringLiteral("jobBar"))->isVisible(), 5'000);
}

std::unique_ptr<Store> ReadinessPageTest::store(OpenMode mode) const
{
    auto opened = openStore(m_workspace->path(), mode);
    return opened ? std::move(*opened) : nullptr;
}

ControlRow *ReadinessPageTest::row(const std::string &control) const
{
    for (ControlRow *one : m_window->currentPage()->findChildren<ControlRow *>()) {
        if (one->control().id == control)
            return one;
    }
    return nullptr;
}

Button *ReadinessPageTest::button(const QString &text) const
{
    for (Button *one : m_window->currentPage()->findChildren<Button *>()) {
        if (one->isVisible() && one->text() == text)
            return one;
    }
    return nullptr;
}

void ReadinessPageTest::openTab(int tab)
{
    auto *tabs = m_window->currentPage()->findChild<TabStrip *>(QStringLiteral("readinessViews"));
    QVERIFY(tabs);
    while (tabs->current() != tab)
        QTest::keyClick(tabs, tabs->current() < tab ? Qt::Key_Right : Qt::Key_Left);
    settle();
}

void ReadinessPageTest::initTestCase()
{
    auto knowledge = loadKnowledge(DataFiles());
    QVERIFY(knowledge.has_value());
    m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("settings.ini")));
    m_settings->setScheme(Settings::Scheme::Light);
    m_settings->setReviewer(QStringLiteral("Mara Lind"));
    qApp->setFont(QFont(bundledFamily(), 10));
    m_look = std::make_unique<Look>(*qApp, *m_settings);
    m_clock = std::make_unique<FixedClock>(1'762'000'000'000);
    m_jobs = std::make_unique<Jobs>();
    const auto json = knowledge->files.read(QStringLiteral("samples/answers.json"));
    QVERIFY(json.has_value());
    auto answers = Assessment::parseSaved(*json);
    QVERIFY(answers.has_value());
    m_workspace = std::make_unique<Workspace>(std::make_shared<const Knowledge>(std::move(*knowledge)),
                                              *m_jobs, *m_clock, *m_settings);
    m_window = std::make_unique<MainWindow>(*m_workspace, *m_jobs, *m_settings, *m_look);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_workspace->openSample(m_folder.path());
    settle();
    Assessment earlier = *answers;
    earlier.date = CivilDate::fromIso("2025-07-31");
    earlier.assessor = "Jon Berg";
    for (std::size_t i = 0; i < earlier.answers.size(); i += 3)
        earlier.answers[i].level = AnswerLevel::Absent;
    const auto writing = store(OpenMode::Write);
    QVERIFY(writing);
    QVERIFY(writing->saveAssessment(earlier, "1.0", 1));
    QVERIFY(writing->saveAssessment(*answers, "1.0", 2));
    m_workspace->show(QStringLiteral("readiness"));
    settle();
}

void ReadinessPageTest::staysOnOneScreenWhenQuick()
{
    int asked = 0;
    for (const ControlRow *one : m_window->currentPage()->findChildren<ControlRow *>())
        asked += one->isVisible();
    QCOMPARE(asked, 12);
    auto *list = m_window->currentPage()->findChild<ControlList *>();
    auto *area = list->findChild<QScrollArea *>();
    for (const char *control : {"pin-versions", "recall-metrics", "least-privilege"}) {
        row(control)->segments()->setFocus();
        settle();
        QVERIFY2(area->verticalScrollBar()->maximum() == 0, control);
    }
    const QPixmap picture = m_window->grab();
    QVERIFY(QDir().mkpath(QStringLiteral(FAULTLINE_BINARY_DIR "/tour")));
    QVERIFY(picture.save(QStringLiteral(FAULTLINE_BINARY_DIR "/tour/readiness-quick.png")));
    auto *depth = m_window->currentPage()->findChild<Segments *>(QStringLiteral("readinessDepth"));
    QVERIFY(depth);
    QTest::keyClick(depth, Qt::Key_Right);
    settle();
}

void ReadinessPageTest::editsEveryField()
{
    ControlRow *control = row("pin-versions");
    QVERIFY(control);
    control->segments()->setFocus();
    QVERIFY(control->isOpen());
    int typed = 0;
    for (QLineEdit *field : control->findChild<ControlDetail *>()->findChildren<QLineEdit *>()) {
        QVERIFY(!field->accessibleName().isEmpty());
        if (!field->isVisible())
            continue;
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field,
                         field->placeholderText().startsWith(QLatin1String("YYYY"))
                             ? QStringLiteral("2025-04-0%1").arg(++typed)
                             : QStringLiteral("text %1").arg(++typed));
        QTest::keyClick(field, Qt::Key_Return);
    }
    QCOMPARE(typed, 6);
    // Kept as it was given, without saving: what a new window would read.
    const auto kept = AssessmentDraft::kept(*m_settings, m_workspace->path(), {});
    QVERIFY(kept.has_value());
    const Answer *answer = kept->answer("pin-versions");
    QVERIFY(answer);
    QCOMPARE(answer->evidence, std::string("text 1"));
    QVERIFY(answer->since == CivilDate::fromIso("2025-04-02"));
    QCOMPARE(answer->link, std::string("text 3"));
    QVERIFY(answer->evidenceDate == CivilDate::fromIso("2025-04-04"));
    QCOMPARE(answer->note, std::string("text 5"));
    QCOMPARE(answer->owner, std::string("text 6"));
    QVERIFY(answer->enteredOn == CivilDate::fromEpochMs(m_clock->nowMs()));
    QTest::keyClick(control->segments(), Qt::Key_X);
    QLineEdit *reason = control->findChild<ControlDetail *>()->findChildren<QLineEdit *>().last();
    QVERIFY(reason->isVisible());
    QTest::keyClick(control->segments(), Qt::Key_2);
    QVERIFY(!reason->isVisible());
}

void ReadinessPageTest::movesLevelsInAWhatIfOnly()
{
    ControlRow *control = row("fail-closed-breaker");
    const int answered = control->segments()->current();
    QTest::keyClick(control->segments(), Qt::Key_2, Qt::ShiftModifier);
    QCOMPARE(control->segments()->current(), answered);
    QVERIFY(button(QStringLiteral("Put into the plan")));
    QVERIFY(button(QStringLiteral("Reset")));
    QTest::mouseClick(button(QStringLiteral("Put into the plan")), Qt::LeftButton);
    settle();
    QCOMPARE(store()->readiness().planEntries({})->size(), std::size_t(1));
    QTest::mouseClick(button(QStringLiteral("Reset")), Qt::LeftButton);
    QVERIFY(!button(QStringLiteral("Reset")));
}

void ReadinessPageTest::plansAndTakesBack()
{
    openTab(1);
    auto *plan = m_window->currentPage()->findChild<PlanView *>();
    QVERIFY(plan->isVisible());
    auto *table = plan->table()->table();
    table->setCurrentIndex(plan->table()->model()->index(0, 0));
    const auto fields = plan->findChildren<QLineEdit *>();
    QCOMPARE(fields.size(), 3);
    fields[0]->setFocus();
    fields[0]->selectAll();
    QTest::keyClicks(fields[0], QStringLiteral("2026-01-31"));
    QTest::keyClick(fields[0], Qt::Key_Return);
    settle();
    fields[1]->setFocus();
    QTest::keyClicks(fields[1], QStringLiteral("Kim"));
    QTest::keyClick(fields[1], Qt::Key_Return);
    settle();
    const auto planned = [this] { return *store()->readiness().planEntries({}); };
    const auto entries = planned();
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [](const PlanEntry &one) { return one.owner == "Kim"; });
    QVERIFY(found != entries.end());
    QVERIFY(found->plannedOn == CivilDate::fromIso("2026-01-31"));
    m_workspace->undoStack().undo();
    settle();
    for (const PlanEntry &entry : planned())
        QVERIFY(entry.owner.empty());
    m_workspace->undoStack().redo();
    settle();
}

void ReadinessPageTest::comparesAndMerges()
{
    openTab(2);
    auto *history = m_window->currentPage()->findChild<HistoryView *>();
    QVERIFY(history->isVisible());
    const auto cards = history->findChildren<TableCard *>();
    QCOMPARE(cards.size(), 2);
    QCOMPARE(cards[0]->model()->rowCount(), 4); // the sample's own, two saved, and now
    cards[0]->table()->setCurrentIndex(cards[0]->model()->index(1, 0)); // against the one before
    QVERIFY(cards[1]->model()->rowCount() > 0);
    cards[0]->table()->selectionModel()->select(cards[0]->model()->index(0, 0),
                                                QItemSelectionModel::Select | QItemSelectionModel::Rows);
    cards[0]->table()->selectionModel()->select(cards[0]->model()->index(1, 0),
                                                QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::keyClick(cards[1]->tabs(), Qt::Key_Right);
    QVERIFY(cards[1]->model()->rowCount() > 0);
    QTest::keyClick(cards[1]->tabs(), Qt::Key_Right);
    QVERIFY(button(QStringLiteral("Merge the selected")));
    QTest::mouseClick(button(QStringLiteral("Merge the selected")), Qt::LeftButton);
    settle();
    QVERIFY(cards[1]->model()->rowCount() > 10);
    QVERIFY(button(QStringLiteral("Use the merged answers")));
}

void ReadinessPageTest::looksWell_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    for (const bool dark : {false, true}) {
        QTest::addRow("%s-1280", dark ? "dark" : "light") << dark << QSize(1280, 800);
        QTest::addRow("%s-1024", dark ? "dark" : "light") << dark << QSize(1024, 700);
    }
    QTest::addRow("light-1680") << false << QSize(1680, 1000);
}

void ReadinessPageTest::looksWell()
{
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    m_settings->setScheme(dark ? Settings::Scheme::Dark : Settings::Scheme::Light);
    m_window->resize(size);
    const QDir pictures(QStringLiteral(FAULTLINE_BINARY_DIR "/tour"));
    QVERIFY(pictures.mkpath(QStringLiteral(".")));
    const char *names[] = {"questions", "plan", "history", "arithmetic", "playbook"};
    for (int tab = 0; tab < 5; ++tab) {
        openTab(tab);
        if (tab == 0) {
            row("evals-in-ci")->segments()->setFocus();
            QTest::keyClick(row("evals-in-ci")->segments(), Qt::Key_2, Qt::ShiftModifier);
            settle();
        }
        for (const int ratio : {1, 2}) {
            QPixmap picture(m_window->size() * ratio);
            picture.setDevicePixelRatio(ratio);
            m_window->render(&picture);
            QVERIFY(picture.save(
                pictures.filePath(QStringLiteral("readiness-%1-%2@%3x.png")
                                      .arg(QLatin1String(names[tab]), QLatin1String(QTest::currentDataTag()))
                                      .arg(ratio))));
        }
        if (tab == 0)
            QTest::keyClick(row("evals-in-ci")->segments(), Qt::Key_2, Qt::ShiftModifier);
        for (const TextLabel *label : m_window->currentPage()->findChildren<TextLabel *>()) {
            if (!label->isVisible() || label->text().isEmpty() || label->visibleRegion().isEmpty()
                || label->text() != label->plain())
                continue;
            const int needed
                = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
            QVERIFY2(label->height() + 1 >= needed,
                     qPrintable(QLatin1String(names[tab]) + QStringLiteral(": ") + label->plain()));
            QVERIFY2(label->wordWrap() || label->width() + 1 >= label->sizeHint().width()
                         || label->sizePolicy().horizontalPolicy() == QSizePolicy::Expanding,
                     qPrintable(QLatin1String(names[tab]) + QStringLiteral(" is cut: ") + label->plain()));
        }
    }
    m_settings->setScheme(Settings::Scheme::Light);
}

void ReadinessPageTest::bringsAPlaybookOfItsOwn()
{
    Playbook own = m_workspace->knowledge()->playbook;
    own.version = "1.0-ours";
    own.practices[0].controls[0].weight = 9;
    own.practices[3].controls.pop_back();
    QVERIFY(store(OpenMode::Write)->readiness().setOwnPlaybook(playbookJson(own).toStdString()));
    m_workspace->reload();
    settle();
    openTab(0);
    QVERIFY(!row("schema-validated"));
    QVERIFY(m_window->currentPage()->statusTexts().contains(QStringLiteral("Playbook 1.0-ours")));
    openTab(4);
    QVERIFY(button(QStringLiteral("Back to the study's")));
    QTest::mouseClick(button(QStringLiteral("Back to the study's")), Qt::LeftButton);
    settle();
    QVERIFY(row("schema-validated"));
}

void ReadinessPageTest::cleanupTestCase()
{
    m_window.reset();
    m_workspace.reset();
    m_jobs.reset();
}

QTEST_MAIN(ReadinessPageTest)
#include "tst_readinesspage.moc"
