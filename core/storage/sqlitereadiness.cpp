// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sqlitereadiness.h"

#include "core/storage/guarded.h"

namespace faultline {

namespace {

template <typename Work> Result<void> written(Database &database, bool &stored, Work &&work)
{
    return guarded<void>([&] {
        Transaction transaction(database);
        work();
        transaction.commit();
        stored = true;
    });
}

} // namespace

Result<std::vector<PlanEntry>> SqliteReadiness::planEntries(const std::string &team)
{
    return guarded<std::vector<PlanEntry>>([&] {
        std::vector<PlanEntry> entries;
        auto statement = m_database.prepare(
            "SELECT control, owner, planned_day, note FROM plan_entries WHERE team = ? ORDER BY control");
        statement.bind(1, std::string_view(team));
        while (statement.step()) {
            PlanEntry entry{std::string(statement.text(0)),
                            std::string(statement.text(1)),
                            {},
                            std::string(statement.text(3))};
            if (const auto day = statement.optionalInteger(2))
                entry.plannedOn = CivilDate{std::int32_t(*day)};
            entries.push_back(std::move(entry));
        }
        return entries;
    });
}

Result<void> SqliteReadiness::setPlanEntry(const std::string &team, const PlanEntry &entry)
{
    return written(m_database, m_stored, [&] {
        auto statement = m_database.prepare("INSERT OR REPLACE INTO plan_entries VALUES (?, ?, ?, ?, ?)");
        statement.bind(1, std::string_view(team))
            .bind(2, std::string_view(entry.control))
            .bind(3, std::string_view(entry.owner))
            .bind(5, std::string_view(entry.note));
        if (entry.plannedOn)
            statement.bind(4, std::int64_t(entry.plannedOn->days));
        else
            statement.bindNull(4);
        statement.run();
    });
}

Result<void> SqliteReadiness::removePlanEntry(const std::string &team, const std::string &control)
{
    return written(m_database, m_stored, [&] {
        m_database.prepare("DELETE FROM plan_entries WHERE team = ? AND control = ?")
            .bind(1, std::string_view(team))
            .bind(2, std::string_view(control))
            .run();
    });
}

Result<std::string> SqliteReadiness::ownPlaybook()
{
    return guarded<std::string>(
        [&] { return m_database.readText("SELECT value FROM meta WHERE name = 'playbook'"); });
}

Result<void> SqliteReadiness::setOwnPlaybook(const std::string &json)
{
    return written(m_database, m_stored, [&] {
        m_database.prepare("INSERT OR REPLACE INTO meta VALUES ('playbook', ?)")
            .bind(1, std::string_view(json))
            .run();
    });
}

Result<void> SqliteReadiness::keepPlaybook(std::int64_t assessmentId, const std::string &json)
{
    return written(m_database, m_stored, [&] {
        m_database.prepare("INSERT OR REPLACE INTO assessment_playbooks VALUES (?, ?)")
            .bind(1, assessmentId)
            .bind(2, std::string_view(json))
            .run();
    });
}

Result<std::map<std::int64_t, std::string>> SqliteReadiness::keptPlaybooks()
{
    return guarded<std::map<std::int64_t, std::string>>([&] {
        std::map<std::int64_t, std::string> kept;
        auto statement = m_database.prepare("SELECT assessment_id, playbook FROM assessment_playbooks");
        while (statement.step())
            kept.emplace(statement.integer(0), statement.text(1));
        return kept;
    });
}

} // namespace faultline
