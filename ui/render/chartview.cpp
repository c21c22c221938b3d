// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/chartview.h"

#include "ui/render/chartelementproxy.h"
#include "ui/render/charttable.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGraphicsScene>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QRubberBand>
#include <QTableWidget>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr int kRingRoom = 4; ///< 2 px ring, 2 px away

} // namespace

ChartView::ChartView(QWidget *parent) : QChartView(parent), m_chartStyle(ChartStyle::forScreen(Theme::Light, font()))
{
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setRubberBand(QChartView::NoRubberBand);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setSizePolicy(policy);
    rebuild();
}

ChartView::~ChartView() = default;

void ChartView::setSpec(const ChartSpec &spec)
{
    if (spec == m_spec)
        return;
    m_spec = spec;
    rebuild();
}

void ChartView::setChartStyle(const ChartStyle &style)
{
    m_chartStyle = style;
    rebuild();
}

void ChartView::rebuild()
{
    QChart *former = chart();
    setChart(buildChart(m_spec, m_chartStyle).release());
    delete former;
    setBackgroundBrush(m_chartStyle.colors().surface);
    setMinimumSize(minimumSizeHint());
    updateGeometry();
    if (m_table != nullptr) {
        setTableShown(false);
        setTableShown(true);
    }
    placeProxies();
    describe();
}

void ChartView::describe()
{
    setAccessibleName(m_spec.title.isEmpty() ? m_spec.description : m_spec.title);
    QStringList said{m_spec.description, m_spec.caption, m_spec.smallSample, m_spec.tooFew};
    said.removeAll(QString());
    setAccessibleDescription(said.join(QLatin1Char('\n')) + QLatin1Char('\n') + tableTsv(m_spec.table));
}

void ChartView::placeProxies()
{
    m_elements = item()->elements();
    const bool hadFocus = std::any_of(m_proxies.begin(), m_proxies.end(), [](auto *proxy) { return proxy->hasFocus(); });
    const bool reuse = m_proxies.size() == m_elements.size();
    if (!reuse) {
        qDeleteAll(m_proxies);
        m_proxies.clear();
        for (std::size_t i = 0; i < m_elements.size(); ++i)
            m_proxies.push_back(new ChartElementProxy(this, i));
    }
    m_current = std::min(m_current, m_elements.empty() ? 0 : m_elements.size() - 1);
    for (std::size_t i = 0; i < m_elements.size(); ++i) {
        ChartElementProxy *proxy = m_proxies[i];
        const QRect place = m_elements[i].rect.toAlignedRect().adjusted(-kRingRoom, -kRingRoom, kRingRoom, kRingRoom);
        proxy->setGeometry(place.intersected(viewport()->rect()));
        proxy->setAccessibleName(m_elements[i].name);
        proxy->setRingColor(m_chartStyle.colors().accent);
        proxy->setFocusPolicy(i == m_current ? Qt::StrongFocus : Qt::ClickFocus);
        proxy->setVisible(m_table == nullptr);
    }
    // With elements inside, the view itself is no stop of its own, or Shift+Tab would lead back into it.
    setFocusPolicy(m_elements.empty() ? Qt::StrongFocus : Qt::NoFocus);
    if (hadFocus && !reuse && !m_proxies.empty())
        setCurrent(m_current, Qt::OtherFocusReason);
}

void ChartView::placeTable()
{
    if (m_table == nullptr)
        return;
    const int top = int(std::ceil(item()->bodyArea().top()));
    m_table->setGeometry(0, top, viewport()->width(), std::max(0, viewport()->height() - top));
}

void ChartView::setTableShown(bool shown)
{
    if (shown == isTableShown())
        return;
    const bool focused = isAncestorOf(QApplication::focusWidget()) || hasFocus();
    if (shown) {
        m_table = makeTableTwin(m_spec.table, m_chartStyle, viewport());
        m_table->setAccessibleName(accessibleName());
        m_table->installEventFilter(this);
        placeTable();
        m_table->show();
        if (focused)
            m_table->setFocus();
    } else {
        m_table->deleteLater();
        m_table->hide();
        m_table = nullptr;
        if (focused && !m_proxies.empty()) {
            m_proxies[m_current]->show();
            m_proxies[m_current]->setFocus();
        }
    }
    placeProxies();
    Q_EMIT tableToggled(shown);
}

bool ChartView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_T && key->modifiers() == Qt::NoModifier) || key->key() == Qt::Key_Escape
            || key->matches(QKeySequence::Copy)) {
            keyPressEvent(key);
            return true;
        }
    }
    return QChartView::eventFilter(watched, event);
}

QByteArray ChartView::exported(ChartFormat format) const
{
    return chartFile(format, m_spec, m_chartStyle, viewport()->size());
}

void ChartView::copyToClipboard() const
{
    auto *mime = new QMimeData;
    mime->setText(tableTsv(m_spec.table));
    if (!isTableShown())
        mime->setImageData(chartImage(m_spec, m_chartStyle, viewport()->size(), 2));
    QApplication::clipboard()->setMimeData(mime);
}

std::optional<std::size_t> ChartView::elementAt(const QPoint &position) const
{
    for (std::size_t i = 0; i < m_elements.size(); ++i) {
        if (m_elements[i].rect.contains(position))
            return i;
    }
    return std::nullopt;
}

QSize ChartView::minimumSizeHint() const
{
    // Before its first chart it must not push others aside.
    return m_spec == ChartSpec() ? QSize(0, 0) : item()->leastSize().toSize();
}

QSize ChartView::sizeHint() const
{
    const int width = std::max(minimumSizeHint().width(), 480);
    return QSize(width, heightForWidth(width));
}

int ChartView::heightForWidth(int width) const { return int(std::ceil(item()->preferredHeight(width))); }

void ChartView::activate(std::size_t element, bool drill)
{
    const ChartElement &target = m_elements[element];
    if (!target.columnKey.empty())
        Q_EMIT cellActivated(QString::fromStdString(target.key), QString::fromStdString(target.columnKey));
    else if (!target.key.empty())
        Q_EMIT barActivated(QString::fromStdString(target.key), drill);
}

bool ChartView::canSelectRange() const { return std::holds_alternative<TrendSpec>(m_spec.body); }

void ChartView::selectRange(std::size_t from, std::size_t to)
{
    const auto [first, last] = std::minmax(from, to);
    Q_EMIT rangeSelected(QString::fromStdString(m_elements[first].key), QString::fromStdString(m_elements[last].key));
}

void ChartView::setCurrent(std::size_t element, Qt::FocusReason reason)
{
    m_proxies[m_current]->setFocusPolicy(Qt::ClickFocus);
    m_current = element;
    m_proxies[m_current]->setFocusPolicy(Qt::StrongFocus);
    m_proxies[m_current]->setFocus(reason);
}

void ChartView::moveFocus(int key, bool extend)
{
    if (m_elements.empty())
        return;
    std::size_t best = m_current;
    if (key == Qt::Key_Home)
        best = 0;
    else if (key == Qt::Key_End)
        best = m_elements.size() - 1;
    else {
        const QPointF here = m_elements[m_current].rect.center();
        double nearest = 1e18;
        for (std::size_t i = 0; i < m_elements.size(); ++i) {
            const QPointF way = m_elements[i].rect.center() - here;
            const bool sideways = key == Qt::Key_Left || key == Qt::Key_Right;
            const double along = (sideways ? way.x() : way.y()) * (key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1);
            const double across = std::abs(sideways ? way.y() : way.x());
            if (along > 0.5 && along + 4 * across < nearest) {
                nearest = along + 4 * across;
                best = i;
            }
        }
    }
    if (extend && canSelectRange()) {
        if (!m_anchor)
            m_anchor = m_current;
        setCurrent(best, Qt::OtherFocusReason);
        selectRange(*m_anchor, best);
        return;
    }
    m_anchor.reset();
    setCurrent(best, Qt::OtherFocusReason);
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    placeProxies();
    placeTable();
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    if (m_table != nullptr)
        m_table->setFocus(event->reason());
    else if (!m_proxies.empty())
        setCurrent(m_current, event->reason());
}

} // namespace faultline
