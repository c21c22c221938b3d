// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the page comes by answers, plan and playbook of a team, and how it saves an assessment.

#include "core/model/playbookjson.h"
#include "core/report/format.h"
#include "core/storage/readinessstore.h"
#include "ui/pages/controllist.h"
#include "ui/pages/playbookview.h"
#include "ui/pages/readinesspage.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/segments.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/workspace.h"

#include <QBoxLayout>
#include <QDateEdit>

namespace faultline {

void ReadinessPage::load()
{
    m_context.workspace.read<Kept>(
        m_job, tr("Reading the assessment"),
        [team = m_team, knowledge = m_context.workspace.knowledge()](Store &store,
                                                                     Progress &) -> Result<Kept> {
            Kept kept;
            auto latest = store.latestAssessment(team);
            if (!latest)
                return latest.error();
            auto entries = store.readiness().planEntries(team);
            if (!entries)
                return entries.error();
            auto playbook = workspacePlaybook(store, *knowledge);
            if (!playbook)
                return playbook.error();
            return Kept{std::move(*latest), std::move(*entries), std::move(*playbook)};
        },
        this,
        [this](const Result<Kept> &kept) {
            if (kept)
                take(*kept);
            else
                messages()->showError(kept.error());
        },
        Jobs::Shown::Quietly);
}

void ReadinessPage::take(const Kept &kept)
{
    m_entries = kept.entries;
    if (kept.playbook != m_playbook)
        setPlaybook(kept.playbook);
    m_playbookView->show(m_context.workspace.knowledge()->playbook, m_playbook,
                         m_playbook == m_context.workspace.knowledge()->playbook
                             ? std::vector<QString>()
                             : playbookWarnings(m_playbook, *m_context.workspace.knowledge()));
    if (!m_loaded || !m_draft)
        begin(kept.latest);
    else
        compute(true);
    m_loaded = true;
    showView();
}

/// The questions are made of the playbook, so they are made anew.
void ReadinessPage::setPlaybook(const Playbook &playbook)
{
    m_playbook = playbook;
    m_levels.clear();
    auto *list = new ControlList(m_context.look, m_playbook);
    list->setQuick(m_depth->current() == 0);
    delete m_row->replaceWidget(m_list, list);
    m_list->deleteLater();
    m_list = list;
    connectQuestions();
}

CivilDate ReadinessPage::newestDay() const
{
    const auto last = m_context.workspace.summary().lastOccurredAt;
    return CivilDate::fromEpochMs(last ? *last : m_context.workspace.clock().nowMs());
}

void ReadinessPage::begin(const std::optional<SavedAssessment> &saved)
{
    Assessment assessment;
    if (const auto kept = AssessmentDraft::kept(m_context.settings, m_context.workspace.path(), m_team))
        assessment = *kept;
    else if (saved)
        assessment = saved->assessment;
    assessment.team = m_team;
    if (!assessment.date)
        assessment.date = newestDay();
    if (assessment.assessor.empty())
        assessment.assessor = m_context.settings.reviewer().toStdString();
    m_levels.clear();
    m_draft = std::make_unique<AssessmentDraft>(m_context.settings, m_context.workspace.clock(),
                                                m_context.workspace.path(), assessment);
    m_teamChip->setValue(m_team.empty() ? tr("all") : oneLine(m_team));
    m_teamChip->setUserSet(!m_team.empty());
    m_teamChip->setSentence(tr("Team is %1").arg(m_teamChip->value()));
    m_date->setDate(QDate(assessment.date->year(), assessment.date->month(), assessment.date->day()));
    compute(true);
}

void ReadinessPage::save()
{
    if (!m_draft)
        return;
    const std::string own = m_playbook == m_context.workspace.knowledge()->playbook
        ? std::string()
        : playbookJson(m_playbook).toStdString();
    m_context.workspace.change<std::int64_t>(
        tr("Saving the assessment"),
        [assessment = m_draft->assessment(), version = m_playbook.version, own,
         now = m_context.workspace.clock().nowMs()](Store &store, Progress &) -> Result<std::int64_t> {
            const auto id = store.saveAssessment(assessment, version, now);
            if (!id || own.empty())
                return id;
            if (const auto kept = store.readiness().keepPlaybook(*id, own); !kept)
                return kept.error();
            return id;
        },
        [this](const Result<std::int64_t> &saved) {
            if (!saved)
                return;
            m_draft->forget();
            messages()->say(MessageBar::Kind::Done,
                            tr("The assessment is saved. The report of this team uses it."));
        },
        Jobs::Shown::Quietly);
}

} // namespace faultline
