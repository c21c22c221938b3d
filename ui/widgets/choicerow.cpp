// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/choicerow.h"

#include "ui/widgets/look.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/plaintext.h"

#include <QPainter>

namespace faultline {

namespace {

constexpr int kSide = 8;
constexpr int kCapWidth = 28;
constexpr int kBar = 126;
constexpr int kFigure = 42;

} // namespace

ChoiceRow::ChoiceRow(Look &look, const QString &key, const QString &name, std::optional<Category> category,
                     QWidget *parent)
    : QAbstractButton(parent), m_look(look), m_category(category)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&look, &Look::changed, this, [this] { updateGeometry(); });
    setContents(key, name);
}

void ChoiceRow::setContents(const QString &key, const QString &name)
{
    m_key = key;
    setText(name);
    setAccessibleName(tr("%1, key %2").arg(name, key));
    update();
}

void ChoiceRow::setShare(std::optional<double> share, const QString &words)
{
    m_share = share;
    m_shareWords = words;
    setAccessibleDescription(words);
    update();
}

QSize ChoiceRow::sizeHint() const
{
    const QFontMetrics metrics(m_look.font(TextRole::Body));
    return {kSide + kCapWidth + 28 + metrics.horizontalAdvance(text()) + kSide, m_look.scaled(m_category ? 32 : 30)};
}

QSize ChoiceRow::minimumSizeHint() const
{
    return {110, sizeHint().height()};
}

void ChoiceRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ColorTokens &tokens = m_look.tokens();
    if (isChecked() || underMouse())
        paintRounded(painter, rect(), 6, isChecked() ? tokens.selected : tokens.hover, {});
    const int middle = height() / 2;
    int left = kSide;
    paintKeyCap(painter, m_look, left, middle, m_key, tokens.app, tokens.border, tokens.muted);
    left += std::max(m_look.scaled(kCapWidth), keyCapWidth(m_look, m_key) + 8) + (m_category ? 8 : 0);
    if (m_category) {
        paintSquare(painter, QPointF(left + 5, middle), tokens.category(*m_category));
        left += 18;
    }
    int right = width() - kSide;
    if (!m_shareWords.isEmpty()) {
        painter.setFont(m_look.font(TextRole::Body));
        painter.setPen(tokens.text);
        painter.drawText(QRect(right - kFigure, 0, kFigure, height()), Qt::AlignVCenter | Qt::AlignRight, m_shareWords);
        right -= kFigure + 4;
    }
    if (m_share) {
        const int bar = std::min(kBar, (width() - left) / 3);
        right -= bar;
        const QRect track(right, middle - 3, bar, 6);
        painter.fillRect(track, tokens.sunken);
        painter.fillRect(QRect(track.left(), track.top(), std::max(1, int(*m_share * bar)), 6),
                         tokens.category(m_category.value_or(Category::Unclear)));
        right -= 8;
    }
    painter.setFont(m_look.font(TextRole::Body));
    painter.setPen(tokens.text);
    const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, right - left);
    painter.drawText(QRect(left, 0, right - left, height()), Qt::AlignVCenter, shown);
    if (shown != text() && toolTip().isEmpty())
        setToolTip(plainToolTip(text()));
}

void ChoiceRow::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void ChoiceRow::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace faultline
