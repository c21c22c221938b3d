// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tabstrip.h"

#include "ui/widgets/look.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace faultline {

namespace {

constexpr int kGap = 20;
constexpr int kCountGap = 6;

} // namespace

TabStrip::TabStrip(Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    setFocusPolicy(Qt::TabFocus);
    setProperty("ring", true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&look, &Look::changed, this, [this] { updateGeometry(); });
}

void TabStrip::clear()
{
    m_tabs.clear();
    m_current = 0;
    updateGeometry();
    update();
}

void TabStrip::addTab(const QString &name)
{
    m_tabs.push_back({name, {}, false});
    setCurrent(m_current);
    updateGeometry();
}

void TabStrip::setCount(int tab, const QString &count, bool danger)
{
    Tab &one = m_tabs[std::size_t(tab)];
    one.count = count;
    one.danger = danger;
    updateGeometry();
    update();
}

void TabStrip::setCurrent(int tab)
{
    const bool changed = tab != m_current;
    m_current = tab;
    setAccessibleName(m_tabs[std::size_t(tab)].name);
    update();
    if (changed)
        Q_EMIT currentChanged(tab);
}

QRect TabStrip::rectOf(int tab) const
{
    const QFontMetrics metrics(m_look.font(TextRole::Name));
    int left = 0;
    for (int i = 0; i <= tab; ++i) {
        const Tab &one = m_tabs[std::size_t(i)];
        int width = metrics.horizontalAdvance(one.name) + 1;
        if (!one.count.isEmpty())
            width += kCountGap + metrics.horizontalAdvance(one.count) + 1;
        if (i == tab)
            return {left, 0, width, height()};
        left += width + kGap;
    }
    return {};
}

QSize TabStrip::sizeHint() const
{
    const int last = int(m_tabs.size()) - 1;
    return {last < 0 ? 0 : rectOf(last).right() + 1, m_look.scaled(40)};
}

void TabStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ColorTokens &tokens = m_look.tokens();
    for (int i = 0; i < int(m_tabs.size()); ++i) {
        const Tab &tab = m_tabs[std::size_t(i)];
        const QRect rect = rectOf(i);
        painter.setFont(m_look.font(i == m_current ? TextRole::Name : TextRole::Body));
        painter.setPen(i == m_current ? tokens.text : tokens.muted);
        painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, tab.name);
        const int nameWidth
            = QFontMetrics(m_look.font(TextRole::Name)).horizontalAdvance(tab.name) + 1 + kCountGap;
        painter.setFont(m_look.font(TextRole::Body));
        painter.setPen(tab.danger ? tokens.danger : tokens.muted);
        painter.drawText(rect.adjusted(nameWidth, 0, 4, 0), Qt::AlignVCenter | Qt::AlignLeft, tab.count);
        if (i == m_current && m_tabs.size() > 1)
            painter.fillRect(QRect(rect.left(), height() - 2, rect.width(), 2), tokens.accent);
    }
}

void TabStrip::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; i < int(m_tabs.size()); ++i) {
        if (rectOf(i).adjusted(-8, 0, 8, 0).contains(event->position().toPoint()))
            setCurrent(i);
    }
}

void TabStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left && m_current > 0)
        setCurrent(m_current - 1);
    else if (event->key() == Qt::Key_Right && m_current + 1 < int(m_tabs.size()))
        setCurrent(m_current + 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace faultline
