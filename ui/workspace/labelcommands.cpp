// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workspace/labelcommands.h"

#include "core/usecases/modelchange.h"
#include "core/usecases/workspaceknowledge.h"
#include "ui/workspace/workspace.h"

namespace faultline {

ModelCommand::ModelCommand(Workspace &workspace, std::optional<OwnModel> former, std::optional<OwnModel> model,
                           const QString &text)
    : QUndoCommand(text), m_workspace(workspace), m_former(std::move(former)), m_model(std::move(model))
{
}

void ModelCommand::use(const std::optional<OwnModel> &model)
{
    m_workspace.change<std::int64_t>(
        text(), [model, shipped = m_workspace.shipped(), &clock = m_workspace.clock()](Store &store, Progress &progress) {
            return acceptModel(store, *shipped, model, clock, progress);
        });
}

OwnModesCommand::OwnModesCommand(Workspace &workspace, std::vector<OwnMode> former, std::vector<OwnMode> modes,
                                 const QString &text)
    : QUndoCommand(text), m_workspace(workspace), m_former(std::move(former)), m_modes(std::move(modes))
{
}

void OwnModesCommand::use(const std::vector<OwnMode> &modes)
{
    m_workspace.change<std::int64_t>(
        text(), [modes, shipped = m_workspace.shipped(), &clock = m_workspace.clock()](Store &store, Progress &progress) {
            return changeOwnModes(store, *shipped, modes, clock, progress);
        });
}

MergeCommand::MergeCommand(Workspace &workspace, MergeReport report, const QString &text)
    : QUndoCommand(text), m_workspace(workspace), m_report(std::move(report))
{
}

void MergeCommand::redo()
{
    m_workspace.change<void>(text(), [report = m_report, now = m_workspace.clock().nowMs()](Store &store, Progress &) {
        return store.labelling().takeLabels(report.readings, report.disagreed, report.decisions, now);
    });
}

void MergeCommand::undo()
{
    m_workspace.change<void>(text(), [report = m_report, now = m_workspace.clock().nowMs()](Store &store, Progress &) {
        return store.labelling().returnLabels(report.readings, report.disagreed, report.decisions, now);
    });
}

DrawCommand::DrawCommand(Workspace &workspace, std::int64_t count, std::uint64_t seed, const QString &text)
    : QUndoCommand(text), m_workspace(workspace), m_count(count), m_seed(seed),
      m_drawn(std::make_shared<std::vector<std::string>>())
{
}

void DrawCommand::redo()
{
    m_workspace.change<std::vector<std::string>>(
        text(),
        [count = m_count, seed = m_seed, now = m_workspace.clock().nowMs()](Store &store, Progress &) {
            return store.labelling().draw(count, seed, now);
        },
        [drawn = m_drawn](const Result<std::vector<std::string>> &ids) {
            if (ids)
                *drawn = *ids;
        });
}

void DrawCommand::undo()
{
    m_workspace.change<void>(
        text(), [drawn = m_drawn](Store &store, Progress &) { return store.labelling().putBack(*drawn); });
}

SettleCommand::SettleCommand(Workspace &workspace, DecisionStep step, const QString &text)
    : QUndoCommand(text), m_workspace(workspace), m_step(std::move(step))
{
}

void SettleCommand::redo()
{
    m_workspace.change<void>(
        text(),
        [decision = m_step.decision, now = m_workspace.clock().nowMs()](Store &store, Progress &) {
            return store.labelling().settle(std::span(&decision, 1), now);
        },
        {}, Jobs::Shown::Quietly);
}

void SettleCommand::undo()
{
    m_workspace.change<void>(
        text(),
        [step = m_step, now = m_workspace.clock().nowMs()](Store &store, Progress &) -> Result<void> {
            const std::string &id = step.decision.incidentId;
            if (step.before) {
                if (auto decided = store.decide(std::span(&*step.before, 1), now); !decided)
                    return decided.error();
            } else if (auto withdrawn = store.withdrawDecisions(std::span(&id, 1), now); !withdrawn) {
                return withdrawn;
            }
            return store.labelling().reopen(std::span(&id, 1));
        },
        {}, Jobs::Shown::Quietly);
}

} // namespace faultline
