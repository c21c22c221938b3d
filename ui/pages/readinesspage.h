// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/usecases/readinesshistory.h"
#include "ui/jobs/jobs.h"
#include "ui/pages/assessmentdraft.h"
#include "ui/pages/page.h"
#include "ui/workspace/plancommand.h"

#include <memory>

class QBoxLayout;
class QDateEdit;
class QStackedWidget;

namespace faultline {

class ControlList;
class ExplanationView;
class FilterChip;
class HistoryView;
class PlanView;
class PlaybookView;
class ScoresCard;
class Segments;
class TabStrip;
class WhatIfCard;

/// The questionnaire held against the record: answers left, what they come to right; beside it the plan,
/// assessments over time, the arithmetic, and the playbook.
class ReadinessPage : public Page
{
    Q_OBJECT

public:
    static PageInfo info();

    explicit ReadinessPage(PageContext context);
    ~ReadinessPage() override;

    void refresh() override;
    QStringList statusTexts() const override;
    void focusFirst() override;
    bool canTrigger(const QString &actionId) const override;
    void trigger(const QString &actionId) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum View { Questions, Plan, History, Arithmetic, OfPlaybook };
    /// What the workspace keeps for a team.
    struct Kept {
        std::optional<SavedAssessment> latest;
        std::vector<PlanEntry> entries;
        Playbook playbook;
    };
    struct Past {
        std::vector<PastAssessment> history;
        std::vector<ControlEffect> effects;
    };

    void makeHead();
    void makeQuestions();
    void makeViews();
    void connectQuestions();
    void connectWhatIf();
    void connectPlan();
    void connectHistory();
    void connectPlaybook();
    void chooseTeam();
    void load();
    void take(const Kept &kept);
    void setPlaybook(const Playbook &playbook);
    void begin(const std::optional<SavedAssessment> &saved);
    CivilDate newestDay() const;
    void compute(bool newWindow);
    void setWhatIf(const std::string &control, int level);
    void showResult();
    void showView();
    void showRecord(const std::string &control);
    void save();

    void changePlan(const std::vector<PlanStep> &steps, const QString &text);
    void planWhatIf();
    void exportPlan();
    void loadHistory();
    void openAnswers();
    void saveAnswers();
    void merge();
    void copyPlaybook();
    /// `message` with the path for %1.
    void sayWritten(const std::optional<Result<QString>> &saved, const QString &message);
    void choosePlaybook();
    void storePlaybook(const std::string &json, const QString &done);

    LatestJob m_job;
    LatestJob m_historyJob;
    std::string m_team;
    bool m_loaded = false;
    std::unique_ptr<AssessmentDraft> m_draft;
    Playbook m_playbook;
    std::vector<PlanEntry> m_entries;
    IncidentWindow m_window;
    Readiness m_readiness;
    std::vector<WhatIfLevel> m_levels; ///< of the what-if
    WhatIf m_whatIf;
    std::vector<PastAssessment> m_history;
    std::vector<Assessment> m_toMerge;
    std::map<std::string, std::size_t> m_chosen; ///< whose answer counts, by control
    std::optional<MergedAssessments> m_merged;
    FilterChip *m_teamChip;
    QDateEdit *m_date;
    Segments *m_depth;
    Button *m_save;
    TabStrip *m_views;
    QStackedWidget *m_stack;
    QBoxLayout *m_row;
    ControlList *m_list;
    QWidget *m_side;
    QBoxLayout *m_sideRow;
    ScoresCard *m_scores;
    WhatIfCard *m_whatIfCard;
    PlanView *m_plan;
    HistoryView *m_past;
    ExplanationView *m_explanation;
    PlaybookView *m_playbookView;
};

} // namespace faultline
