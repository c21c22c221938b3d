// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/reviewreading.h"

#include "core/report/format.h"
#include "ui/models/incidenttexts.h"
#include "ui/widgets/evidencetext.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/whylist.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

namespace {

constexpr std::size_t kMostReasons = 3;

} // namespace

ReviewReading::ReviewReading(Look &look, QWidget *parent) : Card(look, parent)
{
    setAccessibleName(tr("The incident"));
    layout()->setContentsMargins(33, 22, 33, 20);
    QVBoxLayout *column = body();
    m_where = new TextLabel(look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Elided);
    m_title = new TextLabel(look, TextRole::PageTitle, TextColor::Text, TextLabel::Lines::Wrapped);
    m_text = new EvidenceText(look, TextRole::Reading);
    m_text->setMaximumWidth(look.scaled(600));
    m_text->setAccessibleName(tr("Text of the incident"));
    column->addWidget(m_where);
    column->addSpacing(4);
    column->addWidget(m_title);
    column->addSpacing(10);
    column->addWidget(m_text, 1);
    column->addSpacing(8);
    column->addWidget(makeLine());
    column->addSpacing(8);
    auto *reasons = new QHBoxLayout;
    reasons->setSpacing(32);
    for (int side = 0; side < 2; ++side) {
        auto *half = new QVBoxLayout;
        half->setSpacing(4);
        m_reasonHeads[side] = new TextLabel(look, TextRole::Caption, TextColor::Muted);
        m_reasons[side] = new WhyList(look);
        m_reasons[side]->setBars(false);
        half->addWidget(m_reasonHeads[side]);
        half->addWidget(m_reasons[side]);
        half->addStretch(1);
        reasons->addLayout(half, 1);
    }
    column->addLayout(reasons);
    column->addSpacing(12);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(10);
    column->addLayout(m_buttons);
}

void ReviewReading::show(const IncidentRecord &record, const std::string &zone)
{
    const Incident &incident = record.incident;
    QStringList where{oneLine(incident.externalId.empty() ? incident.id : incident.externalId),
                      incidentDateText(incident, zone), teamText(incident.team)};
    if (incident.severity)
        where.append(tr("severity %1").arg(*incident.severity));
    if (incident.detectedBy)
        where.append(tr("found by: %1").arg(detectedByText(incident.detectedBy)));
    m_where->setPlain(where.join(QStringLiteral(" · ")));
    m_title->setPlain(incident.title.empty() ? tr("No title") : oneLine(incident.title));
    m_text->show(incident.description.empty() ? incident.title : incident.description, record.evidence,
                 incident.description.empty() ? "title" : "description");
    showReasons(record.evidence);
}

QString ReviewReading::name() const
{
    return m_where->plain().section(QStringLiteral(" · "), 0, 0);
}

void ReviewReading::showReasons(const std::vector<Evidence> &evidence)
{
    // The best two sides, each with what speaks for it.
    std::vector<Category> sides;
    for (const Evidence &span : evidence) {
        if (std::find(sides.begin(), sides.end(), span.category) == sides.end() && sides.size() < 2)
            sides.push_back(span.category);
    }
    for (std::size_t side = 0; side < 2; ++side) {
        const bool has = side < sides.size();
        m_reasonHeads[side]->setVisible(has);
        m_reasons[side]->setVisible(has);
        if (!has)
            continue;
        m_reasonHeads[side]->setPlain(tr("For %1").arg(categoryText(sides[side])));
        m_reasons[side]->setLines(reasonsFor(evidence, sides[side], kMostReasons));
    }
}

} // namespace faultline
