// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/incident.h"
#include "core/storage/database.h"
#include "core/storage/store.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace faultline {

/// Reads whole records, a person's word before the machine's.
class IncidentReading
{
public:
    explicit IncidentReading(Database &database);

    std::optional<Incident> byNumber(std::int64_t n);
    std::optional<Incident> byId(std::uint64_t id);

private:
    Incident read(const Statement &statement);
    Classification readClassification(const Statement &statement);
    const std::string &word(std::int64_t code);

    Statement m_byNumber;
    Statement m_byId;
    Statement m_word;
    std::unordered_map<std::int64_t, std::string> m_words; ///< those met so far
};

/// Our ids that each question means, in the order of the questions: itself where it is ours, else all records
/// of that external id (and source, where given).
std::vector<std::vector<std::string>> resolveIds(Database &database, std::span<const IdQuestion> questions);

std::vector<HistoryEntry> readHistory(Database &database, std::uint64_t id);

} // namespace faultline
