// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/columnmapping.h"
#include "core/import/zonerules.h"
#include "core/model/incidentbatch.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace faultline {

/// What became of a row.
enum class RowOutcome : std::uint8_t { Taken, Rejected, LeftOut };

/// Gives a row its meaning through the mapping. A cell that is blank is not told; a filled one of a typed
/// field that cannot be read rejects its row.
class RowParser
{
public:
    /// `mapping` and `profile` must outlive it. `headerSize` columns are the file's own.
    RowParser(const ColumnMapping &mapping, const Profile &profile, const ReadOptions &options,
              std::size_t headerSize, std::string file);

    /// Adds to batch.rows, batch.rejected or batch.skipped.
    RowOutcome parse(const TableRecord &record, IncidentBatch &batch);

    std::int64_t hoursTwice() const { return m_hoursTwice; } ///< times in an hour that the zone has twice
    std::int64_t cellsAtLimit() const { return m_cellsAtLimit; } ///< texts that the export may have cut

private:
    struct MemoHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    template<typename Value>
    using Memo = std::unordered_map<std::string, Value, MemoHash, std::equal_to<>>;

    struct Target {
        const FieldMapping *mapping = nullptr;
        Memo<int> memo; ///< severity and detection by their text; -1: cannot be read
    };

    std::string_view cell(std::size_t column) const;
    bool isNothing(std::string_view text) const;
    /// The first filled cell of the field's columns; m_column is set to it.
    std::string_view first(const FieldMapping &mapping);
    std::string_view translated(const FieldMapping &mapping, std::string_view text) const;

    bool fill(Target &target, IncidentRow &row, BatchArena &arena);
    std::string_view withTimeOfDay(const FieldMapping &mapping, std::size_t column, std::string_view date);
    bool fillTime(const FieldMapping &mapping, IncidentRow &row);
    bool fillSeverity(Target &target, IncidentRow &row);
    bool fillDetectedBy(Target &target, IncidentRow &row);
    bool fillNumber(const FieldMapping &mapping, IncidentRow &row, BatchArena &arena);
    void fillTags(const FieldMapping &mapping, IncidentRow &row, BatchArena &arena);
    std::string_view *textSlot(Field field, IncidentRow &row);
    std::string_view text(const FieldMapping &mapping, BatchArena &arena);
    std::string_view textFromCells(const FieldMapping &mapping, BatchArena &arena);
    void appendList(std::string_view text);
    /// The cell cannot be read and the profile says what to take instead: the text itself goes to extra.
    template<typename Set>
    bool keepUnread(const FieldMapping &mapping, Set set)
    {
        m_unread.push_back(m_column);
        set(std::string_view(*mapping.otherwise));
        return true;
    }
    void appendParagraph(std::string_view title, std::string_view text);
    void appendCell(const FieldMapping &mapping, std::string_view title, std::string_view text);

    bool refuse(std::string reason);
    void fillSource(IncidentRow &row, BatchArena &arena);
    void fillExtra(IncidentRow &row, BatchArena &arena);
    void addExtra(std::string_view name, std::string_view text);
    void keepDecision(IncidentRow &row);
    const LeaveOutRule *leftOutBy() const;

    const ColumnMapping &m_mapping;
    const Profile &m_profile;
    std::size_t m_headerSize;
    std::size_t m_columns; ///< with the JSON paths behind the header
    std::string m_file;
    ZoneRules m_zone;
    std::string m_team;
    std::string m_source;  ///< where no column gives one
    bool m_sourceIsOwn = false; ///< told by the user: not refined by the project
    bool m_mayBeNothing = false;
    std::vector<Target> m_targets;
    std::vector<std::pair<std::size_t, std::string>> m_extraColumns; ///< with `"name":` ready
    std::vector<char> m_used; ///< contested columns taken in this row
    std::vector<std::size_t> m_unread; ///< columns whose text this row's fields could not take

    const TableRecord *m_record = nullptr;
    std::size_t m_column = 0;
    std::string m_reason, m_scratch, m_extra, m_moment;
    std::string_view m_decidedBy;
    std::vector<std::pair<std::string, std::string>> m_members;
    std::int64_t m_hoursTwice = 0;
    std::int64_t m_cellsAtLimit = 0;
};

} // namespace faultline
