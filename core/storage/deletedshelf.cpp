// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/deletedshelf.h"

#include "core/storage/incidentcolumns.h"

#include <string>

namespace faultline {

namespace {

std::string columnList()
{
    std::string list;
    for (int at = 0; at < column::Count; ++at) {
        list += at == 0 ? "" : ", ";
        list += kIncidentColumnTable[std::size_t(at)].name;
    }
    return list;
}

} // namespace

DeletedShelf::DeletedShelf(Database &database)
    : m_database(database),
      m_copyAway(database,
                 "INSERT INTO deleted_incidents (" + columnList() + ", who, deleted_at) SELECT "
                     + columnList() + ", ?, ? FROM incidents WHERE id = ?"),
      m_clearAway(database, "DELETE FROM incidents WHERE id = ?"),
      // Its old place in the table may be taken by now.
      m_copyBack(database,
                 "INSERT INTO incidents SELECT CASE WHEN EXISTS (SELECT 1 FROM incidents i WHERE i.n = d.n) "
                 "THEN NULL ELSE d.n END"
                     + columnList().substr(1) + " FROM deleted_incidents d WHERE id = ?"),
      m_clearBack(database, "DELETE FROM deleted_incidents WHERE id = ?")
{
}

bool DeletedShelf::putAway(std::int64_t id, std::string_view who, std::int64_t nowMs)
{
    m_copyAway.bind(1, who).bind(2, nowMs).bind(3, id).run();
    if (m_database.changes() == 0)
        return false;
    m_clearAway.bind(1, id).run();
    return true;
}

bool DeletedShelf::bringBack(std::int64_t id)
{
    m_copyBack.bind(1, id).run();
    if (m_database.changes() == 0)
        return false;
    m_clearBack.bind(1, id).run();
    return true;
}

} // namespace faultline
