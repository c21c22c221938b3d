// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/cellkind.h"

#include <algorithm>
#include <array>

namespace faultline {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool equalsNoCase(std::string_view a, std::string_view lower)
{
    return a.size() == lower.size() && std::equal(a.begin(), a.end(), lower.begin(), [](char x, char y) {
               return (x >= 'A' && x <= 'Z' ? char(x + 32) : x) == y;
           });
}

/// Digits with the usual signs around and between them; money signs and percent too.
bool looksNumeric(std::string_view cell)
{
    std::size_t digits = 0, others = 0;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const char c = cell[i];
        if (isDigit(c)) {
            ++digits;
        } else if (c == '.' || c == ',' || c == '\'' || c == ' ') {
            others += i == 0 && c != '.';
        } else if (c == '-' || c == '+') {
            others += !(i == 0 || cell[i - 1] == 'e' || cell[i - 1] == 'E');
        } else if ((c == 'e' || c == 'E') && digits > 0 && i + 1 < cell.size()) {
            continue;
        } else if (c == '%' || c == '$') {
            others += !(i == 0 || i + 1 == cell.size() || i == 1);
        } else if (static_cast<unsigned char>(c) >= 0x80 && cell.size() - digits <= 6) {
            continue; // a currency sign of several bytes
        } else {
            ++others;
        }
    }
    return digits > 0 && others == 0;
}

bool looksLikeDate(std::string_view cell)
{
    if (cell.size() < 5 || cell.size() > 40)
        return false;
    std::size_t digits = 0, marks = 0, letters = 0;
    for (const char c : cell) {
        if (isDigit(c))
            ++digits;
        else if (c == '-' || c == '/' || c == ':')
            ++marks;
        else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
            ++letters;
        else if (c != '.' && c != ' ' && c != ',' && c != '+')
            return false;
    }
    static constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                               "jul", "aug", "sep", "oct", "nov", "dec"};
    if (letters > 2) {
        const bool month = std::any_of(kMonths.begin(), kMonths.end(), [&](std::string_view m) {
            return std::search(cell.begin(), cell.end(), m.begin(), m.end(), [](char x, char y) {
                       return (x >= 'A' && x <= 'Z' ? char(x + 32) : x) == y;
                   }) != cell.end();
        });
        return month && letters < 16 && digits >= 3;
    }
    return digits >= 3 && marks >= 1 && digits + marks + letters > cell.size() / 2;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    const auto blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    for (;;) {
        const std::size_t before = text.size();
        while (!text.empty() && blank(text.front()))
            text.remove_prefix(1);
        while (!text.empty() && blank(text.back()))
            text.remove_suffix(1);
        if (text.starts_with("\xC2\xA0"))
            text.remove_prefix(2);
        if (text.ends_with("\xC2\xA0"))
            text.remove_suffix(2);
        if (text.starts_with("\xEF\xBB\xBF"))
            text.remove_prefix(3);
        if (text.size() == before)
            return text;
    }
}

CellKind cellKind(std::string_view cell)
{
    cell = trimmed(cell);
    if (cell.empty())
        return CellKind::Empty;
    const bool list = (cell.front() == '[' && cell.back() == ']') || (cell.front() == '{' && cell.back() == '}');
    if (list)
        return CellKind::List;
    if (looksNumeric(cell))
        return CellKind::Number;
    if (looksLikeDate(cell))
        return CellKind::Date;
    static constexpr std::array<std::string_view, 4> kYesNo{"yes", "no", "true", "false"};
    if (std::any_of(kYesNo.begin(), kYesNo.end(), [&](std::string_view w) { return equalsNoCase(cell, w); }))
        return CellKind::YesNo;
    if (cell.starts_with("http://") || cell.starts_with("https://"))
        return CellKind::Link;
    return CellKind::Text;
}

double wholeness(std::string_view cell)
{
    cell = trimmed(cell);
    const CellKind kind = cellKind(cell);
    if (kind != CellKind::Text)
        return kind == CellKind::Number && cell.find_first_of(",;") != std::string_view::npos ? 0.7 : 1;
    if ((cell.front() == '"') != (cell.back() == '"') || (cell.front() == '\'') != (cell.back() == '\''))
        return 0.1;
    std::size_t marks = 0;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const char c = cell[i];
        const bool mark = c == ';' || c == '|' || c == '\t' || c == ',';
        const bool prose = (c == ',' || c == ';') && i + 1 < cell.size() && cell[i + 1] == ' ';
        marks += mark && !prose;
    }
    return marks == 0 ? 0.9 : marks == 1 ? 0.5 : 0.25;
}

} // namespace faultline
