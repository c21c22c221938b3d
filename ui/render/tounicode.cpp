// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/pdfpostpass.h"

#include <QRegularExpression>
#include <QString>

namespace faultline {

namespace {

/// Characters that share their glyph with the one a reader would type: no-break space, Kangxi and other radicals,
/// compatibility ideographs, Latin ligatures.
bool isStandIn(char32_t c)
{
    return c == 0x00A0 || (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFB00 && c <= 0xFB06)
        || (c >= 0x2F800 && c <= 0x2FA1F);
}

QString folded(const QString &text)
{
    QString out;
    const QList<uint> characters = text.toUcs4();
    for (const char32_t c : characters) {
        const QString one = QString::fromUcs4(&c, 1);
        out += isStandIn(c) ? one.normalized(QString::NormalizationForm_KC) : one;
    }
    return out;
}

} // namespace

QByteArray foldToUnicode(const QByteArray &table)
{
    // Qt writes <from> <to> [<text> <text> …]: only what stands in brackets is text.
    static const QRegularExpression lists(QStringLiteral("\\[([^\\]]*)\\]"));
    static const QRegularExpression entry(QStringLiteral("<([0-9A-Fa-f]+)>"));
    const QString source = QString::fromLatin1(table);
    QString out;
    qsizetype copied = 0;
    auto list = lists.globalMatch(source);
    while (list.hasNext()) {
        const auto found = list.next();
        auto entries = entry.globalMatch(QStringView(source).mid(found.capturedStart(1), found.capturedLength(1)));
        while (entries.hasNext()) {
            const auto hex = entries.next();
            const QByteArray units = QByteArray::fromHex(hex.captured(1).toLatin1());
            QString text;
            for (qsizetype i = 0; i + 1 < units.size(); i += 2)
                text += QChar(ushort(uchar(units[i]) << 8 | uchar(units[i + 1])));
            const QString better = folded(text);
            if (better == text)
                continue;
            const qsizetype start = found.capturedStart(1) + hex.capturedStart(1);
            out += QStringView(source).mid(copied, start - copied);
            for (const QChar unit : better)
                out += QString::number(unit.unicode(), 16).toUpper().rightJustified(4, QLatin1Char('0'));
            copied = start + hex.capturedLength(1);
        }
    }
    if (copied == 0)
        return table;
    out += QStringView(source).mid(copied);
    return out.toLatin1();
}

} // namespace faultline
