// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/labelling.h"
#include "core/usecases/mergelabels.h"
#include "ui/workspace/commands.h"

#include <QUndoCommand>

#include <optional>
#include <vector>

namespace faultline {

class Workspace;

/// Another classifier for the workspace (nothing: the shipped one), which labels what nobody has decided; undo gives
/// the former one back.
class ModelCommand : public QUndoCommand
{
public:
    ModelCommand(Workspace &workspace, std::optional<OwnModel> former, std::optional<OwnModel> model,
                 const QString &text);

    void redo() override { use(m_model); }
    void undo() override { use(m_former); }

private:
    void use(const std::optional<OwnModel> &model);

    Workspace &m_workspace;
    std::optional<OwnModel> m_former, m_model;
};

/// Other modes of the workspace's own.
class OwnModesCommand : public QUndoCommand
{
public:
    OwnModesCommand(Workspace &workspace, std::vector<OwnMode> former, std::vector<OwnMode> modes,
                    const QString &text);

    void redo() override { use(m_modes); }
    void undo() override { use(m_former); }

private:
    void use(const std::vector<OwnMode> &modes);

    Workspace &m_workspace;
    std::vector<OwnMode> m_former, m_modes;
};

/// The labels of another copy of the workspace.
class MergeCommand : public QUndoCommand
{
public:
    MergeCommand(Workspace &workspace, MergeReport report, const QString &text);

    void redo() override;
    void undo() override;

private:
    Workspace &m_workspace;
    MergeReport m_report;
};

/// A sample drawn at random for checking.
class DrawCommand : public QUndoCommand
{
public:
    DrawCommand(Workspace &workspace, std::int64_t count, std::uint64_t seed, const QString &text);

    void redo() override;
    void undo() override;

private:
    Workspace &m_workspace;
    std::int64_t m_count;
    std::uint64_t m_seed;
    std::shared_ptr<std::vector<std::string>> m_drawn;
};

/// The outcome of a disagreement; undo opens it again.
class SettleCommand : public QUndoCommand
{
public:
    SettleCommand(Workspace &workspace, DecisionStep step, const QString &text);

    void redo() override;
    void undo() override;

private:
    Workspace &m_workspace;
    DecisionStep m_step;
};

} // namespace faultline
