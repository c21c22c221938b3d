// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/store.h"

#include <QUndoCommand>

#include <optional>
#include <vector>

namespace faultline {

class Workspace;

/// What a person decides about one incident, and what stood there before.
struct DecisionStep {
    PersonDecision decision;
    std::optional<PersonDecision> before; ///< nothing: the classifier's word, which undo brings back
};

/// Decides one or several incidents; undo gives the former decisions or the classifier's word back.
class DecideCommand : public QUndoCommand
{
public:
    /// `text` names the step in Edit › Undo.
    DecideCommand(Workspace &workspace, std::vector<DecisionStep> steps, const QString &text);

    void redo() override;
    void undo() override;

private:
    Workspace &m_workspace;
    std::vector<DecisionStep> m_steps;
};

/// The step from an incident as it stands to this category and mode.
DecisionStep decisionStep(const Incident &incident, Category category, const std::string &mode,
                          const std::string &reviewer, const std::string &note);

/// A finished import; undo takes the whole of it out again, redo reads the file anew.
class ImportCommand : public QUndoCommand
{
public:
    ImportCommand(Workspace &workspace, const struct ImportRequest &request, std::int64_t importId,
                  const QString &text);
    ~ImportCommand() override;

    void redo() override;
    void undo() override;

private:
    Workspace &m_workspace;
    std::unique_ptr<struct ImportRequest> m_request;
    std::shared_ptr<std::int64_t> m_importId;
    bool m_isDone = true; ///< the import stands already when the command is pushed
};

} // namespace faultline
