// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/cellnames.h"

namespace faultline {

namespace cells {

std::string category(Category category)
{
    return "category/" + std::string(categoryId(category));
}

std::string row(std::string_view table, std::string_view row)
{
    return std::string(table) + '/' + std::string(row);
}

std::string crossed(std::string_view table, std::string_view row, Category category)
{
    return cells::row(table, row) + '/' + std::string(categoryId(category));
}

std::string mode(Category category, std::string_view mode)
{
    return crossed("mode", mode, category);
}

std::string plan(std::string_view control)
{
    return row("plan", control);
}

std::string contradiction(std::string_view control)
{
    return row("contradiction", control);
}

std::string windowMode(std::string_view mode)
{
    return row("window/mode", mode);
}

std::string study(std::string_view row)
{
    return cells::row("study", row);
}

} // namespace cells

} // namespace faultline
