// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/segments.h"

#include "ui/widgets/look.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/plaintext.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

namespace faultline {

namespace {

constexpr int kWidth = 28;
constexpr int kSide = 10;

/// The digit typed with Shift held, 0–2; −1: none. On most layouts Shift makes another sign of it, so the
/// place of the key counts where the platform tells it (evdev, as X11 and Wayland pass it on).
int shiftedDigit(const QKeyEvent &event)
{
    if (!event.modifiers().testFlag(Qt::ShiftModifier) || event.key() == Qt::Key_Question)
        return -1;
    if (event.key() >= Qt::Key_0 && event.key() <= Qt::Key_2)
        return event.key() - Qt::Key_0;
    switch (event.nativeScanCode()) {
    case 19:
        return 0;
    case 10:
        return 1;
    case 11:
        return 2;
    default:
        return -1;
    }
}

} // namespace

Segments::Segments(Look &look, std::vector<Choice> choices, QWidget *parent)
    : QWidget(parent), m_look(look), m_choices(std::move(choices))
{
    setFocusPolicy(Qt::StrongFocus);
    setProperty("ring", true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&look, &Look::changed, this, [this] { updateGeometry(); });
    describe();
}

void Segments::setCurrent(int index)
{
    m_current = index;
    describe();
    update();
}

void Segments::setSecond(int index)
{
    m_second = index;
    update();
}

void Segments::setSubject(const QString &subject)
{
    m_subject = subject;
    describe();
}

void Segments::describe()
{
    const QString value = m_current < 0 ? tr("nothing chosen") : m_choices[std::size_t(m_current)].name;
    setAccessibleName(m_subject.isEmpty() ? value : tr("%1: %2").arg(m_subject, value));
}

QRect Segments::rectOf(int index) const
{
    int left = 0;
    const QFontMetrics metrics(m_look.font(TextRole::Name));
    for (int i = 0; i <= index; ++i) {
        const int text = metrics.horizontalAdvance(m_choices[std::size_t(i)].text) + 1;
        const int width = m_wide ? text + 2 * kSide : std::max(m_look.scaled(kWidth), text + 10);
        if (i == index)
            return {left, 0, width, height()};
        left += width;
    }
    return {};
}

QSize Segments::sizeHint() const
{
    return {rectOf(int(m_choices.size()) - 1).right() + 1, m_look.scaled(m_wide ? 28 : 26)};
}

void Segments::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ColorTokens &tokens = m_look.tokens();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(whole, 6, 6);
    painter.fillPath(shape, tokens.surface);
    for (int i = 0; i < int(m_choices.size()); ++i) {
        const QRect cell = rectOf(i);
        if (i == m_current) {
            painter.save();
            painter.setClipPath(shape);
            painter.fillRect(cell, m_wide ? tokens.selected : tokens.accent);
            painter.restore();
        }
        if (i > 0) {
            painter.setPen(QPen(tokens.border, 1));
            painter.drawLine(QPointF(cell.left() + 0.5, 1), QPointF(cell.left() + 0.5, height() - 1));
        }
        const bool strong = i == m_current;
        painter.setFont(m_look.font(strong ? TextRole::Name : TextRole::Body));
        painter.setPen(strong ? (m_wide ? tokens.text : tokens.onAccent) : tokens.muted);
        painter.drawText(cell, Qt::AlignCenter, m_choices[std::size_t(i)].text);
    }
    painter.setPen(QPen(tokens.outline, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);
    if (m_second >= 0) {
        painter.setPen(QPen(tokens.text, 1.5));
        painter.drawRect(QRectF(rectOf(m_second)).adjusted(0.75, 0.75, -0.75, -0.75));
    }
}

void Segments::choose(int index)
{
    if (index < 0 || index >= int(m_choices.size()) || index == m_current)
        return;
    setCurrent(index);
    Q_EMIT chosen(index);
}

void Segments::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; i < int(m_choices.size()); ++i) {
        if (!rectOf(i).contains(event->position().toPoint()))
            continue;
        if (event->modifiers().testFlag(Qt::ShiftModifier))
            Q_EMIT secondChosen(i);
        else
            choose(i);
    }
}

void Segments::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left) {
        choose(m_current - 1);
        return;
    }
    if (event->key() == Qt::Key_Right) {
        choose(m_current + 1);
        return;
    }
    if (const int digit = shiftedDigit(*event); digit >= 0) {
        for (int i = 0; i < int(m_choices.size()); ++i) {
            if (m_choices[std::size_t(i)].key == Qt::Key_0 + digit)
                Q_EMIT secondChosen(i);
        }
        return;
    }
    for (int i = 0; i < int(m_choices.size()); ++i) {
        if (m_choices[std::size_t(i)].key != 0 && m_choices[std::size_t(i)].key == event->key()) {
            choose(i);
            return;
        }
    }
    QWidget::keyPressEvent(event);
}

bool Segments::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (int i = 0; i < int(m_choices.size()); ++i) {
            if (rectOf(i).contains(help->pos()))
                QToolTip::showText(help->globalPos(), plainToolTip(m_choices[std::size_t(i)].name), this);
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace faultline
