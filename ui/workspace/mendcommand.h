// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/usecases/mendrejects.h"

#include <QUndoCommand>

#include <cstdint>
#include <memory>
#include <vector>

namespace faultline {

class Workspace;

/// Rejected rows that were set right and came in; undo puts them back among the rejected ones.
class MendCommand : public QUndoCommand
{
public:
    MendCommand(Workspace &workspace, std::vector<MendedRow> rows, std::int64_t mendingId,
                const QString &text);

    void redo() override;
    void undo() override;

private:
    Workspace &m_workspace;
    std::vector<MendedRow> m_rows;
    std::shared_ptr<std::int64_t> m_mendingId;
    bool m_isDone = true; ///< the rows are in already when the command is pushed
};

} // namespace faultline
