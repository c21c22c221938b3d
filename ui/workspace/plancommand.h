// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/planentry.h"

#include <QUndoCommand>

#include <optional>
#include <string>
#include <vector>

namespace faultline {

class Workspace;

/// One control of the plan before and after; nothing: not planned.
struct PlanStep {
    std::string control;
    std::optional<PlanEntry> before, after;
};

/// Plans controls, changes owner and date, or takes them out of the plan.
class PlanCommand : public QUndoCommand
{
public:
    PlanCommand(Workspace &workspace, std::string team, std::vector<PlanStep> steps, const QString &text);

    void redo() override { apply(true); }
    void undo() override { apply(false); }

private:
    void apply(bool forward);

    Workspace &m_workspace;
    std::string m_team;
    std::vector<PlanStep> m_steps;
};

} // namespace faultline
