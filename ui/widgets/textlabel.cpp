// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/textlabel.h"

#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"

#include <QResizeEvent>

#include <algorithm>

namespace faultline {

namespace {

QColor colorOf(const ColorTokens &tokens, TextColor color)
{
    switch (color) {
    case TextColor::Text:
        return tokens.text;
    case TextColor::Muted:
        return tokens.muted;
    case TextColor::Accent:
        return tokens.accent;
    case TextColor::Success:
        return tokens.success;
    case TextColor::Warn:
        return tokens.warn;
    case TextColor::Danger:
        return tokens.danger;
    }
    return tokens.text;
}

} // namespace

TextLabel::TextLabel(Look &look, TextRole role, TextColor color, Lines lines, QWidget *parent)
    : QLabel(parent), m_look(look), m_role(role), m_color(color), m_lines(lines)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(lines == Lines::Wrapped);
    if (lines == Lines::Elided)
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(&look, &Look::changed, this, &TextLabel::restyle);
    restyle();
}

void TextLabel::restyle()
{
    setFont(m_look.font(m_role));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, colorOf(m_look.tokens(), m_color));
    setPalette(colors);
    fit();
    updateGeometry();
}

void TextLabel::setPlain(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    if (m_lines == Lines::Elided)
        setAccessibleName(text);
    fit();
    updateGeometry();
}

void TextLabel::setColor(TextColor color)
{
    m_color = color;
    restyle();
}

void TextLabel::setRole(TextRole role)
{
    m_role = role;
    restyle();
}

void TextLabel::setPreferredWidth(int width)
{
    m_preferredWidth = width;
    updateGeometry();
}

QSize TextLabel::sizeHint() const
{
    if (m_lines == Lines::Wrapped)
        return QLabel::sizeHint();
    if (m_lines == Lines::One)
        return QLabel::sizeHint().expandedTo(QSize(0, m_look.line(m_role)));
    const int wanted = fontMetrics().horizontalAdvance(m_text) + 2;
    return {m_preferredWidth > 0 ? std::min(wanted, m_preferredWidth) : wanted, m_look.line(m_role)};
}

QSize TextLabel::minimumSizeHint() const
{
    if (m_lines == Lines::Wrapped)
        return QLabel::minimumSizeHint();
    if (m_lines == Lines::One)
        return sizeHint();
    return {std::min(fontMetrics().horizontalAdvance(m_text), 40), m_look.line(m_role)};
}

void TextLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fit();
}

void TextLabel::fit()
{
    if (m_lines != Lines::Elided) {
        setText(m_text);
        return;
    }
    const QString shown = fontMetrics().elidedText(m_text, Qt::ElideRight, std::max(width(), 0));
    setText(shown);
    setToolTip(shown == m_text ? QString() : plainToolTip(m_text));
}

} // namespace faultline
