// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tableheader.h"

#include "ui/widgets/look.h"

#include <QPainter>

namespace faultline {

namespace {

constexpr int kSide = 8;
constexpr int kMark = 12;

} // namespace

TableHeader::TableHeader(Look &look, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_look(look)
{
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(&look, &Look::changed, this, [this] {
        updateGeometry();
        viewport()->update();
    });
}

QSize TableHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), m_look.scaled(28)};
}

QSize TableHeader::sectionSizeFromContents(int section) const
{
    const QString text = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
    const int mark = isSortIndicatorShown() && sortIndicatorSection() == section ? kMark + 4 : 0;
    return {QFontMetrics(m_look.font(TextRole::Caption)).horizontalAdvance(text) + 2 * kSide + mark + 4,
            m_look.scaled(28)};
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const ColorTokens &tokens = m_look.tokens();
    painter->save();
    painter->fillRect(rect, tokens.surface);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.grid);
    painter->setFont(m_look.font(TextRole::Caption));
    painter->setPen(tokens.muted);
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    QRect box = rect.adjusted(kSide, 0, -kSide, -1);
    const int mark = sorted ? kMark + 4 : 0;
    const QString text = painter->fontMetrics().elidedText(
        model()->headerData(section, orientation(), Qt::DisplayRole).toString(), Qt::ElideRight, box.width() - mark);
    const int width = painter->fontMetrics().horizontalAdvance(text);
    const QVariant wanted = model()->headerData(section, orientation(), Qt::TextAlignmentRole);
    const auto align = wanted.isValid() ? Qt::Alignment(wanted.toInt()) : defaultAlignment();
    int left = box.left();
    if (align & Qt::AlignRight)
        left = box.right() + 1 - width - mark;
    else if (align & Qt::AlignHCenter)
        left = box.center().x() + 1 - (width + mark) / 2;
    painter->drawText(QRect(left, box.top(), width + 1, box.height()), Qt::AlignVCenter, text);
    if (sorted)
        painter->drawPixmap(left + width + 4, box.center().y() - kMark / 2 + 1,
                            m_look.pixmap(sortIndicatorOrder() == Qt::DescendingOrder
                                              ? QStringLiteral("chevron-down")
                                              : QStringLiteral("chevron-up"),
                                          kMark, tokens.muted, painter->device()->devicePixelRatioF()));
    painter->restore();
}

} // namespace faultline
