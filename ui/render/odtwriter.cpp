// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/odtwriter.h"

#include "core/report/reportreferences.h"
#include "ui/render/chartbuilder.h"
#include "ui/render/logopicture.h"
#include "ui/render/palette.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentWriter>
#include <QTextTable>

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr double kWidth = 643; ///< logical pixels: 170 mm
constexpr double kScale = 2;
constexpr double kLogoScale = 4;

/// The entries of a ZIP file carry the time of writing; it becomes the earliest that the format knows.
QByteArray withoutTimes(QByteArray zip)
{
    constexpr char kEarliest[] = {0, 0, 0x21, 0}; // 00:00, 1 Jan 1980
    const auto number = [&](qsizetype at, int bytes) {
        quint32 value = 0;
        for (int i = bytes - 1; i >= 0; --i)
            value = value << 8 | quint8(zip[at + i]);
        return qsizetype(value);
    };
    const qsizetype end = zip.lastIndexOf(QByteArrayLiteral("PK\x05\x06"));
    if (end < 0 || end + 22 > zip.size())
        return zip;
    qsizetype at = number(end + 16, 4);
    for (qsizetype left = number(end + 10, 2); left > 0 && at + 46 <= end; --left) {
        zip.replace(at + 12, 4, kEarliest, 4);
        const qsizetype local = number(at + 42, 4);
        if (local + 14 <= zip.size())
            zip.replace(local + 10, 4, kEarliest, 4);
        at += 46 + number(at + 28, 2) + number(at + 30, 2) + number(at + 32, 2);
    }
    return zip;
}

class OdtBuilder
{
public:
    OdtBuilder(const ReportModel &model, const ChartPictures &drawn)
        : m_model(model), m_drawn(drawn), m_cursor(&m_document)
    {
    }

    QByteArray build()
    {
        const ColorTokens &c = colorTokens(Theme::Print);
        paragraph(m_model.kicker, 8.5, false, c.muted);
        paragraph(m_model.sampleMark, 8.5, true, c.warn);
        addLogo();
        paragraph(m_model.title, 26, true, c.text, 1);
        paragraph(m_model.subtitle, 9, false, c.muted);
        for (const ReportSection &section : m_model.sections) {
            paragraph(section.title, 13, true, c.text, 2);
            paragraph(referenced(section.lead), 8.5, false, c.muted);
            for (const ReportBlock &block : section.blocks)
                std::visit([this](const auto &value) { add(value); }, block);
        }
        paragraph(m_model.footer, 7.5, false, c.muted);

        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QTextDocumentWriter writer(&buffer, QByteArrayLiteral("odf"));
        return writer.write(&m_document) ? withoutTimes(bytes) : QByteArray();
    }

private:
    static QTextCharFormat look(double size, bool strong, const QColor &color)
    {
        QTextCharFormat format;
        format.setFontFamilies({QStringLiteral("Roboto"), QStringLiteral("Arial")});
        format.setFontPointSize(size);
        format.setFontWeight(strong ? QFont::Medium : QFont::Normal);
        format.setForeground(color);
        return format;
    }

    QString referenced(const QString &text) const { return withQuotedTitles(m_model, text); }

    void startBlock(int heading = 0)
    {
        QTextBlockFormat format;
        format.setHeadingLevel(heading);
        format.setTopMargin(heading > 0 ? 16 : 4);
        format.setBottomMargin(2);
        if (m_first)
            m_cursor.setBlockFormat(format);
        else
            m_cursor.insertBlock(format);
        m_first = false;
    }

    void paragraph(const QString &text, double size, bool strong, const QColor &color, int heading = 0)
    {
        if (text.isEmpty())
            return;
        startBlock(heading);
        m_cursor.insertText(text, look(size, strong, color));
    }

    void addLogo()
    {
        if (m_model.brand.logo.bytes.isEmpty())
            return;
        const auto logo = LogoPicture::read(m_model.brand.logo);
        if (!logo)
            return;
        const QSizeF size = logo->fitted(QSizeF(170, 53));
        m_document.addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("logo")),
                               logo->image((size * kLogoScale).toSize()));
        startBlock();
        QTextImageFormat format;
        format.setName(QStringLiteral("logo"));
        format.setWidth(size.width());
        format.setHeight(size.height());
        m_cursor.insertImage(format);
    }

    void add(const ReportParagraph &given)
    {
        const ColorTokens &c = colorTokens(Theme::Print);
        const bool verdict = given.style == ParagraphStyle::VerdictFirst || given.style == ParagraphStyle::Verdict;
        const double size = verdict ? 13 : given.style == ParagraphStyle::Note ? 8.5 : 9;
        const QColor color = given.style == ParagraphStyle::Note ? c.muted : c.text;
        startBlock();
        if (!given.strongStart.isEmpty())
            m_cursor.insertText(given.strongStart + QLatin1Char(' '), look(size, true, c.text));
        m_cursor.insertText(referenced(given.text), look(size, given.style == ParagraphStyle::VerdictFirst, color));
    }

    void add(const ReportFigures &figures)
    {
        const ColorTokens &c = colorTokens(Theme::Print);
        for (const auto &figure : figures.figures) {
            startBlock();
            m_cursor.insertText(figure.value + QLatin1Char(' '), look(13, true, c.text));
            m_cursor.insertText(figure.caption, look(8.5, false, c.muted));
        }
    }

    void add(const ReportChart &given)
    {
        const ColorTokens &c = colorTokens(Theme::Print);
        const ChartSpec &chart = given.chart;
        if (given.showTitle) {
            paragraph(chart.title, 9, true, c.text);
            paragraph(chart.caption, 8.5, false, c.muted);
        }
        const auto found = m_drawn.find(&given);
        const QImage image = found == m_drawn.end() ? chartPicture(given) : found->second;
        const QString name = QStringLiteral("chart-%1").arg(++m_pictures);
        m_document.addResource(QTextDocument::ImageResource, QUrl(name), image);
        startBlock();
        QTextImageFormat format;
        format.setName(name);
        format.setWidth(image.width() / kScale);
        format.setHeight(image.height() / kScale);
        m_cursor.insertImage(format);
        if (!chart.table.rows.empty())
            table(chart.table);
    }

    void add(const ReportTable &given)
    {
        if (given.table.rows.empty())
            paragraph(given.emptyText, 9, false, colorTokens(Theme::Print).text);
        else
            table(given.table);
    }

    void add(const ReportRule &) {}

    void table(const TableSpec &spec)
    {
        const ColorTokens &c = colorTokens(Theme::Print);
        QTextTableFormat format;
        format.setHeaderRowCount(1);
        format.setCellPadding(3);
        format.setCellSpacing(0);
        format.setBorder(0.5);
        format.setBorderBrush(c.border);
        format.setBorderCollapse(true);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        startBlock();
        QTextTable *made = m_cursor.insertTable(int(spec.rows.size()) + 1, std::max(1, int(spec.columns.size())), format);
        for (std::size_t column = 0; column < spec.columns.size(); ++column) {
            const ColumnAlign align = spec.columns[column].align;
            fill(made->cellAt(0, int(column)), spec.columns[column].title, align, look(8, false, c.muted));
            for (std::size_t row = 0; row < spec.rows.size(); ++row) {
                if (column < spec.rows[row].size())
                    fill(made->cellAt(int(row) + 1, int(column)), spec.rows[row][column], align, look(8.5, false, c.text));
            }
        }
        m_cursor.movePosition(QTextCursor::End);
    }

    static void fill(const QTextTableCell &cell, const QString &text, ColumnAlign align, const QTextCharFormat &format)
    {
        QTextCursor cursor = cell.firstCursorPosition();
        QTextBlockFormat block;
        block.setAlignment(align == ColumnAlign::Right ? Qt::AlignRight : align == ColumnAlign::Center ? Qt::AlignHCenter : Qt::AlignLeft);
        cursor.setBlockFormat(block);
        cursor.insertText(text, format);
    }

    const ReportModel &m_model;
    const ChartPictures &m_drawn;
    QTextDocument m_document;
    QTextCursor m_cursor;
    bool m_first = true;
    int m_pictures = 0;
};

} // namespace

QImage chartPicture(const ReportChart &given)
{
    const ChartSpec &chart = given.chart;
    ChartStyle style = ChartStyle::forPaper(96 * kScale);
    style.showLegend = given.showTitle;
    const double width = given.halfWidth ? kWidth / 2 : kWidth;
    const double height = std::ceil(std::min(given.heightMm * 96 / 25.4, chartHeight(chart, style, width * kScale) / kScale * 1.02));
    QImage image((QSizeF(width, height) * kScale).toSize(), QImage::Format_RGB32);
    image.fill(colorTokens(Theme::Print).surface);
    QPainter painter(&image);
    paintChart(painter, QRectF(QPointF(), QSizeF(image.size())), chart, style);
    return image;
}

QByteArray writeOdt(const ReportModel &model, const ChartPictures &drawn)
{
    return OdtBuilder(model, drawn).build();
}

} // namespace faultline
