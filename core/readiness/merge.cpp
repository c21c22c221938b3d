// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/readiness/merge.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace faultline {

namespace {

bool isLevel(AnswerLevel level)
{
    return level != AnswerLevel::Unknown && level != AnswerLevel::NotApplicable;
}

void joinText(std::string &text, const std::string &more)
{
    if (more.empty() || text.find(more) != std::string::npos)
        return;
    text += text.empty() ? more : "; " + more;
}

void earliest(std::optional<CivilDate> &date, const std::optional<CivilDate> &other)
{
    if (other && (!date || *other < *date))
        date = other;
}

/// The level that counts, and why.
std::pair<AnswerLevel, Settled> settle(const std::vector<Answer> &answers)
{
    std::set<AnswerLevel> levels;
    std::size_t known = 0;
    bool notApplicable = false;
    for (const Answer &answer : answers) {
        known += answer.level != AnswerLevel::Unknown;
        notApplicable = notApplicable || answer.level == AnswerLevel::NotApplicable;
        if (isLevel(answer.level))
            levels.insert(answer.level);
    }
    if (levels.empty())
        return {notApplicable ? AnswerLevel::NotApplicable : AnswerLevel::Unknown,
                known == 1 && answers.size() > 1 ? Settled::OneKnew : Settled::Agreed};
    if (levels.size() > 1)
        return {*levels.begin(), Settled::LowerCounts};
    if (notApplicable)
        return {*levels.begin(), Settled::AppliesAfterAll};
    return {*levels.begin(), known == 1 && answers.size() > 1 ? Settled::OneKnew : Settled::Agreed};
}

/// Texts of those who stand behind the level; the earliest day counts.
Answer joined(const std::vector<Answer> &answers, AnswerLevel level)
{
    Answer settled;
    settled.control = answers.front().control;
    settled.level = level;
    for (const Answer &answer : answers) {
        joinText(settled.note, answer.note);
        joinText(settled.owner, answer.owner);
        if (answer.level != level)
            continue;
        joinText(settled.evidence, answer.evidence);
        joinText(settled.link, answer.link);
        joinText(settled.reason, answer.reason);
        earliest(settled.since, answer.since);
        earliest(settled.evidenceDate, answer.evidenceDate);
        settled.enteredOn = std::max(settled.enteredOn, answer.enteredOn);
    }
    return settled;
}

Answer answerOrUnknown(const Assessment &assessment, const std::string &control)
{
    if (const Answer *answer = assessment.answer(control))
        return *answer;
    Answer unknown;
    unknown.control = control;
    return unknown;
}

std::vector<std::string> namesOf(const std::vector<Assessment> &assessments)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < assessments.size(); ++i) {
        std::string name = assessments[i].assessor;
        if (name.empty())
            name = QCoreApplication::translate("Merge", "answers %1").arg(i + 1).toStdString();
        names.push_back(std::move(name));
    }
    return names;
}

std::optional<Error> mismatch(const std::vector<Assessment> &assessments)
{
    for (const Assessment &one : assessments) {
        if (one.team != assessments.front().team)
            return failure(
                ErrorCode::BadContent,
                QCoreApplication::translate("Merge",
                                            "Answers of team \"%1\" and of team \"%2\" cannot be "
                                            "merged; they must speak of the same team.")
                    .arg(QString::fromStdString(assessments.front().team), QString::fromStdString(one.team)));
        if (one.windowDays != assessments.front().windowDays)
            return failure(ErrorCode::BadContent,
                           QCoreApplication::translate("Merge",
                                                       "Answers with windows of %1 and of %2 days cannot be "
                                                       "merged; give them the same one.")
                               .arg(assessments.front().windowDays)
                               .arg(one.windowDays));
    }
    return std::nullopt;
}

} // namespace

std::size_t MergedAssessments::differences() const
{
    return std::size_t(
        std::count_if(answers.begin(), answers.end(), [](const auto &one) { return one.isDifferent(); }));
}

Result<MergedAssessments> mergeAssessments(const Playbook &playbook,
                                           const std::vector<Assessment> &assessments,
                                           const std::map<std::string, std::size_t> &chosen)
{
    MergedAssessments merged;
    if (assessments.empty())
        return merged;
    if (const auto error = mismatch(assessments))
        return *error;
    merged.assessors = namesOf(assessments);
    merged.assessment.team = assessments.front().team;
    merged.assessment.windowDays = assessments.front().windowDays;
    for (const Assessment &one : assessments)
        merged.assessment.date = std::max(merged.assessment.date, one.date);
    for (const std::string &name : merged.assessors)
        merged.assessment.assessor += (merged.assessment.assessor.empty() ? "" : ", ") + name;
    for (const Control *control : playbook.controls()) {
        MergedAnswer answer;
        answer.control = control->id;
        bool anybody = false;
        for (const Assessment &one : assessments) {
            answer.answers.push_back(answerOrUnknown(one, control->id));
            anybody = anybody || one.answer(control->id);
        }
        if (!anybody)
            continue;
        const auto byHand = chosen.find(control->id);
        if (byHand != chosen.end() && byHand->second < assessments.size()) {
            answer.settled = answer.answers[byHand->second];
            answer.how = Settled::ByHand;
        } else {
            const auto [level, how] = settle(answer.answers);
            answer.settled = joined(answer.answers, level);
            answer.how = how;
        }
        merged.assessment.answers.push_back(answer.settled);
        merged.answers.push_back(std::move(answer));
    }
    return merged;
}

} // namespace faultline
