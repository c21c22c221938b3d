// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads bytes as JSON rows: what opens must be readable twice with the same rows, and every cell must be UTF-8.

#include "core/import/celllist.h"
#include "core/import/jsonsource.h"

#include <cstdlib>
#include <string>
#include <vector>

using namespace faultline;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

std::vector<std::string> rowsOf(JsonSource &source)
{
    std::vector<std::string> rows;
    TableRecord record;
    for (;;) {
        const auto more = source.next(record);
        if (!more || !*more)
            break;
        std::string row = record.problem;
        for (const std::string_view cell : record.cells) {
            require(validUtf8Prefix(cell) == cell.size());
            row.append(cell).append("\x1f");
            std::vector<std::pair<std::string, std::string>> members;
            listInCell(cell);
            objectMembers(cell, members);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size > 50000)
        return 0;
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    MemoryInput input(bytes);
    auto source = JsonSource::open(input, Encoding{});
    if (!source || !*source)
        return 0;
    (*source)->rewind();
    const std::vector<std::string> first = rowsOf(**source);
    (*source)->rewind();
    require(rowsOf(**source) == first);
    return 0;
}
