// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace faultline {

/// The table of texts that repeat, for writing: gives each text its number and adds those it does not have.
class WordBook
{
public:
    explicit WordBook(Database &database);

    std::int64_t code(std::string_view text);
    std::string_view text(std::int64_t code) const; ///< empty for a code that it does not have

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    Statement m_insert;
    std::unordered_map<std::string, std::int64_t, Hash, std::equal_to<>> m_codes;
    std::unordered_map<std::int64_t, std::string_view>
        m_texts; ///< views of m_codes' keys, which stay in place
    std::int64_t m_next = 0;
};

/// Remembers the texts that one column met lately: most columns have few different ones.
class WordColumn
{
public:
    std::int64_t code(WordBook &book, std::string_view text)
    {
        if (text.empty())
            return 0;
        Met &met = m_met[slotOf(text)];
        if (met.text != text) {
            met.code = book.code(text);
            met.text = text;
        }
        return met.code;
    }

private:
    struct Met
    {
        std::string text;
        std::int64_t code = 0;
    };

    static std::size_t slotOf(std::string_view text)
    {
        const auto byte = [&](std::size_t at) { return std::size_t(static_cast<unsigned char>(text[at])); };
        return (text.size() * 29 + byte(0) + byte(text.size() / 2) * 7 + byte(text.size() - 1) * 13) % 64;
    }

    std::array<Met, 64> m_met;
};

/// All words by number, for reading. Damaged where numbers are wildly apart.
std::vector<std::string> readWords(Database &database);

} // namespace faultline
