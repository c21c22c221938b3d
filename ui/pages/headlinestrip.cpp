// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/headlinestrip.h"

#include "core/report/format.h"
#include "ui/pages/overviewfigures.h"
#include "ui/render/chartview.h"
#include "ui/widgets/look.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

namespace {

constexpr int kSpacing = 20;
constexpr int kFigureSpacing = 16; ///< between the line and the figure
constexpr int kBarHeight = 40;

} // namespace

HeadlineStrip::HeadlineStrip(PageContext context, QWidget *parent)
    : Card(context.look, parent), m_context(context)
{
    Look &look = context.look;
    setAccessibleName(tr("Headline"));
    layout()->setContentsMargins(17, 8, 17, 8);
    auto *row = new QHBoxLayout;
    row->setSpacing(kSpacing);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    m_sentence = new TextLabel(look, TextRole::Headline);
    m_detail = new TextLabel(look, TextRole::Caption, TextColor::Muted);
    words->addStretch(1);
    words->addWidget(m_sentence);
    words->addWidget(m_detail);
    words->addStretch(1);
    row->addLayout(words);
    m_bar = new ChartView;
    m_bar->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    row->addWidget(m_bar, 1, Qt::AlignVCenter);
    m_detect = makeFigure();
    m_users = makeFigure();
    m_review = makeFigure();
    for (const Figure &figure : {m_detect, m_users, m_review})
        row->addWidget(figure.widget);
    body()->addLayout(row);
    m_bar->setWhatsThis(
        tr("All incidents of this filter as one bar: what lies around the model, what is unclear, what "
           "is the model's own. \"Outside the model\" counts neither the model's own nor the unclear "
           "ones, of all incidents; its interval is Wilson's at 95%."));
    m_detect.widget->setWhatsThis(
        tr("Half of the incidents that tell both times were detected within this time after "
           "they occurred. The median, not the mean: one long case would move the mean."));
    m_users.widget->setWhatsThis(
        tr("Share of the incidents that tell how they were found which users found, before "
           "any alert, eval or person of yours did."));
    m_review.widget->setWhatsThis(
        tr("Incidents of this filter whose label is unclear or unsure and that no person "
           "has decided yet."));
    connect(m_bar, &ChartView::barActivated, this, &HeadlineStrip::categoryChosen);
    connect(&look, &Look::changed, this, &HeadlineStrip::restyle);
    restyle();
}

HeadlineStrip::Figure HeadlineStrip::makeFigure()
{
    Look &look = m_context.look;
    Figure figure;
    figure.widget = new QWidget;
    auto *row = new QHBoxLayout(figure.widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kFigureSpacing);
    auto *line = new QFrame;
    line->setProperty("line", true);
    line->setFixedWidth(1);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    figure.value = new TextLabel(look, TextRole::PageTitle);
    figure.caption = new TextLabel(look, TextRole::Caption, TextColor::Muted);
    figure.value->setMinimumHeight(look.scaled(24));
    column->addStretch(1);
    column->addWidget(figure.value);
    column->addWidget(figure.caption);
    column->addStretch(1);
    row->addWidget(line);
    row->addLayout(column);
    return figure;
}

void HeadlineStrip::restyle()
{
    ChartStyle style = ChartStyle::forScreen(m_context.look.theme(), m_context.look.font(TextRole::Body));
    style.showTitle = false;
    m_bar->setChartStyle(style);
    setFixedHeight(m_context.look.scaled(66));
    m_bar->setFixedHeight(m_context.look.scaled(kBarHeight));
}

void HeadlineStrip::show(const OverviewFigures &figures)
{
    const Analysis &analysis = figures.analysis;
    m_sentence->setPlain(tr("%1 of incidents lie outside the model").arg(percentText(analysis.outsideModel)));
    m_detail->setPlain(tr("%1 of %2; 95% interval %3")
                           .arg(countText(analysis.outsideModel.count), countText(analysis.outsideModel.of),
                                intervalText(analysis.outsideModel.interval)));
    m_bar->setSpec(figures.headline);
    m_detect.value->setPlain(analysis.toDetect.all.median ? durationText(*analysis.toDetect.all.median)
                                                          : QStringLiteral("–"));
    m_detect.caption->setPlain(tr("median to detect"));
    m_users.value->setPlain(percentText(analysis.foundByUsers));
    m_users.caption->setPlain(analysis.foundByUsers.of == 0
                                  ? tr("found by users, none tells how")
                                  : tr("found by users, %1").arg(shareDetailText(analysis.foundByUsers)));
    m_review.value->setPlain(countText(analysis.needsReview));
    m_review.caption->setPlain(tr("to review"));
}

void HeadlineStrip::setRoom(int width)
{
    m_room = width;
    const auto wider = [](const QWidget *first, const QWidget *second) {
        return std::max(first->sizeHint().width(), second->sizeHint().width());
    };
    const QMargins around = layout()->contentsMargins();
    int least = around.left() + around.right() + wider(m_sentence, m_detail);
    for (const Figure &figure : {m_detect, m_users, m_review}) {
        least += kSpacing + 1 + kFigureSpacing + wider(figure.value, figure.caption);
        figure.widget->setVisible(least <= width);
    }
    m_bar->setVisible(least + kSpacing + m_bar->minimumSizeHint().width() <= width);
}

bool HeadlineStrip::event(QEvent *event)
{
    const bool handled = Card::event(event);
    if (event->type() == QEvent::LayoutRequest)
        setRoom(m_room);
    return handled;
}

} // namespace faultline
