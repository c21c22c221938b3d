// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workspace/mendcommand.h"

#include "ui/workspace/workspace.h"

#include <utility>

namespace faultline {

MendCommand::MendCommand(Workspace &workspace, std::vector<MendedRow> rows, std::int64_t mendingId,
                         const QString &text)
    : QUndoCommand(text), m_workspace(workspace), m_rows(std::move(rows)),
      m_mendingId(std::make_shared<std::int64_t>(mendingId))
{
}

void MendCommand::redo()
{
    if (std::exchange(m_isDone, true))
        return;
    m_workspace.change<MendReport>(
        text(),
        [rows = m_rows, knowledge = m_workspace.knowledge(), &clock = m_workspace.clock()](
            Store &store, Progress &) { return importMended(store, *knowledge, rows, clock); },
        [mending = m_mendingId](const Result<MendReport> &report) {
            if (report)
                *mending = report->mendingId;
        },
        Jobs::Shown::Quietly);
}

void MendCommand::undo()
{
    m_isDone = false;
    m_workspace.change<void>(
        text(), [mending = m_mendingId](Store &store, Progress &) { return store.undoImport(*mending); }, {},
        Jobs::Shown::Quietly);
}

} // namespace faultline
