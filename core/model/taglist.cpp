// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/taglist.h"

#include "core/base/jsontext.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace faultline {

namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> texts(const Json &list)
{
    std::vector<std::string> tags;
    if (!list.is_array())
        return tags;
    std::transform(list.begin(), list.end(), std::back_inserter(tags), [](const Json &value) {
        return value.is_string() ? value.get<std::string>()
                                 : value.dump(-1, ' ', false, Json::error_handler_t::replace);
    });
    return tags;
}

bool holds(const std::vector<std::string> &list, const std::string &tag)
{
    return std::find(list.begin(), list.end(), tag) != list.end();
}

void move(const std::vector<std::string> &tags, std::vector<std::string> &from, std::vector<std::string> &to)
{
    for (const std::string &tag : tags) {
        std::erase(from, tag);
        if (!holds(to, tag))
            to.push_back(tag);
    }
}

} // namespace

std::string tagListJson(const std::vector<std::string> &tags)
{
    std::string json;
    for (const std::string &tag : tags) {
        json += json.empty() ? '[' : ',';
        appendJsonString(json, tag);
    }
    return json.empty() ? json : json + ']';
}

std::vector<std::string> tagsFromJson(std::string_view json)
{
    return json.empty() ? std::vector<std::string>()
                        : texts(Json::parse(json.begin(), json.end(), nullptr, false));
}

TagEdit TagEdit::followedBy(const TagEdit &later) const
{
    TagEdit both = *this;
    move(later.add, both.remove, both.add);
    move(later.remove, both.add, both.remove);
    return both;
}

std::string TagEdit::applyTo(const std::string &tagsJson) const
{
    const std::vector<std::string> before = tagsFromJson(tagsJson);
    std::vector<std::string> tags = before;
    std::erase_if(tags, [this](const std::string &tag) { return holds(remove, tag); });
    for (const std::string &tag : add) {
        if (!holds(tags, tag))
            tags.push_back(tag);
    }
    return tags == before ? tagsJson : tagListJson(tags);
}

std::string tagEditJson(const TagEdit &edit)
{
    const auto list = [](const std::vector<std::string> &tags) {
        return tags.empty() ? std::string("[]") : tagListJson(tags);
    };
    return "{\"add\":" + list(edit.add) + ",\"remove\":" + list(edit.remove) + '}';
}

TagEdit tagEditFromJson(std::string_view json)
{
    const auto parsed = Json::parse(json.begin(), json.end(), nullptr, false);
    if (!parsed.is_object())
        return {};
    const auto list = [&](const char *name) {
        const auto at = parsed.find(name);
        return at == parsed.end() ? std::vector<std::string>() : texts(*at);
    };
    return {list("add"), list("remove")};
}

} // namespace faultline
