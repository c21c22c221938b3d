// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/likeitcard.h"

#include "core/report/format.h"
#include "ui/widgets/button.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/squarelabel.h"
#include "ui/widgets/textlabel.h"
#include "ui/workspace/workspace.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

namespace {

constexpr std::size_t kShown = 3;

} // namespace

LikeItCard::LikeItCard(Look &look, Workspace &workspace, Jobs &jobs, QWidget *parent)
    : Card(look, parent), m_cardLook(look), m_workspace(workspace), m_job(jobs)
{
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(4);
    body()->addLayout(m_rows);
    m_relabel = new Button(look, Button::Kind::Secondary, tr("Relabel all of them…"));
    m_relabel->setHead(true);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_relabel);
    foot->addStretch(1);
    body()->addSpacing(4);
    body()->addLayout(foot);
    connect(m_relabel, &QAbstractButton::clicked, this, &LikeItCard::relabelWanted);
    hide();
}

void LikeItCard::clearRows()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void LikeItCard::find(const std::string &id)
{
    m_similar.clear();
    fill();
    if (id.empty())
        return;
    m_workspace.read<std::vector<SimilarIncident>>(
        m_job, tr("Finding what is like it"),
        [id](Store &store, Progress &progress) { return similarIncidents(store, id, progress); }, this,
        [this](Result<std::vector<SimilarIncident>> similar) {
            if (!similar)
                return;
            m_similar = std::move(*similar);
            fill();
            Q_EMIT found();
        },
        Jobs::Shown::Quietly);
}

void LikeItCard::fill()
{
    clearRows();
    setVisible(!m_similar.empty());
    if (m_similar.empty())
        return;
    setTitle(tr("%n like it", nullptr, int(m_similar.size())));
    setCaption(tr("Undecided, the same label, a near text"));
    for (std::size_t i = 0; i < std::min(m_similar.size(), kShown); ++i) {
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(8);
        auto *title = new TextLabel(m_cardLook, TextRole::Body, TextColor::Text, TextLabel::Lines::Elided);
        title->setPlain(m_similar[i].title.empty() ? tr("No title") : oneLine(m_similar[i].title));
        line->addWidget(new SquareLabel(m_cardLook, m_similar[i].category));
        line->addWidget(title, 1);
        m_rows->addWidget(row);
    }
}

} // namespace faultline
