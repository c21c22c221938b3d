// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workspace/recordcommands.h"

#include "core/report/format.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("RecordCommands", text);
}

/// Handles become ids at the first change, in the thread that changes.
template <typename State> Result<void> settleIds(Store &store, State &state)
{
    if (state.rowIds.empty())
        return {};
    auto ids = store.records().ids(state.rowIds);
    if (!ids)
        return ids.error();
    state.ids = std::move(*ids);
    state.rowIds.clear();
    return {};
}

} // namespace

EditRecordsCommand::EditRecordsCommand(Workspace &workspace, std::vector<std::int64_t> rowIds,
                                       RecordChange change, const QString &text)
    : QUndoCommand(text), m_workspace(workspace), m_change(std::move(change)),
      m_state(std::make_shared<State>())
{
    m_state->rowIds = std::move(rowIds);
}

void EditRecordsCommand::redo()
{
    m_workspace.change<void>(text(),
                             [state = m_state, change = m_change, now = m_workspace.clock().nowMs()](
                                 Store &store, Progress &progress) -> Result<void> {
                                 if (auto settled = settleIds(store, *state); !settled)
                                     return settled;
                                 auto before = store.records().edit(state->ids, change, now, progress);
                                 if (!before)
                                     return before.error();
                                 state->before = std::move(*before);
                                 return {};
                             });
}

void EditRecordsCommand::undo()
{
    m_workspace.change<void>(text(),
                             [state = m_state, who = m_change.who,
                              now = m_workspace.clock().nowMs()](Store &store, Progress &progress) {
                                 return store.records().putBack(state->before, who, now, progress);
                             });
}

DeleteRecordsCommand::DeleteRecordsCommand(Workspace &workspace, std::vector<std::int64_t> rowIds,
                                           std::string who, const QString &text)
    : QUndoCommand(text), m_workspace(workspace), m_who(std::move(who)), m_state(std::make_shared<State>())
{
    m_state->rowIds = std::move(rowIds);
}

void DeleteRecordsCommand::redo()
{
    m_workspace.change<void>(
        text(),
        [state = m_state, who = m_who,
         now = m_workspace.clock().nowMs()](Store &store, Progress &progress) -> Result<void> {
            if (auto settled = settleIds(store, *state); !settled)
                return settled;
            auto gone = store.records().remove(state->ids, who, now, progress);
            if (!gone)
                return gone.error();
            state->ids = std::move(*gone);
            return {};
        },
        [&workspace = m_workspace, state = m_state](const Result<void> &done) {
            if (done)
                Q_EMIT workspace.noticed(translated("%1 deleted. Undo brings them back with their decisions "
                                                    "and history; a later import of "
                                                    "the same file does not.")
                                             .arg(incidentsText(std::int64_t(state->ids.size()))),
                                         {});
        });
}

void DeleteRecordsCommand::undo()
{
    m_workspace.change<std::int64_t>(
        text(),
        [state = m_state, who = m_who, now = m_workspace.clock().nowMs()](Store &store, Progress &progress) {
            return store.records().restore(state->ids, who, now, progress);
        });
}

RestoreRecordsCommand::RestoreRecordsCommand(Workspace &workspace, std::vector<std::uint64_t> ids,
                                             std::string who, const QString &text)
    : QUndoCommand(text), m_workspace(workspace), m_ids(std::move(ids)), m_who(std::move(who))
{
}

void RestoreRecordsCommand::redo()
{
    m_workspace.change<std::int64_t>(
        text(),
        [ids = m_ids, who = m_who, now = m_workspace.clock().nowMs()](Store &store, Progress &progress) {
            return store.records().restore(ids, who, now, progress);
        });
}

void RestoreRecordsCommand::undo()
{
    m_workspace.change<std::vector<std::uint64_t>>(
        text(),
        [ids = m_ids, who = m_who, now = m_workspace.clock().nowMs()](Store &store, Progress &progress) {
            return store.records().remove(ids, who, now, progress);
        });
}

SpellingCommand *SpellingCommand::merging(Workspace &workspace, ValueField field, const Merge &merge,
                                          const std::string &who, const QString &text)
{
    return new SpellingCommand(
        workspace, field,
        [field, merge, who, &clock = workspace.clock()](Store &store, Progress &progress) {
            return mergeValues(store, field, {merge}, who, clock, progress);
        },
        text);
}

SpellingCommand *SpellingCommand::forgetting(Workspace &workspace, ValueField field,
                                             const std::string &spelling, const QString &text)
{
    return new SpellingCommand(
        workspace, field,
        [field, spelling](Store &store, Progress &progress) {
            return forgetSpellings(store, field, {spelling}, progress);
        },
        text);
}

SpellingCommand::SpellingCommand(Workspace &workspace, ValueField field, First first, const QString &text)
    : QUndoCommand(text), m_workspace(workspace), m_field(field), m_first(std::move(first)),
      m_change(std::make_shared<std::optional<SpellingChange>>())
{
}

void SpellingCommand::redo()
{
    m_workspace.change<void>(text(),
                             [first = m_first, state = m_change,
                              field = m_field](Store &store, Progress &progress) -> Result<void> {
                                 if (*state) {
                                     const auto again
                                         = store.records().setAliases(field, (*state)->after, progress);
                                     return again ? Result<void>() : Result<void>(again.error());
                                 }
                                 auto change = first(store, progress);
                                 if (!change)
                                     return change.error();
                                 *state = std::move(*change);
                                 return {};
                             });
}

void SpellingCommand::undo()
{
    m_workspace.change<void>(
        text(), [state = m_change, field = m_field](Store &store, Progress &progress) -> Result<void> {
            if (!*state)
                return {};
            const auto back = store.records().setAliases(field, (*state)->before, progress);
            return back ? Result<void>() : Result<void>(back.error());
        });
}

} // namespace faultline
