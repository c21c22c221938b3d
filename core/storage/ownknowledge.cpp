// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/ownknowledge.h"

#include <nlohmann/json.hpp>

namespace faultline {

namespace {

std::string wordsJson(const std::vector<std::string> &words)
{
    return nlohmann::json(words).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::vector<std::string> parseWords(std::string_view json)
{
    std::vector<std::string> words;
    const auto parsed = nlohmann::json::parse(json.begin(), json.end(), nullptr, false);
    for (const auto &word : parsed) {
        if (word.is_string())
            words.push_back(word.get<std::string>());
    }
    return words;
}

} // namespace

std::vector<OwnMode> readOwnModes(Database &database)
{
    auto select = database.prepare("SELECT id, name, definition, words FROM own_modes ORDER BY place");
    std::vector<OwnMode> modes;
    while (select.step())
        modes.push_back({std::string(select.text(0)), std::string(select.text(1)),
                         std::string(select.text(2)), parseWords(select.text(3))});
    return modes;
}

void storeOwnModes(Database &database, Transaction &, std::span<const OwnMode> modes)
{
    database.exec("DELETE FROM own_modes");
    auto insert = database.prepare("INSERT INTO own_modes VALUES (?, ?, ?, ?, ?)");
    std::int64_t place = 0;
    for (const OwnMode &mode : modes) {
        const std::string words = wordsJson(mode.words);
        insert.bind(1, place++)
            .bind(2, std::string_view(mode.id))
            .bind(3, std::string_view(mode.name))
            .bind(4, std::string_view(mode.definition))
            .bind(5, std::string_view(words))
            .run();
    }
}

std::string ownModelInUse(Database &database)
{
    return database.readText("SELECT value FROM meta WHERE name = 'own_model'");
}

std::optional<OwnModel> readOwnModel(Database &database, const std::string &version)
{
    auto select = database.prepare(
        "SELECT version, base, decisions, made_at, model FROM own_models WHERE version = ?");
    select.bind(1, std::string_view(version));
    if (!select.step())
        return std::nullopt;
    return OwnModel{std::string(select.text(0)), std::string(select.text(1)), select.integer(2),
                    select.integer(3), std::string(select.blob(4))};
}

void storeOwnModel(Database &database, Transaction &, const std::optional<OwnModel> &model)
{
    if (!model) {
        database.exec("DELETE FROM meta WHERE name = 'own_model'");
        return;
    }
    database.prepare("INSERT OR REPLACE INTO own_models VALUES (?, ?, ?, ?, ?)")
        .bind(1, std::string_view(model->version))
        .bind(2, std::string_view(model->base))
        .bind(3, model->decisions)
        .bind(4, model->madeAt)
        .bindBlob(5, model->bytes)
        .run();
    database.prepare("INSERT OR REPLACE INTO meta VALUES ('own_model', ?)")
        .bind(1, std::string_view(model->version))
        .run();
    database
        .prepare("DELETE FROM own_models WHERE version <> ?1 AND version NOT IN "
                 "(SELECT version FROM own_models ORDER BY made_at DESC LIMIT 4)")
        .bind(1, std::string_view(model->version))
        .run();
}

} // namespace faultline
