// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/readiness/assessmentchanges.h"

#include <algorithm>

namespace faultline {

namespace {

std::optional<ControlScore> scoreIn(const Readiness &readiness, const std::string &control)
{
    const ControlScore *score = readiness.control(control);
    return score ? std::optional(*score) : std::nullopt;
}

std::size_t contradictingIn(const Readiness &readiness, const std::string &control)
{
    const Contradiction *found = readiness.contradiction(control);
    return found ? found->rowIds.size() : 0;
}

ControlChange changeOf(const Control &control, const Readiness &before, const Readiness &after)
{
    ControlChange change;
    change.control = control.id;
    change.name = control.name;
    change.before = scoreIn(before, control.id);
    change.after = scoreIn(after, control.id);
    change.practice = change.after ? change.after->practice : change.before->practice;
    change.contradictingBefore = contradictingIn(before, control.id);
    change.contradictingAfter = contradictingIn(after, control.id);
    return change;
}

} // namespace

bool ControlChange::isChanged() const
{
    if (!before || !after)
        return true;
    return before->applicable != after->applicable || before->declared != after->declared
        || before->observed != after->observed || before->status != after->status;
}

std::size_t AssessmentChanges::changed() const
{
    return std::size_t(
        std::count_if(controls.begin(), controls.end(), [](const auto &one) { return one.isChanged(); }));
}

AssessmentChanges compareAssessments(const Readiness &before, const Playbook &playbookBefore,
                                     const Readiness &after, const Playbook &playbookAfter)
{
    AssessmentChanges changes;
    for (const Control *control : playbookAfter.controls())
        changes.controls.push_back(changeOf(*control, before, after));
    for (const Control *control : playbookBefore.controls()) {
        if (!playbookAfter.control(control->id))
            changes.controls.push_back(changeOf(*control, before, after));
    }
    return changes;
}

} // namespace faultline
