// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/readiness/readiness.h"

#include <algorithm>

namespace faultline {

namespace {

constexpr std::size_t kQuickQuestions = 12;

std::vector<ControlScore> declaredScores(const Playbook &playbook, const Assessment &assessment)
{
    std::vector<ControlScore> scores;
    for (const Practice &practice : playbook.practices) {
        for (const Control &control : practice.controls)
            scores.push_back(declaredScore(control, practice.id, assessment.answer(control.id)));
    }
    for (const Control &control : playbook.foundation)
        scores.push_back(declaredScore(control, std::string(), assessment.answer(control.id)));
    return scores;
}

AnswerLevel levelOf(int level)
{
    return level <= 0 ? AnswerLevel::Absent : level == 1 ? AnswerLevel::Partial : AnswerLevel::InPlace;
}

Answer &answerOf(Assessment &assessment, const std::string &control)
{
    const auto found = std::find_if(assessment.answers.begin(), assessment.answers.end(),
                                    [&](const Answer &a) { return a.control == control; });
    if (found != assessment.answers.end())
        return *found;
    assessment.answers.emplace_back().control = control;
    return assessment.answers.back();
}

} // namespace

const ControlScore *Readiness::control(std::string_view id) const
{
    const auto found
        = std::find_if(controls.begin(), controls.end(), [&](const ControlScore &c) { return c.id == id; });
    return found == controls.end() ? nullptr : &*found;
}

const Contradiction *Readiness::contradiction(std::string_view id) const
{
    const auto found = std::find_if(contradictions.begin(), contradictions.end(),
                                    [&](const Contradiction &c) { return c.control == id; });
    return found == contradictions.end() ? nullptr : &*found;
}

Readiness computeReadiness(const Playbook &playbook, const Study &study, const Assessment &assessment,
                           CivilDate date, const IncidentWindow &window)
{
    Readiness readiness;
    readiness.team = assessment.team;
    readiness.assessor = assessment.assessor;
    readiness.playbookVersion = playbook.version;
    readiness.playbookName = playbook.name;
    readiness.date = date;
    readiness.windowFrom = window.from;
    readiness.windowDays = assessment.windowDays;
    readiness.incidentsInWindow = window.total;
    readiness.undated = window.undated;
    readiness.controls = declaredScores(playbook, assessment);
    readiness.contradictions = findContradictions(playbook, window, readiness.controls);
    for (const Practice &practice : playbook.practices)
        readiness.practices.push_back(practiceScore(practice, readiness.controls, study));
    readiness.declared = overallScore(readiness.practices, false);
    readiness.observed = overallScore(readiness.practices, true);
    readiness.plan = makePlan(playbook, window, readiness.controls);
    readiness.outside = outsidePlaybook(playbook, window);
    std::vector<std::string> first;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, readiness.plan.size()); ++i)
        first.push_back(readiness.plan[i].control);
    readiness.firstThree = preventableTogether(playbook, window, first);
    return readiness;
}

Readiness notAssessed(const Playbook &playbook, const Study &study, const std::string &team,
                      const IncidentWindow &window, int windowDays)
{
    Assessment nobody;
    nobody.team = team;
    nobody.windowDays = windowDays;
    Readiness readiness = computeReadiness(playbook, study, nobody, window.to, window);
    readiness.assessed = false;
    readiness.declared = readiness.observed = {};
    for (PracticeScore &practice : readiness.practices)
        practice.declared = practice.observed = std::nullopt;
    return readiness;
}

WhatIf computeWhatIf(const Playbook &playbook, const Study &study, const Assessment &assessment,
                     CivilDate date, const IncidentWindow &window, const std::vector<WhatIfLevel> &levels)
{
    const Readiness today = computeReadiness(playbook, study, assessment, date, window);
    Assessment changed = assessment;
    std::vector<std::string> raised;
    WhatIf whatIf;
    for (const WhatIfLevel &level : levels) {
        const ControlScore *score = today.control(level.control);
        if (!score || (score->applicable && score->declared == level.level))
            continue;
        Answer &answer = answerOf(changed, level.control);
        answer.level = levelOf(level.level);
        answer.evidence = "what if";
        answer.since = date;
        const std::string id = level.control;
        whatIf.changes.push_back(
            {id, score->declared, level.level, preventableTogether(playbook, window, {id})});
        if (level.level == 2)
            raised.push_back(id);
    }
    whatIf.readiness = computeReadiness(playbook, study, changed, date, window);
    whatIf.together = preventableTogether(playbook, window, raised);
    if (!raised.empty()) {
        whatIf.expectedLow
            = whatIf.together.of > 0 ? whatIf.together.interval.low * double(whatIf.together.of) : 0;
        whatIf.expectedHigh = double(whatIf.together.count);
    }
    return whatIf;
}

std::vector<const Control *> quickQuestions(const Playbook &playbook)
{
    std::vector<const Control *> questions;
    for (const Control *control : playbook.controls()) {
        if (control->quick && questions.size() < kQuickQuestions)
            questions.push_back(control);
    }
    return questions;
}

} // namespace faultline
