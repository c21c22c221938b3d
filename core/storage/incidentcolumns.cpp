// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/incidentcolumns.h"

#include <algorithm>

namespace faultline {

std::string selectedIncidentColumns()
{
    std::string list;
    for (const IncidentColumn &one : kIncidentColumnTable) {
        if (!list.empty())
            list += ", ";
        list += "i.";
        list += one.name;
    }
    return list;
}

const IncidentColumn *incidentColumn(std::string_view name)
{
    const auto at = std::find_if(kIncidentColumnTable.begin(), kIncidentColumnTable.end(),
                                 [name](const IncidentColumn &one) { return one.name == name; });
    return at == kIncidentColumnTable.end() ? nullptr : &*at;
}

} // namespace faultline
