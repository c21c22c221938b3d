// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/incident.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

inline constexpr std::int64_t kNoTime = std::numeric_limits<std::int64_t>::min();

/// A row that was set aside: never dropped unsaid, never the end of an import.
struct RejectedRow {
    std::string file;
    std::int64_t line = 0;   ///< first line of the row, 1-based
    std::int64_t offset = 0; ///< byte offset of the row in the file
    std::string column;      ///< header name of the cell that could not be read; empty for the whole row
    std::string reason;      ///< one sentence for people
    std::string raw;         ///< the row's bytes as read (decoded to UTF-8)

    bool operator==(const RejectedRow &) const = default;
};

/// A line or row left out by a rule that is named (preamble, comment, repeated header, a profile's rule).
struct SkippedRow {
    std::int64_t line = 0;
    std::string reason;
    std::string raw;

    bool operator==(const SkippedRow &) const = default;
};

/// Bytes that live as long as the batch; the views of its rows point in here.
class BatchArena
{
public:
    std::string_view keep(std::string_view text)
    {
        if (text.empty())
            return {};
        char *to = allocate(text.size());
        std::memcpy(to, text.data(), text.size());
        return {to, text.size()};
    }

    char *allocate(std::size_t size)
    {
        if (size > m_left)
            grow(size);
        char *result = m_at;
        m_at += size;
        m_left -= size;
        return result;
    }

    void clear()
    {
        m_blocks.clear();
        m_at = nullptr;
        m_left = 0;
        m_bytes = 0;
    }

    std::size_t bytes() const { return m_bytes; } ///< allocated in all

private:
    void grow(std::size_t size)
    {
        const std::size_t block = size > kBlock ? size : kBlock;
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(block));
        m_at = m_blocks.back().get();
        m_left = block;
        m_bytes += block;
    }

    static constexpr std::size_t kBlock = 256 * 1024;
    std::vector<std::unique_ptr<char[]>> m_blocks;
    char *m_at = nullptr;
    std::size_t m_left = 0;
    std::size_t m_bytes = 0;
};

/// One incident on the bulk path: views into its batch's arena instead of strings of its own.
struct IncidentRow {
    std::int64_t line = 0;
    std::int64_t offset = 0;
    std::string_view externalId, source, team, title, description;
    std::int64_t occurredAt = kNoTime;
    std::int64_t detectedAt = kNoTime;
    std::int64_t resolvedAt = kNoTime;
    TimePrecision occurredPrecision = TimePrecision::Time;
    std::int8_t severity = 0;    ///< 0: not told
    std::int8_t detectedBy = -1; ///< DetectedBy, or -1: not told
    std::string_view feature, provider, model, owner;
    double costAmount = std::numeric_limits<double>::quiet_NaN(); ///< NaN: not told
    std::string_view costCurrency;
    double hoursLost = std::numeric_limits<double>::quiet_NaN();
    std::int64_t usersAffected = -1; ///< -1: not told
    std::string_view tagsJson;       ///< JSON array of strings, empty for none
    std::string_view url, status, labelCategory, labelMode;
    std::string_view extraJson; ///< JSON object name → text in file order, empty for none

    /// Set for our own exports alone, which bring decisions back.
    std::string_view decidedCategory, decidedMode, reviewer, note;

    std::string_view raw; ///< the row as read (decoded, cut where it is very long), for when it must be set aside
};

/// Rows in file order plus what was set aside or left out between them.
struct IncidentBatch {
    BatchArena arena;
    std::vector<IncidentRow> rows;
    std::vector<RejectedRow> rejected;
    std::vector<SkippedRow> skipped; ///< rows left out by a profile's rule; count as read
    std::int64_t merged = 0;         ///< further rows of an incident that spans several
    std::int64_t bytesRead = 0;      ///< position in the file after this batch
};

} // namespace faultline
