// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/historykeeper.h"
#include "core/storage/records.h"
#include "core/storage/valueoverlay.h"

#include <optional>
#include <string>
#include <vector>

namespace faultline {

/// "night, vendor" of a stored list of tags.
std::string tagTexts(const std::string &tagsJson);

/// Changes edits of records one by one and keeps their history.
class RecordEditing
{
public:
    explicit RecordEditing(Database &database);

    /// What stood before; nothing where there is no such record or it stays as it is.
    std::optional<RecordEdits> change(std::uint64_t id, const RecordChange &change, std::int64_t nowMs);
    /// Makes these the edits of a record; false where there is no such record or it stays as it is: then its
    /// edits do, too.
    bool write(std::uint64_t id, const std::vector<RecordEdits::Edit> &edits, const std::string &who,
               std::int64_t nowMs);

private:
    bool readCounting(std::int64_t id, std::string &team, std::string &tags);
    std::vector<RecordEdits::Edit> read(std::int64_t id);
    void replace(std::int64_t id, const std::vector<RecordEdits::Edit> &edits);

    WordBook m_words;
    ValueOverlay m_overlay;
    HistoryKeeper m_history;
    Statement m_counting, m_read, m_write, m_clear;
};

} // namespace faultline
