// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/assessmentdraft.h"

#include "ui/workspace/settings.h"

#include <QCryptographicHash>

namespace faultline {

namespace {

QString keyOf(const QString &workspacePath, const std::string &team)
{
    const QByteArray place = workspacePath.toUtf8() + '\n' + QByteArray(team.data(), qsizetype(team.size()));
    return QStringLiteral("draft/")
           + QString::fromLatin1(QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex().left(16));
}

} // namespace

AssessmentDraft::AssessmentDraft(Settings &settings, const Clock &clock, QString workspacePath,
                                 Assessment assessment)
    : m_settings(settings), m_clock(clock), m_path(std::move(workspacePath)),
      m_assessment(std::move(assessment))
{
}

Answer AssessmentDraft::answer(const std::string &control) const
{
    const Answer *given = m_assessment.answer(control);
    if (given)
        return *given;
    Answer unknown;
    unknown.control = control;
    return unknown;
}

bool AssessmentDraft::isAnswered(const std::string &control) const
{
    return m_assessment.answer(control) != nullptr;
}

Answer &AssessmentDraft::edit(const std::string &control)
{
    for (Answer &answer : m_assessment.answers) {
        if (answer.control == control)
            return answer;
    }
    m_assessment.answers.push_back({});
    m_assessment.answers.back().control = control;
    return m_assessment.answers.back();
}

void AssessmentDraft::setLevel(const std::string &control, AnswerLevel level)
{
    Answer changed = answer(control);
    changed.level = level;
    setAnswer(changed);
}

void AssessmentDraft::setAnswer(const Answer &answer)
{
    Answer &kept = edit(answer.control);
    kept = answer;
    kept.enteredOn = CivilDate::fromEpochMs(m_clock.nowMs());
    keep();
}

void AssessmentDraft::replaceAnswers(const std::vector<Answer> &answers)
{
    m_assessment.answers = answers;
    keep();
}

void AssessmentDraft::setDate(CivilDate date)
{
    m_assessment.date = date;
    keep();
}

void AssessmentDraft::setAssessor(const std::string &assessor)
{
    m_assessment.assessor = assessor;
    keep();
}

void AssessmentDraft::keep()
{
    m_settings.setValue(keyOf(m_path, m_assessment.team), m_assessment.toJson());
}

void AssessmentDraft::forget()
{
    m_settings.setValue(keyOf(m_path, m_assessment.team), {});
}

std::optional<Assessment> AssessmentDraft::kept(const Settings &settings, const QString &workspacePath,
                                                const std::string &team)
{
    const QByteArray json = settings.value(keyOf(workspacePath, team)).toByteArray();
    if (json.isEmpty())
        return std::nullopt;
    auto assessment = Assessment::parseSaved(json);
    return assessment ? std::optional(std::move(*assessment)) : std::nullopt;
}

} // namespace faultline
