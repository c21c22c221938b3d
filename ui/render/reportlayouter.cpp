// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/reportlayouter.h"

#include "ui/render/chartbuilder.h"
#include "ui/render/chartpaint.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>

namespace faultline {

namespace {

constexpr double kMeasure = 170; ///< mm, on A4 and Letter alike
constexpr int kTitleLines = 3;
constexpr double kLogoWidth = 45, kLogoHeight = 11; ///< mm, at most; beside the title
constexpr double kTopFirst = 20;

const ColorTokens &ink() { return colorTokens(Theme::Print); }

Face faceOf(ParagraphStyle style)
{
    switch (style) {
    case ParagraphStyle::VerdictFirst:
        return Face::VerdictFirst;
    case ParagraphStyle::Verdict:
        return Face::Verdict;
    case ParagraphStyle::Note:
        return Face::Note;
    case ParagraphStyle::Body:
        break;
    }
    return Face::Body;
}

Face strongFaceOf(ParagraphStyle style)
{
    if (style == ParagraphStyle::Note)
        return Face::NoteStrong;
    return style == ParagraphStyle::Body ? Face::BodyStrong : Face::VerdictFirst;
}

} // namespace

ReportLayouter::ReportLayouter(const ReportModel &model, PageSize size, const ReportFaces &faces,
                               const PageNumbers &pages, ChartHeights &heights, double tightness)
    : m_model(model), m_faces(faces), m_pages(pages), m_size(size), m_heights(heights), m_tightness(tightness)
{
    m_report.width = size == PageSize::A4 ? mm(210) : mm(215.9);
    m_report.height = pageHeight(size);
    m_width = mm(kMeasure);
    m_left = (m_report.width - m_width) / 2;
    m_laterTop = mm(kReportTop);
    m_bottom = m_report.height - mm(kReportBottom);
}

LaidReport ReportLayouter::run()
{
    startPage();
    placeTitleBlock();
    for (const ReportSection &section : m_model.sections)
        placeSection(section);
    placeFurniture();
    return std::move(m_report);
}

void ReportLayouter::startPage()
{
    m_report.pages.emplace_back();
    m_top = m_report.pages.size() == 1 ? mm(kTopFirst) : m_laterTop;
    m_y = m_top;
}

std::vector<TextLine> ReportLayouter::brokenLine(const QString &text, Face face, double width) const
{
    const QString whole = QFontMetricsF(m_faces.font(face)).elidedText(text.simplified(), Qt::ElideRight, width);
    return breakText({}, whole, face, face, m_faces, width * 1.02, m_pages);
}

void ReportLayouter::placeOne(const QString &text, Face face, const QColor &color, double left, double width, double y,
                              ColumnAlign align)
{
    if (!text.isEmpty())
        placeLines(page(), brokenLine(text, face, width), 0, 1, face, m_faces, color, left, width, y, align);
}

void ReportLayouter::placeTitleBlock()
{
    const double mark = m_model.sampleMark.isEmpty() ? 0 : lineWidth(m_model.sampleMark, Face::NoteStrong, m_faces) + pt(12);
    placeOne(m_model.kicker, Face::Note, ink().muted, m_left, m_width - mark, m_y);
    placeOne(m_model.sampleMark, Face::NoteStrong, ink().warn, m_left, m_width, m_y, ColumnAlign::Right);
    m_y += m_faces.lineHeight(Face::Note) + pt(24);
    const double width = m_width - placeLogo();
    const Face face = lineWidth(m_model.title, Face::Title, m_faces) <= width ? Face::Title : Face::TitleSmall;
    const QStringList title = wrapped(m_model.title, m_faces.font(face), width, kTitleLines);
    for (const QString &line : title) {
        placeOne(line, face, ink().text, m_left, width, m_y);
        m_y += m_faces.lineHeight(face);
    }
    m_y += pt(2);
    const auto subtitle = breakText({}, m_model.subtitle, Face::Body, Face::BodyStrong, m_faces, m_width, m_pages);
    placeLines(page(), subtitle, 0, subtitle.size(), Face::Body, m_faces, ink().muted, m_left, m_width, m_y);
    m_y += double(subtitle.size()) * m_faces.lineHeight(Face::Body) + pt(18);
    page().items.push_back(PlacedRule{QLineF(m_left, m_y, m_left + m_width, m_y), pt(1.2), m_faces.titleRuleColor()});
    m_y += pt(1.2);
    m_former = Kind::Start;
}

double ReportLayouter::placeLogo()
{
    if (m_faces.logo() == nullptr)
        return 0;
    const QSizeF size = m_faces.logo()->fitted({mm(kLogoWidth), mm(kLogoHeight)});
    const double y = m_y + (m_faces.lineHeight(Face::Title) - size.height()) / 2;
    page().items.push_back(PlacedLogo{QRectF(QPointF(m_left + m_width - size.width(), y), size)});
    return size.width() + mm(4.55);
}

void ReportLayouter::placeFurniture()
{
    const double line = m_faces.lineHeight(Face::Furniture);
    const std::size_t count = m_report.pages.size();
    for (std::size_t i = 0; i < count; ++i) {
        LaidPage &sheet = m_report.pages[i];
        const auto put = [&](const QString &text, Face face, const QColor &color, double left, double width, double y, ColumnAlign align) {
            if (!text.isEmpty())
                placeLines(sheet, brokenLine(text, face, width), 0, 1, face, m_faces, color, left, width, y, align);
        };
        const QString number = QCoreApplication::translate("faultline::Report", "%1 of %2").arg(i + 1).arg(count);
        const double foot = m_report.height - mm(12.4) - line / 2;
        put(m_model.footer, Face::Furniture, ink().muted, m_left, m_width - pt(60), foot, ColumnAlign::Left);
        put(number, Face::Furniture, ink().muted, m_left, m_width, foot, ColumnAlign::Right);
        if (i == 0)
            continue;
        const double head = mm(15.8) - line / 2;
        const double date = lineWidth(m_model.dateText, Face::Furniture, m_faces) + pt(12);
        const double mark = m_model.sampleMark.isEmpty() ? 0 : lineWidth(m_model.sampleMark, Face::FurnitureStrong, m_faces) + pt(12);
        const double room = m_width - date - mark;
        const double running = std::min(room, lineWidth(m_model.runningHead.simplified(), Face::Furniture, m_faces) + pt(0.5));
        put(m_model.runningHead, Face::Furniture, ink().muted, m_left, running, head, ColumnAlign::Left);
        put(m_model.sampleMark, Face::FurnitureStrong, ink().warn, m_left + running + pt(12), mark, head, ColumnAlign::Left);
        put(m_model.dateText, Face::Furniture, ink().muted, m_left, m_width, head, ColumnAlign::Right);
        sheet.items.push_back(PlacedRule{QLineF(m_left, mm(19.6), m_left + m_width, mm(19.6)), pt(0.5), ink().border});
    }
}

double ReportLayouter::gapBefore(Kind kind) const
{
    return atTop() ? 0 : m_tightness * usualGap(kind);
}

double ReportLayouter::usualGap(Kind kind) const
{
    switch (kind) {
    case Kind::Heading:
        return pt(20);
    case Kind::Verdict:
        return m_former == Kind::Verdict ? pt(6) : pt(12);
    case Kind::Chart:
        return m_former == Kind::Verdict || m_former == Kind::Start ? pt(20) : m_former == Kind::Heading ? pt(6) : pt(12);
    case Kind::Figures:
        return pt(10);
    case Kind::Rule:
        return m_former == Kind::Figures ? pt(9) : pt(8);
    case Kind::Table:
        return m_former == Kind::Heading ? pt(3) : pt(12);
    case Kind::Note:
        return m_former == Kind::Heading ? pt(4) : pt(7);
    case Kind::Text:
        return m_former == Kind::Heading ? pt(4) : m_former == Kind::Text ? pt(6) : pt(8);
    case Kind::Start:
        break;
    }
    return 0;
}

void ReportLayouter::advanceTo(Kind kind, double needed)
{
    if (!atTop() && m_y + gapBefore(kind) + needed > m_bottom)
        startPage();
    m_y += gapBefore(kind);
}

void ReportLayouter::placeSection(const ReportSection &section)
{
    if (section.startsPage && !atTop())
        startPage();
    m_sectionTitle = section.title;
    double needed = headingHeight(section);
    if (!section.blocks.empty())
        needed += pt(8) + leastHeight(section.blocks.front());
    if (!section.blocks.empty() && std::holds_alternative<ReportChart>(section.blocks.front()))
        needed += std::max(0.0, notesAfter(section, 1) - kNoteRoom);
    advanceTo(section.title.isEmpty() ? Kind::Start : Kind::Heading, std::min(needed, bodyHeight()));
    m_report.sections.push_back({section.id, section.title.isEmpty() ? m_model.title : section.title,
                                 int(m_report.pages.size()) - 1, section.title.isEmpty() ? 0 : m_y});
    placeHeading(section);
    for (std::size_t i = 0; i < section.blocks.size(); ++i) {
        const ReportBlock &block = section.blocks[i];
        if (const auto *chart = std::get_if<ReportChart>(&block)) {
            const auto *next = i + 1 < section.blocks.size() ? std::get_if<ReportChart>(&section.blocks[i + 1]) : nullptr;
            const bool abreast = chart->halfWidth && next != nullptr && next->halfWidth;
            i += abreast ? 1 : 0;
            placeCharts(*chart, abreast ? next : nullptr, notesAfter(section, i + 1));
        } else if (const auto *paragraph = std::get_if<ReportParagraph>(&block)) {
            place(*paragraph);
        } else if (const auto *figures = std::get_if<ReportFigures>(&block)) {
            place(*figures);
        } else if (const auto *table = std::get_if<ReportTable>(&block)) {
            place(*table, notesAfter(section, i + 1));
        } else {
            placeRule(i + 1 < section.blocks.size() ? leastHeight(section.blocks[i + 1]) : 0);
        }
    }
}

double ReportLayouter::headingHeight(const ReportSection &section) const
{
    double height = 0;
    if (!section.title.isEmpty())
        height += double(breakText({}, section.title, Face::Section, Face::Section, m_faces, m_width, m_pages).size())
            * m_faces.lineHeight(Face::Section);
    if (!section.lead.isEmpty())
        height += pt(1.5) + double(breakText({}, section.lead, Face::Note, Face::NoteStrong, m_faces, m_width, m_pages).size())
            * m_faces.lineHeight(Face::Note);
    return height;
}

void ReportLayouter::placeHeading(const ReportSection &section)
{
    if (section.title.isEmpty() && section.lead.isEmpty())
        return;
    const auto title = breakText({}, section.title, Face::Section, Face::Section, m_faces, m_width, m_pages);
    if (!section.title.isEmpty()) {
        placeLines(page(), title, 0, title.size(), Face::Section, m_faces, ink().text, m_left, m_width, m_y);
        m_y += double(title.size()) * m_faces.lineHeight(Face::Section);
    }
    if (!section.lead.isEmpty()) {
        m_y += pt(1.5);
        const auto lead = breakText({}, section.lead, Face::Note, Face::NoteStrong, m_faces, m_width, m_pages);
        placeLines(page(), lead, 0, lead.size(), Face::Note, m_faces, ink().muted, m_left, m_width, m_y);
        m_y += double(lead.size()) * m_faces.lineHeight(Face::Note);
    }
    m_former = Kind::Heading;
}

std::vector<TextLine> ReportLayouter::lines(const ReportParagraph &paragraph) const
{
    return breakText(paragraph.strongStart, paragraph.text, faceOf(paragraph.style), strongFaceOf(paragraph.style),
                     m_faces, m_width, m_pages);
}

const ChartHeight &ReportLayouter::heightOf(const ReportChart &chart)
{
    const auto known = m_heights.find(&chart);
    return known != m_heights.end() ? known->second
                                    : m_heights.emplace(&chart, measuredChart(chart, m_size)).first->second;
}

const LaidTable &ReportLayouter::laid(const ReportTable &table)
{
    auto known = m_tables.find(&table);
    if (known == m_tables.end())
        known = m_tables.emplace(&table, layTable(table.table, m_faces, m_width, bodyHeight() - pt(60), m_pages)).first;
    return known->second;
}

} // namespace faultline
