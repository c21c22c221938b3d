// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/csvtext.h"

namespace faultline {

void appendCsvCell(std::string &line, std::string_view cell)
{
    const bool plain = cell.find_first_of(",\"\r\n") == std::string_view::npos
        && (cell.empty() || (cell.front() != ' ' && cell.back() != ' '));
    if (plain) {
        line += cell;
        return;
    }
    line += '"';
    for (const char c : cell) {
        if (c == '"')
            line += '"';
        line += c;
    }
    line += '"';
}

} // namespace faultline
