// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplespecs.h"
#include "ui/render/chartview.h"
#include "ui/render/typography.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QVBoxLayout>

using namespace faultline;

class TestChartView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clickActivatesTheRow();
    void keysWalkAndDrill();
    void tabLeavesTheChartAfterOneStop();
    void tableTwinHoldsTheNumbers();
    void dragSelectsMonths();
    void exportsHoldTheNumbers();
    void nothingIsMarkup();
    void seriesFollowTheSize();

private:
    static void show(ChartView &view, const ChartSpec &spec, QSize size = {700, 330})
    {
        view.setSpec(spec);
        view.resize(size);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
    }
};

void TestChartView::clickActivatesTheRow()
{
    ChartView view;
    show(view, samples::whatBroke());
    QCOMPARE(view.elements().size(), std::size_t(6));
    QSignalSpy spy(&view, &ChartView::barActivated);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.elements()[1].rect.center().toPoint());
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].toString(), QStringLiteral("cost"));
    QCOMPARE(spy[0][1].toBool(), false);
}

void TestChartView::keysWalkAndDrill()
{
    ChartView view;
    show(view, samples::whatBroke());
    view.activateWindow();
    view.setFocus();
    QTRY_VERIFY(QApplication::focusWidget() != nullptr);
    QVERIFY(QApplication::focusWidget()->accessibleName().startsWith(QLatin1String("Operational, 58")));
    QSignalSpy spy(&view, &ChartView::barActivated);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].toString(), QStringLiteral("retrieval"));
    QCOMPARE(spy[0][1].toBool(), true);
}

void TestChartView::tabLeavesTheChartAfterOneStop()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *before = new QPushButton(QStringLiteral("before"));
    auto *view = new ChartView;
    auto *after = new QPushButton(QStringLiteral("after"));
    view->setSpec(samples::detection());
    layout->addWidget(before);
    layout->addWidget(view);
    layout->addWidget(after);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.activateWindow();
    before->setFocus();
    QTest::keyClick(before, Qt::Key_Tab);
    QVERIFY(view->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), after);
    QTest::keyClick(after, Qt::Key_Backtab);
    QVERIFY(view->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QCOMPARE(QApplication::focusWidget(), before);
}

void TestChartView::tableTwinHoldsTheNumbers()
{
    ChartView view;
    show(view, samples::whatBroke());
    view.activateWindow();
    view.setFocus();
    QSignalSpy spy(&view, &ChartView::tableToggled);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_T);
    QVERIFY(view.isTableShown());
    auto *table = view.findChild<QTableWidget *>();
    QVERIFY(table != nullptr && table->isVisible());
    QCOMPARE(table->item(0, 1)->text(), QStringLiteral("58"));
    QCOMPARE(QApplication::focusWidget(), table);
    QTest::keyClick(table, Qt::Key_T);
    QVERIFY(!view.isTableShown());
    QCOMPARE(spy.size(), 2);
}

void TestChartView::dragSelectsMonths()
{
    ChartView view;
    show(view, samples::trend());
    QSignalSpy spy(&view, &ChartView::rangeSelected);
    const QPoint from = view.elements()[5].rect.center().toPoint();
    const QPoint to = view.elements()[2].rect.center().toPoint();
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(view.viewport(), to);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].toString(), QStringLiteral("2024-11"));
    QCOMPARE(spy[0][1].toString(), QStringLiteral("2025-02"));
}

void TestChartView::exportsHoldTheNumbers()
{
    ChartView view;
    show(view, samples::whatBroke());
    const QByteArray csv = view.exported(ChartFormat::Csv);
    QVERIFY(csv.startsWith("Category,Count,Share,95%,Against the study\r\nOperational,58,31%,"));
    const QByteArray svg = view.exported(ChartFormat::Svg);
    QVERIFY(svg.contains(">58</text>") || svg.contains("58"));
    QVERIFY(!svg.contains("<image"));
    QImage png;
    QVERIFY(png.loadFromData(view.exported(ChartFormat::Png)));
    QCOMPARE(png.size(), (view.viewport()->size() + QSize(32, 32)) * 2);
    view.copyToClipboard();
    QVERIFY(QApplication::clipboard()->mimeData()->hasImage());
    QVERIFY(QApplication::clipboard()->text().contains(QLatin1String("Cost\t41")));

    TableSpec table;
    table.columns = {{QStringLiteral("a,b"), ColumnAlign::Left, 1}};
    table.rows = {{QStringLiteral("=1+2")}, {QStringLiteral("-5")}, {QStringLiteral("say \"x\"")}};
    QCOMPARE(tableCsv(table), QByteArray("\"a,b\"\r\n'=1+2\r\n-5\r\n\"say \"\"x\"\"\"\r\n"));
}

void TestChartView::nothingIsMarkup()
{
    QCOMPARE(plainToolTip(QStringLiteral("<img src='file:///x'>\n&amp;")),
             QStringLiteral("<qt>&lt;img src='file:///x'&gt;<br>&amp;amp;</qt>"));
}

void TestChartView::seriesFollowTheSize()
{
    // The bar's colour stands where the figures say it ends, before and after a new size.
    ChartView view;
    show(view, samples::whatBroke());
    for (const QSize size : {QSize(700, 330), QSize(960, 420)}) {
        view.resize(size);
        QCoreApplication::processEvents();
        const QImage picture = view.grab().toImage();
        const QRectF row = view.elements()[0].rect;
        auto *item = dynamic_cast<ChartItem *>(view.chart());
        const QRectF plot = item->plotArea();
        const double end = plot.left() + 0.3102 / 0.4 * plot.width();
        const int y = int(item->mapToPosition(QPointF(0.1, 5)).y()) - 4;
        QVERIFY(row.contains(QPointF(row.center().x(), y)));
        const QRgb color = colorTokens(Theme::Light).category(Category::Operational).rgb();
        QCOMPARE(picture.pixel(int(end) - 3, y), color);
        QVERIFY(picture.pixel(int(end) + 3, y) != color);
    }
}

QTEST_MAIN(TestChartView)
#include "tst_chartview.moc"
