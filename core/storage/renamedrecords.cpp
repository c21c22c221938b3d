// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/renamedrecords.h"

#include "core/model/incidentidentity.h"
#include "core/storage/incidentcolumns.h"
#include "core/storage/storedrow.h"

#include <bit>
#include <string>

namespace faultline {

std::unordered_map<std::uint64_t, std::uint64_t> renamedRecords(Database &database, const WordBook &words)
{
    std::unordered_map<std::uint64_t, std::uint64_t> renamed;
    IdentityMaker identities;
    for (const char *table : {"incidents", "deleted_incidents"}) {
        auto select = database.prepare("SELECT " + selectedIncidentColumns() + " FROM told_values t JOIN "
                                       + table + " i ON i.id = t.incident_id WHERE t.field = 0");
        while (select.step()) {
            const auto word = [&](std::int64_t code) { return words.text(code); };
            renamed.emplace(identities.of(storedRow(select, word)).id,
                            std::bit_cast<std::uint64_t>(select.integer(column::Id)));
        }
    }
    return renamed;
}

} // namespace faultline
