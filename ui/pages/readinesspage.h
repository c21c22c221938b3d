// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/usecases/assessreadiness.h"
#include "ui/jobs/jobs.h"
#include "ui/pages/assessmentdraft.h"
#include "ui/pages/page.h"

#include <memory>

class QBoxLayout;
class QDateEdit;

namespace faultline {

class ControlList;
class FilterChip;
class ScoresCard;
class Segments;
class TableCard;

/// The questionnaire held against the record: answers left, what they come to right.
class ReadinessPage : public Page
{
    Q_OBJECT

public:
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
    void makeHead();
    void connectQuestions();
    void chooseTeam();
    void loadTeam();
    void begin(const std::optional<SavedAssessment> &saved);
    CivilDate newestDay() const;
    void compute(bool newWindow);
    void showResult();
    void hidePlanColumns();
    void showRecord(const std::string &control);
    void save();

    LatestJob m_job;
    std::string m_team;
    bool m_loaded = false;
    std::unique_ptr<AssessmentDraft> m_draft;
    IncidentWindow m_window;
    Readiness m_readiness;
    FilterChip *m_teamChip;
    QDateEdit *m_date;
    Segments *m_depth;
    Button *m_save;
    QBoxLayout *m_row;
    ControlList *m_list;
    QWidget *m_side;
    QBoxLayout *m_sideRow;
    ScoresCard *m_scores;
    TableCard *m_plan;
    TextLabel *m_planNote;
};

} // namespace faultline
