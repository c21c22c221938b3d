// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/rail.h"

#include "core/report/format.h"
#include "ui/widgets/look.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/textlabel.h"
#include "ui/workspace/workspace.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace faultline {

namespace {

constexpr int kWide = 184;
constexpr int kNarrow = 56;
constexpr int kIcon = 18;

} // namespace

RailItem::RailItem(Look &look, QString icon, const QString &text, const QString &keys)
    : m_look(look), m_icon(std::move(icon)), m_keys(keys)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(text);
    setNarrow(false);
    connect(&look, &Look::changed, this, [this] { updateGeometry(); });
}

void RailItem::setCount(qint64 count)
{
    m_count = count;
    setAccessibleName(count > 0 ? tr("%1, %2").arg(text()).arg(count) : text());
    update();
}

void RailItem::setNarrow(bool narrow)
{
    m_narrow = narrow;
    setToolTip(plainToolTip(narrow ? QStringLiteral("%1 (%2)").arg(text(), m_keys) : m_keys));
    update();
}

QSize RailItem::sizeHint() const
{
    const int words
        = QFontMetrics(m_look.font(TextRole::Name)).horizontalAdvance(text() + QStringLiteral(" 99,999"));
    return {m_narrow ? 40 : std::max(168, 38 + words + 10), m_look.scaled(36)};
}

void RailItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ColorTokens &tokens = m_look.tokens();
    if (isChecked() || (isEnabled() && underMouse()))
        paintRounded(painter, rect(), 6, isChecked() ? tokens.selected : tokens.hover, {});
    if (isChecked())
        painter.fillRect(QRect(0, (height() - 18) / 2, 3, 18), tokens.accent);
    const QColor rest = isEnabled() ? tokens.muted : mixed(tokens.muted, tokens.app, 0.45);
    const int left = m_narrow ? (width() - kIcon) / 2 : 10;
    painter.drawPixmap(left, (height() - kIcon) / 2,
                       m_look.pixmap(m_icon, kIcon, isChecked() ? tokens.accent : rest,
                                     painter.device()->devicePixelRatioF()));
    if (m_narrow)
        return;
    painter.setFont(m_look.font(TextRole::Name));
    painter.setPen(isChecked() ? tokens.text : rest);
    QRect textRect = rect().adjusted(38, 0, -10, 0);
    if (m_count > 0) {
        const QString count = QString::number(m_count);
        painter.drawText(textRect, Qt::AlignRight | Qt::AlignVCenter, count);
        textRect.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(count) - 6, 0);
    }
    painter.drawText(textRect, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, textRect.width()));
}

void RailItem::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void RailItem::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void RailItem::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

Rail::Rail(Look &look, Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_look(look), m_workspace(workspace)
{
    setAccessibleName(tr("Pages"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 12, 9, 16);
    column->setSpacing(0);
    m_items = new QVBoxLayout;
    m_items->setSpacing(2);
    m_foot = new QWidget;
    auto *foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(10, 0, 0, 0);
    foot->setSpacing(2);
    m_name = new TextLabel(look, TextRole::Name, TextColor::Text, TextLabel::Lines::Elided);
    m_counts = new TextLabel(look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Wrapped);
    m_tag = new Tag(look, TextColor::Warn);
    m_tag->setPlain(tr("Sample data, invented"));
    foot->addWidget(m_name);
    foot->addWidget(m_counts);
    foot->addSpacing(4);
    foot->addWidget(m_tag);
    column->addLayout(m_items);
    column->addStretch(1);
    column->addWidget(m_foot);
    connect(&workspace, &Workspace::changed, this, &Rail::updateFoot);
    connect(&look, &Look::changed, this, [this] { setNarrow(m_narrow); });
    setNarrow(false);
    updateFoot();
}

RailItem *Rail::addItem(const QString &id, const QString &icon, const QString &text, const QString &keys)
{
    auto *item = new RailItem(m_look, icon, text, keys);
    item->setObjectName(id);
    m_items->addWidget(item);
    setNarrow(m_narrow);
    // The window says which page is open; a click alone checks nothing.
    connect(item, &QAbstractButton::clicked, this, [this, id, item] {
        item->setChecked(!item->isChecked());
        Q_EMIT chosen(id);
    });
    return item;
}

void Rail::setCurrent(const QString &id)
{
    const auto items = findChildren<RailItem *>();
    for (RailItem *item : items)
        item->setChecked(item->objectName() == id);
}

void Rail::setNarrow(bool narrow)
{
    m_narrow = narrow;
    int content = m_foot->layout()->contentsMargins().left() + m_tag->sizeHint().width();
    const auto items = findChildren<RailItem *>();
    for (RailItem *item : items) {
        item->setNarrow(narrow);
        content = std::max(content, item->sizeHint().width());
    }
    m_foot->setVisible(!narrow);
    const QMargins around = layout()->contentsMargins();
    setFixedWidth(narrow ? kNarrow
                         : std::max(m_look.scaled(kWide), around.left() + content + around.right()));
}

void Rail::setCount(const QString &id, qint64 count)
{
    if (auto *item = findChild<RailItem *>(id))
        item->setCount(count);
}

void Rail::setWorkspacePagesEnabled(bool enabled)
{
    const auto items = findChildren<RailItem *>();
    for (RailItem *item : items)
        item->setEnabled(enabled || item->objectName() == QLatin1String("import"));
}

void Rail::updateFoot()
{
    const WorkspaceSummary &summary = m_workspace.summary();
    m_tag->setVisible(m_workspace.isOpen() && summary.sample);
    if (!m_workspace.isOpen()) {
        m_name->setPlain(tr("No workspace"));
        m_counts->setPlain(tr("Open or make one to begin"));
        return;
    }
    m_name->setPlain(m_workspace.name());
    if (summary.incidents == 0)
        m_counts->setPlain(tr("New, no incidents yet"));
    else {
        const QString incidents = incidentsText(summary.incidents);
        const QString teams = counted(summary.teams, tr("%1 team"), tr("%1 teams"));
        m_counts->setPlain(summary.teams == 0 ? incidents : tr("%1, %2").arg(incidents, teams));
    }
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.tokens().app);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_look.tokens().border);
}

} // namespace faultline
