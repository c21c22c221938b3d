// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace faultline {

/// A value inside a JSON document together with where it stands. Readers ask for what they need; the first
/// thing missing or of another kind is remembered in `problem` with its JSON pointer, and defaults come back.
/// Include in .cpp files only.
class JsonPlace
{
public:
    JsonPlace(const nlohmann::json &value, std::optional<Error> &problem, std::string pointer = {})
        : m_value(value), m_problem(problem), m_pointer(std::move(pointer))
    {
    }

    bool has(const char *key) const;
    std::string text(const char *key) const;
    std::string textOr(const char *key,
                       std::string otherwise = {}) const; ///< missing is fine, another kind is not
    double number(const char *key) const;
    int integer(const char *key) const;
    std::optional<int> integerOr(const char *key) const;
    bool flagOr(const char *key, bool otherwise) const;
    std::vector<std::string> texts(const char *key) const;
    std::vector<JsonPlace> items(const char *key) const; ///< elements of the array
    JsonPlace at(const char *key) const; ///< the member, or an empty object
    const nlohmann::json *raw(const char *key) const; ///< nothing where missing

    /// Remembers what is wrong with the member (or with this value where `key` is null).
    void complain(const char *key, const QString &what) const;

private:
    const nlohmann::json *member(const char *key) const;

    const nlohmann::json &m_value;
    std::optional<Error> &m_problem;
    std::string m_pointer;
};

} // namespace faultline
