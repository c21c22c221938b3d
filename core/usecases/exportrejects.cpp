// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/exportrejects.h"

#include "core/base/csvtext.h"

#include <array>

namespace faultline {

std::string rejectsCsv(std::span<const RejectedRow> rejects)
{
    std::string text;
    appendCsvRow(text, std::array<std::string, 6>{ "file", "line", "offset", "column", "reason", "raw" });
    for (const RejectedRow &row : rejects)
        appendCsvRow(text,
                     std::array<std::string, 6>{ row.file, std::to_string(row.line),
                                                 std::to_string(row.offset), row.column, row.reason,
                                                 row.raw });
    return text;
}

} // namespace faultline
