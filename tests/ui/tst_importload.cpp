// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/testwindow.h"
#include "ui/pages/page.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <vector>

using namespace faultline;

namespace {

/// Longest time between two beats of a timer: for as long the window answered nobody.
class Pulse : public QObject
{
public:
    Pulse()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(5);
        connect(&m_timer, &QTimer::timeout, this,
                [this] { m_gaps.push_back(double(m_since.nsecsElapsed()) / 1e6), m_since.start(); });
        m_since.start();
        m_timer.start();
    }

    void restart()
    {
        m_gaps.clear();
        m_since.start();
    }

    /// "longest 12.3 ms, 99 % under 8.1 ms of 321 beats"
    QString text()
    {
        if (m_gaps.empty())
            return QStringLiteral("no beat");
        std::sort(m_gaps.begin(), m_gaps.end());
        return QStringLiteral("longest %1 ms, 99 % under %2 ms, %3 beats")
            .arg(m_gaps.back(), 0, 'f', 1)
            .arg(m_gaps[std::min(m_gaps.size() - 1, m_gaps.size() * 99 / 100)], 0, 'f', 1)
            .arg(m_gaps.size());
    }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    std::vector<double> m_gaps; ///< milliseconds
};

} // namespace

/// The window while large files are checked, imported and counted: all rows arrive, and how long it stood
/// still is printed. FAULTLINE_LOAD_ROWS sets the rows of the large file.
class ImportLoadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_shown.reset(); }
    void largeFile();
    void manyFiles();

private:
    QString writeFile(const QString &name, int first, int rows);
    void importAll(const QStringList &paths, const char *what);

    std::unique_ptr<test::TestWindow> m_shown;
    int m_rows = 0;
};

void ImportLoadTest::initTestCase()
{
    bool given = false;
    m_rows = qEnvironmentVariableIntValue("FAULTLINE_LOAD_ROWS", &given);
    if (!given)
        m_rows = 60'000;
    m_shown = std::make_unique<test::TestWindow>();
}

QString ImportLoadTest::writeFile(const QString &name, int first, int rows)
{
    static const char *const kTexts[]{
        "The provider returned errors for an hour and every chat failed with a time-out.",
        "The nightly job used the large model and the bill was four times what was planned.",
        "The assistant quoted a policy that was replaced last year; the index had not been built again.",
        "The refund tool was called twice, since the first answer came after the time limit."};
    const QString path = m_shown->path(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("Ref,Title,Details,Reported,Closed,Sev,Squad\n");
    for (int i = first; i < first + rows; ++i)
        file.write(
            QStringLiteral(
                "INC-%1,Case %1 of the assistant,\"%2\",2025-%3-%4 09:12,2025-%3-%4 11:40,SEV%5,Team %6\n")
                .arg(i)
                .arg(QLatin1String(kTexts[i % 4]))
                .arg(i % 12 + 1, 2, 10, QLatin1Char('0'))
                .arg(i % 28 + 1, 2, 10, QLatin1Char('0'))
                .arg(i % 4 + 1)
                .arg(i % 40)
                .toUtf8());
    return path;
}

void ImportLoadTest::importAll(const QStringList &paths, const char *what)
{
    const std::int64_t before = m_shown->workspace().summary().incidents;
    Pulse pulse;
    m_shown->window().takeFiles(paths);
    for (qsizetype i = 0; i < paths.size(); ++i) {
        m_shown->settle();
        qInfo("%s, file %d, checked: %s", what, int(i + 1), qPrintable(pulse.text()));
        pulse.restart();
        QAbstractButton *import = m_shown->button(QStringLiteral("Import "));
        QVERIFY(import);
        import->click();
        m_shown->settle();
        qInfo("%s, file %d, imported: %s", what, int(i + 1), qPrintable(pulse.text()));
        pulse.restart();
    }
    const std::int64_t expected = paths.size() == 1 ? m_rows : 3 * 500;
    QCOMPARE(m_shown->workspace().summary().incidents - before, expected);
    m_shown->workspace().show(QStringLiteral("overview"));
    m_shown->settle();
    qInfo("%s, counted and shown: %s", what, qPrintable(pulse.text()));
}

void ImportLoadTest::largeFile()
{
    importAll({writeFile(QStringLiteral("large.csv"), 0, m_rows)}, "large file");
}

void ImportLoadTest::manyFiles()
{
    QStringList paths;
    for (int i = 0; i < 3; ++i)
        paths << writeFile(QStringLiteral("part-%1.csv").arg(i), 10'000'000 + i * 500, 500);
    importAll(paths, "three files");
}

QTEST_MAIN(ImportLoadTest)
#include "tst_importload.moc"
