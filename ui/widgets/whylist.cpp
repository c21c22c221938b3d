// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/whylist.h"

#include "core/report/format.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace faultline {

namespace {

constexpr int kBar = 90;
constexpr int kFigure = 44;

QString weightText(double weight)
{
    return QStringLiteral("+%1").arg(weight, 0, 'f', 1);
}

} // namespace

WhyList::WhyList(Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&look, &Look::changed, this, [this] { updateGeometry(); });
}

void WhyList::setLines(std::vector<Line> lines)
{
    m_lines = std::move(lines);
    QStringList spoken;
    for (const Line &line : m_lines)
        spoken.append(
            tr("%1, %2 for %3").arg(line.text, weightText(line.weight), categoryText(line.category)));
    setAccessibleName(tr("Why this category"));
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

int WhyList::rowHeight() const
{
    return m_look.line(TextRole::Body) + 2;
}

QSize WhyList::sizeHint() const
{
    return {300, int(m_lines.size()) * rowHeight()};
}

void WhyList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ColorTokens &tokens = m_look.tokens();
    double heaviest = 0;
    for (const Line &line : m_lines)
        heaviest = std::max(heaviest, line.weight);
    painter.setFont(m_look.font(TextRole::Body));
    int top = 0;
    const int right = m_bars ? width() - kFigure - kBar - 12 : width() - kFigure;
    for (const Line &line : m_lines) {
        const QRect row(0, top, width(), rowHeight());
        painter.setPen(line.muted ? tokens.muted : tokens.text);
        painter.drawText(QRect(0, top, right, row.height()), Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(line.text, Qt::ElideRight, right));
        painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, weightText(line.weight));
        if (m_bars && heaviest > 0) {
            const QRect track(width() - kFigure - kBar, top + row.height() / 2 - 3, kBar, 6);
            painter.fillRect(track, tokens.sunken);
            painter.fillRect(QRect(track.left(), track.top(), int(line.weight / heaviest * kBar), 6),
                             tokens.category(line.category));
        }
        top += row.height();
    }
}

bool WhyList::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto at = std::size_t(std::max(0, help->pos().y() / rowHeight()));
        if (at < m_lines.size())
            QToolTip::showText(help->globalPos(),
                               plainToolTip(tr("%1: %2 for %3")
                                                .arg(m_lines[at].text, weightText(m_lines[at].weight),
                                                     categoryText(m_lines[at].category))),
                               this);
        return true;
    }
    return QWidget::event(event);
}

std::vector<WhyList::Line> reasonsFor(const std::vector<Evidence> &evidence, Category category,
                                      std::size_t most)
{
    std::vector<WhyList::Line> lines;
    std::vector<int> times;
    for (const Evidence &span : evidence) {
        if (span.category != category)
            continue;
        const QString text = oneLine(span.text);
        const auto same = std::find_if(lines.begin(), lines.end(), [&](const WhyList::Line &line) {
            return line.text.compare(text, Qt::CaseInsensitive) == 0;
        });
        if (same == lines.end()) {
            lines.push_back({text, span.weight, category, false});
            times.push_back(1);
        } else {
            same->weight += span.weight;
            ++times[std::size_t(same - lines.begin())];
        }
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (times[i] > 1)
            lines[i].text = WhyList::tr("%1 (%2 times)").arg(lines[i].text, QString::number(times[i]));
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const WhyList::Line &a, const WhyList::Line &b) { return a.weight > b.weight; });
    lines.resize(std::min(lines.size(), most));
    return lines;
}

std::vector<WhyList::Line> whyLines(const std::vector<Evidence> &evidence, Category category,
                                    std::size_t most)
{
    std::vector<WhyList::Line> lines = reasonsFor(evidence, category, most);
    const auto other = std::find_if(evidence.begin(), evidence.end(),
                                    [&](const Evidence &span) { return span.category != category; });
    if (other != evidence.end())
        lines.push_back({WhyList::tr("For %1: %2").arg(categoryText(other->category), oneLine(other->text)),
                         other->weight, other->category, true});
    return lines;
}

} // namespace faultline
