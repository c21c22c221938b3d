// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/columncheck.h"

#include <algorithm>

namespace faultline {

namespace {

bool isTyped(Field field)
{
    return isTimeField(field) || isNumberField(field) || field == Field::Severity || field == Field::DetectedBy;
}

void release(ColumnMapping &mapping, std::size_t column)
{
    for (const FieldMapping &field : mapping.fields) {
        const bool main = std::find(field.columns.begin(), field.columns.end(), column) != field.columns.end();
        if (main || std::find(field.append.begin(), field.append.end(), column) != field.append.end())
            return;
    }
    mapping.uses[column] = ColumnUse::Extra;
}

} // namespace

bool isTimeOfDay(std::string_view text)
{
    const std::size_t colon = text.find(':');
    return colon != std::string_view::npos && colon > 0 && colon <= 2 && text.size() <= 24
           && text.find_first_not_of("0123456789") == colon && text.find('/') == std::string_view::npos;
}

ColumnCheck::ColumnCheck(const ColumnMapping &mapping, const ReadOptions &options)
{
    for (const FieldMapping &field : mapping.fields) {
        const bool told = std::any_of(options.map.begin(), options.map.end(),
                                      [&](const auto &entry) { return entry.first == fieldId(field.field); });
        if (told || !isTyped(field.field))
            continue;
        for (const std::size_t column : field.columns)
            m_suspects.push_back({field.field, column, field.values, 0, 0, 0});
    }
}

bool ColumnCheck::reads(const Suspect &suspect, std::string_view text)
{
    static const ZoneRules utc;
    const auto known = suspect.values.find(plainWords(text.substr(0, 100)));
    if (known != suspect.values.end())
        return true;
    switch (suspect.field) {
    case Field::Severity: return parseSeverity(text).has_value();
    case Field::DetectedBy: return parseDetectedBy(text).has_value();
    case Field::UsersAffected: return parseCount(text, DecimalMark::Point) || parseCount(text, DecimalMark::Comma);
    case Field::HoursLost:
        return parseHours(text, DurationUnit::None, DecimalMark::Point) || parseHours(text, DurationUnit::None, DecimalMark::Comma);
    case Field::Cost: return parseMoney(text, DecimalMark::Point) || parseMoney(text, DecimalMark::Comma);
    default: break;
    }
    // What is written as a date and names an impossible one is a date column all the same.
    const DateProblem problem = parseTime(text, DateOrder::Open, utc).problem;
    return problem != DateProblem::NotADate;
}

void ColumnCheck::observe(const TableRecord &record)
{
    for (Suspect &suspect : m_suspects) {
        if (suspect.column >= record.cells.size())
            continue;
        const std::string_view text = trimmed(record.cells[suspect.column]);
        if (meansNothing(text))
            continue;
        ++suspect.filled;
        suspect.readable += reads(suspect, text);
        suspect.timesOfDay += isTimeField(suspect.field) && isTimeOfDay(text);
    }
}

void ColumnCheck::drop(ColumnMapping &mapping, const Suspect &suspect)
{
    for (FieldMapping &field : mapping.fields) {
        if (field.field == suspect.field)
            std::erase(field.columns, suspect.column);
    }
    release(mapping, suspect.column);
}

void ColumnCheck::apply(ColumnMapping &mapping) const
{
    for (const Suspect &suspect : m_suspects) {
        if ((suspect.readable + suspect.timesOfDay) * 2 < suspect.filled)
            drop(mapping, suspect);
    }
    // Times of day say something beside a column of dates alone.
    for (const Suspect &suspect : m_suspects) {
        const FieldMapping *field = mapping.field(suspect.field);
        if (field && field->columns == std::vector{suspect.column} && suspect.readable * 2 < suspect.filled)
            drop(mapping, suspect);
    }
    std::erase_if(mapping.fields, [](const FieldMapping &field) {
        return field.columns.empty() && field.append.empty() && field.constant.empty();
    });
}

} // namespace faultline
