// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/rowparser.h"

#include "core/base/jsontext.h"
#include "core/import/cellkind.h"
#include "core/import/celllist.h"

#include <QCoreApplication>

#include <algorithm>

namespace faultline {

namespace {

constexpr std::size_t kRawKept = 256 * 1024;

QString tr(const char *text) { return QCoreApplication::translate("RowParser", text); }

/// `trimmed`, quicker for what has nothing to trim.
inline std::string_view trimmedCell(std::string_view text)
{
    if (text.empty())
        return text;
    const auto front = static_cast<unsigned char>(text.front());
    const auto back = static_cast<unsigned char>(text.back());
    if (front > ' ' && front < 0x80 && back > ' ' && back < 0x80)
        return text;
    return trimmed(text);
}

/// One apostrophe more than the text had, before what a spreadsheet would take for a formula.
bool isGuarded(std::string_view text)
{
    if (text.size() < 2 || text.front() != '\'')
        return false;
    const std::size_t first = text.find_first_not_of('\'');
    return first != std::string_view::npos && std::string_view("=+-@\t\r").find(text[first]) != std::string_view::npos;
}

/// "---|:--:|---", as tables in text have between head and rows.
bool isRuledLine(std::span<const std::string_view> cells)
{
    bool ruled = false;
    for (const std::string_view cell : cells) {
        if (cell.find_first_not_of("-=+:_| \t") != std::string_view::npos)
            return false;
        ruled = ruled || cell.find("--") != std::string_view::npos || cell.find("==") != std::string_view::npos;
    }
    return ruled;
}

/// The first filled cell says "Total" and the others hold figures or nothing.
bool isTotal(std::span<const std::string_view> cells)
{
    bool named = false;
    for (const std::string_view cell : cells) {
        const std::string_view text = trimmedCell(cell);
        if (text.empty())
            continue;
        if (named) {
            if (text.find_first_of("0123456789") == std::string_view::npos || text.size() > 24)
                return false;
            continue;
        }
        const std::string words = plainWords(text);
        named = words == "total" || words == "totals" || words == "grand total" || words == "subtotal"
                || words == "sub total" || words == "sum" || words == "summe" || words == "gesamt";
        if (!named)
            return false;
    }
    return named && cells.size() > 1;
}

} // namespace

RowParser::RowParser(const ColumnMapping &mapping, const Profile &profile, const ReadOptions &options,
                     std::size_t headerSize, std::string file)
    : m_mapping(mapping), m_profile(profile), m_headerSize(headerSize), m_columns(mapping.names.size()),
      m_file(std::move(file)), m_zone(options.timezone.empty() ? profile.zone : options.timezone),
      m_team(trimmed(options.team)), m_source(trimmed(options.source))
{
    m_sourceIsOwn = !m_source.empty();
    if (m_source.empty())
        m_source = profile.id;
    if (!m_sourceIsOwn && !mapping.projectText.empty())
        m_source += ':' + mapping.projectText;
    m_mayBeNothing = !profile.nothing.empty();
    for (const FieldMapping &field : mapping.fields)
        m_targets.push_back({&field, {}});
    for (std::size_t i = 0; i < mapping.uses.size(); ++i) {
        if (mapping.uses[i] != ColumnUse::Extra && mapping.uses[i] != ColumnUse::Contested)
            continue;
        std::string key;
        appendJsonString(key, mapping.names[i]);
        m_extraColumns.emplace_back(i, key + ':');
    }
    m_used.resize(mapping.uses.size());
}

bool RowParser::isNothing(std::string_view text) const
{
    return m_mayBeNothing
           && std::find(m_profile.nothing.begin(), m_profile.nothing.end(), text) != m_profile.nothing.end();
}

std::string_view RowParser::cell(std::size_t column) const
{
    if (column >= m_record->cells.size())
        return {};
    std::string_view text = trimmedCell(m_record->cells[column]);
    if (m_profile.guarded && isGuarded(text))
        text.remove_prefix(1);
    if (isNothing(text))
        return {};
    return text;
}

std::string_view RowParser::first(const FieldMapping &mapping)
{
    for (const std::size_t column : mapping.columns) {
        const std::string_view text = cell(column);
        if (text.empty())
            continue;
        m_column = column;
        m_used[column] = 1;
        return text;
    }
    return {};
}

std::string_view RowParser::translated(const FieldMapping &mapping, std::string_view text) const
{
    if (mapping.values.empty())
        return text;
    const auto found = mapping.values.find(plainWords(text));
    return found == mapping.values.end() ? text : std::string_view(found->second);
}

bool RowParser::refuse(std::string reason)
{
    m_reason = std::move(reason);
    return false;
}

const LeaveOutRule *RowParser::leftOutBy() const
{
    for (const auto &[column, rule] : m_mapping.leaveOut) {
        const std::string_view text = cell(column);
        if (text.empty())
            continue;
        if (rule->values.empty()
            || std::find(rule->values.begin(), rule->values.end(), plainWords(text)) != rule->values.end())
            return rule;
    }
    return nullptr;
}

RowOutcome RowParser::parse(const TableRecord &record, IncidentBatch &batch)
{
    m_record = &record;
    const auto setAside = [&](std::string column, std::string reason) {
        batch.rejected.push_back({m_file, record.line, record.offset, std::move(column), std::move(reason),
                                  std::string(cutUtf8(record.raw, kRawKept))});
        return RowOutcome::Rejected;
    };
    const auto leaveOut = [&](std::string reason) {
        batch.skipped.push_back({record.line, std::move(reason), std::string(cutUtf8(record.raw, kRawKept))});
        return RowOutcome::LeftOut;
    };
    if (!record.leftOut.empty())
        return leaveOut(record.leftOut);
    if (!record.problem.empty())
        return setAside({}, record.problem);
    if (const LeaveOutRule *rule = leftOutBy())
        return leaveOut(rule->reason);

    IncidentRow row;
    row.line = record.line;
    row.offset = record.offset;
    m_decidedBy = {};
    std::fill(m_used.begin(), m_used.end(), char(0));
    m_unread.clear();
    for (Target &target : m_targets) {
        if (!fill(target, row, batch.arena))
            return setAside(m_mapping.names[m_column], m_reason);
    }
    if (row.title.empty() && row.description.empty()) {
        const bool blank = std::all_of(record.cells.begin(), record.cells.end(),
                                       [](std::string_view text) { return trimmedCell(text).empty(); });
        if (blank)
            return leaveOut(tr("every cell is blank").toStdString());
        if (isRuledLine(record.cells))
            return leaveOut(tr("a ruled line").toStdString());
        return setAside({}, tr("The row has neither a title nor a description.").toStdString());
    }
    if (isRuledLine(record.cells))
        return leaveOut(tr("a ruled line").toStdString());
    if (row.occurredAt == kNoTime && row.description.empty() && isTotal(record.cells))
        return setAside({}, tr("The row looks like a line of totals, not like an incident.").toStdString());
    keepDecision(row);
    fillSource(row, batch.arena);
    fillExtra(row, batch.arena);
    row.raw = batch.arena.keep(cutUtf8(record.raw, kRawKept));
    batch.rows.push_back(row);
    return RowOutcome::Taken;
}

/// Decisions count only where a person made them.
void RowParser::keepDecision(IncidentRow &row)
{
    if (!m_decidedBy.empty() && m_decidedBy != decidedById(DecidedBy::Person)) {
        row.decidedCategory = {};
        row.decidedMode = {};
        row.reviewer = {};
        row.note = {};
    }
}

void RowParser::fillSource(IncidentRow &row, BatchArena &arena)
{
    if (row.team.empty())
        row.team = arena.keep(m_team);
    if (!row.source.empty())
        return;
    if (!m_sourceIsOwn) {
        for (const std::size_t column : m_mapping.project) {
            const std::string_view project = cell(column);
            if (project.empty())
                continue;
            m_scratch.assign(m_profile.id).append(":").append(project);
            row.source = arena.keep(m_scratch);
            return;
        }
    }
    row.source = arena.keep(m_source);
}

void RowParser::addExtra(std::string_view name, std::string_view text)
{
    m_extra += m_extra.empty() ? '{' : ',';
    m_extra += name;
    appendJsonString(m_extra, text);
}

void RowParser::fillExtra(IncidentRow &row, BatchArena &arena)
{
    m_extra.clear();
    for (const auto &[column, key] : m_extraColumns) {
        if (m_mapping.uses[column] == ColumnUse::Contested && m_used[column])
            continue;
        if (const std::string_view text = cell(column); !text.empty())
            addExtra(key, text);
    }
    for (const std::size_t column : m_unread) {
        m_scratch.clear();
        appendJsonString(m_scratch, m_mapping.names[column]);
        m_scratch += ':';
        addExtra(m_scratch, cell(column));
    }
    for (std::size_t i = m_columns; i < m_record->cells.size(); ++i) {
        const std::string_view text = cell(i);
        if (text.empty())
            continue;
        m_scratch.clear();
        appendJsonString(m_scratch, "column " + std::to_string(i + 1));
        m_scratch += ':';
        addExtra(m_scratch, text);
    }
    if (const FieldMapping *own = m_mapping.field(Field::Extra)) {
        m_members.clear();
        const std::string_view text = first(*own);
        if (!text.empty() && !objectMembers(text, m_members))
            m_members.emplace_back(m_mapping.names[own->columns[0]], text);
        for (const auto &[name, value] : m_members) {
            m_scratch.clear();
            appendJsonString(m_scratch, name);
            m_scratch += ':';
            addExtra(m_scratch, value);
        }
    }
    if (m_extra.empty())
        return;
    m_extra += '}';
    row.extraJson = arena.keep(m_extra);
}

} // namespace faultline
