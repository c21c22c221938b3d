// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/records.h"
#include "core/usecases/tidyvalues.h"

#include <QUndoCommand>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace faultline {

class Workspace;

/// Gives many incidents another team or other tags; undo gives back what stood there.
class EditRecordsCommand : public QUndoCommand
{
public:
    EditRecordsCommand(Workspace &workspace, std::vector<std::int64_t> rowIds, RecordChange change,
                       const QString &text);

    void redo() override;
    void undo() override;

private:
    struct State {
        std::vector<std::int64_t> rowIds; ///< until their ids are known: handles may be reused
        std::vector<std::uint64_t> ids;
        std::vector<RecordEdits> before;
    };
    Workspace &m_workspace;
    RecordChange m_change;
    std::shared_ptr<State> m_state;
};

/// Deletes incidents; undo brings them back with decisions and history.
class DeleteRecordsCommand : public QUndoCommand
{
public:
    DeleteRecordsCommand(Workspace &workspace, std::vector<std::int64_t> rowIds, std::string who,
                         const QString &text);

    void redo() override;
    void undo() override;

private:
    struct State {
        std::vector<std::int64_t> rowIds;
        std::vector<std::uint64_t> ids;
    };
    Workspace &m_workspace;
    std::string m_who;
    std::shared_ptr<State> m_state;
};

/// Brings incidents back that were deleted before; undo deletes them again.
class RestoreRecordsCommand : public QUndoCommand
{
public:
    RestoreRecordsCommand(Workspace &workspace, std::vector<std::uint64_t> ids, std::string who,
                          const QString &text);

    void redo() override;
    void undo() override;

private:
    Workspace &m_workspace;
    std::vector<std::uint64_t> m_ids;
    std::string m_who;
};

/// Merges spellings of a field, or takes merges back; undo makes the field's spellings what they were.
class SpellingCommand : public QUndoCommand
{
public:
    static SpellingCommand *merging(Workspace &workspace, ValueField field, const Merge &merge,
                                    const std::string &who, const QString &text);
    static SpellingCommand *forgetting(Workspace &workspace, ValueField field, const std::string &spelling,
                                       const QString &text);

    void redo() override;
    void undo() override;

private:
    using First = std::function<Result<SpellingChange>(Store &, Progress &)>;

    SpellingCommand(Workspace &workspace, ValueField field, First first, const QString &text);

    Workspace &m_workspace;
    ValueField m_field;
    First m_first;
    std::shared_ptr<std::optional<SpellingChange>> m_change; ///< once it was done
};

} // namespace faultline
