// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/typography.h"

#include <QFontInfo>
#include <QTest>

using namespace faultline;

class TestTypography : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bundledFaceLoadsWithBothWeights();
    void bundledFiguresAreEqual();
    void rolesKeepTheScale();
};

void TestTypography::bundledFaceLoadsWithBothWeights()
{
    QFont font(QStringList{bundledFamily()});
    QCOMPARE(QFontInfo(font).family(), bundledFamily());
    font.setWeight(QFont::Medium);
    QCOMPARE(QFontInfo(font).weight(), int(QFont::Medium));
}

void TestTypography::bundledFiguresAreEqual()
{
    QFont font(QStringList{bundledFamily()});
    for (const auto weight : {QFont::Normal, QFont::Medium}) {
        font.setWeight(weight);
        font.setPixelSize(200);
        QVERIFY(hasEqualFigures(font));
    }
    QVERIFY(hasEqualFigures(interfaceFont(QFont(QStringLiteral("a family that does not exist")))));
}

void TestTypography::rolesKeepTheScale()
{
    QFont base(QStringList{bundledFamily()});
    base.setPointSizeF(10);
    QCOMPARE(textFont(TextRole::Caption, base).pointSizeF(), 9.0);
    QCOMPARE(textFont(TextRole::CardTitle, base).pointSizeF(), 11.5);
    QCOMPARE(textFont(TextRole::PageTitle, base).pointSizeF(), 15.0);
    QCOMPARE(textFont(TextRole::Name, base).weight(), QFont::Medium);
    QCOMPARE(textFont(TextRole::Body, base).weight(), QFont::Normal);
}

QTEST_MAIN(TestTypography)
#include "tst_typography.moc"
