// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the page does for its views beside the questions: what-if, plan, history, playbook.

#include "core/base/outputfile.h"
#include "core/model/playbookjson.h"
#include "core/report/format.h"
#include "core/report/plantables.h"
#include "core/storage/readinessstore.h"
#include "core/usecases/analyseincidents.h"
#include "ui/pages/explanationview.h"
#include "ui/pages/historyview.h"
#include "ui/pages/planview.h"
#include "ui/pages/playbookview.h"
#include "ui/pages/readinesspage.h"
#include "ui/pages/scorescard.h"
#include "ui/pages/whatifcard.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/questions.h"
#include "ui/widgets/tabstrip.h"
#include "ui/workspace/workspace.h"

#include <QFileDialog>

#include <algorithm>

namespace faultline {

void ReadinessPage::connectWhatIf()
{
    connect(m_scores, &ScoresCard::explanationWanted, this, [this] {
        m_views->setCurrent(Arithmetic);
        showView();
    });
    connect(m_whatIfCard, &WhatIfCard::resetWanted, this, [this] {
        m_levels.clear();
        compute(false);
    });
    connect(m_whatIfCard, &WhatIfCard::firstThreeWanted, this, [this] {
        m_levels.clear();
        for (std::size_t i = 0; i < std::min<std::size_t>(3, m_readiness.plan.size()); ++i)
            m_levels.push_back({m_readiness.plan[i].control, 2});
        compute(false);
    });
    connect(m_whatIfCard, &WhatIfCard::planWanted, this, &ReadinessPage::planWhatIf);
    connect(m_whatIfCard, &WhatIfCard::assumptionsWanted, this, [this] {
        m_views->setCurrent(Arithmetic);
        showView();
        m_explanation->showAssumptions();
    });
}

void ReadinessPage::connectPlan()
{
    connect(m_plan, &PlanView::entryEdited, this, [this](const PlanEntry &entry) {
        const PlanEntry *before = planEntryOf(m_entries, entry.control);
        changePlan({{entry.control, before ? std::optional(*before) : std::nullopt, entry}},
                   tr("Change the plan"));
    });
    connect(m_plan, &PlanView::entryRemoved, this, [this](const std::string &control) {
        if (const PlanEntry *before = planEntryOf(m_entries, control))
            changePlan({{control, *before, std::nullopt}}, tr("Take out of the plan"));
    });
    connect(m_plan, &PlanView::exportWanted, this, &ReadinessPage::exportPlan);
    connect(m_plan, &PlanView::recordWanted, this, &ReadinessPage::showRecord);
}

void ReadinessPage::changePlan(const std::vector<PlanStep> &steps, const QString &text)
{
    m_context.workspace.undoStack().push(new PlanCommand(m_context.workspace, m_team, steps, text));
}

void ReadinessPage::planWhatIf()
{
    std::vector<PlanStep> steps;
    for (const LevelChange &change : m_whatIf.changes) {
        if (change.to == 2 && !planEntryOf(m_entries, change.control))
            steps.push_back({change.control, std::nullopt, PlanEntry{change.control, {}, {}, {}}});
    }
    if (steps.empty()) {
        messages()->say(MessageBar::Kind::Done, tr("What rises to level 2 there is in the plan already."));
        return;
    }
    changePlan(steps, tr("Put into the plan"));
    messages()->say(MessageBar::Kind::Done,
                    counted(qint64(steps.size()),
                            tr("%1 control is in the plan now; give it a day and an owner there."),
                            tr("%1 controls are in the plan now; give them days and owners there.")));
}

void ReadinessPage::exportPlan()
{
    if (!m_draft)
        return;
    const QString csv = tr("CSV (*.csv)"), markdown = tr("Markdown (*.md)");
    QString chosen = csv;
    QString path = QFileDialog::getSaveFileName(this, tr("Export plan"), QStringLiteral("plan.csv"),
                                                csv + QStringLiteral(";;") + markdown, &chosen);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += chosen == markdown ? QStringLiteral(".md") : QStringLiteral(".csv");
    const auto entries = entriesInPlan(m_readiness, m_entries);
    const std::string text = path.endsWith(QLatin1String(".md"), Qt::CaseInsensitive)
        ? planMarkdown(m_readiness, m_playbook, entries,
                       plannedReadiness(m_playbook, m_context.workspace.knowledge()->study,
                                        m_draft->assessment(), m_readiness, m_window, entries))
        : planCsv(m_readiness, m_playbook, entries);
    const auto written = writeOutputFile(path, text);
    if (written)
        messages()->say(MessageBar::Kind::Done, tr("%1 is written.").arg(path));
    else
        messages()->showError(written.error());
}

void ReadinessPage::connectHistory()
{
    connect(m_past, &HistoryView::openAnswersWanted, this, &ReadinessPage::openAnswers);
    connect(m_past, &HistoryView::saveAnswersWanted, this, &ReadinessPage::saveAnswers);
    connect(m_past, &HistoryView::mergeSavedWanted, this, [this](const std::vector<std::size_t> &positions) {
        m_toMerge.clear();
        for (const std::size_t position : positions)
            m_toMerge.push_back(m_history[position].saved.assessment);
        m_chosen.clear();
        merge();
    });
    connect(m_past, &HistoryView::settled, this, [this](const std::string &control, int assessor) {
        if (assessor < 0)
            m_chosen.erase(control);
        else
            m_chosen[control] = std::size_t(assessor);
        merge();
    });
    connect(m_past, &HistoryView::mergedTaken, this, [this] {
        if (!m_merged || !m_draft)
            return;
        m_draft->setAssessor(m_merged->assessment.assessor);
        m_draft->replaceAnswers(m_merged->assessment.answers);
        compute(false);
        m_views->setCurrent(Questions);
        showView();
        messages()->say(MessageBar::Kind::Done,
                        tr("The merged answers are in the questionnaire. Save the assessment to "
                           "keep them."));
    });
}

void ReadinessPage::loadHistory()
{
    const auto facts = m_context.workspace.facts();
    if (!facts || !m_draft)
        return;
    PastAssessment now;
    now.saved.assessment = m_draft->assessment();
    now.playbook = m_playbook;
    now.readiness = m_readiness;
    m_context.workspace.read<Past>(
        m_historyJob, tr("Reading the assessments"),
        [facts, now, team = m_team, knowledge = m_context.workspace.knowledge()](Store &store,
                                                                                 Progress &) -> Result<Past> {
            auto history = assessmentHistory(store, *knowledge, *facts, team);
            if (!history)
                return history.error();
            Past past{std::move(*history), {}};
            IncidentFilter filter;
            if (const std::string known = teamInRecord(*facts, team); !known.empty())
                filter.teams = {known};
            past.effects = controlEffects(now.playbook, now.saved.assessment, now.readiness.date,
                                          recordedDays(*facts, selectFacts(*facts, filter)));
            if (!now.saved.assessment.answers.empty())
                past.history.push_back(now);
            return past;
        },
        this,
        [this](Result<Past> past) {
            if (!past) {
                messages()->showError(past.error());
                return;
            }
            m_history = past->history;
            m_past->show(std::move(past->history), std::move(past->effects));
        },
        Jobs::Shown::Quietly);
}

void ReadinessPage::openAnswers()
{
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Answers of the assessors"), QString(),
                                                            tr("Answers (*.json)"));
    if (paths.isEmpty())
        return;
    std::vector<Assessment> opened;
    for (const QString &path : paths) {
        auto answers = readAnswers(path, *m_context.workspace.knowledge(), m_playbook);
        if (!answers) {
            messages()->showError(answers.error());
            return;
        }
        answers->team = m_team;
        answers->windowDays = m_readiness.windowDays;
        if (answers->assessor.empty())
            answers->assessor = QFileInfo(path).completeBaseName().toStdString();
        opened.push_back(std::move(*answers));
    }
    if (opened.size() == 1 && m_draft)
        opened.insert(opened.begin(), m_draft->assessment());
    m_toMerge = std::move(opened);
    m_chosen.clear();
    merge();
}

void ReadinessPage::merge()
{
    auto merged = mergeAssessments(m_playbook, m_toMerge, m_chosen);
    if (!merged) {
        messages()->showError(merged.error());
        return;
    }
    m_merged = std::move(*merged);
    m_past->showMerged(*m_merged, m_playbook);
}

void ReadinessPage::saveAnswers()
{
    if (!m_draft)
        return;
    sayWritten(saveAs(this, tr("Save my answers"), QStringLiteral("answers.json"), tr("Answers (*.json)"),
                      m_draft->assessment().toJson()),
               tr("%1 is written. Others can merge it with theirs."));
}

void ReadinessPage::connectPlaybook()
{
    connect(m_playbookView, &PlaybookView::copyWanted, this, &ReadinessPage::copyPlaybook);
    connect(m_playbookView, &PlaybookView::chooseWanted, this, &ReadinessPage::choosePlaybook);
    connect(m_playbookView, &PlaybookView::studyWanted, this,
            [this] { storePlaybook({}, tr("The study's playbook is in use again.")); });
}

void ReadinessPage::copyPlaybook()
{
    sayWritten(saveAs(this, tr("Copy the study's playbook"), QStringLiteral("playbook.json"),
                      tr("Playbook (*.json)"), playbookJson(m_context.workspace.knowledge()->playbook)),
               tr("%1 is written. Change it, give it a version of its own, and choose it here."));
}

void ReadinessPage::sayWritten(const std::optional<Result<QString>> &saved, const QString &message)
{
    if (!saved)
        return;
    if (*saved)
        messages()->say(MessageBar::Kind::Done, message.arg(**saved));
    else
        messages()->showError(saved->error());
}

void ReadinessPage::choosePlaybook()
{
    const QString path
        = QFileDialog::getOpenFileName(this, tr("Choose a playbook"), QString(), tr("Playbook (*.json)"));
    if (path.isEmpty())
        return;
    const auto playbook = readPlaybook(path, *m_context.workspace.knowledge());
    if (!playbook) {
        messages()->showError(playbook.error());
        return;
    }
    storePlaybook(playbookJson(*playbook).toStdString(), tr("%1 is in use.").arg(path));
}

void ReadinessPage::storePlaybook(const std::string &json, const QString &done)
{
    m_context.workspace.change<void>(
        tr("Changing the playbook"),
        [json](Store &store, Progress &) { return store.readiness().setOwnPlaybook(json); },
        [this, done](const Result<void> &stored) {
            if (stored)
                messages()->say(MessageBar::Kind::Done, done);
        },
        Jobs::Shown::Quietly);
}

} // namespace faultline
