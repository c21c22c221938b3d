// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/taglist.h"
#include "core/model/valuefield.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace faultline {

struct ValueCount {
    std::string value;
    std::int64_t incidents = 0;

    bool operator==(const ValueCount &) const = default;
};

/// A spelling that means another one, in records that are here and in those that come.
struct ValueAlias {
    std::string spelling;
    std::string becomes;
    std::string who;
    std::int64_t at = 0; ///< UTC epoch ms

    bool operator==(const ValueAlias &) const = default;
};

/// What a person does to many records at once.
struct RecordChange {
    std::optional<std::string> team; ///< "" is "no team"
    TagEdit tags;
    std::string who;
};

/// All that people have changed in one record, as it is stored: to be put back.
struct RecordEdits {
    struct Edit {
        int field = 0; ///< as in data/schema/003_records.sql
        std::string value, who;
        std::int64_t at = 0;
    };
    std::uint64_t id = 0;
    std::vector<Edit> edits;
};

struct DeletedRecord {
    std::uint64_t id = 0;
    std::string externalId, team, title;
    std::string who;
    std::int64_t deletedAt = 0; ///< UTC epoch ms
};

/// What the file told in a field where something else counts.
struct ToldValue {
    std::string field; ///< "team", "feature", "provider", "model" or "tags"
    std::string value; ///< tags apart by commas

    bool operator==(const ToldValue &) const = default;
};

/// What people change in records beyond their decisions. It holds whatever a later import of the same file
/// tells: a person's team stays, tags that a person added or took away stay so beside what the file tells, a
/// deleted record stays deleted. Ids are those of RowIdentity; ids of no record are left out. Every change is
/// one transaction, stopped by progress without a trace.
class Records
{
public:
    virtual ~Records() = default;

    /// Ids of these handles, in their order; a handle that is gone is left out.
    virtual Result<std::vector<std::uint64_t>> ids(std::span<const std::int64_t> rowIds) = 0;

    // Spellings
    /// Values that occur, the empty one left out, by value.
    virtual Result<std::vector<ValueCount>> values(ValueField field) = 0;
    virtual Result<std::vector<ValueAlias>> aliases(ValueField field) = 0; ///< by spelling
    /// Makes these the field's aliases, in place of all there were; gives how many records read differently
    /// now. No `becomes` may be a spelling of the list.
    virtual Result<std::int64_t> setAliases(ValueField field, std::span<const ValueAlias> aliases,
                                            Progress &progress)
        = 0;

    // Edits
    /// Gives what stood before, for putBack().
    virtual Result<std::vector<RecordEdits>> edit(std::span<const std::uint64_t> ids,
                                                  const RecordChange &change, std::int64_t nowMs,
                                                  Progress &progress)
        = 0;
    virtual Result<void> putBack(std::span<const RecordEdits> edits, const std::string &who,
                                 std::int64_t nowMs, Progress &progress)
        = 0;

    virtual Result<std::vector<ToldValue>> told(std::uint64_t id) = 0;

    // Deletion
    /// Takes records out of sight and out of every number; decisions and history are kept with them. Gives
    /// their ids.
    virtual Result<std::vector<std::uint64_t>>
    remove(std::span<const std::uint64_t> ids, const std::string &who, std::int64_t nowMs, Progress &progress)
        = 0;
    /// Brings deleted records back as they were; gives how many.
    virtual Result<std::int64_t> restore(std::span<const std::uint64_t> ids, const std::string &who,
                                         std::int64_t nowMs, Progress &progress)
        = 0;
    virtual Result<std::vector<DeletedRecord>> deleted() = 0; ///< the latest first
};

} // namespace faultline
