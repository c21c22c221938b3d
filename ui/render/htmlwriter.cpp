// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/htmlwriter.h"

#include "core/report/reportreferences.h"
#include "ui/render/chartbuilder.h"
#include "ui/render/palette.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QStringList>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr double kFull = 643, kHalf = 312; ///< logical pixels: 170 and 82.5 mm

QString escaped(const QString &text) { return text.toHtmlEscaped(); }

/// References become links with the section's title; everything else is escaped.
QString referenced(const ReportModel &model, const QString &text)
{
    return withTitles(model, escaped(text), [](const ReportSection &section) {
        return QStringLiteral("<a href=\"#%1\">%2</a>").arg(escaped(QString::fromStdString(section.id)), escaped(section.title));
    });
}

QColor accentOf(const ReportBrand &brand)
{
    return brand.accent.isEmpty() ? colorTokens(Theme::Print).accent : readableOnWhite(QColor(brand.accent));
}

QString style(const ReportBrand &brand)
{
    const ColorTokens &c = colorTokens(Theme::Print);
    return QStringLiteral("body{font:14px/1.5 Roboto,'Segoe UI',Arial,sans-serif;color:%1;background:#fff;max-width:680px;"
                          "margin:40px auto;padding:0 20px;font-variant-numeric:tabular-nums}"
                          "h1{font-size:32px;font-weight:500;margin:16px 0 0}h2{font-size:18px;font-weight:500;margin:32px 0 4px}"
                          "h3{font-size:14px;font-weight:500;margin:20px 0 0}p{margin:8px 0}.muted,.lead,caption{color:%2}"
                          ".mark{color:%3;font-weight:500}.verdict{font-size:18px}.first{font-weight:500}"
                          ".logo{float:right;max-width:170px;max-height:53px;margin:16px 0 0 16px}hr.title{border-top:2px solid %6}"
                          "hr{border:0;border-top:1px solid %4;margin:16px 0}a{color:%5}"
                          "dl{display:flex;flex-wrap:wrap;gap:16px}dl div{flex:1 1 140px}dt{font-size:24px;font-weight:500}dd{margin:0;color:%2}"
                          "table{border-collapse:collapse;width:100%;font-size:13px}th{text-align:left;font-weight:400;color:%2;"
                          "border-bottom:1px solid %1;vertical-align:bottom}td{border-bottom:1px solid %4;vertical-align:top}"
                          "th,td{padding:4px 8px 4px 0}.r{text-align:right}.c{text-align:center}"
                          ".q{display:inline-block;width:9px;height:9px;border-radius:2px;margin-right:6px}"
                          "svg{max-width:100%;height:auto;display:block;margin:8px 0}summary{color:%2;cursor:pointer}"
                          "@media print{summary{display:none}}")
        .arg(c.text.name(), c.muted.name(), c.warn.name(), c.border.name(), accentOf(brand).name(),
             brand.accent.isEmpty() ? c.text.name() : accentOf(brand).name());
}

QString tableHtml(const TableSpec &table)
{
    const auto cellClass = [](ColumnAlign align) {
        return align == ColumnAlign::Right ? QStringLiteral(" class=\"r\"")
            : align == ColumnAlign::Center ? QStringLiteral(" class=\"c\"")
                                           : QString();
    };
    std::size_t squareColumn = 0;
    while (squareColumn + 1 < table.columns.size() && table.columns[squareColumn].align != ColumnAlign::Left)
        ++squareColumn;
    QString out = QStringLiteral("<table><thead><tr>");
    for (const auto &column : table.columns)
        out += QStringLiteral("<th scope=\"col\"%1>%2</th>").arg(cellClass(column.align), escaped(column.title));
    out += QStringLiteral("</tr></thead><tbody>\n");
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        out += QStringLiteral("<tr>");
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            out += QStringLiteral("<td%1>").arg(cellClass(table.columns[i].align));
            if (i == squareColumn && r < table.rowCategory.size() && table.rowCategory[r])
                out += QStringLiteral("<span class=\"q\" style=\"background:%1\"></span>")
                           .arg(colorTokens(Theme::Print).category(*table.rowCategory[r]).name());
            out += i < table.rows[r].size() ? escaped(table.rows[r][i]).replace(QLatin1Char('\n'), QLatin1String("<br>")) : QString();
            out += QStringLiteral("</td>");
        }
        out += QStringLiteral("</tr>\n");
    }
    return out + QStringLiteral("</tbody></table>\n");
}

QString chartHtml(const ReportChart &block, const ChartSvgs &drawn)
{
    const ChartSpec &chart = block.chart;
    QString out;
    if (block.showTitle) {
        out += QStringLiteral("<h3>%1</h3>\n").arg(escaped(chart.title));
        if (!chart.caption.isEmpty())
            out += QStringLiteral("<p class=\"muted\">%1</p>\n").arg(escaped(chart.caption));
    }
    const auto found = drawn.find(&block);
    out += (found == drawn.end() ? chartSvg(block) : found->second) + QLatin1Char('\n');
    if (!chart.table.rows.empty())
        out += QStringLiteral("<details><summary>%1</summary>%2</details>\n")
                   .arg(QCoreApplication::translate("faultline::Report", "The numbers"), tableHtml(chart.table));
    return out;
}

QString paragraphHtml(const ReportModel &model, const ReportParagraph &paragraph)
{
    const QString kind = paragraph.style == ParagraphStyle::VerdictFirst ? QStringLiteral("verdict first")
        : paragraph.style == ParagraphStyle::Verdict                     ? QStringLiteral("verdict")
        : paragraph.style == ParagraphStyle::Note                        ? QStringLiteral("muted")
                                                                         : QStringLiteral("body");
    QString strong;
    if (!paragraph.strongStart.isEmpty())
        strong = QStringLiteral("<strong>%1</strong> ").arg(escaped(paragraph.strongStart));
    return QStringLiteral("<p class=\"%1\">").arg(kind) + strong + referenced(model, paragraph.text) + QStringLiteral("</p>\n");
}

QString blockHtml(const ReportModel &model, const ReportBlock &block, const ChartSvgs &drawn)
{
    if (const auto *paragraph = std::get_if<ReportParagraph>(&block))
        return paragraphHtml(model, *paragraph);
    if (const auto *figures = std::get_if<ReportFigures>(&block)) {
        QString out = QStringLiteral("<dl>");
        for (const auto &figure : figures->figures)
            out += QStringLiteral("<div><dt>") + escaped(figure.value) + QStringLiteral("</dt><dd>") + escaped(figure.caption) + QStringLiteral("</dd></div>");
        return out + QStringLiteral("</dl>\n");
    }
    if (const auto *chart = std::get_if<ReportChart>(&block))
        return chartHtml(*chart, drawn);
    if (const auto *table = std::get_if<ReportTable>(&block))
        return table->table.rows.empty() ? QStringLiteral("<p>") + escaped(table->emptyText) + QStringLiteral("</p>\n")
                                         : tableHtml(table->table);
    return QStringLiteral("<hr>\n");
}

} // namespace

QString chartSvg(const ReportChart &block)
{
    const ChartSpec &chart = block.chart;
    ChartStyle chartStyle = ChartStyle::forPaper(96);
    chartStyle.textPt = 9;
    chartStyle.showLegend = block.showTitle;
    const double width = block.halfWidth ? kHalf : kFull;
    const double height = std::min(block.heightMm * 96 / 25.4 * 1.1, chartHeight(chart, chartStyle, width) * 1.02);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(QSizeF(width, std::ceil(height)).toSize());
    generator.setViewBox(QRectF(0, 0, width, std::ceil(height)));
    QPainter painter(&generator);
    paintChart(painter, QRectF(0, 0, width, std::ceil(height)), chart, chartStyle);
    painter.end();
    QString svg = QString::fromUtf8(bytes);
    svg = svg.mid(svg.indexOf(QLatin1String("<svg")));
    svg.replace(0, 4, QStringLiteral("<svg role=\"img\" aria-label=\"%1\"").arg(escaped(chart.description.isEmpty() ? chart.title : chart.description)));
    return svg.trimmed();
}

QByteArray writeHtml(const ReportModel &model, const ChartSvgs &drawn)
{
    const QString title = model.documentTitle.isEmpty() ? model.title : model.documentTitle;
    QStringList out;
    out << QStringLiteral("<!DOCTYPE html>\n<html lang=\"") + escaped(model.language)
            + QStringLiteral("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\n<title>")
            + escaped(title) + QStringLiteral("</title><style>") + style(model.brand) + QStringLiteral("</style></head><body>\n");
    out << QStringLiteral("<p class=\"muted\">") + escaped(model.kicker) + QStringLiteral("</p>\n");
    if (!model.sampleMark.isEmpty())
        out << QStringLiteral("<p class=\"mark\">") + escaped(model.sampleMark) + QStringLiteral("</p>\n");
    if (!model.brand.logo.bytes.isEmpty())
        out << QStringLiteral("<img class=\"logo\" alt=\"%1\" src=\"data:%2;base64,%3\">\n")
                   .arg(QCoreApplication::translate("faultline::Report", "Logo"),
                        QString::fromStdString(model.brand.logo.mime),
                        QString::fromLatin1(model.brand.logo.bytes.toBase64()));
    out << QStringLiteral("<h1>") + escaped(model.title) + QStringLiteral("</h1>\n<p class=\"muted\">") + escaped(model.subtitle)
            + QStringLiteral("</p>\n<hr class=\"title\">\n");
    for (const ReportSection &section : model.sections) {
        out << QStringLiteral("<section id=\"") + escaped(QString::fromStdString(section.id)) + QStringLiteral("\">\n");
        if (!section.title.isEmpty())
            out << QStringLiteral("<h2>") + escaped(section.title) + QStringLiteral("</h2>\n");
        if (!section.lead.isEmpty())
            out << QStringLiteral("<p class=\"lead\">") + referenced(model, section.lead) + QStringLiteral("</p>\n");
        for (const ReportBlock &block : section.blocks)
            out << blockHtml(model, block, drawn);
        out << QStringLiteral("</section>\n");
    }
    out << QStringLiteral("<hr><p class=\"muted\">") + escaped(model.footer) + QStringLiteral("</p>\n</body></html>\n");
    return out.join(QString()).toUtf8();
}

} // namespace faultline
