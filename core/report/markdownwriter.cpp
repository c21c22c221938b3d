// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/markdownwriter.h"

#include "core/report/reportreferences.h"

#include <QString>
#include <QStringList>

namespace faultline {

namespace {

/// One line of literal text.
QString literal(const QString &text)
{
    static const QString special = QStringLiteral("\\`*_{}[]<>#|&~$");
    QString out;
    const QString line = text.simplified();
    for (const QChar c : line) {
        if (special.contains(c))
            out += QLatin1Char('\\');
        out += c;
    }
    // A list, a number with a dot or a quotation only at the start of a line.
    if (!line.isEmpty() && QStringLiteral("-+=").contains(line.front()))
        out.prepend(QLatin1Char('\\'));
    qsizetype digits = 0;
    while (digits < out.size() && out[digits].isDigit())
        ++digits;
    if (digits > 0 && digits < out.size()
        && (out[digits] == QLatin1Char('.') || out[digits] == QLatin1Char(')')))
        out.insert(digits, QLatin1Char('\\'));
    return out;
}

QString tableLines(const TableSpec &table)
{
    if (table.columns.empty())
        return {};
    QString out = QStringLiteral("|");
    for (const auto &column : table.columns)
        out += QLatin1Char(' ') + literal(column.title) + QStringLiteral(" |");
    out += QStringLiteral("\n|");
    for (const auto &column : table.columns)
        out += column.align == ColumnAlign::Right ? QStringLiteral(" ---: |")
            : column.align == ColumnAlign::Center ? QStringLiteral(" :---: |")
                                                  : QStringLiteral(" --- |");
    for (const auto &row : table.rows) {
        out += QStringLiteral("\n|");
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            out += QLatin1Char(' ') + (i < row.size() ? literal(row[i]) : QString()) + QStringLiteral(" |");
    }
    return out + QLatin1Char('\n');
}

QString chartLines(const ChartSpec &chart)
{
    QStringList said;
    if (!chart.title.isEmpty())
        said << QStringLiteral("**") + literal(chart.title) + QStringLiteral("**");
    for (const QString &text : {chart.smallSample, chart.caption, chart.tooFew}) {
        if (!text.isEmpty())
            said << literal(text);
    }
    QString out = said.join(QLatin1String("  \n"));
    if (!chart.table.rows.empty())
        out += (out.isEmpty() ? QString() : QStringLiteral("\n\n")) + tableLines(chart.table);
    return out;
}

QString blockLines(const ReportModel &model, const ReportBlock &block)
{
    if (const auto *paragraph = std::get_if<ReportParagraph>(&block)) {
        QStringList parts;
        const bool first = paragraph->style == ParagraphStyle::VerdictFirst;
        if (!paragraph->strongStart.isEmpty())
            parts << QStringLiteral("**") + literal(paragraph->strongStart) + QStringLiteral("**");
        if (!paragraph->text.isEmpty()) {
            const QString text = literal(withQuotedTitles(model, paragraph->text));
            parts << (first ? QStringLiteral("**") + text + QStringLiteral("**") : text);
        }
        return parts.join(QLatin1Char(' '));
    }
    if (const auto *figures = std::get_if<ReportFigures>(&block)) {
        QStringList items;
        for (const auto &figure : figures->figures)
            items << QStringLiteral("- **%1** %2").arg(literal(figure.value), literal(figure.caption));
        return items.join(QLatin1Char('\n'));
    }
    if (const auto *chart = std::get_if<ReportChart>(&block))
        return chartLines(chart->chart);
    if (const auto *table = std::get_if<ReportTable>(&block))
        return table->table.rows.empty() ? literal(table->emptyText) : tableLines(table->table);
    return {};
}

} // namespace

QByteArray writeMarkdown(const ReportModel &model)
{
    QStringList parts;
    parts << QStringLiteral("# ") + literal(model.title);
    parts << literal(model.kicker);
    if (!model.sampleMark.isEmpty())
        parts << QStringLiteral("**") + literal(model.sampleMark) + QStringLiteral("**");
    parts << literal(model.subtitle);
    for (const ReportSection &section : model.sections) {
        if (!section.title.isEmpty())
            parts << QStringLiteral("## ") + literal(section.title);
        parts << literal(withQuotedTitles(model, section.lead));
        for (const ReportBlock &block : section.blocks)
            parts << blockLines(model, block).trimmed();
    }
    parts << QStringLiteral("---") << literal(model.footer);
    parts.removeAll(QString());
    return (parts.join(QLatin1String("\n\n")) + QLatin1Char('\n')).toUtf8();
}

QString markdownTable(const TableSpec &table)
{
    return tableLines(table);
}

QString markdownLiteral(const QString &text)
{
    return literal(text);
}

} // namespace faultline
