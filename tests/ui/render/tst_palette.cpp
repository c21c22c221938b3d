// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/palette.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

using namespace faultline;

namespace {

using Vec = std::array<double, 3>;
using Matrix = std::array<Vec, 3>;

constexpr double kPi = 3.14159265358979323846;

Vec times(const Matrix &m, const Vec &v)
{
    Vec out{};
    for (std::size_t i = 0; i < 3; ++i)
        out[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    return out;
}

Vec linearRgb(const QColor &c)
{
    const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return {linear(c.redF()), linear(c.greenF()), linear(c.blueF())};
}

Vec clamped(Vec v)
{
    for (double &x : v)
        x = std::clamp(x, 0.0, 1.0);
    return v;
}

/// CIELAB of linear sRGB, white D65.
Vec lab(const Vec &rgb)
{
    const Vec xyz = times({{{0.4124564, 0.3575761, 0.1804375},
                            {0.2126729, 0.7151522, 0.0721750},
                            {0.0193339, 0.1191920, 0.9503041}}},
                          rgb);
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double hue(double b, double a)
{
    const double h = (a == 0 && b == 0) ? 0 : std::atan2(b, a);
    return h < 0 ? h + 2 * kPi : h;
}

/// Sharma, Wu and Dalal 2005.
double deltaE00(const Vec &p, const Vec &q)
{
    const auto chroma = [](double a, double b) { return std::hypot(a, b); };
    const auto pow7 = [](double c) { return std::sqrt(std::pow(c, 7) / (std::pow(c, 7) + std::pow(25.0, 7))); };
    const double g = 0.5 * (1 - pow7((chroma(p[1], p[2]) + chroma(q[1], q[2])) / 2));
    const double a1 = (1 + g) * p[1], a2 = (1 + g) * q[1];
    const double c1 = chroma(a1, p[2]), c2 = chroma(a2, q[2]);
    const double h1 = hue(p[2], a1), h2 = hue(q[2], a2);
    double dh = h2 - h1;
    if (c1 * c2 == 0)
        dh = 0;
    else if (dh > kPi)
        dh -= 2 * kPi;
    else if (dh < -kPi)
        dh += 2 * kPi;
    const double dL = q[0] - p[0], dC = c2 - c1, dH = 2 * std::sqrt(c1 * c2) * std::sin(dh / 2);
    const double lm = (p[0] + q[0]) / 2, cm = (c1 + c2) / 2;
    double hm = h1 + h2;
    if (c1 * c2 != 0) {
        if (std::abs(h1 - h2) > kPi)
            hm += hm < 2 * kPi ? 2 * kPi : -2 * kPi;
        hm /= 2;
    }
    const double t = 1 - 0.17 * std::cos(hm - kPi / 6) + 0.24 * std::cos(2 * hm) + 0.32 * std::cos(3 * hm + kPi / 30)
        - 0.20 * std::cos(4 * hm - 63 * kPi / 180);
    const double degrees = (hm * 180 / kPi - 275) / 25;
    const double theta = kPi / 6 * std::exp(-degrees * degrees);
    const double sl = 1 + 0.015 * (lm - 50) * (lm - 50) / std::sqrt(20 + (lm - 50) * (lm - 50));
    const double sc = 1 + 0.045 * cm, sh = 1 + 0.015 * cm * t;
    const double rt = -std::sin(2 * theta) * 2 * pow7(cm);
    return std::sqrt(dL * dL / sl / sl + dC * dC / sc / sc + dH * dH / sh / sh + rt * dC / sc * dH / sh);
}

enum Sight { Normal, Protan, Deutan, Tritan };

/// Machado, Oliveira and Fernandes 2009, severity 1.0, on linear sRGB.
Vec machado(const Vec &rgb, Sight sight)
{
    static const Matrix protan{{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
    static const Matrix deutan{{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
    static const Matrix tritan{{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
    return clamped(times(sight == Protan ? protan : sight == Deutan ? deutan : tritan, rgb));
}

/// Brettel, Viénot and Mollon 1997: two half planes through the neutral axis in LMS (Smith and Pokorny cones, sRGB).
Vec brettel(const Vec &rgb, Sight sight)
{
    struct Planes {
        Matrix first, second;
        Vec normal;
    };
    static const Planes protan{{{{0.14980, 1.19548, -0.34528}, {0.10764, 0.84864, 0.04372}, {0.00384, -0.00540, 1.00156}}},
                               {{{0.14570, 1.16172, -0.30742}, {0.10816, 0.85291, 0.03892}, {0.00386, -0.00524, 1.00139}}},
                               {0.00048, 0.00393, -0.00441}};
    static const Planes deutan{{{{0.36477, 0.86381, -0.22858}, {0.26294, 0.64245, 0.09462}, {-0.02006, 0.02728, 0.99278}}},
                               {{{0.37298, 0.88166, -0.25464}, {0.25954, 0.63506, 0.10540}, {-0.01980, 0.02784, 0.99196}}},
                               {-0.00281, -0.00611, 0.00892}};
    static const Planes tritan{{{{1.01277, 0.13548, -0.14826}, {-0.01243, 0.86812, 0.14431}, {0.07589, 0.80500, 0.11911}}},
                               {{{0.93678, 0.18979, -0.12657}, {0.06154, 0.81526, 0.12320}, {-0.37562, 1.12767, 0.24796}}},
                               {0.03901, -0.02788, -0.01113}};
    const Planes &p = sight == Protan ? protan : sight == Deutan ? deutan : tritan;
    const double side = p.normal[0] * rgb[0] + p.normal[1] * rgb[1] + p.normal[2] * rgb[2];
    return clamped(times(side >= 0 ? p.first : p.second, rgb));
}

double difference(const QColor &a, const QColor &b, Sight sight)
{
    const Vec x = linearRgb(a), y = linearRgb(b);
    if (sight == Normal)
        return deltaE00(lab(x), lab(y));
    return std::min(deltaE00(lab(machado(x, sight)), lab(machado(y, sight))),
                    deltaE00(lab(brettel(x, sight)), lab(brettel(y, sight))));
}

} // namespace

class TestPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differenceFormula();
    void textContrast_data() { themes(); }
    void textContrast();
    void statusContrast_data() { themes(); }
    void statusContrast();
    void graphicsContrast_data() { themes(); }
    void graphicsContrast();
    void categoriesDiffer_data();
    void categoriesDiffer();
    void stackNeighboursDiffer_data() { themes(); }
    void stackNeighboursDiffer();
    void figuresOnHeatAndTint_data() { themes(); }
    void figuresOnHeatAndTint();
    void accentIsMadeReadable();

private:
    static void themes()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << int(Theme::Light);
        QTest::newRow("dark") << int(Theme::Dark);
        QTest::newRow("print") << int(Theme::Print);
    }
    static const ColorTokens &current()
    {
        QFETCH(int, theme);
        return colorTokens(Theme(theme));
    }
};

void TestPalette::differenceFormula()
{
    // Pairs 1 and 13 of Sharma, Wu and Dalal.
    QVERIFY(std::abs(deltaE00({50, 2.6772, -79.7751}, {50, 0, -82.7485}) - 2.0425) < 1e-4);
    QVERIFY(std::abs(deltaE00({50, 2.5, 0}, {73, 25, -18}) - 27.1492) < 1e-4);
}

void TestPalette::textContrast()
{
    const ColorTokens &t = current();
    for (const QColor &text : {t.text, t.muted, t.accent, t.success, t.warn, t.danger}) {
        for (const QColor &ground : {t.app, t.surface, t.sunken, t.hover, t.selected})
            QVERIFY2(contrastRatio(text, ground) >= 4.5, qPrintable(text.name() + QLatin1String(" on ") + ground.name()));
    }
}

void TestPalette::statusContrast()
{
    const ColorTokens &t = current();
    QVERIFY(contrastRatio(t.success, t.successBg) >= 4.5);
    QVERIFY(contrastRatio(t.warn, t.warnBg) >= 4.5);
    QVERIFY(contrastRatio(t.danger, t.dangerBg) >= 4.5);
    QVERIFY(contrastRatio(t.onAccent, t.accent) >= 4.5);
}

void TestPalette::graphicsContrast()
{
    const ColorTokens &t = current();
    std::vector<QColor> marks(t.categories.begin(), t.categories.end());
    marks.push_back(t.outline);
    marks.push_back(t.notPublished);
    for (const QColor &mark : marks) {
        QVERIFY2(contrastRatio(mark, t.app) >= 3.0, qPrintable(mark.name()));
        QVERIFY2(contrastRatio(mark, t.surface) >= 3.0, qPrintable(mark.name()));
    }
}

void TestPalette::categoriesDiffer_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<int>("sight");
    QTest::addColumn<double>("measured"); // as look.md has it
    QTest::newRow("light, normal") << int(Theme::Light) << int(Normal) << 25.0;
    QTest::newRow("light, deuteranopia") << int(Theme::Light) << int(Deutan) << 15.0;
    QTest::newRow("light, protanopia") << int(Theme::Light) << int(Protan) << 15.6;
    QTest::newRow("light, tritanopia") << int(Theme::Light) << int(Tritan) << 15.3;
    QTest::newRow("dark, normal") << int(Theme::Dark) << int(Normal) << 22.2;
    QTest::newRow("dark, deuteranopia") << int(Theme::Dark) << int(Deutan) << 15.5;
    QTest::newRow("dark, protanopia") << int(Theme::Dark) << int(Protan) << 15.2;
    QTest::newRow("dark, tritanopia") << int(Theme::Dark) << int(Tritan) << 16.6;
}

void TestPalette::categoriesDiffer()
{
    QFETCH(int, sight);
    QFETCH(double, measured);
    const ColorTokens &t = current();
    double lowest = 100;
    for (std::size_t a = 0; a < kCategoryCount; ++a) {
        for (std::size_t b = a + 1; b < kCategoryCount; ++b)
            lowest = std::min(lowest, difference(t.categories[a], t.categories[b], Sight(sight)));
    }
    QVERIFY2(lowest >= 12, qPrintable(QString::number(lowest)));
    QVERIFY2(std::abs(lowest - measured) < 1.5, qPrintable(QString::number(lowest)));
}

void TestPalette::stackNeighboursDiffer()
{
    const ColorTokens &t = current();
    const std::array order{Category::Operational, Category::Cost,  Category::Tooling,
                           Category::Retrieval,   Category::Model, Category::Unclear};
    for (std::size_t i = 1; i < order.size(); ++i) {
        for (const Sight sight : {Normal, Protan, Deutan, Tritan}) {
            const double d = difference(t.category(order[i - 1]), t.category(order[i]), sight);
            QVERIFY2(d >= 17, qPrintable(QString::number(d)));
        }
    }
}

void TestPalette::figuresOnHeatAndTint()
{
    const ColorTokens &t = current();
    for (int step = 0; step <= 200; ++step) {
        const QColor cell = heatColor(t, step / 200.0);
        QVERIFY(contrastRatio(figureColorOn(cell), cell) >= 4.5);
    }
    for (const QColor &category : t.categories)
        QVERIFY(contrastRatio(t.text, mixed(t.surface, category, 0.16)) >= 4.5);
}

void TestPalette::accentIsMadeReadable()
{
    QVERIFY(contrastRatio(readableOnWhite(QColor(255, 210, 60)), Qt::white) >= 4.5);
    const QColor dark(30, 40, 90);
    QCOMPARE(readableOnWhite(dark), dark);
}

QTEST_APPLESS_MAIN(TestPalette)
#include "tst_palette.moc"
