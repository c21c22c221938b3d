// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace faultline {

WordBook::WordBook(Database &database) : m_insert(database, "INSERT INTO words (id, text) VALUES (?, ?)")
{
    auto statement = database.prepare("SELECT id, text FROM words");
    while (statement.step()) {
        const std::int64_t id = statement.integer(0);
        const auto [at, added] = m_codes.emplace(statement.text(1), id);
        m_texts.emplace(id, at->first);
        m_next = std::max(m_next, id + 1);
    }
}

std::int64_t WordBook::code(std::string_view text)
{
    const auto known = m_codes.find(text);
    if (known != m_codes.end())
        return known->second;
    const std::int64_t id = m_next;
    m_insert.bind(1, id).bind(2, text).run();
    ++m_next;
    const auto [at, added] = m_codes.emplace(text, id);
    m_texts.emplace(id, at->first);
    return id;
}

std::string_view WordBook::text(std::int64_t code) const
{
    const auto at = m_texts.find(code);
    return at == m_texts.end() ? std::string_view() : at->second;
}

std::vector<std::string> readWords(Database &database)
{
    const std::int64_t count = database.readInteger("SELECT count(*) FROM words");
    const std::int64_t last = database.readInteger("SELECT max(id) FROM words");
    if (last < 0 || last > 16 * count + 65536)
        throw StorageFailure{ failure(
            ErrorCode::WorkspaceDamaged,
            QCoreApplication::translate("Words",
                                        "%1 is damaged: its table of words has holes. "
                                        "Restore it from a backup copy.")
                .arg(database.path())) };
    std::vector<std::string> words(std::size_t(last) + 1);
    auto statement = database.prepare("SELECT id, text FROM words WHERE id >= 0");
    while (statement.step()) {
        const auto id = std::size_t(statement.integer(0));
        if (id < words.size())
            words[id] = statement.text(1);
    }
    return words;
}

} // namespace faultline
