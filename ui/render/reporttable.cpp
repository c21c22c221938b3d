// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/reporttable.h"

#include <QStringList>

#include <algorithm>
#include <numeric>

namespace faultline {

namespace {

constexpr double kPadding = pt(3.5);
constexpr double kGap = pt(10);
constexpr double kHeadPadding = pt(4);
constexpr double kSquare = pt(6.5);
constexpr double kSquareInset = pt(11);
constexpr qsizetype kMeasured = 160; ///< characters of a cell that count for the width of its column

struct Widths {
    double natural = 0; ///< nothing wraps
    double least = 0;   ///< the widest word
};

double widestWord(const QString &text, Face face, const ReportFaces &faces)
{
    double widest = 0;
    for (const QString &word : text.left(kMeasured).simplified().split(QLatin1Char(' ')))
        widest = std::max(widest, lineWidth(word, face, faces));
    return widest;
}

Widths measureColumn(const TableSpec &spec, std::size_t column, const ReportFaces &faces, double inset)
{
    const bool figures = spec.columns[column].align == ColumnAlign::Right;
    Widths w;
    w.least = widestWord(spec.columns[column].title, Face::TableHead, faces);
    w.natural = lineWidth(spec.columns[column].title, Face::TableHead, faces);
    for (const auto &row : spec.rows) {
        if (column >= row.size())
            continue;
        const QStringList lines = row[column].left(kMeasured).split(QLatin1Char('\n'));
        for (const QString &line : lines) {
            const double natural = lineWidth(line, Face::Table, faces) + inset;
            w.natural = std::max(w.natural, natural);
            w.least = std::max(w.least, figures ? natural : widestWord(line, Face::Table, faces) + inset);
        }
    }
    // Half a point against rounding: a cell that fits exactly must not wrap.
    w.natural += pt(0.5);
    w.least += pt(0.5);
    return w;
}

/// Shares out what the natural widths leave over.
void widen(std::vector<double> &widths, const TableSpec &spec, double spare)
{
    double total = 0;
    const auto weightOf = [&](std::size_t i) {
        if (spec.columns[i].title.isEmpty())
            return 0.0;
        return spec.columns[i].align == ColumnAlign::Left ? spec.columns[i].weight : 0.4;
    };
    for (std::size_t i = 0; i < widths.size(); ++i)
        total += weightOf(i);
    for (std::size_t i = 0; i < widths.size() && total > 0; ++i)
        widths[i] += spare * weightOf(i) / total;
}

std::vector<double> columnWidths(const TableSpec &spec, const std::vector<Widths> &measured, double available)
{
    std::vector<double> widths, least;
    for (const Widths &w : measured) {
        widths.push_back(w.natural);
        least.push_back(std::min(w.least, available * 0.4));
    }
    const double natural = std::accumulate(widths.begin(), widths.end(), 0.0);
    if (natural <= available) {
        widen(widths, spec, available - natural);
        return widths;
    }
    const double floor = std::accumulate(least.begin(), least.end(), 0.0);
    if (floor >= available) {
        for (double &w : least)
            w *= available / floor;
        return least;
    }
    // Narrow columns keep their width, so that dates and figures do not wrap; the wide ones share what is left.
    std::vector<std::size_t> order(widths.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return measured[a].natural < measured[b].natural; });
    double left = available;
    std::size_t place = 0;
    while (place < order.size() && widths[order[place]] <= left / double(order.size() - place))
        left -= widths[order[place++]];
    double wants = 0, floorLeft = 0;
    const auto want = [&](std::size_t i) { return std::max(0.0, std::min(widths[i], available) - least[i]) * spec.columns[i].weight; };
    for (std::size_t k = place; k < order.size(); ++k) {
        wants += want(order[k]);
        floorLeft += least[order[k]];
    }
    for (std::size_t k = place; k < order.size(); ++k) {
        const std::size_t i = order[k];
        widths[i] = floorLeft > left ? least[i] * left / floorLeft : least[i] + (wants > 0 ? (left - floorLeft) * want(i) / wants : 0);
    }
    return widths;
}

} // namespace

double LaidTable::heightOf(std::size_t count) const
{
    double height = headHeight;
    for (std::size_t i = 0; i < std::min(count, rows.size()); ++i)
        height += rows[i].height;
    return height;
}

LaidTable layTable(const TableSpec &spec, const ReportFaces &faces, double width, double maxRowHeight,
                   const PageNumbers &pages)
{
    LaidTable table;
    table.spec = &spec;
    const std::size_t columns = spec.columns.size();
    const bool squares = std::any_of(spec.rowCategory.begin(), spec.rowCategory.end(), [](const auto &c) { return c.has_value(); });
    while (table.squareColumn + 1 < columns && spec.columns[table.squareColumn].align != ColumnAlign::Left)
        ++table.squareColumn;
    table.squareInset = squares ? kSquareInset : 0;
    std::vector<Widths> measured;
    for (std::size_t i = 0; i < columns; ++i)
        measured.push_back(measureColumn(spec, i, faces, i == table.squareColumn ? table.squareInset : 0));
    table.width = columnWidths(spec, measured, width - kGap * double(columns > 0 ? columns - 1 : 0));
    double x = 0;
    std::size_t headLines = 1;
    for (std::size_t i = 0; i < columns; ++i) {
        table.left.push_back(x);
        x += table.width[i] + kGap;
        table.head.push_back(breakText({}, spec.columns[i].title, Face::TableHead, Face::TableHead, faces, table.width[i], pages));
        headLines = std::max(headLines, table.head.back().size());
    }
    table.headHeight = double(headLines) * faces.lineHeight(Face::TableHead) + kHeadPadding * 1.5;
    for (std::size_t r = 0; r < spec.rows.size(); ++r) {
        LaidTable::Row &row = table.rows.emplace_back();
        if (r < spec.rowCategory.size())
            row.category = spec.rowCategory[r];
        std::size_t most = 1;
        for (std::size_t i = 0; i < columns; ++i) {
            const QString text = i < spec.rows[r].size() ? spec.rows[r][i] : QString();
            const double inset = i == table.squareColumn ? table.squareInset : 0;
            row.cells.push_back(breakText({}, text, Face::Table, Face::Table, faces, table.width[i] - inset, pages));
            const auto fit = std::size_t(std::max(1.0, (maxRowHeight - 2 * kPadding) / faces.lineHeight(Face::Table)));
            if (row.cells.back().size() > fit)
                row.cells.back().resize(fit);
            most = std::max(most, row.cells.back().size());
        }
        row.height = double(most) * faces.lineHeight(Face::Table) + 2 * kPadding;
    }
    return table;
}

void placeLines(LaidPage &page, const std::vector<TextLine> &lines, std::size_t from, std::size_t count, Face face,
                const ReportFaces &faces, const QColor &color, double left, double width, double y, ColumnAlign align)
{
    for (std::size_t i = from; i < std::min(from + count, lines.size()); ++i) {
        const TextLine &line = lines[i];
        double shift = left;
        if (align == ColumnAlign::Right)
            shift += width - line.width;
        else if (align == ColumnAlign::Center)
            shift += (width - line.width) / 2;
        for (const TextLine::Run &run : line.runs)
            page.items.push_back(PlacedText{{shift + run.x, y + faces.baseline(run.face)}, run.text, run.face,
                                            run.link ? faces.linkColor() : color});
        for (const TextLine::Link &link : line.links)
            page.links.push_back({QRectF(shift + link.x, y, link.width, faces.lineHeight(face)), link.target});
        y += faces.lineHeight(face);
    }
}

void placeTableHead(LaidPage &page, const LaidTable &table, const ReportFaces &faces, double left, double width,
                    double y)
{
    const double bottom = y + table.headHeight;
    for (std::size_t i = 0; i < table.head.size(); ++i) {
        const double height = double(table.head[i].size()) * faces.lineHeight(Face::TableHead);
        placeLines(page, table.head[i], 0, table.head[i].size(), Face::TableHead, faces, faces.color(Face::TableHead),
                   left + table.left[i], table.width[i], bottom - kHeadPadding - height, table.spec->columns[i].align);
    }
    page.items.push_back(PlacedRule{QLineF(left, bottom, left + width, bottom), pt(0.75), colorTokens(Theme::Print).text});
}

void placeTableRow(LaidPage &page, const LaidTable &table, std::size_t row, const ReportFaces &faces, double left,
                   double width, double y)
{
    const ColorTokens &colors = colorTokens(Theme::Print);
    const LaidTable::Row &laid = table.rows[row];
    for (std::size_t i = 0; i < laid.cells.size(); ++i) {
        const double inset = i == table.squareColumn ? table.squareInset : 0;
        placeLines(page, laid.cells[i], 0, laid.cells[i].size(), Face::Table, faces, colors.text,
                   left + table.left[i] + inset, table.width[i] - inset, y + kPadding, table.spec->columns[i].align);
    }
    if (laid.category && table.squareInset > 0)
        page.items.push_back(PlacedSquare{QRectF(left + table.left[table.squareColumn],
                                                 y + kPadding + (faces.lineHeight(Face::Table) - kSquare) / 2, kSquare, kSquare),
                                          colors.category(*laid.category)});
    const double bottom = y + laid.height;
    page.items.push_back(PlacedRule{QLineF(left, bottom, left + width, bottom), pt(0.4), colors.border});
}

} // namespace faultline
