// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"

#include <cstdint>
#include <string_view>

namespace faultline {

/// Moves records out of table incidents and back, without history; tells whether there was one.
class DeletedShelf
{
public:
    explicit DeletedShelf(Database &database);

    bool putAway(std::int64_t id, std::string_view who, std::int64_t nowMs);
    bool bringBack(std::int64_t id);

private:
    Database &m_database;
    Statement m_copyAway, m_clearAway, m_copyBack, m_clearBack;
};

} // namespace faultline
