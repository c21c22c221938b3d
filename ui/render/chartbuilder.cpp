// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/chartbuilder.h"

#include "ui/render/amountbarschart.h"
#include "ui/render/chartpaint.h"
#include "ui/render/ecdfchart.h"
#include "ui/render/headlinechart.h"
#include "ui/render/heatmapchart.h"
#include "ui/render/rankedbarschart.h"
#include "ui/render/scoreschart.h"
#include "ui/render/smallmultipleschart.h"
#include "ui/render/trendchart.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QGraphicsSceneResizeEvent>
#include <QGraphicsTextItem>
#include <QLegend>
#include <QPainter>

#include <algorithm>

namespace faultline {

namespace {

/// One layer of ours over (or under) the series, in the chart's coordinates.
class Layer final : public QGraphicsItem
{
public:
    Layer(ChartItem *chart, bool inFront) : QGraphicsItem(chart), m_chart(chart), m_inFront(inFront)
    {
        setZValue(inFront ? 1000 : -1000);
        setAcceptedMouseButtons(Qt::NoButton);
    }
    QRectF boundingRect() const override { return m_chart->rect(); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        painter->setRenderHint(QPainter::Antialiasing);
        if (m_inFront)
            m_chart->paintInFront(*painter);
        else
            m_chart->paintBehind(*painter);
    }
    void sizeChanged()
    {
        prepareGeometryChange();
        update();
    }

private:
    ChartItem *m_chart;
    bool m_inFront;
};

/// Qt Charts' own title and axis titles are empty, yet they leave clips in a PDF whose size hangs on the font of the
/// machine.
void hideTexts(QGraphicsItem *item)
{
    const QList<QGraphicsItem *> children = item->childItems();
    for (QGraphicsItem *child : children) {
        if (dynamic_cast<QGraphicsTextItem *>(child) != nullptr)
            child->hide();
        else
            hideTexts(child);
    }
}

template<typename... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template<typename... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

} // namespace

QString categoryTitle(Category category)
{
    switch (category) {
    case Category::Operational:
        return QCoreApplication::translate("faultline::Chart", "Operational");
    case Category::Cost:
        return QCoreApplication::translate("faultline::Chart", "Cost");
    case Category::Retrieval:
        return QCoreApplication::translate("faultline::Chart", "Retrieval");
    case Category::Tooling:
        return QCoreApplication::translate("faultline::Chart", "Tooling");
    case Category::Model:
        return QCoreApplication::translate("faultline::Chart", "Model");
    case Category::Unclear:
        break;
    }
    return QCoreApplication::translate("faultline::Chart", "Unclear");
}

std::unique_ptr<ChartBody> makeChartBody(const ChartSpec &spec, const ChartStyle &style)
{
    const bool small = !spec.smallSample.isEmpty();
    return std::visit(
        Overloaded{
            [&](const RankedBarsSpec &s) -> std::unique_ptr<ChartBody> { return std::make_unique<RankedBarsChart>(s, style, small); },
            [&](const TrendSpec &s) -> std::unique_ptr<ChartBody> { return std::make_unique<TrendChart>(s, style, small); },
            [&](const HeatMapSpec &s) -> std::unique_ptr<ChartBody> { return std::make_unique<HeatMapChart>(s, style); },
            [&](const EcdfSpec &s) -> std::unique_ptr<ChartBody> { return std::make_unique<EcdfChart>(s, style); },
            [&](const HeadlineSpec &s) -> std::unique_ptr<ChartBody> { return std::make_unique<HeadlineChart>(s, style, small); },
            [&](const ScoresSpec &s) -> std::unique_ptr<ChartBody> { return std::make_unique<ScoresChart>(s, style); },
            [&](const AmountBarsSpec &s) -> std::unique_ptr<ChartBody> { return std::make_unique<AmountBarsChart>(s, style, small); },
            [&](const SmallMultiplesSpec &s) -> std::unique_ptr<ChartBody> { return std::make_unique<SmallMultiplesChart>(s, style); },
            [&](const TierScaleSpec &s) -> std::unique_ptr<ChartBody> { return std::make_unique<TierScaleChart>(s, style); },
        },
        spec.body);
}

ChartItem::ChartItem(const ChartSpec &spec, const ChartStyle &style) : m_spec(spec), m_style(style)
{
    setBackgroundVisible(false);
    setPlotAreaBackgroundVisible(false);
    setMargins(QMargins());
    setAnimationOptions(QChart::NoAnimation);
    legend()->hide();
    if (layout() != nullptr)
        layout()->setContentsMargins(0, 0, 0, 0);
    if (m_spec.tooFew.isEmpty()) {
        m_body = makeChartBody(m_spec, m_style);
        m_body->addSeries(*this);
    }
    new Layer(this, false);
    new Layer(this, true);
}

ChartItem::~ChartItem() = default;

QStringList ChartItem::captionLines(double width) const
{
    if (!m_style.showTitle || m_spec.caption.isEmpty())
        return {};
    return wrapped(m_spec.caption, m_style.font(), width, 3);
}

double ChartItem::headerHeight(double width) const
{
    const double tag = m_spec.smallSample.isEmpty() || !m_spec.tooFew.isEmpty() ? 0 : m_style.line(22);
    if (!m_style.showTitle)
        return m_body && m_body->hasRoomForTag() ? 0 : tag;
    double height = m_style.line(m_style.paper ? 17 : 22);
    if (tag > 0 && textWidth(m_spec.title, m_style.font(true, m_style.titlePt - m_style.textPt)) + m_style.px(10) + tagWidth(m_style, m_spec.smallSample) > width - m_style.px(m_style.titleReserve))
        height += tag;
    return height + double(captionLines(width).size()) * m_style.line(16) + m_style.px(6);
}

void ChartItem::paintHeader(QPainter &painter) const
{
    const double width = rect().width();
    const bool tagged = !m_spec.smallSample.isEmpty() && m_spec.tooFew.isEmpty();
    if (!m_style.showTitle) {
        if (tagged)
            drawTag(painter, m_style, 0, m_style.line(10), m_spec.smallSample);
        return;
    }
    const QFont title = m_style.font(true, m_style.titlePt - m_style.textPt);
    const double line = m_style.line(m_style.paper ? 17 : 22);
    const double room = width - m_style.px(m_style.titleReserve);
    drawLine(painter, QRectF(0, 0, room, line), Qt::AlignLeft | Qt::AlignVCenter, m_spec.title, title, m_style.colors().text);
    double y = line;
    if (tagged) {
        const double after = textWidth(m_spec.title, title) + m_style.px(10);
        const bool beside = after + tagWidth(m_style, m_spec.smallSample) <= room;
        drawTag(painter, m_style, beside ? after : 0, beside ? line / 2 : y + m_style.line(10), m_spec.smallSample);
        if (!beside)
            y += m_style.line(22);
    }
    for (const QString &caption : captionLines(width)) {
        drawLine(painter, QRectF(0, y, width, m_style.line(16)), Qt::AlignLeft | Qt::AlignVCenter, caption, m_style.font(),
                 m_style.colors().muted);
        y += m_style.line(16);
    }
}

void ChartItem::paintTooFew(QPainter &painter) const
{
    const QFont plain = m_style.font();
    const QFont strong = m_style.font(true);
    double y = m_bodyArea.top();
    const double line = m_style.line(20);
    const QStringList said = wrapped(m_spec.tooFew, plain, m_bodyArea.width(), 3);
    for (const QString &text : said) {
        drawLine(painter, QRectF(m_bodyArea.left(), y, m_bodyArea.width(), line), Qt::AlignLeft | Qt::AlignVCenter, text, plain,
                 m_style.colors().muted);
        y += line;
    }
    // Counts as a list: the first two columns of the table twin.
    y += m_style.px(4);
    double widest = 0;
    for (const auto &row : m_spec.table.rows)
        widest = std::max(widest, row.empty() ? 0.0 : textWidth(row[0], plain));
    widest = std::min(widest, m_bodyArea.width() * 0.7);
    for (const auto &row : m_spec.table.rows) {
        if (row.size() < 2 || y + line > m_bodyArea.bottom() + 1)
            continue;
        drawLine(painter, QRectF(m_bodyArea.left(), y, widest + 1, line), Qt::AlignLeft | Qt::AlignVCenter, row[0], plain, m_style.colors().text);
        drawLine(painter, QRectF(m_bodyArea.left() + widest + m_style.px(12), y, m_style.line(48), line),
                 Qt::AlignRight | Qt::AlignVCenter, row[1], strong, m_style.colors().text);
        y += line;
    }
}

double ChartItem::preferredHeight(double width) const
{
    if (!m_body)
        return headerHeight(width) + m_style.line(20) * double(m_spec.table.rows.size() + 2);
    return headerHeight(width) + m_body->preferredHeight(width);
}

QSizeF ChartItem::leastSize() const
{
    if (!m_body)
        return {m_style.px(240), headerHeight(m_style.px(240)) + m_style.line(20) * 3};
    const QSizeF body = m_body->minimumSize();
    return {body.width(), body.height() + headerHeight(body.width())};
}

std::vector<ChartElement> ChartItem::elements() const
{
    return m_body ? m_body->elements() : std::vector<ChartElement>();
}

void ChartItem::resizeEvent(QGraphicsSceneResizeEvent *event)
{
    QChart::resizeEvent(event);
    const double header = headerHeight(rect().width());
    m_bodyArea = rect().adjusted(0, header, 0, 0);
    if (m_body) {
        const QRectF plot = m_body->arrange(m_bodyArea);
        if (!plot.isNull())
            setPlotArea(plot);
    }
    // Without this the series stay where the former size had them.
    if (layout() != nullptr) {
        layout()->invalidate();
        layout()->activate();
    }
    hideTexts(this);
    const QList<QGraphicsItem *> children = childItems();
    for (QGraphicsItem *child : children) {
        if (auto *layer = dynamic_cast<Layer *>(child))
            layer->sizeChanged();
    }
}

void ChartItem::paintBehind(QPainter &painter) const
{
    if (m_body)
        m_body->paintBehind(painter);
}

void ChartItem::paintInFront(QPainter &painter) const
{
    paintHeader(painter);
    if (m_body)
        m_body->paintInFront(painter);
    else
        paintTooFew(painter);
}

std::unique_ptr<ChartItem> buildChart(const ChartSpec &spec, const ChartStyle &style)
{
    return std::make_unique<ChartItem>(spec, style);
}

void paintChart(QPainter &painter, const QRectF &target, const ChartSpec &spec, const ChartStyle &style)
{
    QGraphicsScene scene;
    auto *chart = new ChartItem(spec, style);
    scene.addItem(chart);
    chart->resize(target.size());
    scene.setSceneRect(QRectF(QPointF(), target.size()));
    scene.render(&painter, target, scene.sceneRect(), Qt::IgnoreAspectRatio);
}

double chartHeight(const ChartSpec &spec, const ChartStyle &style, double width)
{
    return ChartItem(spec, style).preferredHeight(width);
}

} // namespace faultline
