// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// A JSON value with its members in file order and its numbers as written.
struct JsonNode {
    enum class Kind : std::uint8_t { Null, Text, Literal, Object, Array }; ///< Literal: number, true, false

    Kind kind = Kind::Null;
    std::string name; ///< in the object that holds it
    std::string text; ///< of Text and Literal
    std::vector<JsonNode> members; ///< of Object and Array

    const JsonNode *member(std::string_view wanted) const;
    /// Text of a scalar; JSON of anything else; empty for null.
    std::string plain() const;
    void appendJson(std::string &to) const;
};

struct JsonFault {
    std::size_t offset = 0;
    std::string what;
};

inline constexpr std::size_t kMaxJsonDepth = 100;

/// False with the fault where `text` is not one JSON value, or nests deeper than kMaxJsonDepth.
bool parseJson(std::string_view text, JsonNode &node, JsonFault &fault);

/// Every value at `path` ("labels[].name"), in order.
void collectAt(const JsonNode &node, std::string_view path, std::vector<std::string> &values);

} // namespace faultline
