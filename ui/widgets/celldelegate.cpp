// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/celldelegate.h"

#include "ui/widgets/look.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/tableheader.h"
#include "ui/widgets/tableroles.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace faultline {

namespace {

constexpr int kSide = 8;

/// Draws what a search found as in the details: reversed.
void drawHits(QPainter &painter, const QRect &box, Qt::Alignment align, const QString &text,
              const QString &hit, const ColorTokens &tokens)
{
    if (hit.isEmpty() || !(align & Qt::AlignLeft))
        return;
    const QFontMetrics metrics = painter.fontMetrics();
    painter.setPen(tokens.onAccent);
    for (qsizetype at = text.indexOf(hit, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(hit, at + hit.size(), Qt::CaseInsensitive)) {
        const int left = box.left() + metrics.horizontalAdvance(text, int(at));
        const int right = box.left() + metrics.horizontalAdvance(text, int(at + hit.size()));
        const QRect band(left, box.center().y() - metrics.height() / 2, right - left, metrics.height() + 1);
        painter.fillRect(band, tokens.accent);
        painter.setClipRect(band);
        painter.drawText(box, int(align) | Qt::TextSingleLine, text);
        painter.setClipping(false);
    }
}

} // namespace

CellDelegate::CellDelegate(Look &look, int rowHeight, QObject *parent)
    : QStyledItemDelegate(parent), m_look(look), m_rowHeight(rowHeight)
{
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFont font = m_look.font(index.data(StrongRole).toBool() ? TextRole::Name : TextRole::Body);
    int width = QFontMetrics(font).horizontalAdvance(index.data().toString()) + 2 * kSide + 2;
    if (index.data(CategoryRole).isValid())
        width += 16;
    return {width, m_look.scaled(m_rowHeight)};
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const ColorTokens &tokens = m_look.tokens();
    painter->save();
    const QRect cell = option.rect;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(cell, tokens.selected);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(cell, tokens.hover);
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), tokens.grid);

    QRect box = cell.adjusted(kSide, 0, -kSide, -1);
    if (index.data(ByPersonRole).toBool()) {
        painter->drawPixmap(box.right() - 13, box.center().y() - 6,
                            m_look.pixmap(QStringLiteral("person"), 14, tokens.muted,
                                          painter->device()->devicePixelRatioF()));
        painter->restore();
        return;
    }
    const QVariant category = index.data(CategoryRole);
    if (category.isValid()) {
        paintSquare(*painter, QPointF(box.left() + 5, box.center().y() + 0.5),
                    tokens.category(Category(category.toInt())));
        box.adjust(16, 0, 0, 0);
    }
    const bool fixed = index.data(FixedWidthRole).toBool();
    painter->setFont(fixed ? QFontDatabase::systemFont(QFontDatabase::FixedFont)
                           : m_look.font(index.data(StrongRole).toBool() ? TextRole::Name : TextRole::Body));
    painter->setPen(index.data(DangerRole).toBool()               ? tokens.danger
                        : fixed || index.data(MutedRole).toBool() ? tokens.muted
                                                                  : tokens.text);
    const auto align = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    const QString text = painter->fontMetrics().elidedText(index.data().toString().simplified(),
                                                           Qt::ElideRight, box.width());
    painter->drawText(box, int(align) | Qt::TextSingleLine, text);
    drawHits(*painter, box, align, text, index.data(HitRole).toString(), tokens);
    painter->restore();
}

void styleTable(QTableView *table, Look &look, int rowHeight)
{
    table->setItemDelegate(new CellDelegate(look, rowHeight, table));
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setCornerButtonEnabled(false);
    table->setMouseTracking(true);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->setHorizontalHeader(new TableHeader(look, table));
    const auto restyle = [table, &look, rowHeight] {
        table->verticalHeader()->setMinimumSectionSize(look.scaled(rowHeight));
        table->verticalHeader()->setDefaultSectionSize(look.scaled(rowHeight));
    };
    restyle();
    QObject::connect(&look, &Look::changed, table, restyle);
}

} // namespace faultline
