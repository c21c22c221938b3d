// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/model/assessment.h"

#include <QString>

namespace faultline {

class Settings;

/// The answers as they are being given: kept with every change under the workspace and team, so that nothing is
/// lost when the window closes before they are saved as an assessment.
class AssessmentDraft
{
public:
    AssessmentDraft(Settings &settings, const Clock &clock, QString workspacePath, Assessment assessment);

    const Assessment &assessment() const { return m_assessment; }
    Answer answer(const std::string &control) const; ///< unknown where none was given
    bool isAnswered(const std::string &control) const;

    void setLevel(const std::string &control, AnswerLevel level);
    /// All fields of an answer; the day of entry becomes today.
    void setAnswer(const Answer &answer);
    /// Everything anew, as after merging or taking a saved one up again.
    void replaceAnswers(const std::vector<Answer> &answers);
    void setDate(CivilDate date);
    void setAssessor(const std::string &assessor);

    /// What was kept for this team, if anything.
    static std::optional<Assessment> kept(const Settings &settings, const QString &workspacePath,
                                          const std::string &team);
    /// Saved in the workspace: the draft is not needed any more.
    void forget();

private:
    Answer &edit(const std::string &control);
    void keep();

    Settings &m_settings;
    const Clock &m_clock;
    QString m_path;
    Assessment m_assessment;
};

} // namespace faultline
