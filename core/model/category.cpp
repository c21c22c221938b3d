// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/category.h"

namespace faultline {

namespace {

constexpr std::array<std::string_view, kCategoryCount> kIds{"operational", "cost",  "retrieval",
                                                            "tooling",     "model", "unclear"};

} // namespace

std::string_view categoryId(Category category) { return kIds[index(category)]; }

std::optional<Category> categoryFromId(std::string_view id)
{
    for (const Category category : kCategories) {
        if (categoryId(category) == id)
            return category;
    }
    return std::nullopt;
}

} // namespace faultline
