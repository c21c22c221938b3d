// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/incidentversion.h"

#include "core/base/civildate.h"
#include "core/base/jsontext.h"
#include "core/model/incident.h"
#include "core/storage/incidentcolumns.h"

#include <nlohmann/json.hpp>

namespace faultline {

namespace {

ColumnValue readColumn(const Statement &statement, int at, const WordBook &words)
{
    if (statement.isNull(at))
        return {};
    switch (kIncidentColumnTable[std::size_t(at)].kind) {
    case ColumnKind::Integer:
        return statement.integer(at);
    case ColumnKind::Real:
        return statement.real(at);
    case ColumnKind::Word:
        return std::string(words.text(statement.integer(at)));
    case ColumnKind::Text:
        return std::string(statement.text(at));
    }
    return {};
}

void appendValue(std::string &out, const ColumnValue &value)
{
    if (const auto *number = std::get_if<std::int64_t>(&value))
        appendJsonNumber(out, *number);
    else if (const auto *real = std::get_if<double>(&value))
        appendJsonNumber(out, *real);
    else if (const auto *text = std::get_if<std::string>(&value))
        appendJsonString(out, *text);
    else
        out += "null";
}

void appendMember(std::string &out, std::string_view name, const ColumnValue &value)
{
    out += out.size() > 1 ? "," : "";
    appendJsonString(out, name);
    out += ':';
    appendValue(out, value);
}

/// A stored JSON value as this column holds it.
ColumnValue valueFor(const IncidentColumn &target, const nlohmann::json &value)
{
    const bool isText = target.kind == ColumnKind::Word || target.kind == ColumnKind::Text;
    if (isText)
        return value.is_string() ? value.get<std::string>() : std::string();
    if (target.kind == ColumnKind::Real && value.is_number())
        return value.get<double>();
    if (target.kind == ColumnKind::Integer && value.is_number_integer())
        return value.get<std::int64_t>();
    return {};
}

std::string tellValue(std::string_view name, const ColumnValue &value)
{
    if (const auto *text = std::get_if<std::string>(&value))
        return *text;
    const auto *number = std::get_if<std::int64_t>(&value);
    if (number && name.ends_with("_at"))
        return isoUtc(*number);
    if (number && name == "detected_by")
        return *number > 0 && *number <= std::int64_t(kDetectedByCount)
            ? std::string(detectedById(DetectedBy(*number - 1)))
            : std::string();
    if (number && name == "severity" && *number == 0)
        return {};
    std::string text;
    if (!std::holds_alternative<std::monostate>(value))
        appendValue(text, value);
    return text;
}

} // namespace

IncidentVersion readVersion(const Statement &statement, const WordBook &words)
{
    IncidentVersion version(column::Count);
    for (int at = 0; at < column::Count; ++at)
        version[std::size_t(at)] = readColumn(statement, at, words);
    return version;
}

std::string changedColumns(const IncidentVersion &version, const IncidentVersion &other)
{
    std::string json = "{";
    for (int at = 0; at < column::Count; ++at) {
        const auto i = std::size_t(at);
        if (!isFixedColumn(at) && version[i] != other[i])
            appendMember(json, kIncidentColumnTable[i].name, version[i]);
    }
    return json + '}';
}

ColumnChanges parseChanges(std::string_view json)
{
    ColumnChanges changes;
    const auto parsed = nlohmann::ordered_json::parse(json.begin(), json.end(), nullptr, false);
    if (!parsed.is_object())
        return changes;
    for (const auto &[name, value] : parsed.items()) {
        if (const IncidentColumn *target = incidentColumn(name))
            changes.emplace_back(name, valueFor(*target, value));
    }
    return changes;
}

std::string changesJson(const ColumnChanges &changes)
{
    std::string json = "{";
    for (const auto &[name, value] : changes)
        appendMember(json, name, value);
    return json + '}';
}

std::string tellChanges(const ColumnChanges &changes)
{
    std::string told;
    for (const auto &[name, value] : changes) {
        const IncidentColumn *target = incidentColumn(name);
        if (!target || target->told.empty())
            continue;
        told += told.empty() ? "" : "; ";
        told += target->told;
        told += ": ";
        const std::string text = tellValue(name, value);
        told += text.empty() ? "–" : text;
    }
    return told;
}

void bindColumn(Statement &statement, int parameter, const ColumnValue &value, bool isWord, WordBook &words)
{
    if (const auto *number = std::get_if<std::int64_t>(&value))
        statement.bind(parameter, *number);
    else if (const auto *real = std::get_if<double>(&value))
        statement.bind(parameter, *real);
    else if (const auto *text = std::get_if<std::string>(&value))
        isWord ? statement.bind(parameter, words.code(*text))
               : statement.bind(parameter, std::string_view(*text));
    else
        statement.bindNull(parameter);
}

} // namespace faultline
