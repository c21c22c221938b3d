// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/palettedelegate.h"

#include "ui/widgets/look.h"
#include "ui/widgets/painting.h"

#include <QPainter>

namespace faultline {

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, m_look.scaled(36)};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ColorTokens &tokens = m_look.tokens();
    const QRect row = option.rect;
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
        paintRounded(*painter, row, 6, option.state & QStyle::State_Selected ? tokens.selected : tokens.hover, {});
    const QString icon = index.data(IconRole).toString();
    if (!icon.isEmpty())
        painter->drawPixmap(row.left() + 10, row.center().y() - 7,
                            m_look.pixmap(icon, 16, tokens.muted, painter->device()->devicePixelRatioF()));

    int right = row.right() - 10;
    const QString keys = index.data(KeysRole).toString();
    if (!keys.isEmpty()) {
        right -= keyCapWidth(m_look, keys);
        paintKeyCap(*painter, m_look, right, row.center().y() + 1, keys, tokens.app, tokens.border, tokens.muted);
        right -= 8;
    }
    const QString place = index.data(PlaceRole).toString();
    painter->setFont(m_look.font(TextRole::Caption));
    painter->setPen(tokens.muted);
    const int placeWidth = painter->fontMetrics().horizontalAdvance(place) + 1;
    painter->drawText(QRect(right - placeWidth, row.top(), placeWidth, row.height()), Qt::AlignVCenter, place);
    right -= placeWidth + 8;

    const QFont rest = m_look.font(TextRole::Body);
    const QFont hit = m_look.font(TextRole::Name);
    const auto hits = index.data(HitsRole).value<QList<int>>();
    painter->setPen(tokens.text);
    int x = row.left() + 36;
    const QString text = QFontMetrics(hit).elidedText(index.data().toString(), Qt::ElideRight, right - x);
    for (int i = 0; i < text.size();) {
        const bool isHit = hits.contains(i);
        int end = i + 1;
        while (end < text.size() && hits.contains(end) == isHit)
            ++end;
        const QString part = text.mid(i, end - i);
        painter->setFont(isHit ? hit : rest);
        painter->drawText(QRect(x, row.top(), right - x + 8, row.height()), Qt::AlignVCenter, part);
        x += painter->fontMetrics().horizontalAdvance(part);
        i = end;
    }
}

} // namespace faultline
