// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/chartexport.h"

#include "ui/render/chartbuilder.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace faultline {

namespace {

constexpr double kMargin = 16;

bool isNumber(const QString &text)
{
    bool ok = false;
    text.toDouble(&ok);
    return ok;
}

QString guarded(const QString &cell)
{
    static const QString starters = QStringLiteral("=+-@\t\r");
    if (!cell.isEmpty() && starters.contains(cell.front()) && !isNumber(cell))
        return QLatin1Char('\'') + cell;
    return cell;
}

QByteArray svg(const ChartSpec &spec, const ChartStyle &style, const QSizeF &logicalSize)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(spec.title);
    generator.setDescription(spec.description);
    generator.setResolution(96);
    const QSizeF size = logicalSize + QSizeF(2 * kMargin, 2 * kMargin);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(), size));
    QPainter painter(&generator);
    painter.fillRect(QRectF(QPointF(), size), style.colors().surface);
    paintChart(painter, QRectF(QPointF(kMargin, kMargin), logicalSize), spec, style);
    painter.end();
    return bytes;
}

} // namespace

QImage chartImage(const ChartSpec &spec, const ChartStyle &style, const QSizeF &logicalSize, double scale)
{
    const QSizeF size = logicalSize + QSizeF(2 * kMargin, 2 * kMargin);
    QImage image((size * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(style.colors().surface);
    QPainter painter(&image);
    paintChart(painter, QRectF(QPointF(kMargin, kMargin), logicalSize), spec, style);
    return image;
}

QByteArray chartFile(ChartFormat format, const ChartSpec &spec, const ChartStyle &style, const QSizeF &logicalSize)
{
    if (format == ChartFormat::Csv)
        return tableCsv(spec.table);
    if (format == ChartFormat::Svg)
        return svg(spec, style, logicalSize);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    chartImage(spec, style, logicalSize, 2).save(&buffer, "PNG");
    return bytes;
}

QByteArray tableCsv(const TableSpec &table)
{
    QString out;
    const auto field = [](const QString &cell) {
        QString text = guarded(cell);
        if (!text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"')) && !text.contains(QLatin1Char('\n'))
            && !text.contains(QLatin1Char('\r')))
            return text;
        return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
    };
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        out += (i > 0 ? QStringLiteral(",") : QString()) + field(table.columns[i].title);
    out += QLatin1String("\r\n");
    for (const auto &row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            out += (i > 0 ? QStringLiteral(",") : QString()) + field(row[i]);
        out += QLatin1String("\r\n");
    }
    return out.toUtf8();
}

QString tableTsv(const TableSpec &table)
{
    QString out;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        out += (i > 0 ? QStringLiteral("\t") : QString()) + table.columns[i].title.simplified();
    out += QLatin1Char('\n');
    for (const auto &row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            out += (i > 0 ? QStringLiteral("\t") : QString()) + guarded(row[i].simplified());
        out += QLatin1Char('\n');
    }
    return out;
}

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return QLatin1String("<qt>") + text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"))
        + QLatin1String("</qt>");
}

} // namespace faultline
