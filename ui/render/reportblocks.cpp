// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/reportlayouter.h"

#include <QCoreApplication>

#include <algorithm>

namespace faultline {

namespace {

constexpr std::size_t kTogether = 3; ///< lines: up to here a paragraph does not break
constexpr std::size_t kRowsWithHead = 2;
constexpr std::size_t kRowsAtEnd = 2;
constexpr double kAbreast = 82.5; ///< mm

const ColorTokens &ink() { return colorTokens(Theme::Print); }

} // namespace

double ReportLayouter::leastHeight(const ReportBlock &block)
{
    if (const auto *paragraph = std::get_if<ReportParagraph>(&block)) {
        const Face face = paragraph->style == ParagraphStyle::Note ? Face::Note
            : paragraph->style == ParagraphStyle::Body            ? Face::Body
                                                                  : Face::Verdict;
        const std::size_t count = lines(*paragraph).size();
        return double(count <= kTogether ? count : 2) * m_faces.lineHeight(face);
    }
    if (const auto *chart = std::get_if<ReportChart>(&block))
        return heightOf(*chart).least;
    if (const auto *table = std::get_if<ReportTable>(&block))
        return table->table.rows.empty() ? m_faces.lineHeight(Face::Table) : laid(*table).heightOf(kRowsWithHead);
    if (std::holds_alternative<ReportFigures>(block))
        return m_faces.lineHeight(Face::Figure) + 3 * m_faces.lineHeight(Face::Note);
    return pt(16);
}

void ReportLayouter::place(const ReportParagraph &paragraph)
{
    const auto broken = lines(paragraph);
    const bool verdict = paragraph.style == ParagraphStyle::VerdictFirst || paragraph.style == ParagraphStyle::Verdict;
    const bool note = paragraph.style == ParagraphStyle::Note;
    const Face face = verdict ? (paragraph.style == ParagraphStyle::Verdict ? Face::Verdict : Face::VerdictFirst)
                              : (note ? Face::Note : Face::Body);
    const Kind kind = verdict ? Kind::Verdict : note ? Kind::Note : Kind::Text;
    const double line = m_faces.lineHeight(face);
    // A note's strong start is ink, not muted, and so is all text that is no note.
    const QColor color = note && paragraph.strongStart.isEmpty() ? ink().muted : ink().text;
    const double whole = double(broken.size()) * line;
    const bool belongsAbove = note || (broken.size() <= kTogether && m_former != Kind::Text && m_former != Kind::Heading);
    if (belongsAbove && m_y + gapBefore(kind) + whole > m_bottom && m_y + gapBefore(kind) + whole <= m_bottom + kNoteRoom) {
        placeLines(page(), broken, 0, broken.size(), face, m_faces, color, m_left, m_width, m_y + gapBefore(kind));
        m_y += gapBefore(kind) + whole;
        m_former = kind;
        return;
    }
    advanceTo(kind, double(broken.size() <= kTogether ? broken.size() : 2) * line);
    std::size_t done = 0;
    while (done < broken.size()) {
        auto fit = std::size_t(std::max(0.0, (m_bottom - m_y) / line + 1e-6));
        const std::size_t left = broken.size() - done;
        if (fit < left && left - fit == 1 && fit > 2)
            --fit; // no last line alone on the next page
        fit = std::clamp<std::size_t>(fit, 1, left);
        placeLines(page(), broken, done, fit, face, m_faces, color, m_left, m_width, m_y);
        m_y += double(fit) * line;
        done += fit;
        if (done < broken.size())
            startPage();
    }
    m_former = kind;
}

void ReportLayouter::place(const ReportFigures &figures)
{
    if (figures.figures.empty())
        return;
    const double count = double(std::max<std::size_t>(figures.figures.size(), 3));
    const double gap = mm(4.55);
    const double width = (m_width - gap * (count - 1)) / count;
    std::size_t most = 1;
    std::vector<std::vector<TextLine>> captions;
    for (const auto &figure : figures.figures) {
        captions.push_back(breakText({}, figure.caption, Face::Note, Face::NoteStrong, m_faces, width, m_pages));
        most = std::max(most, captions.back().size());
    }
    const double height = m_faces.lineHeight(Face::Figure) + double(most) * m_faces.lineHeight(Face::Note);
    advanceTo(Kind::Figures, height);
    for (std::size_t i = 0; i < captions.size(); ++i) {
        const double left = m_left + double(i) * (width + gap);
        placeOne(figures.figures[i].value, Face::Figure, ink().text, left, width, m_y);
        placeLines(page(), captions[i], 0, captions[i].size(), Face::Note, m_faces, ink().muted, left, width,
                   m_y + m_faces.lineHeight(Face::Figure));
    }
    m_y += height;
    m_former = Kind::Figures;
}

double ReportLayouter::notesAfter(const ReportSection &section, std::size_t block) const
{
    double height = 0;
    for (; block < section.blocks.size(); ++block) {
        if (std::holds_alternative<ReportRule>(section.blocks[block])) {
            height += pt(9);
            continue;
        }
        const auto *paragraph = std::get_if<ReportParagraph>(&section.blocks[block]);
        if (paragraph == nullptr)
            break;
        const std::size_t count = lines(*paragraph).size();
        const bool note = paragraph->style == ParagraphStyle::Note;
        if (!note && (paragraph->style != ParagraphStyle::Body || count > kTogether))
            break;
        height += pt(8) + double(count) * m_faces.lineHeight(note ? Face::Note : Face::Body);
        if (!note)
            break;
    }
    return height;
}

void ReportLayouter::placeCharts(const ReportChart &first, const ReportChart *second, double notes)
{
    double height = heightOf(first).wanted;
    double least = heightOf(first).least;
    if (second != nullptr) {
        height = std::max(height, heightOf(*second).wanted);
        least = std::max(least, heightOf(*second).least);
    }
    advanceTo(Kind::Chart, std::min(least + std::max(0.0, notes - kNoteRoom), bodyHeight()));
    if (m_tightness < 1)
        height = least;
    height = std::clamp(m_bottom + (notes > 0 ? kNoteRoom : 0) - m_y - notes, least, height);
    const double width = first.halfWidth ? mm(kAbreast) : m_width;
    page().items.push_back(PlacedChart{QRectF(m_left, m_y, width, height), &first});
    if (second != nullptr)
        page().items.push_back(PlacedChart{QRectF(m_left + m_width - width, m_y, width, height), second});
    m_y += height;
    m_former = Kind::Chart;
}

void ReportLayouter::place(const ReportTable &table, double notes)
{
    if (table.table.rows.empty()) {
        ReportParagraph said;
        said.text = table.emptyText;
        place(said);
        return;
    }
    const LaidTable &rows = laid(table);
    advanceTo(Kind::Table, rows.heightOf(kRowsWithHead));
    placeTableHead(page(), rows, m_faces, m_left, m_width, m_y);
    m_y += rows.headHeight;
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
        double needed = rows.rows[i].height;
        const bool tail = rows.rows.size() >= kRowsWithHead + kRowsAtEnd && i + kRowsAtEnd == rows.rows.size();
        if (tail)
            needed += rows.rows[i + 1].height + std::max(0.0, notes - kNoteRoom);
        if (m_y + needed > m_bottom) {
            startPage();
            const QString again = m_sectionTitle.isEmpty()
                ? QCoreApplication::translate("faultline::Report", "continued")
                : QCoreApplication::translate("faultline::Report", "%1, continued").arg(m_sectionTitle);
            placeOne(again, Face::Note, ink().muted, m_left, m_width, m_y);
            m_y += m_faces.lineHeight(Face::Note) + pt(3);
            placeTableHead(page(), rows, m_faces, m_left, m_width, m_y);
            m_y += rows.headHeight;
        }
        placeTableRow(page(), rows, i, m_faces, m_left, m_width, m_y);
        m_y += rows.rows[i].height;
    }
    m_former = Kind::Table;
}

void ReportLayouter::placeRule(double needed)
{
    if (atTop())
        return;
    if (m_y + gapBefore(Kind::Rule) + pt(8) + needed > m_bottom + kNoteRoom) {
        startPage();
        return;
    }
    m_y += gapBefore(Kind::Rule);
    page().items.push_back(PlacedRule{QLineF(m_left, m_y, m_left + m_width, m_y), pt(0.5), ink().border});
    m_former = Kind::Rule;
}

} // namespace faultline
