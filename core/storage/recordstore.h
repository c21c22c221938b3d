// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"
#include "core/storage/records.h"

#include <functional>
#include <vector>

namespace faultline {

/// What SqliteStore hands out as Records.
class SqliteRecords final : public Records
{
public:
    SqliteRecords(Database &database, std::function<void()> onCommit);

    Result<std::vector<std::uint64_t>> ids(std::span<const std::int64_t> rowIds) override;
    Result<std::vector<ValueCount>> values(ValueField field) override;
    Result<std::vector<ValueAlias>> aliases(ValueField field) override;
    Result<std::int64_t> setAliases(ValueField field, std::span<const ValueAlias> aliases,
                                    Progress &progress) override;
    Result<std::vector<RecordEdits>> edit(std::span<const std::uint64_t> ids, const RecordChange &change,
                                          std::int64_t nowMs, Progress &progress) override;
    Result<void> putBack(std::span<const RecordEdits> edits, const std::string &who, std::int64_t nowMs,
                         Progress &progress) override;
    Result<std::vector<ToldValue>> told(std::uint64_t id) override;
    Result<std::vector<std::uint64_t>> remove(std::span<const std::uint64_t> ids, const std::string &who,
                                              std::int64_t nowMs, Progress &progress) override;
    Result<std::int64_t> restore(std::span<const std::uint64_t> ids, const std::string &who,
                                 std::int64_t nowMs, Progress &progress) override;
    Result<std::vector<DeletedRecord>> deleted() override;

private:
    template <typename T, typename Work> Result<T> change(Work &&work);

    Database &m_database;
    std::function<void()> m_onCommit;
};

} // namespace faultline
