// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/incidentbatch.h"
#include "core/storage/database.h"
#include "core/storage/incidentversion.h"
#include "core/storage/words.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace faultline {

/// Number of a field in the tables of data/schema/003_records.sql.
inline constexpr int kTagsField = 4;
inline constexpr int kOverlayFields = 5;
/// The column of each field, by its number.
int overlayColumn(int field);

/// What stands in place of what files told: a value that counts is the told one, or a person's edit of it, in
/// its chosen spelling. Table incidents holds what counts, told_values what was told where that differs.
class ValueOverlay
{
public:
    /// `words` stays the caller's.
    ValueOverlay(Database &database, WordBook &words);

    bool isEmpty() const { return m_empty; } ///< every value counts as it was told

    /// The row as it counts; keeps what it told where that differs. The views live until the next call.
    IncidentRow counted(std::int64_t id, const IncidentRow &told);
    bool wasRespelt() const { return m_respelt; } ///< whether a spelling changed in the last counted() row

    /// Puts in what the file told.
    void tell(std::int64_t id, IncidentRow &row); ///< the views live until the next call
    void tell(std::int64_t id, IncidentVersion &version);

    std::string toldTeam(std::int64_t id); ///< empty where it counts as it was told

    /// Makes incidents hold what was told, before that is changed; settle() follows.
    void expose(std::int64_t id);
    /// Works out anew what counts; whether that is another value than before.
    bool settle(std::int64_t id);

private:
    using Values = std::array<std::string, kOverlayFields>;

    Values counting(std::int64_t id, const Values &told);
    bool readStored(std::int64_t id, Values &values); ///< false where there is no such record
    void tell(std::int64_t id, Values &values);
    void keepTold(std::int64_t id, const Values &told, const Values &counting);
    void store(std::int64_t id, int field, const std::string &value);

    WordBook &m_words;
    bool m_empty = false;
    bool m_respelt = false;
    std::array<std::map<std::string, std::string, std::less<>>, kOverlayFields> m_aliases;
    Statement m_readStored, m_readTold, m_readEdits, m_keep, m_forget;
    std::vector<Statement> m_store; ///< by field
    Values m_values; ///< what the views of counted() and tell() point to
};

} // namespace faultline
