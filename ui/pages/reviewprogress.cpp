// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/reviewprogress.h"

#include "core/report/format.h"
#include "ui/widgets/look.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QProgressBar>

#include <algorithm>

namespace faultline {

ReviewProgress::ReviewProgress(Look &look, QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    m_kinds = new Segments(look, {{tr("Uncertain"), tr("what the classifier is unsure of"), 0},
                                  {tr("At random"), tr("a random sample"), 0},
                                  {tr("To settle"), tr("where two people differ"), 0}});
    m_kinds->setWide(true);
    m_kinds->setSubject(tr("Queue"));
    m_kinds->setCurrent(0);
    m_bar = new QProgressBar;
    m_bar->setFixedWidth(160);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Reviewed"));
    m_stop = new TextLabel(look, TextRole::Body, TextColor::Muted, TextLabel::Lines::Elided);
    row->addWidget(m_kinds);
    row->addWidget(m_bar);
    row->addWidget(m_stop, 1);
    connect(m_kinds, &Segments::chosen, this, [this](int index) {
        m_kind = ReviewKind(index);
        Q_EMIT kindChosen(m_kind);
    });
}

void ReviewProgress::setKind(ReviewKind kind)
{
    m_kind = kind;
    m_kinds->setCurrent(int(kind));
}

void ReviewProgress::show(const ReviewList &list, std::int64_t left, std::int64_t done)
{
    m_bar->setRange(0, int(std::max<std::int64_t>(1, left + done)));
    m_bar->setValue(int(done));
    switch (m_kind) {
    case ReviewKind::NeedsReview:
        m_stop->setPlain(list.mostMove(left) < kReviewMayStop
                             ? tr("What is left can move no share by more than %1 points. You may stop here.")
                                   .arg(list.mostMove(left) * 100, 0, 'f', 1)
                             : tr("What is left can move no share by more than %1 points. Below 2 points you may stop.")
                                   .arg(list.mostMove(left) * 100, 0, 'f', 1));
        break;
    case ReviewKind::Drawn:
        m_stop->setPlain(tr("Drawn from all labels, sure ones too: the accuracy on these speaks for all."));
        break;
    case ReviewKind::Disagreed:
        m_stop->setPlain(tr("Two people labelled these differently. What you accept is recorded as settled."));
        break;
    }
}

ReviewProgress::Words ReviewProgress::nothingLeft(std::int64_t incidents) const
{
    switch (m_kind) {
    case ReviewKind::NeedsReview:
        return {tr("Nothing needs you."),
                incidents == 0
                    ? tr("There is no incident yet whose label could be in doubt.")
                    : tr("All %1 labels are either sure or decided by a person.").arg(countText(incidents)),
                {}};
    case ReviewKind::Drawn:
        return {tr("Nothing drawn is left to check."),
                tr("Labels drawn at random, sure ones too, tell how good all labels are. Fifty take about ten "
                   "minutes."),
                incidents == 0 ? QString() : tr("Check 50 at random")};
    case ReviewKind::Disagreed:
        break;
    }
    return {tr("Nothing to settle."),
            tr("Where two people labelled in copies of this workspace and differ, it is settled here. File › Merge "
               "labels brings the other copy in."),
            {}};
}

QString ReviewProgress::countsText(std::int64_t left, std::int64_t done)
{
    const std::int64_t all = left + done;
    return all == 0 ? QString()
                    : tr("%1 of %2 done, %3 to go").arg(countText(done), countText(all), countText(left));
}

} // namespace faultline
