// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/celllist.h"

#include "core/import/cellkind.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace faultline {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kListBytes = 1 << 20;

std::string textOf(const Json &value)
{
    if (value.is_string())
        return value.get<std::string>();
    return value.is_null() ? std::string() : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool tooDeep(std::string_view json)
{
    int depth = 0;
    for (const char c : json) {
        depth += (c == '[' || c == '{') - (c == ']' || c == '}');
        if (depth > 64)
            return true;
    }
    return false;
}

/// ['a', "b"]: Python's spelling of a list of texts.
std::vector<std::string> pythonList(std::string_view inner)
{
    std::vector<std::string> texts;
    std::size_t i = 0;
    while (i < inner.size()) {
        const char c = inner[i];
        if (c == ' ' || c == ',') {
            ++i;
            continue;
        }
        std::string text;
        if (c == '\'' || c == '"') {
            for (++i; i < inner.size() && inner[i] != c; ++i) {
                if (inner[i] == '\\' && i + 1 < inner.size())
                    ++i;
                text += inner[i];
            }
            ++i;
        } else {
            const std::size_t end = std::min(inner.find(',', i), inner.size());
            text = trimmed(inner.substr(i, end - i));
            i = end;
        }
        texts.push_back(std::move(text));
    }
    return texts;
}

} // namespace

std::string_view cutUtf8(std::string_view text, std::size_t size)
{
    if (text.size() <= size)
        return text;
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80)
        --size;
    return text.substr(0, size);
}

std::vector<std::string> listInCell(std::string_view cell)
{
    cell = trimmed(cell);
    std::vector<std::string> texts;
    if (cell.empty())
        return texts;
    if (cell.front() == '[' && cell.back() == ']' && cell.size() <= kListBytes && !tooDeep(cell)) {
        const Json list = Json::parse(cell.begin(), cell.end(), nullptr, false);
        if (!list.is_array())
            return pythonList(cell.substr(1, cell.size() - 2));
        for (const Json &value : list)
            texts.push_back(textOf(value));
    } else {
        const std::string_view marks = cell.find_first_of(";|\n") != std::string_view::npos ? ";|\n" : ",";
        for (std::size_t i = 0; i <= cell.size();) {
            const std::size_t end = std::min(cell.find_first_of(marks, i), cell.size());
            texts.emplace_back(trimmed(cell.substr(i, end - i)));
            i = end + 1;
        }
    }
    std::erase_if(texts, [](const std::string &text) { return text.empty(); });
    return texts;
}

bool objectMembers(std::string_view json, std::vector<std::pair<std::string, std::string>> &members)
{
    json = trimmed(json);
    if (json.empty() || json.front() != '{' || tooDeep(json))
        return false;
    const Json object = Json::parse(json.begin(), json.end(), nullptr, false);
    if (!object.is_object())
        return false;
    for (const auto &[key, value] : object.items())
        members.emplace_back(key, textOf(value));
    return true;
}

} // namespace faultline
