// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplespecs.h"
#include "ui/render/chartbuilder.h"
#include "ui/render/typography.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace faultline;

/// Draws every kind of chart, light and dark, 1x and 2x, wide and narrow, into build/pictures to be looked at.
class TestChartPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void draw_data();
    void draw();

private:
    static ChartSpec specOf(const QString &name);
    QDir m_folder;
};

void TestChartPictures::initTestCase()
{
    QDir build(QStringLiteral(FAULTLINE_BINARY_DIR));
    QVERIFY(build.mkpath(QStringLiteral("pictures")));
    m_folder.setPath(build.filePath(QStringLiteral("pictures")));
}

ChartSpec TestChartPictures::specOf(const QString &name)
{
    using namespace samples;
    if (name == QLatin1String("trend"))
        return trend();
    if (name == QLatin1String("heat"))
        return detection();
    if (name == QLatin1String("ecdf"))
        return timeToDetect();
    if (name == QLatin1String("headline"))
        return headline();
    if (name == QLatin1String("scores"))
        return scores(true);
    if (name == QLatin1String("tier"))
        return tierScale();
    ChartSpec spec = whatBroke();
    if (name == QLatin1String("few"))
        spec.tooFew = QStringLiteral("Too few to compare: 3 incidents.");
    auto &body = std::get<RankedBarsSpec>(spec.body);
    if (name == QLatin1String("small"))
        spec.smallSample = QStringLiteral("small sample, n = 18");
    if (name == QLatin1String("names")) {
        body.rows[0].label = QStringLiteral("Datenschutzfolgenabschätzungsverantwortung der Gruppe");
        body.rows[1].label = QString::fromUtf8("検索拡張生成の基盤チームと評価担当");
        body.rows[2].label = QStringLiteral("<b>Retrieval</b> & <img src=x>");
        body.rows[2].words = QStringLiteral("not clear after correction for 5 looks");
    }
    return spec;
}

void TestChartPictures::draw_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("theme");
    QTest::addColumn<double>("scale");
    QTest::addColumn<QSize>("size");
    struct Case {
        const char *name;
        QSize size;
    };
    const Case cases[] = {{"bars", {640, 300}}, {"trend", {332, 300}}, {"heat", {302, 176}}, {"ecdf", {334, 176}},
                          {"headline", {250, 40}}, {"scores", {356, 160}}, {"tier", {640, 64}}, {"small", {640, 330}},
                          {"few", {400, 240}}, {"names", {640, 300}}};
    for (const Case &c : cases) {
        QTest::addRow("%s, light", c.name) << QString::fromLatin1(c.name) << int(Theme::Light) << 1.0 << c.size;
        QTest::addRow("%s, dark", c.name) << QString::fromLatin1(c.name) << int(Theme::Dark) << 1.0 << c.size;
        QTest::addRow("%s, 2x", c.name) << QString::fromLatin1(c.name) << int(Theme::Light) << 2.0 << c.size;
        QTest::addRow("%s, narrow", c.name) << QString::fromLatin1(c.name) << int(Theme::Light) << 1.0 << QSize(0, 0);
        QTest::addRow("%s, wide", c.name) << QString::fromLatin1(c.name) << int(Theme::Dark) << 1.0 << QSize(c.size.width() * 2, c.size.height() + 60);
        QTest::addRow("%s, paper", c.name) << QString::fromLatin1(c.name) << int(Theme::Print) << 2.0 << QSize(c.size.width(), c.size.height());
    }
}

void TestChartPictures::draw()
{
    QFETCH(QString, name);
    QFETCH(int, theme);
    QFETCH(double, scale);
    QFETCH(QSize, size);
    QFont base(QStringList{bundledFamily()});
    base.setPointSizeF(10);
    const bool paper = Theme(theme) == Theme::Print;
    ChartStyle style = paper ? ChartStyle::forPaper(96) : ChartStyle::forScreen(Theme(theme), base);
    const ChartSpec spec = specOf(name);
    style.showTitle = style.showTitle && !spec.title.isEmpty();
    if (size.isEmpty())
        size = buildChart(spec, style)->leastSize().toSize();
    QImage picture(size * scale + QSize(32, 32) * scale, QImage::Format_RGB32);
    picture.setDevicePixelRatio(scale);
    picture.fill(style.colors().surface);
    QPainter painter(&picture);
    paintChart(painter, QRectF(QPointF(16, 16), QSizeF(size)), spec, style);
    painter.end();
    QVERIFY(picture.save(m_folder.filePath(QString::fromLatin1(QTest::currentDataTag()).replace(QLatin1String(", "), QLatin1String("-")) + QLatin1String(".png"))));
}

QTEST_MAIN(TestChartPictures)
#include "tst_chartpictures.moc"
