// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUndoCommand>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace faultline {

class Workspace;

/// A rejected row that was set right and came in; undo puts it back among the rejected ones.
class MendCommand : public QUndoCommand
{
public:
    MendCommand(Workspace &workspace, std::int64_t rejectId, std::vector<std::string> cells,
                std::int64_t mendingId, const QString &text);

    void redo() override;
    void undo() override;

private:
    Workspace &m_workspace;
    std::int64_t m_rejectId;
    std::vector<std::string> m_cells;
    std::shared_ptr<std::int64_t> m_mendingId;
    bool m_isDone = true; ///< the row is in already when the command is pushed
};

} // namespace faultline
