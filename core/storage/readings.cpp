// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/readings.h"

#include "core/model/incidentidentity.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace faultline {

namespace {

std::vector<Reading> readAll(Statement &select)
{
    std::vector<Reading> readings;
    while (select.step()) {
        const std::int64_t category = select.integer(2);
        readings.push_back({incidentIdText(std::bit_cast<std::uint64_t>(select.integer(0))),
                            std::string(select.text(1)),
                            category >= 0 && category < std::int64_t(kCategoryCount) ? Category(category)
                                                                                     : Category::Unclear,
                            std::string(select.text(3)), std::string(select.text(4)), select.integer(5)});
    }
    return readings;
}

/// Runs `use` with the stored form of every id that is one.
template <typename Use> void eachId(std::span<const std::string> incidentIds, Use &&use)
{
    for (const std::string &text : incidentIds) {
        if (const auto id = incidentIdFromText(text))
            use(std::bit_cast<std::int64_t>(*id));
    }
}

/// Scatters ids evenly; the finaliser of splitmix64 (Steele, Lea and Flood 2014).
std::uint64_t scattered(std::uint64_t value)
{
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9u;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBu;
    return value ^ (value >> 31);
}

} // namespace

std::vector<Reading> readReadings(Database &database)
{
    auto select = database.prepare(
        "SELECT id, reader, category, mode, note, read_at FROM readings ORDER BY id, reader");
    return readAll(select);
}

std::vector<Reading> readReadingsOf(Database &database, std::uint64_t incident)
{
    auto select = database.prepare(
        "SELECT id, reader, category, mode, note, read_at FROM readings WHERE id = ? ORDER BY reader");
    select.bind(1, std::bit_cast<std::int64_t>(incident));
    return readAll(select);
}

void storeReadings(Database &database, Transaction &, std::span<const Reading> readings)
{
    auto store = database.prepare("INSERT OR REPLACE INTO readings VALUES (?, ?, ?, ?, ?, ?)");
    for (const Reading &reading : readings) {
        const auto id = incidentIdFromText(reading.incidentId);
        if (!id)
            continue;
        store.bind(1, std::bit_cast<std::int64_t>(*id))
            .bind(2, std::string_view(reading.reader))
            .bind(3, std::int64_t(index(reading.category)))
            .bind(4, std::string_view(reading.mode))
            .bind(5, std::string_view(reading.note))
            .bind(6, reading.readAt)
            .run();
    }
}

void removeReadings(Database &database, Transaction &, std::span<const Reading> readings)
{
    auto remove = database.prepare("DELETE FROM readings WHERE id = ? AND reader = ?");
    for (const Reading &reading : readings) {
        if (const auto id = incidentIdFromText(reading.incidentId))
            remove.bind(1, std::bit_cast<std::int64_t>(*id)).bind(2, std::string_view(reading.reader)).run();
    }
}

void openDisagreements(Database &database, Transaction &, std::span<const std::string> incidentIds,
                       std::int64_t nowMs)
{
    auto store = database.prepare("INSERT OR REPLACE INTO disagreements VALUES (?, ?, NULL)");
    eachId(incidentIds, [&](std::int64_t id) { store.bind(1, id).bind(2, nowMs).run(); });
}

void removeDisagreements(Database &database, Transaction &, std::span<const std::string> incidentIds)
{
    auto remove = database.prepare("DELETE FROM disagreements WHERE id = ?");
    eachId(incidentIds, [&](std::int64_t id) { remove.bind(1, id).run(); });
}

void markSettled(Database &database, Transaction &, std::span<const std::string> incidentIds,
                 std::optional<std::int64_t> settledAt)
{
    auto update = database.prepare("UPDATE disagreements SET settled_at = ? WHERE id = ?");
    eachId(incidentIds, [&](std::int64_t id) {
        if (settledAt)
            update.bind(1, *settledAt);
        else
            update.bindNull(1);
        update.bind(2, id).run();
    });
}

std::vector<std::string> drawIncidents(Database &database, Transaction &, std::int64_t count,
                                       std::uint64_t seed, std::int64_t nowMs)
{
    std::vector<std::pair<std::uint64_t, std::uint64_t>> lots; // lot, id
    auto select = database.prepare("SELECT id FROM incidents WHERE id NOT IN (SELECT id FROM drawn)");
    while (select.step()) {
        const auto id = std::bit_cast<std::uint64_t>(select.integer(0));
        lots.emplace_back(scattered(id + seed * 0x9E3779B97F4A7C15u), id);
    }
    const std::size_t taken = std::min(lots.size(), std::size_t(std::max<std::int64_t>(count, 0)));
    std::partial_sort(lots.begin(), lots.begin() + std::ptrdiff_t(taken), lots.end());
    lots.resize(taken);
    auto store = database.prepare("INSERT INTO drawn VALUES (?, ?)");
    std::vector<std::string> ids;
    for (const auto &[lot, id] : lots) {
        store.bind(1, std::bit_cast<std::int64_t>(id)).bind(2, nowMs).run();
        ids.push_back(incidentIdText(id));
    }
    return ids;
}

void putBackDrawn(Database &database, Transaction &, std::span<const std::string> incidentIds)
{
    auto remove = database.prepare("DELETE FROM drawn WHERE id = ?");
    eachId(incidentIds, [&](std::int64_t id) { remove.bind(1, id).run(); });
}

} // namespace faultline
