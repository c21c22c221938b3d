// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace faultline {

/// Appends one cell as RFC 4180 writes it: quoted only where it holds a comma, a quote or a line break.
void appendCsvCell(std::string &line, std::string_view cell);

/// Appends the cells with commas between and a line feed after.
template <typename Cells> void appendCsvRow(std::string &text, const Cells &cells)
{
    bool first = true;
    for (const auto &cell : cells) {
        if (!first)
            text += ',';
        first = false;
        appendCsvCell(text, cell);
    }
    text += '\n';
}

} // namespace faultline
