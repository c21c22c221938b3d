// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/scorescard.h"

#include "core/report/chartbuilders.h"
#include "core/report/format.h"
#include "ui/render/chartview.h"
#include "ui/widgets/button.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

ScoresCard::ScoresCard(Look &look, QWidget *parent) : Card(look, parent), m_cardLook(look)
{
    setAccessibleName(tr("Scores"));
    setWhatsThis(tr(
        "Declared is what the answers give: points of each control by its weight, 0 to 100. Observed takes "
        "back what the record contradicts. The tier follows from the overall score, and a weak practice can "
        "cap it."));
    auto *sides = new QHBoxLayout;
    sides->setSpacing(16);
    for (Side *side : {&m_declared, &m_observed, &m_whatIf}) {
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        side->head = new TextLabel(look, TextRole::Caption, TextColor::Muted);
        side->tier = new TextLabel(look, TextRole::TierWord);
        side->score = new TextLabel(look, TextRole::Body, TextColor::Muted);
        for (TextLabel *label : {side->head, side->tier, side->score})
            column->addWidget(label);
        if (side != &m_declared) {
            auto *line = new QFrame;
            line->setProperty("line", true);
            line->setFixedWidth(1);
            sides->addWidget(line);
            if (side == &m_whatIf)
                m_whatIfLine = line;
        }
        sides->addLayout(column, 1);
    }
    m_chart = new ChartView;
    m_note = new TextLabel(look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Wrapped);
    body()->addLayout(sides);
    body()->addSpacing(8);
    body()->addWidget(m_chart, 1);
    body()->addSpacing(4);
    body()->addWidget(m_note);
    m_explain = new Button(look, Button::Kind::Link, tr("How this comes about"));
    body()->addWidget(m_explain, 0, Qt::AlignLeft);
    connect(m_explain, &QAbstractButton::clicked, this, &ScoresCard::explanationWanted);
    showWhatIf(std::nullopt);
    connect(&look, &Look::changed, this, &ScoresCard::restyle);
    restyle();
}

void ScoresCard::restyle()
{
    ChartStyle style = ChartStyle::forScreen(m_cardLook.theme(), m_cardLook.font(TextRole::Body));
    style.showTitle = false;
    m_chart->setChartStyle(style);
}

void ScoresCard::showWhatIf(const std::optional<Readiness> &whatIf)
{
    for (QWidget *part : {static_cast<QWidget *>(m_whatIf.head), static_cast<QWidget *>(m_whatIf.tier),
                          static_cast<QWidget *>(m_whatIf.score), static_cast<QWidget *>(m_whatIfLine)})
        part->setVisible(whatIf.has_value());
    if (!whatIf)
        return;
    m_whatIf.head->setPlain(tr("What if"));
    m_whatIf.tier->setPlain(tierText(whatIf->observed.tier));
    m_whatIf.score->setPlain(tr("%1 of 100").arg(scoreText(whatIf->observed.score)));
}

void ScoresCard::setCompact(bool compact)
{
    m_compact = compact;
    m_explain->setVisible(!compact);
    m_note->setVisible(!compact || m_chart->isHidden());
}

void ScoresCard::show(const Readiness &readiness, const Playbook &playbook, bool answered,
                      const std::optional<Readiness> &whatIf)
{
    showWhatIf(whatIf);
    m_explain->setVisible(answered && !m_compact);
    m_declared.head->setPlain(tr("Declared"));
    m_declared.tier->setPlain(tierText(readiness.declared.tier));
    m_declared.score->setPlain(tr("%1 of 100").arg(scoreText(readiness.declared.score)));
    m_observed.head->setPlain(tr("Observed"));
    m_observed.tier->setPlain(tierText(readiness.observed.tier));
    m_observed.score->setPlain(tr("%1 of 100").arg(scoreText(readiness.observed.score)));
    m_chart->setSpec(scoresChart(readiness, playbook, whatIf));
    m_chart->setVisible(answered);
    m_note->setVisible(!answered || !m_compact);
    if (!answered) {
        for (const Side &side : {m_declared, m_observed}) {
            side.tier->setPlain(QStringLiteral("–"));
            side.score->setPlain(tr("not answered yet"));
        }
        m_note->setPlain(
            tr("Twelve questions, about three minutes. Answers are held against the incidents of the last "
               "%1 days.")
                .arg(readiness.windowDays));
        return;
    }
    QString note = tr("Filled: observed, what the record leaves. Outline: declared, what was answered.");
    if (whatIf)
        note += QLatin1Char(' ') + tr("Wedge: what if.");
    if (readiness.observed.capped()) {
        const auto weakest = std::find_if(
            playbook.practices.begin(), playbook.practices.end(),
            [&](const Practice &practice) { return practice.id == readiness.observed.weakestPractice; });
        if (weakest != playbook.practices.end())
            note += QLatin1Char(' ')
                + tr("The weakest practice, %1 at %2, allows no tier above %3.")
                      .arg(oneLine(weakest->name), scoreText(readiness.observed.weakestScore),
                           tierText(readiness.observed.tier));
    }
    m_note->setPlain(note);
}

} // namespace faultline
