// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workspace/plancommand.h"

#include "core/storage/readinessstore.h"
#include "ui/workspace/workspace.h"

namespace faultline {

PlanCommand::PlanCommand(Workspace &workspace, std::string team, std::vector<PlanStep> steps,
                         const QString &text)
    : QUndoCommand(text), m_workspace(workspace), m_team(std::move(team)), m_steps(std::move(steps))
{
}

void PlanCommand::apply(bool forward)
{
    m_workspace.change<void>(
        text(),
        [team = m_team, steps = m_steps, forward](Store &store, Progress &) -> Result<void> {
            for (const PlanStep &step : steps) {
                const std::optional<PlanEntry> &entry = forward ? step.after : step.before;
                const auto done = entry ? store.readiness().setPlanEntry(team, *entry)
                                        : store.readiness().removePlanEntry(team, step.control);
                if (!done)
                    return done.error();
            }
            return {};
        },
        {}, Jobs::Shown::Quietly);
}

} // namespace faultline
