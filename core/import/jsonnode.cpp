// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/jsonnode.h"

#include "core/base/jsontext.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace faultline {

namespace {

using Json = nlohmann::json;

/// Builds nodes from nlohmann's events, which tell how a number was written.
class Builder final : public nlohmann::json_sax<Json>
{
public:
    Builder(JsonNode &root, JsonFault &fault) : m_fault(fault) { m_open.push_back(&root); }

    bool null() override { return literal(JsonNode::Kind::Null, {}); }
    bool boolean(bool value) override { return literal(JsonNode::Kind::Literal, value ? "true" : "false"); }
    bool number_integer(number_integer_t value) override { return literal(JsonNode::Kind::Literal, std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override { return literal(JsonNode::Kind::Literal, std::to_string(value)); }
    bool number_float(number_float_t, const string_t &raw) override { return literal(JsonNode::Kind::Literal, raw); }
    bool string(string_t &value) override { return literal(JsonNode::Kind::Text, std::move(value)); }
    bool binary(binary_t &) override { return false; }
    bool key(string_t &value) override
    {
        m_key = std::move(value);
        return true;
    }
    bool start_object(std::size_t) override { return open(JsonNode::Kind::Object); }
    bool start_array(std::size_t) override { return open(JsonNode::Kind::Array); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool parse_error(std::size_t position, const std::string &, const Json::exception &) override
    {
        m_fault = {position > 0 ? position - 1 : 0, "no valid JSON"};
        return false;
    }

private:
    JsonNode &place()
    {
        JsonNode &parent = *m_open.back();
        if (m_open.size() == 1)
            return parent;
        JsonNode &child = parent.members.emplace_back();
        child.name = std::move(m_key);
        m_key.clear();
        return child;
    }

    bool literal(JsonNode::Kind kind, std::string text)
    {
        JsonNode &node = place();
        node.kind = kind;
        node.text = std::move(text);
        return true;
    }

    bool open(JsonNode::Kind kind)
    {
        if (m_open.size() > kMaxJsonDepth) {
            m_fault = {0, "nested too deeply"};
            return false;
        }
        JsonNode &node = place();
        node.kind = kind;
        m_open.push_back(&node);
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        return true;
    }

    JsonFault &m_fault;
    std::vector<JsonNode *> m_open; ///< the root's place, then each open value
    std::string m_key;
};

/// What programs write that is no JSON but can mean one thing only: NaN and Infinity (nothing told), a comma
/// before a closing bracket, control characters within quotes.
std::string withoutHabits(std::string_view text)
{
    std::string mended;
    mended.reserve(text.size() + 16);
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (static_cast<unsigned char>(c) < 0x20) {
                constexpr std::string_view kDigits = "0123456789abcdef";
                mended += "\\u00";
                mended += kDigits[std::size_t(c) >> 4];
                mended += kDigits[std::size_t(c) & 15];
                continue;
            }
            mended += c;
            if (c == '\\' && i + 1 < text.size())
                mended += text[++i];
            quoted = c != '"';
            continue;
        }
        quoted = c == '"';
        const std::string_view rest = text.substr(i);
        const auto word = [&](std::string_view name) { return rest.starts_with(name); };
        if (word("NaN") || word("Infinity") || word("-Infinity")) {
            mended += "null";
            i += (c == 'N' ? 3 : c == 'I' ? 8 : 9) - 1;
        } else if (c == ',') {
            const std::size_t next = text.find_first_not_of(" \t\r\n", i + 1);
            const bool last = next == std::string_view::npos || text[next] == ']' || text[next] == '}';
            if (!last)
                mended += c;
        } else {
            mended += c;
        }
    }
    return mended;
}

} // namespace

const JsonNode *JsonNode::member(std::string_view wanted) const
{
    const auto found = std::find_if(members.begin(), members.end(), [&](const JsonNode &m) { return m.name == wanted; });
    return kind != Kind::Object || found == members.end() ? nullptr : &*found;
}

std::string JsonNode::plain() const
{
    if (kind == Kind::Text || kind == Kind::Literal || kind == Kind::Null)
        return text;
    std::string json;
    appendJson(json);
    return json;
}

void JsonNode::appendJson(std::string &to) const
{
    switch (kind) {
    case Kind::Null: to += "null"; return;
    case Kind::Text: appendJsonString(to, text); return;
    case Kind::Literal: to += text; return;
    case Kind::Object:
    case Kind::Array: break;
    }
    const bool object = kind == Kind::Object;
    to += object ? '{' : '[';
    bool first = true;
    for (const JsonNode &member : members) {
        if (!first)
            to += ',';
        first = false;
        if (object) {
            appendJsonString(to, member.name);
            to += ':';
        }
        member.appendJson(to);
    }
    to += object ? '}' : ']';
}

bool parseJson(std::string_view text, JsonNode &node, JsonFault &fault)
{
    node = {};
    fault = {};
    Builder builder(node, fault);
    if (Json::sax_parse(text.begin(), text.end(), &builder))
        return true;
    const std::string mended = withoutHabits(text);
    if (mended == text)
        return false;
    JsonNode again;
    JsonFault unused;
    Builder second(again, unused);
    if (!Json::sax_parse(mended, &second))
        return false;
    node = std::move(again);
    fault = {};
    return true;
}

void collectAt(const JsonNode &node, std::string_view path, std::vector<std::string> &values)
{
    if (path.empty()) {
        if (node.kind != JsonNode::Kind::Null)
            values.push_back(node.plain());
        return;
    }
    std::string_view name = path.substr(0, path.find('.'));
    const std::string_view rest = name.size() < path.size() ? path.substr(name.size() + 1) : std::string_view();
    const bool each = name.ends_with("[]");
    if (each)
        name.remove_suffix(2);
    const JsonNode *next = node.member(name);
    if (!next)
        return;
    if (!each) {
        collectAt(*next, rest, values);
        return;
    }
    for (const JsonNode &member : next->members)
        collectAt(member, rest, values);
}

} // namespace faultline
