// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/palettefield.h"

#include "ui/widgets/look.h"
#include "ui/widgets/painting.h"

#include <QPainter>

namespace faultline {

namespace {

const QString kKey = QStringLiteral("Ctrl K");

} // namespace

PaletteField::PaletteField(Look &look) : m_look(look)
{
    setText(tr("Search or run a command"));
    setAccessibleName(text());
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::IBeamCursor);
    connect(&look, &Look::changed, this, [this] { updateGeometry(); });
}

QSize PaletteField::sizeHint() const
{
    const int width = QFontMetrics(m_look.font(TextRole::Caption)).horizontalAdvance(text());
    return {std::max(300, width + 90), m_look.scaled(24) + 4};
}

void PaletteField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ColorTokens &tokens = m_look.tokens();
    const QRect field = rect().adjusted(0, 2, 0, -2);
    paintRounded(painter, field, 6, underMouse() ? tokens.hover : tokens.surface, tokens.border);
    painter.drawPixmap(field.left() + 8, field.center().y() - 6,
                       m_look.pixmap(QStringLiteral("search"), 14, tokens.muted,
                                     painter.device()->devicePixelRatioF()));
    painter.setFont(m_look.font(TextRole::Caption));
    painter.setPen(tokens.muted);
    painter.drawText(field.adjusted(28, 0, -8, 0), Qt::AlignVCenter, text());
    const int width = keyCapWidth(m_look, kKey);
    paintKeyCap(painter, m_look, field.right() - width - 3, field.center().y() + 1, kKey, tokens.app, tokens.border,
                tokens.muted);
}

} // namespace faultline
