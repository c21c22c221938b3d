// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/button.h"

#include "ui/widgets/look.h"
#include "ui/widgets/painting.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace faultline {

namespace {

constexpr int kGap = 6;
constexpr int kIcon = 16;
constexpr int kChevron = 14;

} // namespace

Button::Button(Look &look, Kind kind, const QString &text, QWidget *parent)
    : QAbstractButton(parent), m_look(look), m_kind(kind)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    if (kind == Kind::Link)
        setCursor(Qt::PointingHandCursor);
    connect(&look, &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    updateGeometry();
    update();
}

void Button::setIconName(const QString &name)
{
    m_icon = name;
    updateGeometry();
    update();
}

void Button::setKeyCap(const QString &key)
{
    m_key = key;
    updateGeometry();
}

void Button::setHead(bool head)
{
    m_head = head;
    updateGeometry();
}

void Button::setMenu(QMenu *menu)
{
    m_menu = menu;
    updateGeometry();
    connect(this, &QAbstractButton::clicked, this, [this] {
        const QSize size = m_menu->sizeHint();
        m_menu->popup(mapToGlobal(QPoint(std::min(0, width() - size.width()), height() + 4)));
    });
}

int Button::padding() const
{
    if (m_kind == Kind::Link)
        return 2;
    return m_head ? 10 : 12;
}

QSize Button::sizeHint() const
{
    const QFontMetrics metrics(m_look.font(TextRole::Name));
    int width = 2 * padding();
    const bool hasText = !text().isEmpty();
    if (hasText)
        width += metrics.horizontalAdvance(text()) + 1;
    if (!m_icon.isEmpty())
        width += kIcon + (hasText ? kGap : 0);
    if (!m_key.isEmpty())
        width += kGap + keyCapWidth(m_look, m_key);
    if (m_menu)
        width += kGap + kChevron;
    const int height = m_kind == Kind::Link ? m_look.line(TextRole::Body) : m_look.scaled(m_head ? 28 : 32);
    return {hasText ? width : std::max(width - 8, height), height};
}

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ColorTokens &tokens = m_look.tokens();
    const bool over = isEnabled() && (underMouse() || isDown());
    QColor fill, edge, ink = tokens.text;
    switch (m_kind) {
    case Kind::Primary:
        fill = over ? mixed(tokens.accent, tokens.text, isDown() ? 0.25 : 0.12) : tokens.accent;
        ink = tokens.onAccent;
        break;
    case Kind::Secondary:
    case Kind::Danger:
        fill = over ? tokens.hover : tokens.surface;
        edge = isDown() ? tokens.outline : tokens.border;
        ink = m_kind == Kind::Danger ? tokens.danger : tokens.text;
        break;
    case Kind::Quiet:
        fill = over ? tokens.hover : QColor();
        ink = over ? tokens.text : tokens.muted;
        break;
    case Kind::Link:
        ink = tokens.accent;
        break;
    }
    if (!isEnabled()) {
        fill = m_kind == Kind::Primary ? tokens.sunken : fill;
        ink = tokens.outline;
    }
    if (isChecked())
        fill = tokens.selected;
    if (fill.isValid() || edge.isValid())
        paintRounded(painter, rect(), 6, fill, edge);
    paintContents(painter, ink);
}

void Button::paintContents(QPainter &painter, const QColor &ink)
{
    const ColorTokens &tokens = m_look.tokens();
    const QFont font = m_kind == Kind::Link ? m_look.font(TextRole::Body) : m_look.font(TextRole::Name);
    painter.setFont(font);
    const int middle = height() / 2;
    int left = text().isEmpty() ? (width() - kIcon) / 2 : (width() - sizeHint().width()) / 2 + padding();
    if (!m_icon.isEmpty()) {
        const QColor color = m_kind == Kind::Primary || !isEnabled() ? ink : tokens.muted;
        painter.drawPixmap(left, middle - kIcon / 2,
                           m_look.pixmap(m_icon, kIcon, color, painter.device()->devicePixelRatioF()));
        left += kIcon + kGap;
    }
    if (text().isEmpty())
        return;
    const int textWidth = QFontMetrics(m_look.font(TextRole::Name)).horizontalAdvance(text()) + 1;
    painter.setPen(ink);
    painter.drawText(QRect(left, 0, textWidth, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (m_kind == Kind::Link && underMouse() && isEnabled()) {
        const int line = middle + QFontMetrics(font).ascent() / 2 + 2;
        painter.drawLine(left, line, left + QFontMetrics(font).horizontalAdvance(text()), line);
    }
    left += textWidth + kGap;
    if (!m_key.isEmpty()) {
        const bool primary = m_kind == Kind::Primary;
        paintKeyCap(painter, m_look, left, middle, m_key,
                    primary ? mixed(tokens.accent, tokens.onAccent, 0.2) : tokens.app,
                    primary ? QColor() : tokens.border, primary ? ink : tokens.muted);
    } else if (m_menu) {
        painter.drawPixmap(left, middle - kChevron / 2,
                           m_look.pixmap(QStringLiteral("chevron-down"), kChevron, tokens.muted,
                                         painter.device()->devicePixelRatioF()));
    }
}

void Button::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void Button::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void Button::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        event->accept();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace faultline
