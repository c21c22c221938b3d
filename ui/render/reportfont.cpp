// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/reportfont.h"

#include "ui/render/typography.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QGlyphRun>
#include <QRawFont>
#include <QStringList>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

QStringList eastAsianFamilies(const QString &language)
{
    QStringList order{QStringLiteral("JP"), QStringLiteral("SC"), QStringLiteral("KR"), QStringLiteral("TC")};
    const QString tag = language.toLower();
    QString first;
    if (tag.startsWith(QLatin1String("ko")))
        first = QStringLiteral("KR");
    else if (tag == QLatin1String("zh-tw") || tag == QLatin1String("zh-hk") || tag.contains(QLatin1String("hant")))
        first = QStringLiteral("TC");
    else if (tag.startsWith(QLatin1String("zh")))
        first = QStringLiteral("SC");
    if (!first.isEmpty()) {
        order.removeAll(first);
        order.prepend(first);
    }
    QStringList families;
    for (const QString &region : std::as_const(order))
        families << QStringLiteral("Noto Sans CJK ") + region;
    return families;
}

/// Named here so that the locale of the machine does not choose.
QStringList reportFamilies(const QString &language)
{
    QStringList wanted = eastAsianFamilies(language);
    for (const auto *name : {"Noto Sans", "DejaVu Sans", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Devanagari",
                             "Noto Sans Thai", "Droid Sans Fallback", "Noto Sans Symbols", "Noto Sans Symbols2"})
        wanted << QString::fromLatin1(name);
    QStringList families{bundledFamily()};
    for (const QString &family : std::as_const(wanted)) {
        if (QFontDatabase::hasFamily(family))
            families << family;
    }
    return families;
}

const QStringList &cachedFamilies(const QString &language)
{
    static QString cachedFor = QStringLiteral("?");
    static QStringList families;
    if (cachedFor != language) {
        families = reportFamilies(language);
        cachedFor = language;
    }
    return families;
}

QString scriptName(char32_t character)
{
    switch (QChar::script(character)) {
    case QChar::Script_Han:
        return QStringLiteral("Han");
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return QStringLiteral("Kana");
    case QChar::Script_Hangul:
        return QStringLiteral("Hangul");
    case QChar::Script_Arabic:
        return QStringLiteral("Arabic");
    case QChar::Script_Hebrew:
        return QStringLiteral("Hebrew");
    case QChar::Script_Devanagari:
        return QStringLiteral("Devanagari");
    case QChar::Script_Bengali:
        return QStringLiteral("Bengali");
    case QChar::Script_Tamil:
        return QStringLiteral("Tamil");
    case QChar::Script_Thai:
        return QStringLiteral("Thai");
    case QChar::Script_Georgian:
        return QStringLiteral("Georgian");
    case QChar::Script_Armenian:
        return QStringLiteral("Armenian");
    case QChar::Script_Ethiopic:
        return QStringLiteral("Ethiopic");
    default:
        return QCoreApplication::translate("faultline::Report", "symbols such as U+%1")
            .arg(QString::number(character, 16).toUpper().rightJustified(4, QLatin1Char('0')));
    }
}

/// Lays one character out as the report would and looks for the glyph that means "none".
bool canDraw(char32_t character, const QFont &font)
{
    QTextLayout layout(QString::fromUcs4(&character, 1), font);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid())
        return true;
    const QList<QGlyphRun> runs = layout.glyphRuns();
    return std::none_of(runs.begin(), runs.end(),
                        [](const QGlyphRun &run) { return run.glyphIndexes().contains(0u); });
}

bool isDrawn(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    return category != QChar::Other_Control && category != QChar::Other_Format && category != QChar::Mark_NonSpacing
        && !QChar::isSpace(character);
}

} // namespace

QFont reportFont(double pointSize, bool strong, double deviceDpi, const QString &language)
{
    QFont font;
    font.setFamilies(cachedFamilies(language));
    font.setWeight(strong ? QFont::Medium : QFont::Normal);
    font.setPixelSize(std::max(1, int(std::lround(pointSize * deviceDpi / 72))));
    font.setHintingPreference(QFont::PreferNoHinting);
    // Any spacing at all switches ligatures off, which Qt 6.4 has no other way to do; 1/64 device unit is not seen.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
    return font;
}

void MissingScripts::look(const QString &text)
{
    const QFont font = reportFont(9, false, 96, m_language);
    const QRawFont face = QRawFont::fromFont(font);
    const QList<uint> characters = text.toUcs4();
    for (const uint character : characters) {
        if (character < 0x80 || !isDrawn(character) || face.supportsCharacter(character))
            continue;
        const QString name = scriptName(character);
        if (!m_names.contains(name) && !canDraw(character, font))
            m_names << name;
    }
}

} // namespace faultline
