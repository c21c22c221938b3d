// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/reportmodel.h"
#include "ui/render/reportlayout.h"
#include "ui/render/reporttable.h"

#include <map>

namespace faultline {

/// One pass over a report with the page numbers of the pass before; used by layReport() alone.
class ReportLayouter
{
public:
    /// Heights of charts, which take long to find, are kept in `heights` from pass to pass. `tightness` below 1
    /// shrinks the gaps between blocks, and charts to their least height.
    ReportLayouter(const ReportModel &model, PageSize size, const ReportFaces &faces, const PageNumbers &pages,
                   ChartHeights &heights, double tightness = 1);

    LaidReport run();

private:
    enum class Kind : std::uint8_t { Start, Heading, Verdict, Text, Note, Figures, Chart, Table, Rule };

    /// How far a note may reach into the lower margin, before it stands alone on a page.
    static constexpr double kNoteRoom = mm(5);

    void startPage();
    void placeTitleBlock();
    /// Right of the title; gives what it takes of the width.
    double placeLogo();
    void placeFurniture();
    void placeSection(const ReportSection &section);
    double headingHeight(const ReportSection &section) const;
    void placeHeading(const ReportSection &section);
    /// Gap before a block of this kind; none at the top of a page.
    double gapBefore(Kind kind) const;
    double usualGap(Kind kind) const;
    void advanceTo(Kind kind, double needed);

    /// Least height that a block takes on the page where it begins.
    double leastHeight(const ReportBlock &block);
    void place(const ReportParagraph &paragraph);
    void place(const ReportFigures &figures);
    /// Charts give up some height so that the `notes` under them stay on their page.
    void placeCharts(const ReportChart &first, const ReportChart *second, double notes);
    /// Height of the rules and notes, and of one short paragraph, that follow from this block on.
    double notesAfter(const ReportSection &section, std::size_t block) const;
    /// The last two rows stay together, and with the `notes` under them.
    void place(const ReportTable &table, double notes);
    void placeRule(double needed);

    const LaidTable &laid(const ReportTable &table);
    std::vector<TextLine> lines(const ReportParagraph &paragraph) const;
    std::vector<TextLine> brokenLine(const QString &text, Face face, double width) const;
    void placeOne(const QString &text, Face face, const QColor &color, double left, double width, double y,
                  ColumnAlign align = ColumnAlign::Left);
    const ChartHeight &heightOf(const ReportChart &chart);
    double bodyHeight() const { return m_bottom - m_laterTop; }
    bool atTop() const { return m_y <= m_top; }
    LaidPage &page() { return m_report.pages.back(); }

    const ReportModel &m_model;
    const ReportFaces &m_faces;
    const PageNumbers &m_pages;
    const PageSize m_size;
    ChartHeights &m_heights;
    std::map<const ReportTable *, LaidTable> m_tables;
    LaidReport m_report;
    double m_tightness = 1;
    double m_left = 0, m_width = 0, m_top = 0, m_laterTop = 0, m_bottom = 0, m_y = 0;
    Kind m_former = Kind::Start;
    QString m_sectionTitle;
};

} // namespace faultline
