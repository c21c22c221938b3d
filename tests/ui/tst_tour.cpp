// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/clock.h"
#include "core/usecases/knowledge.h"
#include "ui/jobs/jobs.h"
#include "ui/pages/chartcard.h"
#include "ui/pages/compareview.h"
#include "ui/pages/page.h"
#include "ui/render/chartview.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/look.h"
#include "ui/widgets/textlabel.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWhatsThis>

#include <algorithm>

using namespace faultline;

/// The chain of children that ask for the most width, for the message of a failed check.
static QString widestIn(const QWidget &parent)
{
    const auto least = [](const QWidget *widget) {
        return std::max(widget->minimumWidth(), widget->minimumSizeHint().width());
    };
    const QWidget *widest = nullptr;
    for (const QWidget *child : parent.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!child->isHidden() && !child->isWindow() && (!widest || least(child) > least(widest)))
            widest = child;
    }
    if (!widest)
        return QString();
    return QStringLiteral("%1 “%2” %3, %4")
        .arg(QString::fromLatin1(widest->metaObject()->className()), widest->accessibleName())
        .arg(least(widest))
        .arg(widestIn(*widest));
}

/// Opens every page with the sample and with an empty workspace, light and dark, at 1x and 2x; keeps a
/// picture of each under <build>/tour and looks for cut texts.
class TourTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void start();
    void pages_data();
    void pages();
    void importPreview();
    void palette();
    void tables();
    void overviewFurtherDown();
    void comparing();
    void narrow();
    void largeText();
    void wideFace();
    void textsOfStrangersStayPlain();
    void numbersAreExplained();
    void cleanupTestCase();

private:
    void makeWindow(const QFont &platformFont);
    void settle();
    void openSample();
    void openEmpty();
    void checkAndKeep(const QString &name);
    void expectNoCutText(const QString &where);
    void expectNothingBeyondTheEdge(const QString &where);

    QTemporaryDir m_folder;
    QDir m_pictures;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<FixedClock> m_clock;
    std::unique_ptr<Jobs> m_jobs;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

void TourTest::initTestCase()
{
    m_pictures = QDir(QStringLiteral(FAULTLINE_BINARY_DIR "/tour"));
    QVERIFY(m_pictures.mkpath(QStringLiteral(".")));
    auto knowledge = loadKnowledge(DataFiles());
    QVERIFY2(knowledge, knowledge ? "" : qPrintable(knowledge.error().message));
    m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("settings.ini")));
    m_settings->setScheme(Settings::Scheme::Light);
    m_settings->setReviewer(QStringLiteral("Mara Lind"));
    m_clock = std::make_unique<FixedClock>(1'762'000'000'000);
    m_jobs = std::make_unique<Jobs>();
    m_workspace = std::make_unique<Workspace>(std::make_shared<const Knowledge>(std::move(*knowledge)),
                                              *m_jobs, *m_clock, *m_settings);
    // The face of the pictures in the specification, whatever this machine has.
    makeWindow(QFont(bundledFamily(), 10));
}

void TourTest::makeWindow(const QFont &platformFont)
{
    m_window.reset();
    m_look.reset();
    qApp->setFont(platformFont);
    m_look = std::make_unique<Look>(*qApp, *m_settings);
    m_window = std::make_unique<MainWindow>(*m_workspace, *m_jobs, *m_settings, *m_look);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TourTest::cleanupTestCase()
{
    m_window.reset();
    m_workspace.reset();
    m_jobs.reset();
}

void TourTest::settle()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_jobs->isIdle(), 30'000);
    for (int i = 0; i < 3; ++i) {
        QTest::qWait(20);
        QTRY_VERIFY_WITH_TIMEOUT(m_jobs->isIdle(), 30'000);
    }
    // The job bar stays two seconds after the end and would hide the status line.
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->findChild<QWidget *>(QStringLiteral("jobBar"))->isVisible(), 5'000);
}

void TourTest::openSample()
{
    if (m_workspace->isOpen() && m_workspace->summary().sample)
        return;
    m_workspace->openSample(m_folder.path());
    settle();
    QVERIFY(m_workspace->isOpen());
    QCOMPARE(m_workspace->summary().incidents, 187);
}

void TourTest::openEmpty()
{
    if (m_workspace->isOpen() && !m_workspace->summary().sample)
        return;
    m_workspace->create(m_folder.filePath(QStringLiteral("support-ai.faultline")));
    settle();
    QVERIFY(m_workspace->isOpen());
    QCOMPARE(m_workspace->summary().incidents, 0);
}

void TourTest::expectNoCutText(const QString &where)
{
    const auto labels = m_window->findChildren<TextLabel *>();
    for (const TextLabel *label : labels) {
        if (!label->isVisible() || label->text().isEmpty() || label->visibleRegion().isEmpty())
            continue;
        // Elided labels say the whole in their tip; the others must fit.
        if (label->text() != label->plain()) {
            QVERIFY2(!label->toolTip().isEmpty(), qPrintable(where + label->plain()));
            continue;
        }
        const QSize least
            = label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : label->sizeHint();
        const QString what = QStringLiteral("%1: “%2” has %3×%4, needs %5×%6")
                                 .arg(where, label->plain())
                                 .arg(label->width())
                                 .arg(label->height())
                                 .arg(least.width())
                                 .arg(least.height());
        QVERIFY2(
            label->width() + 1
                >= (label->sizePolicy().horizontalPolicy() == QSizePolicy::Expanding ? 0 : least.width()),
            qPrintable(what));
        QVERIFY2(label->height() + 1 >= least.height(), qPrintable(what));
    }
}

void TourTest::expectNothingBeyondTheEdge(const QString &where)
{
    for (const QScrollArea *area : m_window->findChildren<QScrollArea *>()) {
        if (!area->isVisible() || !area->widget()
            || area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff)
            continue;
        const QString what = QStringLiteral("%1: content of %2 in %3 because of %4")
                                 .arg(where)
                                 .arg(area->widget()->width())
                                 .arg(area->viewport()->width())
                                 .arg(widestIn(*area->widget()));
        QVERIFY2(area->widget()->width() <= area->viewport()->width(), qPrintable(what));
    }
}

void TourTest::checkAndKeep(const QString &name)
{
    for (const int ratio : {1, 2}) {
        QPixmap picture(m_window->size() * ratio);
        picture.setDevicePixelRatio(ratio);
        m_window->render(&picture);
        const QImage image = picture.toImage();
        QSet<QRgb> colors;
        for (int y = 0; y < image.height(); y += 7) {
            for (int x = image.width() / 4; x < image.width(); x += 7)
                colors.insert(image.pixel(x, y));
        }
        QVERIFY2(colors.size() > 6, qPrintable(name + QStringLiteral(" is blank")));
        QVERIFY(picture.save(m_pictures.filePath(QStringLiteral("%1@%2x.png").arg(name).arg(ratio))));
    }
    expectNoCutText(name);
    expectNothingBeyondTheEdge(name);
}

void TourTest::start()
{
    QVERIFY2(m_window->findChildren<Page *>().isEmpty(), "pages are made when they are shown first");
    m_settings->addRecentWorkspace(m_folder.filePath(QStringLiteral("pilot.faultline")), 64);
    for (const auto scheme : {Settings::Scheme::Light, Settings::Scheme::Dark}) {
        m_settings->setScheme(scheme);
        m_window->showPage({});
        settle();
        checkAndKeep(scheme == Settings::Scheme::Light ? QStringLiteral("start-light")
                                                       : QStringLiteral("start-dark"));
    }
    m_settings->setScheme(Settings::Scheme::Light);
}

void TourTest::pages_data()
{
    QTest::addColumn<bool>("sample");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("page");
    for (const bool sample : {false, true}) {
        for (const bool dark : {false, true}) {
            for (const char *page :
                 {"import", "overview", "incidents", "review", "labels", "readiness", "report"})
                QTest::addRow("%s-%s-%s", page, sample ? "sample" : "empty", dark ? "dark" : "light")
                    << sample << dark << QString::fromLatin1(page);
        }
    }
}

void TourTest::pages()
{
    QFETCH(bool, sample);
    QFETCH(bool, dark);
    QFETCH(QString, page);
    m_settings->setScheme(dark ? Settings::Scheme::Dark : Settings::Scheme::Light);
    if (sample)
        openSample();
    else
        openEmpty();
    m_workspace->show(page);
    settle();
    QVERIFY(m_window->currentPage());
    QCOMPARE(m_window->currentPage()->id(), page);
    if (sample && page == QLatin1String("incidents")) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        settle();
    }
    checkAndKeep(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!m_window->currentPage()->accessibleName().isEmpty());
}

void TourTest::importPreview()
{
    m_settings->setScheme(Settings::Scheme::Light);
    openEmpty();
    const QString path = m_folder.filePath(QStringLiteral("incidents-2025.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Ref;Title;What happened;Reported;Closed;Sev;Squad;Found by;Loss;Component\n");
    for (int i = 1; i <= 40; ++i)
        file.write(QStringLiteral(
                       "INC-%1;Batch jobs ran on the large model %1;\"The nightly job used the dear model; "
                       "the flag was on\";%2.10.2025 09:12;%2.10.2025 19:40;SEV2;Iris Telecom;Customer;"
                       "1.240,50 EUR;payments\n")
                       .arg(i, 4, 10, QLatin1Char('0'))
                       .arg(i % 28 + 1, 2, 10, QLatin1Char('0'))
                       .toUtf8());
    file.write("INC-0041;An impossible day;text;31.04.2025 10:00;;SEV1;Iris Telecom;Customer;;payments\n");
    file.close();
    m_window->takeFiles({path});
    settle();
    checkAndKeep(QStringLiteral("import-file-light"));
    m_settings->setScheme(Settings::Scheme::Dark);
    settle();
    checkAndKeep(QStringLiteral("import-file-dark"));
    m_settings->setScheme(Settings::Scheme::Light);
}

void TourTest::palette()
{
    openSample();
    QApplication::setActiveWindow(m_window.get());
    m_workspace->show(QStringLiteral("overview"));
    settle();
    m_window->actions()[QStringLiteral("go.palette")]->trigger();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("re"));
    checkAndKeep(QStringLiteral("palette"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
}

void TourTest::tables()
{
    openSample();
    IncidentFilter cost;
    cost.categories = {Category::Cost};
    m_workspace->show(QStringLiteral("overview"), cost);
    settle();
    checkAndKeep(QStringLiteral("overview-cost"));
    m_window->actions()[QStringLiteral("page.table")]->trigger();
    settle();
    checkAndKeep(QStringLiteral("overview-tables"));
    m_window->actions()[QStringLiteral("page.table")]->trigger();
    m_workspace->goBack();
    settle();
}

void TourTest::overviewFurtherDown()
{
    openSample();
    for (const auto scheme : {Settings::Scheme::Light, Settings::Scheme::Dark}) {
        m_settings->setScheme(scheme);
        for (const int width : {1280, 1920}) {
            m_window->resize(width, width == 1280 ? 800 : 1200);
            m_workspace->show(QStringLiteral("overview"));
            settle();
            auto *area = m_window->currentPage()->findChild<QScrollArea *>();
            QVERIFY(area);
            QScrollBar *bar = area->verticalScrollBar();
            QVERIFY(bar->maximum() > 0);
            for (int i = 1; i <= 3; ++i) {
                bar->setValue(bar->maximum() * i / 3);
                settle();
                checkAndKeep(QStringLiteral("overview-down%1-%2-%3")
                                 .arg(i)
                                 .arg(width)
                                 .arg(scheme == Settings::Scheme::Light ? QStringLiteral("light")
                                                                        : QStringLiteral("dark")));
            }
            bar->setValue(0);
        }
    }
    m_window->resize(1280, 800);
    m_settings->setScheme(Settings::Scheme::Light);
}

void TourTest::comparing()
{
    openSample();
    m_workspace->show(QStringLiteral("overview"));
    settle();
    auto *compare = m_window->currentPage()->findChild<CompareView *>();
    QVERIFY(compare);
    const auto buttons = m_window->currentPage()->findChildren<QAbstractButton *>();
    const auto open = std::find_if(buttons.begin(), buttons.end(), [](const auto *button) {
        return button->text() == QStringLiteral("Compare…");
    });
    QVERIFY(open != buttons.end());
    (*open)->click();
    settle();
    QVERIFY(compare->isVisible());
    QCOMPARE(compare->tables().size(), std::size_t(2));
    checkAndKeep(QStringLiteral("compare-study"));
    IncidentFilter team;
    team.teams = {"Brook Retail"};
    m_workspace->setFilter(team);
    compare->compareWith("rest");
    settle();
    QCOMPARE(compare->tables().size(), std::size_t(4));
    checkAndKeep(QStringLiteral("compare-rest"));
    QTest::keyClick(compare, Qt::Key_Escape);
    QVERIFY(!compare->isVisible());
    m_workspace->goBack();
    settle();
}

void TourTest::narrow()
{
    openSample();
    m_window->resize(1024, 700);
    for (const char *page : {"import", "overview", "incidents", "review", "labels", "readiness", "report"}) {
        m_workspace->show(QString::fromLatin1(page));
        settle();
        checkAndKeep(QStringLiteral("%1-narrow").arg(QString::fromLatin1(page)));
    }
    m_window->resize(1680, 1000);
    for (const char *page : {"overview", "incidents", "readiness", "report"}) {
        m_workspace->show(QString::fromLatin1(page));
        settle();
        checkAndKeep(QStringLiteral("%1-wide").arg(QString::fromLatin1(page)));
    }
    m_window->resize(1280, 800);
}

void TourTest::largeText()
{
    openSample();
    m_settings->setTextSteps(4);
    for (const char *page : {"overview", "incidents", "review", "labels", "readiness", "report"}) {
        m_workspace->show(QString::fromLatin1(page));
        settle();
        checkAndKeep(QStringLiteral("%1-large").arg(QString::fromLatin1(page)));
    }
    m_settings->setTextSteps(0);
}

void TourTest::wideFace()
{
    // Faces of other systems are larger, and up to a sixth wider than the bundled one.
    QFont wide(bundledFamily(), 11);
    wide.setStretch(117);
    makeWindow(wide);
    openSample();
    IncidentFilter nothing;
    nothing.search = "no incident has these words";
    for (const int width : {1280, 1024}) {
        m_window->resize(width, 760);
        for (const char *page : {"import", "overview", "incidents", "review", "labels", "readiness", "report"}) {
            m_workspace->show(QString::fromLatin1(page));
            settle();
            checkAndKeep(QStringLiteral("%1-wideface-%2").arg(QString::fromLatin1(page)).arg(width));
        }
        m_workspace->show(QStringLiteral("overview"), nothing);
        settle();
        checkAndKeep(QStringLiteral("overview-wideface-none-%1").arg(width));
        m_workspace->show(QStringLiteral("overview"), IncidentFilter());
    }
    makeWindow(QFont(bundledFamily(), 10));
}

void TourTest::textsOfStrangersStayPlain()
{
    const auto labels = m_window->findChildren<QLabel *>();
    QVERIFY(!labels.isEmpty());
    for (const QLabel *label : labels) {
        // Qt's own, without text of anybody's, may keep its guess.
        if (!label->text().isEmpty())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void TourTest::numbersAreExplained()
{
    openSample();
    m_workspace->show(QStringLiteral("overview"));
    settle();
    ChartCard *card = nullptr;
    for (ChartCard *shown : m_window->currentPage()->findChildren<ChartCard *>()) {
        if (!shown->isVisible())
            continue;
        card = shown;
        QVERIFY2(card->whatsThis().contains(card->accessibleName().toHtmlEscaped()),
                 qPrintable(card->accessibleName()));
        QVERIFY(card->whatsThis().contains(QStringLiteral("<br>")));
    }
    QVERIFY(card);
    card->view()->setFocus();
    m_window->actions()[QStringLiteral("help.number")]->trigger();
    const auto windows = QApplication::topLevelWidgets();
    const bool isShown = std::any_of(windows.begin(), windows.end(), [](const QWidget *widget) {
        return widget->isVisible() && widget->inherits("QWhatsThat");
    });
    QWhatsThis::hideText();
    QVERIFY(isShown);
}

QTEST_MAIN(TourTest)
#include "tst_tour.moc"
