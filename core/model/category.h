// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace faultline {

/// The five disciplines that prevent incidents, and the abstention. Fixed: workspaces may add modes, not these.
enum class Category : std::uint8_t { Operational, Cost, Retrieval, Tooling, Model, Unclear };

inline constexpr std::size_t kCategoryCount = 6;      ///< with Unclear
inline constexpr std::size_t kKnownCategoryCount = 5; ///< without: what a probability is given for

inline constexpr std::array<Category, kCategoryCount> kCategories{
    Category::Operational, Category::Cost,  Category::Retrieval,
    Category::Tooling,     Category::Model, Category::Unclear};

/// "operational", "cost", …, "unclear": the id in files and on the command line.
std::string_view categoryId(Category category);
/// Exact id only; anything else gives nothing.
std::optional<Category> categoryFromId(std::string_view id);

inline constexpr std::size_t index(Category category) { return std::size_t(category); }

} // namespace faultline
