// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civildate.h"
#include "core/base/result.h"
#include "core/model/playbook.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <vector>

namespace faultline {

enum class AnswerLevel : std::uint8_t { Absent, Partial, InPlace, Unknown, NotApplicable };

struct Answer {
    std::string control;
    AnswerLevel level = AnswerLevel::Unknown;
    std::string evidence; ///< a sentence; level 2 without it and without a link counts as 1
    std::optional<CivilDate> since;
    std::string note;
    std::string owner;
    std::string link; ///< where the evidence stands
    std::optional<CivilDate> evidenceDate; ///< the day the evidence is of
    std::optional<CivilDate> enteredOn; ///< the day the answer was given
    std::string reason; ///< why the control does not apply

    bool hasEvidence() const; ///< more than blanks in evidence or link

    bool operator==(const Answer &) const = default;
};

/// A team's answers to a playbook (answers.json).
struct Assessment {
    std::string team; ///< empty: all teams
    std::optional<CivilDate> date;
    int windowDays = 180;
    std::string assessor;
    std::vector<Answer> answers;

    /// Checks against the playbook too: an unknown control, a bad level or a bad date is an error naming it.
    static Result<Assessment> parse(const QByteArray &json, const Playbook &playbook, const QByteArray &schemaJson);
    /// As toJson() wrote it, whatever playbook it was for.
    static Result<Assessment> parseSaved(const QByteArray &json);
    QByteArray toJson() const;

    const Answer *answer(std::string_view control) const; ///< nothing: not answered, which counts as unknown

    bool operator==(const Assessment &) const = default;
};

} // namespace faultline
