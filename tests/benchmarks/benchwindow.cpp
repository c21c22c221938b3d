// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Filter → painted over a workspace, and start → first paint, each beside a peer in the same run:
//   benchwindow WORKSPACE
// The peer of a filter is a bare Qt Charts view of 60 × 5 stacked bars; that of a start, a bare window with
// one.

#include "core/base/clock.h"
#include "core/usecases/knowledge.h"
#include "ui/jobs/jobs.h"
#include "ui/pages/page.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/look.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/workspace.h"

#include <QApplication>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QMainWindow>
#include <QProcess>
#include <QStackedBarSeries>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace faultline;

namespace {

constexpr int kStarts = 9;
constexpr int kFilters = 60;

QChart *stackedChart()
{
    auto *series = new QStackedBarSeries;
    for (int set = 0; set < 5; ++set) {
        auto *bars = new QBarSet(QString::number(set));
        for (int i = 0; i < 60; ++i)
            bars->append(1 + (i * 7 + set * 3) % 11);
        series->append(bars);
    }
    auto *chart = new QChart;
    chart->addSeries(series);
    chart->createDefaultAxes();
    return chart;
}

/// Watches the whole program, since what lies under opaque children is not painted: says "painted" on
/// standard output after the first paint, and leaves.
class FirstPaint : public QObject
{
public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && watched->isWidgetType() && !m_said) {
            m_said = true;
            // After this event: the paint itself counts, too.
            QMetaObject::invokeMethod(
                qApp,
                [] {
                    std::puts("painted");
                    std::fflush(stdout);
                    std::_Exit(0);
                },
                Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_said = false;
};

int showBare()
{
    QMainWindow window;
    window.resize(1280, 800);
    window.setCentralWidget(new QChartView(stackedChart()));
    FirstPaint painted;
    qApp->installEventFilter(&painted);
    window.show();
    return QApplication::exec();
}

/// All that the program makes at its start.
struct Program {
    explicit Program(const QString &settingsFile)
        : settings(settingsFile), look(*qApp, settings),
          workspace(std::make_shared<const Knowledge>(*loadKnowledge(DataFiles())), jobs, clock, settings),
          ring(look), window(workspace, jobs, settings, look)
    {
        window.resize(1280, 800);
        window.show();
    }
    Settings settings;
    Look look;
    SystemClock clock;
    Jobs jobs;
    Workspace workspace;
    FocusRing ring;
    MainWindow window;
};

int showProgram(const QString &workspace)
{
    const QTemporaryDir folder;
    FirstPaint painted;
    qApp->installEventFilter(&painted);
    Program program(folder.filePath(QStringLiteral("settings.ini")));
    program.workspace.open(workspace);
    return QApplication::exec();
}

double startMs(const QStringList &arguments)
{
    QElapsedTimer timer;
    QProcess process;
    timer.start();
    process.start(QCoreApplication::applicationFilePath(), arguments);
    while (process.state() != QProcess::NotRunning || process.canReadLine()) {
        if (!process.canReadLine())
            process.waitForReadyRead(5000);
        if (process.readLine().startsWith("painted"))
            break;
    }
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    process.waitForFinished();
    return ms;
}

double at(std::vector<double> times, double share)
{
    std::sort(times.begin(), times.end());
    return times[std::min(times.size() - 1, std::size_t(share * double(times.size())))];
}

std::vector<IncidentFilter> filtersOf(const Facts &facts)
{
    std::vector<IncidentFilter> filters(4);
    filters[1].studyRule = true;
    filters[2].categories = {Category::Cost};
    filters[3].from = CivilDate{facts.lastDay().value_or(CivilDate{}).days - 365};
    for (std::size_t i = 0; i < facts.columns().teams.size() && filters.size() < 10; ++i) {
        IncidentFilter team;
        team.teams = {facts.columns().teams[i]};
        filters.push_back(team);
    }
    return filters;
}

void measureFilters(const QString &path)
{
    const QTemporaryDir folder;
    Program program(folder.filePath(QStringLiteral("settings.ini")));
    program.workspace.open(path);
    while (!program.workspace.facts() || !program.jobs.isIdle())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    const std::vector<IncidentFilter> filters = filtersOf(*program.workspace.facts());
    Page *page = program.window.currentPage();
    std::vector<double> times, peers;
    QChartView bare;
    bare.resize(560, 320);
    bare.show();
    for (int i = 0; i < kFilters; ++i) {
        const IncidentFilter &filter
            = filters[std::size_t(i + 1) % filters.size()]; // the first is there already
        bool shown = false;
        const auto told = QObject::connect(page, &Page::statusChanged, page, [&] { shown = true; });
        QElapsedTimer timer;
        timer.start();
        program.workspace.setFilter(filter);
        while (!shown)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        program.window.repaint();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
        QObject::disconnect(told);
        // The charts further down, and what they wait for.
        QElapsedTimer rest;
        for (rest.start(); !program.jobs.isIdle() || rest.elapsed() < 200;)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        timer.start();
        QChart *former = bare.chart();
        bare.setChart(stackedChart());
        delete former;
        bare.repaint();
        peers.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::printf(
        "filter to painted, %lld incidents: median %.1f ms, p95 %.1f ms; a bare stacked chart %.1f ms\n",
        static_cast<long long>(program.workspace.summary().incidents), at(times, 0.5), at(times, 0.95),
        at(peers, 0.5));
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--bare"))
        return showBare();
    if (arguments.value(1) == QLatin1String("--program"))
        return showProgram(arguments.value(2));
    if (arguments.size() != 2) {
        std::fputs("usage: benchwindow WORKSPACE\n", stderr);
        return 2;
    }
    if (!QFileInfo(arguments[1]).isFile()) {
        std::fprintf(stderr, "benchwindow: there is no workspace file %s\n", qPrintable(arguments[1]));
        return 1;
    }
    std::vector<double> bare, program;
    for (int i = 0; i < kStarts; ++i) {
        bare.push_back(startMs({QStringLiteral("--bare")}));
        program.push_back(startMs({QStringLiteral("--program"), arguments[1]}));
    }
    std::printf("start to first paint: %.1f ms; a bare window with one chart %.1f ms: %.2f times\n",
                at(program, 0.5), at(bare, 0.5), at(program, 0.5) / at(bare, 0.5));
    std::fflush(stdout);
    measureFilters(arguments[1]);
    return 0;
}
