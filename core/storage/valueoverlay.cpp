// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/valueoverlay.h"

#include "core/model/taglist.h"
#include "core/model/valuefield.h"
#include "core/storage/incidentcolumns.h"

namespace faultline {

namespace {

constexpr std::array<int, kOverlayFields> kColumns{column::Team, column::Feature, column::Provider,
                                                   column::Model, column::Tags};
constexpr std::array<std::string_view IncidentRow::*, kOverlayFields> kRowFields{
    &IncidentRow::team, &IncidentRow::feature, &IncidentRow::provider, &IncidentRow::model,
    &IncidentRow::tagsJson};

} // namespace

int overlayColumn(int field)
{
    return kColumns[std::size_t(field)];
}

ValueOverlay::ValueOverlay(Database &database, WordBook &words)
    : m_words(words),
      m_readStored(
          database,
          "SELECT team_word, feature_word, provider_word, model_word, tags FROM incidents WHERE id = ?"),
      m_readTold(database, "SELECT field, value FROM told_values WHERE incident_id = ?"),
      m_readEdits(database, "SELECT field, value FROM edits WHERE incident_id = ?"),
      m_keep(database, "INSERT OR REPLACE INTO told_values VALUES (?, ?, ?)"),
      m_forget(database, "DELETE FROM told_values WHERE incident_id = ? AND field = ?")
{
    for (const int at : kColumns)
        m_store.emplace_back(database,
                             "UPDATE incidents SET " + std::string(kIncidentColumnTable[std::size_t(at)].name)
                                 + " = ? WHERE id = ?");
    auto aliases = database.prepare("SELECT field, spelling, becomes FROM aliases");
    bool any = false;
    while (aliases.step()) {
        any = true;
        m_aliases[std::size_t(aliases.integer(0))].emplace(aliases.text(1), aliases.text(2));
    }
    m_empty = !any
        && database.readInteger("SELECT EXISTS (SELECT 1 FROM edits) OR EXISTS (SELECT 1 FROM told_values)")
            == 0;
}

ValueOverlay::Values ValueOverlay::counting(std::int64_t id, const Values &told)
{
    Values values = told;
    m_readEdits.bind(1, id);
    while (m_readEdits.step()) {
        const auto field = std::size_t(m_readEdits.integer(0));
        if (field == kTagsField)
            values[field] = tagEditFromJson(m_readEdits.text(1)).applyTo(values[field]);
        else
            values[field] = m_readEdits.text(1);
    }
    m_readEdits.reset();
    m_respelt = false;
    for (std::size_t field = 0; field < values.size(); ++field) {
        const auto alias = m_aliases[field].find(values[field]);
        if (alias == m_aliases[field].end())
            continue;
        values[field] = alias->second;
        m_respelt = true;
    }
    return values;
}

bool ValueOverlay::readStored(std::int64_t id, Values &values)
{
    m_readStored.bind(1, id);
    const bool found = m_readStored.step();
    for (int field = 0; found && field < kOverlayFields; ++field)
        values[std::size_t(field)]
            = field == kTagsField ? m_readStored.text(field) : m_words.text(m_readStored.integer(field));
    m_readStored.reset();
    return found;
}

void ValueOverlay::tell(std::int64_t id, Values &values)
{
    m_readTold.bind(1, id);
    while (m_readTold.step())
        values[std::size_t(m_readTold.integer(0))] = m_readTold.text(1);
    m_readTold.reset();
}

void ValueOverlay::keepTold(std::int64_t id, const Values &told, const Values &counting)
{
    for (int field = 0; field < kOverlayFields; ++field) {
        const std::string &value = told[std::size_t(field)];
        if (value == counting[std::size_t(field)])
            m_forget.bind(1, id).bind(2, std::int64_t(field)).run();
        else
            m_keep.bind(1, id).bind(2, std::int64_t(field)).bind(3, std::string_view(value)).run();
    }
}

void ValueOverlay::store(std::int64_t id, int field, const std::string &value)
{
    Statement &update = m_store[std::size_t(field)];
    field == kTagsField ? update.bind(1, std::string_view(value)) : update.bind(1, m_words.code(value));
    update.bind(2, id).run();
}

IncidentRow ValueOverlay::counted(std::int64_t id, const IncidentRow &told)
{
    Values toldValues;
    for (std::size_t field = 0; field < toldValues.size(); ++field)
        toldValues[field] = told.*kRowFields[field];
    m_values = counting(id, toldValues);
    keepTold(id, toldValues, m_values);
    IncidentRow row = told;
    for (std::size_t field = 0; field < m_values.size(); ++field)
        row.*kRowFields[field] = m_values[field];
    return row;
}

void ValueOverlay::tell(std::int64_t id, IncidentRow &row)
{
    for (std::size_t field = 0; field < m_values.size(); ++field)
        m_values[field] = row.*kRowFields[field];
    tell(id, m_values);
    for (std::size_t field = 0; field < m_values.size(); ++field)
        row.*kRowFields[field] = m_values[field];
}

void ValueOverlay::tell(std::int64_t id, IncidentVersion &version)
{
    m_readTold.bind(1, id);
    while (m_readTold.step())
        version[std::size_t(overlayColumn(int(m_readTold.integer(0))))] = std::string(m_readTold.text(1));
    m_readTold.reset();
}

std::string ValueOverlay::toldTeam(std::int64_t id)
{
    Values values;
    tell(id, values);
    return values[std::size_t(ValueField::Team)];
}

void ValueOverlay::expose(std::int64_t id)
{
    Values stored;
    if (!readStored(id, stored))
        return;
    Values told = stored;
    tell(id, told);
    for (int field = 0; field < kOverlayFields; ++field) {
        const auto at = std::size_t(field);
        if (told[at] != stored[at])
            store(id, field, told[at]);
    }
    keepTold(id, told, told);
}

bool ValueOverlay::settle(std::int64_t id)
{
    Values stored;
    if (!readStored(id, stored))
        return false;
    Values told = stored;
    tell(id, told);
    const Values now = counting(id, told);
    if (now == stored)
        return false;
    for (int field = 0; field < kOverlayFields; ++field) {
        const auto at = std::size_t(field);
        if (now[at] != stored[at])
            store(id, field, now[at]);
    }
    keepTold(id, told, now);
    return true;
}

} // namespace faultline
