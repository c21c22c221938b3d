// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/profile.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace faultline {

std::string profileFromPlan(const std::string &id, const std::string &name, const ReadPlan &plan, const ReadOptions &options)
{
    nlohmann::ordered_json profile;
    profile["format"] = 1;
    profile["id"] = id;
    profile["name"] = name;
    nlohmann::ordered_json names = nlohmann::json::array();
    for (const ColumnPlan &column : plan.columns) {
        if (!column.name.empty() && std::find(names.begin(), names.end(), column.name) == names.end())
            names.push_back(column.name);
    }
    profile["recognise"] = nlohmann::json::array({{{"all", names}}});
    if (options.dayFirst)
        profile["dates"] = *options.dayFirst ? "day-first" : "month-first";
    if (!options.timezone.empty())
        profile["zone"] = options.timezone;

    nlohmann::ordered_json fields = nlohmann::json::object();
    for (const ColumnPlan &column : plan.columns) {
        const auto field = fieldFromId(column.field);
        const bool told = std::any_of(options.map.begin(), options.map.end(),
                                      [&](const auto &entry) { return entry.first == column.field; });
        if (field && *field != Field::Extra && !told)
            fields[column.field]["columns"].push_back(column.name);
    }
    for (const auto &[field, columns] : options.map) {
        if (!columns.empty())
            fields[field]["columns"] = columns;
    }
    if (!options.severities.empty() && fields.contains("severity")) {
        for (const auto &[word, severity] : options.severities)
            fields["severity"]["values"][word] = severity == 0 ? std::string() : std::to_string(severity);
    }
    for (auto &[field, rule] : fields.items()) {
        const bool several = rule["columns"].size() > 1;
        if (several && (field == "description" || field == "title" || field == "tags"))
            rule["join"] = field == "description" ? "paragraphs" : field == "title" ? "blank" : "list";
    }
    profile["fields"] = fields;
    return profile.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

} // namespace faultline
