// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/rankedbarschart.h"

#include "ui/render/chartpaint.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QHorizontalStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr double kRow = 36;
constexpr double kBar = 12;
constexpr double kBarRise = 5.5;  ///< bar above the middle of its row
constexpr double kStudyDrop = 14; ///< study below the bar
constexpr double kHead = 24;
constexpr double kAxis = 24;
constexpr double kGap = 18;
constexpr double kLeastPlot = 150;

enum Mark { IntervalMark, StudyMark, HatchMark };

QString say(const char *text) { return QCoreApplication::translate("faultline::Chart", text); }

} // namespace

RankedBarsChart::RankedBarsChart(const RankedBarsSpec &spec, const ChartStyle &style, bool small)
    : ChartBody(style), m_spec(spec), m_small(small)
{
    if (!(m_spec.axisMax > 0))
        m_spec.axisMax = 1;
    for (const auto &row : m_spec.rows) {
        m_hasStudy = m_hasStudy || row.study;
        m_hasHatch = m_hasHatch || row.notPublishedUpTo;
        m_hasWords = m_hasWords || !row.words.isEmpty();
    }
    if (m_spec.wordsTitle.isEmpty())
        m_spec.wordsTitle = say("Against the study");
}

void RankedBarsChart::addSeries(QChart &chart)
{
    const ColorTokens &colors = m_style.colors();
    m_series = new QHorizontalStackedBarSeries(&chart);
    auto *series = m_series;
    const int rows = int(m_spec.rows.size());
    // One set a row: Qt Charts gives a colour to a set, not to a bar. The first category is drawn lowest.
    for (int row = 0; row < rows; ++row) {
        const auto &entry = m_spec.rows[std::size_t(row)];
        const QColor color = entry.category ? colors.category(*entry.category) : colors.muted;
        auto *set = new QBarSet(QString(), series);
        for (int place = 0; place < rows; ++place)
            set->append(place == rows - 1 - row ? entry.share.share : 0);
        set->setColor(m_small ? mixed(colors.surface, color, 0.16) : color);
        set->setPen(m_small ? QPen(color, m_style.px(1.5)) : QPen(Qt::NoPen));
        series->append(set);
    }
    chart.addSeries(series);
    auto *places = new QBarCategoryAxis(&chart);
    for (int row = 0; row < rows; ++row)
        places->append(QString::number(row));
    auto *shares = new QValueAxis(&chart);
    shares->setRange(0, m_spec.axisMax);
    places->setVisible(false);
    shares->setVisible(false);
    chart.addAxis(places, Qt::AlignLeft);
    chart.addAxis(shares, Qt::AlignBottom);
    series->attachAxis(places);
    series->attachAxis(shares);
}

RankedBarsChart::Columns RankedBarsChart::naturalColumns() const
{
    const QFont plain = m_style.font();
    const QFont strong = m_style.font(true);
    Columns c;
    c.count = textWidth(say("Count"), plain);
    c.share = textWidth(say("Share"), plain);
    c.interval = textWidth(say("95%"), plain);
    c.words = m_hasWords ? textWidth(m_spec.wordsTitle, plain) : 0;
    for (const auto &row : m_spec.rows) {
        c.label = std::max(c.label, textWidth(row.label, strong));
        c.count = std::max(c.count, textWidth(row.countText, plain));
        c.share = std::max(c.share, textWidth(row.shareText, strong));
        c.interval = std::max(c.interval, textWidth(row.intervalText, plain));
        c.words = std::max(c.words, textWidth(row.words, plain));
    }
    return c;
}

double RankedBarsChart::figuresWidth() const
{
    return m_columns.count + m_columns.share + m_columns.interval + m_columns.words
        + m_style.px(kGap) * (m_hasWords ? 4 : 3);
}

std::vector<RankedBarsChart::KeyEntry> RankedBarsChart::keyEntries(double left, double width) const
{
    std::vector<KeyEntry> entries;
    // On paper the caption says it where intervals are all there is.
    if (!m_style.showLegend || (m_style.paper && !m_hasStudy && !m_hasHatch))
        return entries;
    entries.push_back({IntervalMark, say("95% interval"), {}});
    if (m_hasStudy)
        entries.push_back({StudyMark, m_spec.studyKey.isEmpty() ? say("the study and its interval") : m_spec.studyKey, {}});
    if (m_hasHatch)
        entries.push_back({HatchMark, say("not published"), {}});
    double x = left, y = 0;
    for (KeyEntry &entry : entries) {
        const double need = m_style.px(26) + textWidth(entry.text, m_style.font());
        if (x > left && x + need > left + width) {
            x = left;
            y += m_style.line(18);
        }
        entry.box = QRectF(x, y, std::min(need, width), m_style.line(18));
        x += need + m_style.px(14);
    }
    return entries;
}

double RankedBarsChart::keyHeight(double width) const
{
    const auto entries = keyEntries(0, width);
    return entries.empty() ? 0 : entries.back().box.bottom() + m_style.px(4);
}

double RankedBarsChart::preferredHeight(double width) const
{
    return keyHeight(width) + m_style.line(kHead) + double(m_spec.rows.size()) * m_style.line(kRow)
        + m_style.line(kAxis);
}

QSizeF RankedBarsChart::minimumSize() const
{
    const double least = m_style.px(560);
    return {least, keyHeight(least) + m_style.line(kHead + kAxis) + double(m_spec.rows.size()) * m_style.line(28)};
}

QRectF RankedBarsChart::arrange(const QRectF &area)
{
    m_area = area;
    const double key = keyHeight(area.width());
    m_key = keyEntries(area.left(), area.width());
    for (KeyEntry &entry : m_key)
        entry.box.translate(0, area.top());
    m_columns = naturalColumns();
    m_columns.label = std::min(m_columns.label, area.width() * (m_style.paper ? 0.26 : 0.24));
    // Long words stand in two lines, so that the plot keeps its width.
    const double widest = m_columns.words;
    m_columns.words = std::min(widest, std::max(area.width() * 0.2, widest * 0.62));
    const double labelGap = m_style.px(m_columns.label > 0 ? 18 : 0);
    double plotWidth = area.width() - m_columns.label - labelGap - figuresWidth();
    // Too narrow: names give way first, then words; both are whole in the tooltip.
    for (double *column : {&m_columns.label, &m_columns.words}) {
        const double lack = std::max(0.0, m_style.px(kLeastPlot) - plotWidth);
        const double least = std::min(*column, m_style.line(96));
        *column = std::max(least, *column - lack);
        plotWidth = area.width() - m_columns.label - labelGap - figuresWidth();
    }
    const double head = key + m_style.line(kHead);
    const double rows = std::max(1.0, double(m_spec.rows.size()));
    m_rowHeight = std::clamp((area.height() - head - m_style.line(kAxis)) / rows, m_style.line(24), m_style.line(44));
    m_plot = QRectF(area.left() + m_columns.label + labelGap, area.top() + head, std::max(1.0, plotWidth),
                    m_rowHeight * rows);
    if (m_series != nullptr)
        m_series->setBarWidth(std::min(0.7, m_style.px(kBar) / m_rowHeight));
    return m_plot.translated(0, barCenter(0) - (m_plot.top() + m_rowHeight / 2));
}

double RankedBarsChart::barCenter(std::size_t row) const
{
    const double rise = m_hasStudy || m_hasHatch ? m_style.px(kBarRise) * std::min(1.0, m_rowHeight / m_style.px(kRow)) : 0;
    return rowTop(row) + m_rowHeight / 2 - rise;
}

double RankedBarsChart::tickStep() const
{
    const double label = textWidth(QStringLiteral("100%"), m_style.font()) + m_style.px(8);
    for (const double step : {0.1, 0.2, 0.5}) {
        if (m_spec.axisMax / step <= 5.001 && m_plot.width() * step / m_spec.axisMax >= label)
            return step;
    }
    return m_spec.axisMax;
}

void RankedBarsChart::paintBehind(QPainter &painter) const
{
    painter.setPen(QPen(m_style.colors().grid, m_style.px(1), Qt::SolidLine, Qt::FlatCap));
    const double step = tickStep();
    for (int i = 0; step * i <= m_spec.axisMax + 1e-9; ++i) {
        const double x = xOf(step * i);
        painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
    }
    for (std::size_t row = 1; row < m_spec.rows.size(); ++row)
        painter.drawLine(QPointF(m_area.left(), rowTop(row)), QPointF(m_area.right(), rowTop(row)));
}

void RankedBarsChart::paintInFront(QPainter &painter) const
{
    paintKey(painter);
    paintHeads(painter);
    for (std::size_t row = 0; row < m_spec.rows.size(); ++row) {
        const auto &entry = m_spec.rows[row];
        const double bar = barCenter(row);
        if (entry.share.high > entry.share.low) // a row that is held back has none
            drawWhisker(painter, m_style, xOf(entry.share.low), xOf(entry.share.high), bar);
        const double below = bar + m_style.px(kStudyDrop) * std::min(1.0, m_rowHeight / m_style.px(kRow));
        if (entry.study)
            drawStudy(painter, m_style, xOf(entry.study->low), xOf(entry.study->high), xOf(entry.study->share), below);
        if (entry.notPublishedUpTo)
            drawHatch(painter, m_style,
                      QRectF(QPointF(xOf(0), below - m_style.px(4.5)),
                             QPointF(xOf(*entry.notPublishedUpTo), below + m_style.px(4.5))));
        paintFigures(painter, row);
    }
    const double step = tickStep();
    for (int i = 0; step * i <= m_spec.axisMax + 1e-9; ++i) {
        const double x = xOf(step * i);
        drawLine(painter, QRectF(x - m_style.px(30), m_plot.bottom(), m_style.px(60), m_style.line(kAxis)),
                 Qt::AlignHCenter | Qt::AlignBottom, QStringLiteral("%1%").arg(std::lround(step * i * 100)),
                 m_style.font(), m_style.colors().muted);
    }
}

void RankedBarsChart::paintKey(QPainter &painter) const
{
    for (const KeyEntry &entry : m_key) {
        const double y = entry.box.center().y();
        const double x = entry.box.left();
        const double end = x + m_style.px(18);
        if (entry.mark == IntervalMark)
            drawWhisker(painter, m_style, x + m_style.px(1), end, y);
        else if (entry.mark == StudyMark)
            drawStudy(painter, m_style, x, end + m_style.px(1), x + m_style.px(10), y);
        else
            drawHatch(painter, m_style, QRectF(x, y - m_style.px(4), m_style.px(20), m_style.px(8)));
        drawLine(painter, entry.box.adjusted(m_style.px(26), 0, m_style.px(1), 0), Qt::AlignLeft | Qt::AlignVCenter,
                 entry.text, m_style.font(), m_style.colors().muted);
    }
}

void RankedBarsChart::paintHeads(QPainter &painter) const
{
    const QFont font = m_style.font();
    const QColor muted = m_style.colors().muted;
    const double gap = m_style.px(kGap);
    const double height = m_style.line(kHead) - m_style.px(4);
    const double top = m_plot.top() - m_style.line(kHead);
    double x = m_plot.right() + gap;
    const auto head = [&](double width, const QString &text, Qt::Alignment align) {
        drawLine(painter, QRectF(x, top, width, height), align | Qt::AlignVCenter, text, font, muted);
        x += width + gap;
    };
    head(m_columns.count, say("Count"), Qt::AlignRight);
    head(m_columns.share, say("Share"), Qt::AlignRight);
    head(m_columns.interval, say("95%"), Qt::AlignRight);
    if (m_hasWords)
        head(m_columns.words, m_spec.wordsTitle, Qt::AlignLeft);
}

void RankedBarsChart::paintFigures(QPainter &painter, std::size_t row) const
{
    const auto &entry = m_spec.rows[row];
    const ColorTokens &colors = m_style.colors();
    const QFont plain = m_style.font();
    const QFont strong = m_style.font(true);
    const double y = barCenter(row);
    const QRectF band(m_area.left(), y - m_rowHeight / 2, m_columns.label, m_rowHeight);
    if (m_style.paper)
        drawLines(painter, band, Qt::AlignLeft, wrapped(entry.label, strong, m_columns.label + 1, std::min(2, linesIn(m_rowHeight, strong))), strong, colors.text);
    else
        drawLine(painter, band, Qt::AlignLeft | Qt::AlignVCenter, entry.label, strong, colors.text);
    double x = m_plot.right() + m_style.px(kGap);
    const auto figure = [&](double width, const QString &text, const QFont &font, const QColor &color) {
        drawLine(painter, QRectF(x, band.top(), width, band.height()), Qt::AlignRight | Qt::AlignVCenter, text, font,
                 color);
        x += width + m_style.px(kGap);
    };
    figure(m_columns.count, entry.countText, plain, colors.text);
    figure(m_columns.share, entry.shareText, strong, colors.text);
    figure(m_columns.interval, entry.intervalText, plain, colors.muted);
    if (m_columns.words <= 0)
        return;
    const QStringList lines = wrapped(entry.words, plain, m_columns.words + 1, std::min(2, linesIn(m_rowHeight, plain)));
    drawLines(painter, QRectF(x, band.top(), m_columns.words + 1, band.height()), Qt::AlignLeft, lines, plain,
              colors.muted);
}

std::vector<ChartElement> RankedBarsChart::elements() const
{
    std::vector<ChartElement> list;
    for (std::size_t row = 0; row < m_spec.rows.size(); ++row) {
        const auto &entry = m_spec.rows[row];
        QStringList said{entry.label, entry.countText, entry.shareText, entry.intervalText, entry.words};
        said.removeAll(QString());
        list.push_back({entry.key, {}, QRectF(m_area.left(), rowTop(row), m_area.width(), m_rowHeight),
                        said.join(QStringLiteral(", ")), entry.tooltip.isEmpty() ? said.join(QStringLiteral(", ")) : entry.tooltip});
    }
    return list;
}

} // namespace faultline
