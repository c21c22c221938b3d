// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/recordediting.h"

#include "core/model/taglist.h"

#include <bit>
#include <map>

namespace faultline {

namespace {

std::int64_t stored(std::uint64_t id)
{
    return std::bit_cast<std::int64_t>(id);
}

std::string orDash(const std::string &text)
{
    return text.empty() ? "–" : text;
}

TagEdit tagsOf(const RecordEdits &edits)
{
    for (const RecordEdits::Edit &edit : edits.edits) {
        if (edit.field == kTagsField)
            return tagEditFromJson(edit.value);
    }
    return {};
}

void put(std::vector<RecordEdits::Edit> &edits, RecordEdits::Edit edit)
{
    std::erase_if(edits, [&](const RecordEdits::Edit &one) { return one.field == edit.field; });
    edits.push_back(std::move(edit));
}

std::map<int, std::string> valuesOf(const std::vector<RecordEdits::Edit> &edits)
{
    std::map<int, std::string> values;
    for (const RecordEdits::Edit &edit : edits)
        values[edit.field] = edit.value;
    return values;
}

} // namespace

std::string tagTexts(const std::string &tagsJson)
{
    std::string list;
    for (const std::string &tag : tagsFromJson(tagsJson))
        list += (list.empty() ? "" : ", ") + tag;
    return list;
}

RecordEditing::RecordEditing(Database &database)
    : m_words(database), m_overlay(database, m_words), m_history(database),
      m_counting(database,
                 "SELECT w.text, i.tags FROM incidents i JOIN words w ON w.id = i.team_word WHERE i.id = ?"),
      m_read(database, "SELECT field, value, who, edited_at FROM edits WHERE incident_id = ?"),
      m_write(database, "INSERT OR REPLACE INTO edits VALUES (?, ?, ?, ?, ?)"),
      m_clear(database, "DELETE FROM edits WHERE incident_id = ?")
{
}

bool RecordEditing::readCounting(std::int64_t id, std::string &team, std::string &tags)
{
    m_counting.bind(1, id);
    const bool found = m_counting.step();
    if (found) {
        team = m_counting.text(0);
        tags = m_counting.text(1);
    }
    m_counting.reset();
    return found;
}

std::optional<RecordEdits> RecordEditing::change(std::uint64_t id, const RecordChange &change,
                                                 std::int64_t nowMs)
{
    RecordEdits before{id, read(stored(id))};
    std::vector<RecordEdits::Edit> after = before.edits;
    if (change.team)
        put(after, {int(ValueField::Team), *change.team, change.who, nowMs});
    if (!change.tags.isEmpty())
        put(after, {kTagsField, tagEditJson(tagsOf(before).followedBy(change.tags)), change.who, nowMs});
    if (!write(id, after, change.who, nowMs))
        return std::nullopt;
    return before;
}

bool RecordEditing::write(std::uint64_t id, const std::vector<RecordEdits::Edit> &edits,
                          const std::string &who, std::int64_t nowMs)
{
    const std::int64_t key = stored(id);
    std::string team, tags, newTeam, newTags;
    if (!readCounting(key, team, tags))
        return false;
    const std::vector<RecordEdits::Edit> former = read(key);
    replace(key, edits);
    if (!m_overlay.settle(key)) {
        const bool sameValues = valuesOf(former) == valuesOf(edits);
        if (sameValues)
            replace(key, former);
        return !sameValues;
    }
    readCounting(key, newTeam, newTags);
    std::string from, to;
    if (team != newTeam) {
        from = "team: " + orDash(team);
        to = "team: " + orDash(newTeam);
    }
    if (tags != newTags) {
        from += (from.empty() ? "tags: " : "; tags: ") + orDash(tagTexts(tags));
        to += (to.empty() ? "tags: " : "; tags: ") + orDash(tagTexts(newTags));
    }
    m_history.keep(key, {nowMs, who, "edited", from, to, {}});
    return true;
}

std::vector<RecordEdits::Edit> RecordEditing::read(std::int64_t id)
{
    std::vector<RecordEdits::Edit> edits;
    m_read.bind(1, id);
    while (m_read.step())
        edits.push_back({int(m_read.integer(0)), std::string(m_read.text(1)), std::string(m_read.text(2)),
                         m_read.integer(3)});
    m_read.reset();
    return edits;
}

void RecordEditing::replace(std::int64_t id, const std::vector<RecordEdits::Edit> &edits)
{
    m_clear.bind(1, id).run();
    for (const RecordEdits::Edit &edit : edits)
        m_write.bind(1, id)
            .bind(2, std::int64_t(edit.field))
            .bind(3, std::string_view(edit.value))
            .bind(4, std::string_view(edit.who))
            .bind(5, edit.at)
            .run();
}

} // namespace faultline
