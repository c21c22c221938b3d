// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/reportpage.h"

#include "ui/render/chartbuilder.h"
#include "ui/render/reportfont.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace faultline {

namespace {

struct Shape {
    double size, line;
    bool strong, muted;
};

constexpr std::array<Shape, kFaceCount> kShapes{{
    {26, 32, true, false},    // Title
    {18, 23, true, false},    // TitleSmall
    {13, 19.5, true, false},  // VerdictFirst
    {13, 19.5, false, false}, // Verdict
    {13, 18, true, false},    // Section
    {17, 21, true, false},    // Figure
    {9, 13.5, false, false},  // Body
    {9, 13.5, true, false},   // BodyStrong
    {8.5, 12, false, false},  // Table
    {8, 10, false, true},     // TableHead
    {8.5, 12, false, true},   // Note
    {8.5, 12, true, false},   // NoteStrong
    {7.5, 10, false, true},   // Furniture
    {7.5, 10, true, false},   // FurnitureStrong
}};

template<typename... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template<typename... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

} // namespace

ReportFaces::ReportFaces(const QString &language, const ReportBrand &brand)
    : m_link(colorTokens(Theme::Print).accent), m_titleRule(colorTokens(Theme::Print).text)
{
    if (const QColor wanted(brand.accent); !brand.accent.isEmpty() && wanted.isValid()) {
        m_link = m_titleRule = readableOnWhite(wanted);
        if (m_link != wanted)
            m_remarks << QCoreApplication::translate("faultline::Report",
                                                     "The colour %1 is too light to read on white (%2 to 1, where 4.5 is "
                                                     "needed); the report uses the darker %3.")
                             .arg(wanted.name())
                             .arg(contrastRatio(wanted, Qt::white), 0, 'f', 1)
                             .arg(m_link.name());
    }
    if (!brand.logo.bytes.isEmpty()) {
        if (Result<LogoPicture> logo = LogoPicture::read(brand.logo))
            m_logo = std::move(*logo);
        else
            m_remarks << logo.error().message;
    }
    for (std::size_t i = 0; i < kFaceCount; ++i) {
        m_fonts[i] = reportFont(kShapes[i].size, kShapes[i].strong, kReportDpi, language);
        const QFontMetricsF metrics(m_fonts[i]);
        m_baselines[i] = (pt(kShapes[i].line) - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
    }
}

double ReportFaces::lineHeight(Face face) const { return pt(kShapes[std::size_t(face)].line); }

QColor ReportFaces::color(Face face) const
{
    const ColorTokens &colors = colorTokens(Theme::Print);
    return kShapes[std::size_t(face)].muted ? colors.muted : colors.text;
}

void paintPage(QPainter &painter, const LaidPage &page, const ReportFaces &faces, const QString &language)
{
    ChartStyle style = ChartStyle::forPaper(kReportDpi);
    style.family = reportFont(8, false, kReportDpi, language);
    for (const Placed &item : page.items) {
        std::visit(Overloaded{
                       [&](const PlacedText &text) {
                           painter.setFont(faces.font(text.face));
                           painter.setPen(text.color);
                           painter.drawText(text.baseline, text.text);
                       },
                       [&](const PlacedRule &rule) {
                           painter.setPen(QPen(rule.color, rule.width, Qt::SolidLine, Qt::FlatCap));
                           painter.drawLine(rule.line);
                       },
                       [&](const PlacedSquare &square) {
                           painter.setPen(Qt::NoPen);
                           painter.setBrush(square.color);
                           painter.drawRoundedRect(square.rect, pt(1), pt(1));
                           painter.setBrush(Qt::NoBrush);
                       },
                       [&](const PlacedLogo &placed) { faces.logo()->paint(painter, placed.rect); },
                       [&](const PlacedChart &chart) {
                           style.showTitle = chart.chart->showTitle;
                           style.showLegend = chart.chart->showTitle;
                           paintChart(painter, chart.rect, chart.chart->chart, style);
                       },
                   },
                   item);
    }
}

} // namespace faultline
