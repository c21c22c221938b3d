// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tag.h"

#include "ui/widgets/look.h"
#include "ui/widgets/painting.h"

namespace faultline {

Tag::Tag(Look &look, TextColor color, QWidget *parent)
    : TextLabel(look, TextRole::CaptionStrong, color, Lines::One, parent), m_tagLook(look), m_tagColor(color)
{
    setContentsMargins(6, 0, 6, 0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Tag::paintEvent(QPaintEvent *event)
{
    const ColorTokens &tokens = m_tagLook.tokens();
    const QColor fill = m_tagColor == TextColor::Danger    ? tokens.dangerBg
                        : m_tagColor == TextColor::Success ? tokens.successBg
                                                           : tokens.warnBg;
    QPainter painter(this);
    paintRounded(painter, rect(), 4, fill, {});
    painter.end();
    TextLabel::paintEvent(event);
}

} // namespace faultline
