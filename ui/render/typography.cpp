// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/typography.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QStringList>

#include <cmath>

// Outside the namespace, as Q_INIT_RESOURCE demands for a static library.
static void initFontResource()
{
    Q_INIT_RESOURCE(faultline_fonts);
}

namespace faultline {

namespace {

struct RoleShape {
    double sizeStep; ///< points above S
    bool strong;
    bool title; ///< Bold where there is no Medium
    int line;   ///< logical pixels
};

RoleShape shapeOf(TextRole role)
{
    switch (role) {
    case TextRole::Caption:
        return {-1, false, false, 16};
    case TextRole::CaptionStrong:
        return {-1, true, false, 16};
    case TextRole::Body:
        return {0, false, false, 20};
    case TextRole::Name:
        return {0, true, false, 20};
    case TextRole::Reading:
        return {1.5, false, false, 25};
    case TextRole::CardTitle:
        return {1.5, true, true, 20};
    case TextRole::Headline:
        return {3, true, true, 24};
    case TextRole::TierWord:
        return {3.5, true, true, 24};
    case TextRole::PageTitle:
        return {5, true, true, 28};
    case TextRole::Welcome:
        return {11, true, true, 36};
    }
    return {0, false, false, 20};
}

QString loadBundled()
{
    initFontResource();
    QString family;
    for (const auto *name : {":/fonts/Roboto-Regular.ttf", ":/fonts/Roboto-Medium.ttf"}) {
        const int id = QFontDatabase::addApplicationFont(QString::fromLatin1(name));
        const QStringList families = id < 0 ? QStringList() : QFontDatabase::applicationFontFamilies(id);
        if (families.isEmpty())
            return {};
        if (family.isEmpty())
            family = families.front();
    }
    return family;
}

bool hasMedium(const QString &family)
{
    const QStringList styles = QFontDatabase::styles(family);
    for (const QString &style : styles) {
        if (QFontDatabase::weight(family, style) == QFont::Medium)
            return true;
    }
    return false;
}

} // namespace

QString bundledFamily()
{
    static const QString family = loadBundled();
    return family;
}

bool hasEqualFigures(const QFont &font)
{
    const QFontMetricsF metrics(font);
    const double first = metrics.horizontalAdvance(QLatin1Char('0'));
    for (char digit = '1'; digit <= '9'; ++digit) {
        if (std::abs(metrics.horizontalAdvance(QLatin1Char(digit)) - first) > 0.01)
            return false;
    }
    return first > 0;
}

QFont interfaceFont(const QFont &platformFont)
{
    // A large size shows differences that rounding to whole pixels hides.
    QFont probe = platformFont;
    probe.setPixelSize(200);
    if (hasEqualFigures(probe))
        return platformFont;
    const QString family = bundledFamily();
    if (family.isEmpty())
        return platformFont;
    QFont font = platformFont;
    font.setFamilies({family});
    font.setStyleName({});
    return font;
}

QFont textFont(TextRole role, const QFont &base)
{
    const RoleShape shape = shapeOf(role);
    QFont font = base;
    const double size = base.pointSizeF() > 0 ? base.pointSizeF() : QFontInfo(base).pointSizeF();
    font.setPointSizeF(std::max(6.0, size + shape.sizeStep));
    if (!shape.strong)
        font.setWeight(QFont::Normal);
    else if (hasMedium(QFontInfo(base).family()))
        font.setWeight(QFont::Medium);
    else
        font.setWeight(shape.title ? QFont::Bold : QFont::Normal);
    return font;
}

int lineHeight(TextRole role) { return shapeOf(role).line; }

} // namespace faultline
