// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"
#include "core/storage/store.h"

#include <cstdint>

namespace faultline {

/// Adds entries that are no updates by an import to the history of incidents.
class HistoryKeeper
{
public:
    explicit HistoryKeeper(Database &database)
        : m_insert(database,
                   "INSERT INTO history (incident_id, what, who, before, after, why, created_at) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?)")
    {
    }

    void keep(std::int64_t id, const HistoryEntry &entry)
    {
        m_insert.bind(1, id)
            .bind(2, std::string_view(entry.what))
            .bind(3, std::string_view(entry.who))
            .bind(4, std::string_view(entry.from))
            .bind(5, std::string_view(entry.to))
            .bind(6, std::string_view(entry.why))
            .bind(7, entry.at)
            .run();
    }

private:
    Statement m_insert;
};

} // namespace faultline
