// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/reportpage.h"

#include "ui/render/chartbuilder.h"
#include "ui/render/reportfont.h"

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

ReportFaces::ReportFaces(const QString &language)
{
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
