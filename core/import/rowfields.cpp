// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/rowparser.h"

#include "core/base/jsontext.h"
#include "core/import/cellkind.h"
#include "core/import/celllist.h"
#include "core/import/columncheck.h"

#include <QCoreApplication>

#include <algorithm>

namespace faultline {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("RowParser", text); }

std::string quoting(const char *sentence, std::string_view text)
{
    return tr(sentence).arg(QString::fromStdString(std::string(cutUtf8(text, 80)))).toStdString();
}

std::string reasonFor(DateProblem problem, std::string_view text)
{
    switch (problem) {
    case DateProblem::NoSuchDay: return quoting("\"%1\" is a day that does not exist.", text);
    case DateProblem::NoSuchTime: return quoting("\"%1\" is a time that does not exist.", text);
    case DateProblem::ClockChange:
        return quoting("\"%1\" does not exist in the time zone: the clocks were put forward over it.", text);
    case DateProblem::OrderOpen:
        return quoting("\"%1\" may be day/month or month/day, and the column does not tell: say which comes first.", text);
    case DateProblem::UnknownZone: return quoting("\"%1\" names a time zone that is not known.", text);
    case DateProblem::None:
    case DateProblem::NotADate: break;
    }
    return quoting("\"%1\" is no date or time.", text);
}

std::int64_t codePoints(std::string_view text)
{
    return std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

} // namespace

std::string_view *RowParser::textSlot(Field field, IncidentRow &row)
{
    switch (field) {
    case Field::ExternalId: return &row.externalId;
    case Field::Source: return &row.source;
    case Field::Team: return &row.team;
    case Field::Title: return &row.title;
    case Field::Description: return &row.description;
    case Field::Feature: return &row.feature;
    case Field::Provider: return &row.provider;
    case Field::Model: return &row.model;
    case Field::Owner: return &row.owner;
    case Field::Currency: return &row.costCurrency;
    case Field::Url: return &row.url;
    case Field::Status: return &row.status;
    case Field::LabelCategory: return &row.labelCategory;
    case Field::LabelMode: return &row.labelMode;
    case Field::DecidedBy: return &m_decidedBy;
    case Field::DecidedCategory: return &row.decidedCategory;
    case Field::DecidedMode: return &row.decidedMode;
    case Field::Reviewer: return &row.reviewer;
    case Field::Note: return &row.note;
    default: return nullptr;
    }
}

bool RowParser::fill(Target &target, IncidentRow &row, BatchArena &arena)
{
    const FieldMapping &mapping = *target.mapping;
    if (std::string_view *slot = textSlot(mapping.field, row)) {
        // The currency that came with an amount is as good as a column of its own.
        if (const std::string_view value = text(mapping, arena); !value.empty())
            *slot = value;
        return true;
    }
    switch (mapping.field) {
    case Field::OccurredAt:
    case Field::DetectedAt:
    case Field::ResolvedAt: return fillTime(mapping, row);
    case Field::Severity: return fillSeverity(target, row);
    case Field::DetectedBy: return fillDetectedBy(target, row);
    case Field::Tags: fillTags(mapping, row, arena); return true;
    case Field::Cost:
    case Field::HoursLost:
    case Field::UsersAffected: return fillNumber(mapping, row, arena);
    default: return true;
    }
}

/// The date with the time of day that stands in the next column of the mapping, where it does.
std::string_view RowParser::withTimeOfDay(const FieldMapping &mapping, std::size_t column, std::string_view date)
{
    const auto next = std::find(mapping.columns.begin(), mapping.columns.end(), column) + 1;
    if (next == mapping.columns.end())
        return date;
    const std::string_view time = cell(*next);
    for (const std::string_view midnight : {" 00:00:00", "T00:00:00", " 00:00"}) {
        if (date.ends_with(midnight))
            date.remove_suffix(midnight.size());
    }
    if (!isTimeOfDay(time) || date.find(':') != std::string_view::npos)
        return cell(column);
    m_used[*next] = 1;
    m_moment.assign(date).append(" ").append(time);
    return m_moment;
}

bool RowParser::fillTime(const FieldMapping &mapping, IncidentRow &row)
{
    for (const std::size_t column : mapping.columns) {
        std::string_view text = cell(column);
        if (text.empty() || meansNothing(text) || (mapping.columns.size() > 1 && isTimeOfDay(text)))
            continue;
        m_column = column;
        text = withTimeOfDay(mapping, column, text);
        const ParsedTime time = parseTime(text, mapping.order, m_zone);
        if (!time.ok())
            return refuse(reasonFor(time.problem, text));
        m_used[column] = 1;
        m_hoursTwice += time.hourTwice;
        if (mapping.field == Field::DetectedAt) {
            row.detectedAt = time.utcMs;
        } else if (mapping.field == Field::ResolvedAt) {
            row.resolvedAt = time.utcMs;
        } else {
            row.occurredAt = time.utcMs;
            row.occurredPrecision = time.precision;
        }
        return true;
    }
    return true;
}

bool RowParser::fillSeverity(Target &target, IncidentRow &row)
{
    const std::string_view text = first(*target.mapping);
    if (text.empty())
        return true;
    auto known = target.memo.find(text);
    if (known == target.memo.end()) {
        const std::string_view value = translated(*target.mapping, text);
        const int severity = value.empty() || meansNothing(value) ? parseSeverity(value).value_or(0)
                                                                  : parseSeverity(value).value_or(-1);
        if (target.memo.size() > 1000)
            target.memo.clear();
        known = target.memo.emplace(text, severity).first;
    }
    if (known->second < 0 && target.mapping->otherwise)
        return keepUnread(*target.mapping, [&](std::string_view value) { row.severity = std::int8_t(parseSeverity(value).value_or(0)); });
    if (known->second < 0)
        return refuse(quoting("\"%1\" is no severity that is known: map it to 1 to 5.", text));
    row.severity = std::int8_t(known->second);
    return true;
}

bool RowParser::fillDetectedBy(Target &target, IncidentRow &row)
{
    const std::string_view text = first(*target.mapping);
    if (text.empty())
        return true;
    auto known = target.memo.find(text);
    if (known == target.memo.end()) {
        const std::string_view value = translated(*target.mapping, text);
        const auto detected = parseDetectedBy(value);
        const int code = detected ? int(*detected) : value.empty() || meansNothing(value) ? 100 : -1;
        if (target.memo.size() > 1000)
            target.memo.clear();
        known = target.memo.emplace(text, code).first;
    }
    if (known->second < 0 && target.mapping->otherwise)
        return keepUnread(*target.mapping, [&](std::string_view value) {
            if (const auto detected = parseDetectedBy(value))
                row.detectedBy = std::int8_t(*detected);
        });
    if (known->second < 0)
        return refuse(quoting("\"%1\" is no way of detection that is known.", text));
    if (known->second < 100)
        row.detectedBy = std::int8_t(known->second);
    return true;
}

bool RowParser::fillNumber(const FieldMapping &mapping, IncidentRow &row, BatchArena &arena)
{
    const std::string_view text = first(mapping);
    if (text.empty() || meansNothing(text))
        return true;
    if (mapping.field == Field::UsersAffected) {
        const auto count = parseCount(text, mapping.mark);
        if (!count)
            return refuse(quoting("\"%1\" is no number of users.", text));
        row.usersAffected = *count;
    } else if (mapping.field == Field::HoursLost) {
        const auto hours = parseHours(text, mapping.unit, mapping.mark);
        if (!hours)
            return refuse(quoting("\"%1\" is no duration.", text));
        row.hoursLost = *hours;
    } else {
        const auto money = parseMoney(text, mapping.mark);
        if (!money)
            return refuse(quoting("\"%1\" is no amount of money.", text));
        row.costAmount = money->amount;
        row.costCurrency = arena.keep(money->currency);
    }
    return true;
}

void RowParser::fillTags(const FieldMapping &mapping, IncidentRow &row, BatchArena &arena)
{
    std::vector<std::string> tags;
    for (const std::size_t column : mapping.columns) {
        const std::string_view text = cell(column);
        if (text.empty())
            continue;
        m_used[column] = 1;
        for (std::string &tag : listInCell(text)) {
            if (std::find(tags.begin(), tags.end(), tag) == tags.end())
                tags.push_back(std::move(tag));
        }
        if (mapping.joining == Joining::First)
            break;
    }
    if (tags.empty())
        return;
    m_scratch.assign(1, '[');
    for (const std::string &tag : tags) {
        if (m_scratch.size() > 1)
            m_scratch += ',';
        appendJsonString(m_scratch, tag);
    }
    m_scratch += ']';
    row.tagsJson = arena.keep(m_scratch);
}

void RowParser::appendParagraph(std::string_view title, std::string_view text)
{
    if (text.empty())
        return;
    if (!m_scratch.empty())
        m_scratch += "\n\n";
    if (!title.empty()) {
        m_scratch += title;
        m_scratch += ": ";
    }
    m_scratch += text;
}

/// A list in the cell gives a paragraph for each of its texts.
void RowParser::appendCell(const FieldMapping &mapping, std::string_view title, std::string_view text)
{
    if (mapping.joining != Joining::Paragraphs || text.size() < 2 || text.front() != '[' || text.back() != ']') {
        appendParagraph(title, text);
        return;
    }
    std::vector<std::string> texts = listInCell(text);
    if (mapping.reversed)
        std::reverse(texts.begin(), texts.end());
    for (const std::string &part : texts)
        appendParagraph(title, trimmed(part));
}

/// Texts of the lists in the cells, a comma between.
void RowParser::appendList(std::string_view text)
{
    const bool list = text.size() > 1 && text.front() == '[' && text.back() == ']';
    if (!list) {
        m_scratch += m_scratch.empty() ? "" : ", ";
        m_scratch += text;
        return;
    }
    for (const std::string &part : listInCell(text)) {
        m_scratch += m_scratch.empty() ? "" : ", ";
        m_scratch += part;
    }
}

std::string_view RowParser::text(const FieldMapping &mapping, BatchArena &arena)
{
    const std::string_view made = textFromCells(mapping, arena);
    return made.empty() && !mapping.constant.empty() ? arena.keep(mapping.constant) : made;
}

std::string_view RowParser::textFromCells(const FieldMapping &mapping, BatchArena &arena)
{
    if (mapping.joining == Joining::First && mapping.append.empty()) {
        std::string_view value = translated(mapping, first(mapping));
        if (!value.empty() && m_column >= m_headerSize) {
            // What a JSON path gathered is a list.
            m_scratch.clear();
            appendList(value);
            value = m_scratch;
        }
        if (m_profile.textLimit > 0 && std::int64_t(value.size()) >= m_profile.textLimit)
            m_cellsAtLimit += codePoints(value) >= m_profile.textLimit;
        return arena.keep(value);
    }
    m_scratch.clear();
    if (mapping.joining == Joining::First) {
        m_scratch = first(mapping);
    } else {
        for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
            const std::string_view value = cell(mapping.columns[i]);
            if (mapping.joining == Joining::Paragraphs) {
                appendCell(mapping, mapping.titled ? std::string_view(mapping.titles[i]) : std::string_view(), value);
            } else if (!value.empty() && mapping.joining == Joining::List) {
                appendList(value);
            } else if (!value.empty()) {
                m_scratch += m_scratch.empty() ? "" : " ";
                m_scratch += value;
            }
        }
    }
    for (std::size_t i = 0; i < mapping.append.size(); ++i)
        appendParagraph(mapping.appendTitles[i], cell(mapping.append[i]));
    if (m_profile.textLimit > 0 && std::int64_t(m_scratch.size()) >= m_profile.textLimit)
        m_cellsAtLimit += codePoints(m_scratch) >= m_profile.textLimit;
    return arena.keep(m_scratch);
}

} // namespace faultline
