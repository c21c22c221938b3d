// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/filterchip.h"

#include "ui/widgets/look.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/plaintext.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace faultline {

namespace {

constexpr int kSide = 11;
constexpr int kGap = 6;
constexpr int kMark = 14;
constexpr int kMostValueWidth = 320;

} // namespace

FilterChip::FilterChip(Look &look, const QString &name, QWidget *parent, Kind kind)
    : QAbstractButton(parent), m_look(look), m_kind(kind)
{
    setText(name);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&look, &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FilterChip::setValue(const QString &value)
{
    m_value = value;
    const QFontMetrics metrics(m_look.font(TextRole::Body));
    setToolTip(metrics.horizontalAdvance(value) > kMostValueWidth ? plainToolTip(value) : QString());
    updateGeometry();
    update();
}

void FilterChip::setUserSet(bool set)
{
    m_userSet = set;
    updateGeometry();
    update();
}

void FilterChip::setSentence(const QString &sentence)
{
    setAccessibleName(sentence);
}

QString FilterChip::shownValue() const
{
    const QFontMetrics metrics(m_look.font(TextRole::Body));
    return metrics.elidedText(m_value, Qt::ElideRight, kMostValueWidth);
}

QSize FilterChip::sizeHint() const
{
    const QFontMetrics metrics(m_look.font(TextRole::Body));
    int width = 2 * kSide + metrics.horizontalAdvance(text()) + 1 + kGap + kMark;
    if (!m_value.isEmpty())
        width += kGap + metrics.horizontalAdvance(shownValue()) + 1;
    return {width, m_look.scaled(28)};
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ColorTokens &tokens = m_look.tokens();
    const double ratio = painter.device()->devicePixelRatioF();
    const bool add = m_kind == Kind::Add;
    QColor fill = m_userSet ? tokens.selected : underMouse() ? tokens.hover : add ? QColor() : tokens.surface;
    const QColor edge = m_userSet ? tokens.accent : add ? tokens.outline : tokens.border;
    paintRounded(painter, rect(), height() / 2.0, fill, edge, add ? Qt::DashLine : Qt::SolidLine);

    painter.setFont(m_look.font(TextRole::Body));
    const QFontMetrics metrics(painter.font());
    const int middle = height() / 2;
    int left = kSide;
    if (add) {
        painter.drawPixmap(left, middle - kMark / 2, m_look.pixmap(QStringLiteral("plus"), kMark, tokens.muted, ratio));
        left += kMark + kGap;
    }
    painter.setPen(tokens.muted);
    int width = metrics.horizontalAdvance(text()) + 1;
    painter.drawText(QRect(left, 0, width, height()), Qt::AlignVCenter, text());
    left += width + kGap;
    if (add)
        return;
    if (!m_value.isEmpty()) {
        width = metrics.horizontalAdvance(shownValue()) + 1;
        painter.setPen(tokens.text);
        painter.drawText(QRect(left, 0, width, height()), Qt::AlignVCenter, shownValue());
        left += width + kGap;
    }
    const QString mark = m_userSet ? QStringLiteral("close") : QStringLiteral("chevron-down");
    const int size = m_userSet ? 12 : kMark;
    painter.drawPixmap(left, middle - size / 2, m_look.pixmap(mark, size, tokens.text, ratio));
}

void FilterChip::mouseReleaseEvent(QMouseEvent *event)
{
    const bool inside = rect().contains(event->position().toPoint());
    const bool onMark = m_userSet && event->position().x() > width() - kSide - kMark - kGap / 2;
    QAbstractButton::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || !inside)
        return;
    if (onMark)
        Q_EMIT removed();
    else
        Q_EMIT opened();
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (m_userSet)
            Q_EMIT removed();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Down:
        Q_EMIT opened();
        return;
    case Qt::Key_Left:
        focusPreviousChild();
        return;
    case Qt::Key_Right:
        focusNextChild();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void FilterChip::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void FilterChip::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace faultline
