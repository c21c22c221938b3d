// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/tablelayout.h"

#include "core/import/cellkind.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace faultline {

namespace {

constexpr std::size_t kRowsCompared = 100;

std::string words(const char *text) { return QCoreApplication::translate("TableLayout", text).toStdString(); }

bool typed(CellKind kind)
{
    return kind == CellKind::Number || kind == CellKind::Date || kind == CellKind::YesNo || kind == CellKind::Link
           || kind == CellKind::List;
}

std::size_t modalWidth(const std::vector<SampleRecord> &records)
{
    std::map<std::size_t, std::size_t> widths;
    for (const SampleRecord &record : records)
        ++widths[record.cells.size()];
    std::size_t best = 0, count = 0;
    for (const auto &[width, n] : widths) {
        // A table of several columns outweighs as many lines of prose around it.
        const std::size_t weight = width > 1 ? 2 * n : n;
        if (weight >= count) {
            best = width;
            count = weight;
        }
    }
    return best;
}

std::size_t filledCells(const SampleRecord &record)
{
    return std::size_t(std::count_if(record.cells.begin(), record.cells.end(),
                                     [](const std::string &cell) { return !trimmed(cell).empty(); }));
}

/// First record of the table: the first of its width, with what stands right above it and is nearly as wide.
std::size_t tableStart(const std::vector<SampleRecord> &records, std::size_t width)
{
    if (width < 2)
        return 0;
    std::size_t first = 0;
    while (first < records.size() && records[first].cells.size() != width)
        ++first;
    if (first == records.size())
        return 0;
    while (first > 0 && records[first - 1].cells.size() >= 2 && records[first - 1].cells.size() * 2 > width
           && !looksLikeComment(records[first - 1].raw))
        --first;
    return first;
}

/// Kinds of the data below `row`, by column: the share of filled cells that are typed.
std::vector<double> typedShares(const std::vector<SampleRecord> &records, std::size_t row, std::size_t width)
{
    std::vector<double> filled(width), kinds(width);
    const std::size_t end = std::min(records.size(), row + 1 + kRowsCompared);
    for (std::size_t i = row + 1; i < end; ++i) {
        for (std::size_t c = 0; c < std::min(width, records[i].cells.size()); ++c) {
            const CellKind kind = cellKind(records[i].cells[c]);
            filled[c] += kind != CellKind::Empty;
            kinds[c] += typed(kind);
        }
    }
    for (std::size_t c = 0; c < width; ++c)
        kinds[c] = filled[c] > 0 ? kinds[c] / filled[c] : 0;
    return kinds;
}

struct HeaderLook {
    bool possible = false;
    bool sure = false;
};

HeaderLook looksLikeHeader(const std::vector<SampleRecord> &records, std::size_t row)
{
    const SampleRecord &names = records[row];
    const std::vector<double> below = typedShares(records, row, names.cells.size());
    std::size_t against = 0, speaking = 0, textual = 0, longest = 0;
    std::set<std::string_view> distinct;
    for (std::size_t c = 0; c < names.cells.size(); ++c) {
        const std::string_view cell = trimmed(names.cells[c]);
        const CellKind kind = cellKind(cell);
        longest = std::max(longest, cell.size());
        textual += kind == CellKind::Text;
        distinct.insert(cell);
        if (typed(kind) && kind != CellKind::YesNo)
            ++against;
        else if (kind == CellKind::Text && below[c] > 0.8)
            ++speaking;
    }
    HeaderLook look;
    const bool years = against > 0 && textual >= 1 && speaking * 4 >= names.cells.size() && against < textual;
    look.possible = textual > 0 && (against == 0 || years) && longest < 200;
    look.sure = look.possible && (speaking > 0 || records.size() == 1);
    return look;
}

/// Names stand one row lower where the first row has gaps and the second has none, text over typed rows.
bool namesOneRowLower(const std::vector<SampleRecord> &records, std::size_t row, std::size_t width)
{
    if (width < 3 || row + 2 >= records.size())
        return false;
    const SampleRecord &first = records[row];
    const SampleRecord &second = records[row + 1];
    if (first.cells.size() != width || second.cells.size() != width)
        return false;
    if (filledCells(first) * 3 > width * 2 || filledCells(second) < width)
        return false;
    const auto text = [](const std::string &cell) { return cellKind(cell) == CellKind::Text; };
    return std::all_of(second.cells.begin(), second.cells.end(), text) && looksLikeHeader(records, row + 1).sure;
}

} // namespace

bool looksLikeComment(std::string_view raw)
{
    raw = trimmed(raw);
    return raw.starts_with('#') || raw.starts_with("//") || raw.starts_with("--") || raw.starts_with('%');
}

TableLayout detectLayout(const std::vector<SampleRecord> &records)
{
    TableLayout layout;
    if (records.empty())
        return layout;
    layout.width = modalWidth(records);
    std::size_t row = tableStart(records, layout.width);
    for (std::size_t i = 0; i < row; ++i) {
        const std::string reason = looksLikeComment(records[i].raw) ? words("comment above the table")
                                                                    : words("preamble above the table");
        layout.skipped.push_back({records[i].line, reason, records[i].raw});
    }
    if (namesOneRowLower(records, row, layout.width)) {
        layout.skipped.push_back({records[row].line, words("header row above the names"), records[row].raw});
        ++row;
    }
    const HeaderLook look = looksLikeHeader(records, row);
    layout.firstRow = row;
    if (look.possible) {
        layout.header = records[row].cells;
        layout.headerWidth = layout.header.size();
        layout.headerRow = int(row) + 1;
        layout.firstRow = row + 1;
        layout.sureOfHeader = look.sure;
    }
    return layout;
}

} // namespace faultline
