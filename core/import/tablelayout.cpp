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
    std::map<std::size_t, std::size_t> widths, remarks;
    for (const SampleRecord &record : records)
        ++(looksLikeComment(record.raw) ? remarks : widths)[record.cells.size()];
    // Remarks count only where they are all there is to count, or as wide as the rest.
    for (const auto &[width, n] : remarks) {
        if (widths.empty() || widths.contains(width))
            widths[width] += n;
    }
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

bool blankBetween(const SampleRecord &above, const SampleRecord &below)
{
    return below.line - above.line > 1 + std::count(above.raw.begin(), above.raw.end(), '\n');
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
           && !looksLikeComment(records[first - 1].raw) && !blankBetween(records[first - 1], records[first]))
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

bool isYear(std::string_view cell)
{
    cell = trimmed(cell);
    return cell.size() == 4 && (cell.starts_with("19") || cell.starts_with("20"))
           && cell.find_first_not_of("0123456789") == std::string_view::npos;
}

/// A year that names its column: no year stands below it.
bool namesAYear(const std::vector<SampleRecord> &records, std::size_t row, std::size_t column)
{
    const bool below = row + 1 < records.size() && column < records[row + 1].cells.size();
    return isYear(records[row].cells[column]) && below && !isYear(records[row + 1].cells[column]);
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
        const bool damaged = cell.find("\xEF\xBF\xBD") != std::string_view::npos;
        if ((typed(kind) && kind != CellKind::YesNo && !namesAYear(records, row, c)) || damaged)
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

/// Titles above a table that a spreadsheet padded to its width: at most one cell of theirs is filled.
std::size_t behindPaddedTitles(const std::vector<SampleRecord> &records, std::size_t row, std::size_t width)
{
    if (width < 3)
        return row;
    std::size_t below = row;
    while (below < records.size() && filledCells(records[below]) <= 1)
        ++below;
    const bool names = below > row && below + 1 < records.size() && filledCells(records[below]) * 2 > width
                       && records[below].cells.size() * 2 > width;
    return names ? below : row;
}

bool onlyText(const SampleRecord &record)
{
    return std::none_of(record.cells.begin(), record.cells.end(),
                        [](const std::string &cell) { return typed(cellKind(cell)); });
}

/// Whether the row below continues the names: text only, with gaps, and typed rows under it.
bool namesGoOn(const std::vector<SampleRecord> &records, std::size_t row, std::size_t width)
{
    if (width < 3 || row + 2 >= records.size())
        return false;
    const SampleRecord &first = records[row];
    const SampleRecord &second = records[row + 1];
    if (first.cells.size() != width || second.cells.size() != width || !onlyText(first) || !onlyText(second))
        return false;
    const std::size_t gaps = width - filledCells(first);
    if (gaps == 0 || filledCells(second) == 0)
        return false;
    std::size_t closed = 0, repeated = 0;
    for (std::size_t c = 0; c < width; ++c) {
        closed += trimmed(first.cells[c]).empty() && !trimmed(second.cells[c]).empty();
        repeated += !trimmed(first.cells[c]).empty() && !trimmed(second.cells[c]).empty();
    }
    const std::vector<double> below = typedShares(records, row + 1, width);
    const bool typedBelow = std::any_of(below.begin(), below.end(), [](double share) { return share > 0.5; });
    return typedBelow && closed * 2 > gaps && (filledCells(second) == width || repeated <= closed);
}

/// "Travel" over "Air" and "Rail" names them "Travel Air" and "Travel Rail".
std::vector<std::string> joinNames(const std::vector<std::string> &upper, const std::vector<std::string> &lower)
{
    std::vector<std::string> names;
    std::string group;
    for (std::size_t c = 0; c < lower.size(); ++c) {
        const std::string above(trimmed(upper[c]));
        const std::string below(trimmed(lower[c]));
        if (!above.empty())
            group = above;
        if (below.empty())
            names.push_back(above);
        else
            names.push_back(group.empty() ? below : group + ' ' + below);
    }
    return names;
}

} // namespace

bool looksLikeComment(std::string_view raw)
{
    raw = trimmed(raw);
    return raw.starts_with('#') || raw.starts_with("//") || raw.starts_with("--") || raw.starts_with('%');
}

bool beginsAnotherTable(const TableLayout &layout, std::span<const std::string_view> names,
                        std::span<const std::string_view> below)
{
    if (layout.headerRow == 0 || names.size() < 2 || names.size() == layout.width || names.size() == layout.headerWidth
        || below.size() != names.size())
        return false;
    std::size_t against = 0, speaking = 0, repeated = 0;
    for (std::size_t c = 0; c < names.size(); ++c) {
        const std::string_view name = trimmed(names[c]);
        if (cellKind(name) != CellKind::Text || name.size() > 60)
            return false;
        repeated += std::find(layout.header.begin(), layout.header.end(), name) != layout.header.end();
        against += c < layout.typed.size() && layout.typed[c] > 0.5;
        speaking += typed(cellKind(below[c]));
    }
    return speaking > 0 && (against > 0 || repeated * 2 > names.size());
}

TableLayout detectLayout(const std::vector<SampleRecord> &records)
{
    TableLayout layout;
    if (records.empty())
        return layout;
    layout.width = modalWidth(records);
    const std::size_t row = behindPaddedTitles(records, tableStart(records, layout.width), layout.width);
    for (std::size_t i = 0; i < row; ++i) {
        const std::string reason = looksLikeComment(records[i].raw) ? words("comment above the table")
                                                                    : words("preamble above the table");
        layout.skipped.push_back({records[i].line, reason, records[i].raw});
    }
    const HeaderLook look = looksLikeHeader(records, row);
    layout.firstRow = row;
    if (!look.possible)
        return layout;
    layout.header = records[row].cells;
    layout.headerWidth = layout.header.size();
    layout.headerRow = int(row) + 1;
    layout.sureOfHeader = look.sure;
    if (namesGoOn(records, row, layout.width)) {
        layout.skipped.push_back({records[row].line, words("names in several rows"), records[row].raw});
        layout.header = joinNames(layout.header, records[row + 1].cells);
        ++layout.headerRow;
    }
    layout.firstRow = std::size_t(layout.headerRow);
    layout.typed = typedShares(records, layout.firstRow - 1, layout.width);
    return layout;
}

} // namespace faultline
