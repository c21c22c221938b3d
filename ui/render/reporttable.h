// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/render/reporttext.h"

#include <optional>
#include <vector>

namespace faultline {

/// A table measured for a width: where the columns stand and how high the rows are.
struct LaidTable {
    struct Row {
        std::vector<std::vector<TextLine>> cells;
        double height = 0;
        std::optional<Category> category;
    };
    const TableSpec *spec = nullptr;
    std::vector<double> left, width; ///< of the columns' text
    std::size_t squareColumn = 0;
    double squareInset = 0; ///< 0: no squares
    std::vector<std::vector<TextLine>> head;
    double headHeight = 0; ///< with the rule under it
    std::vector<Row> rows;

    /// Of the head and the first rows, at most `count`.
    double heightOf(std::size_t count) const;
};

/// Columns of figures are as wide as their widest entry; the rest is shared by weight among columns of text, whose
/// cells wrap. A row higher than maxRowHeight loses its last lines.
LaidTable layTable(const TableSpec &spec, const ReportFaces &faces, double width, double maxRowHeight,
                   const PageNumbers &pages);

void placeTableHead(LaidPage &page, const LaidTable &table, const ReportFaces &faces, double left, double width,
                    double y);
void placeTableRow(LaidPage &page, const LaidTable &table, std::size_t row, const ReportFaces &faces, double left,
                   double width, double y);

/// Puts broken lines on the page, the first one's box at y; align within the width.
void placeLines(LaidPage &page, const std::vector<TextLine> &lines, std::size_t from, std::size_t count, Face face,
                const ReportFaces &faces, const QColor &color, double left, double width, double y,
                ColumnAlign align = ColumnAlign::Left);

} // namespace faultline
