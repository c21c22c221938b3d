// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/category.h"
#include "core/model/ownmode.h"

#include <QByteArray>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

struct FailureMode {
    std::string id; ///< "cost.no-budget"
    Category category = Category::Unclear;
    std::string key; ///< letter that chooses it in Review
    std::string name;
    std::string definition;
    std::string example;
    bool own = false; ///< added by a workspace

    bool operator==(const FailureMode &) const = default;
};

struct CategoryEntry {
    Category category = Category::Unclear;
    std::string key; ///< digit that chooses it in Review, "U" for unclear
    std::string name;
    std::string discipline; ///< what would have prevented its incidents
    std::string practice;
    std::string definition;

    bool operator==(const CategoryEntry &) const = default;
};

/// The failure taxonomy of data/taxonomy.json: five categories, their modes and the rules for close calls.
class Taxonomy
{
public:
    /// BadContent names the exact place of a mistake (JSON pointer).
    static Result<Taxonomy> parse(const QByteArray &json, const QByteArray &schemaJson);

    /// This taxonomy with a workspace's modes behind the shipped ones, each with the next free letter.
    /// BadContent where an id or a name cannot stand.
    Result<Taxonomy> with(std::span<const OwnMode> modes) const;

    const std::string &version() const { return m_version; }
    const CategoryEntry &category(Category category) const { return m_categories[index(category)]; }
    const std::vector<FailureMode> &modes() const { return m_modes; } ///< in the file's order
    const std::vector<std::string> &rules() const { return m_rules; }

    /// Nothing for an id the taxonomy does not have.
    const FailureMode *mode(std::string_view id) const;
    std::optional<std::size_t> modeIndex(std::string_view id) const; ///< position in modes()
    std::vector<const FailureMode *> modesOf(Category category) const;

private:
    std::string m_version;
    std::array<CategoryEntry, kCategoryCount> m_categories;
    std::vector<FailureMode> m_modes;
    std::vector<std::string> m_rules;
};

} // namespace faultline
