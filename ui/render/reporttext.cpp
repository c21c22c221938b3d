// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/reporttext.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>

namespace faultline {

namespace {

struct Range {
    qsizetype start, length;
    std::string target;
};

QString cleaned(const QString &text)
{
    QString out = text;
    for (QChar &c : out) {
        if (c == QLatin1Char('\n') || c == QChar::ParagraphSeparator)
            c = QChar::LineSeparator;
        else if (c.category() == QChar::Other_Control)
            c = QLatin1Char(' ');
    }
    return out;
}

/// Replaces references by page numbers and remembers where they stand.
QString resolved(const QString &text, const PageNumbers &pages, qsizetype offset, std::vector<Range> &ranges)
{
    QString out;
    qsizetype from = 0;
    while (from < text.size()) {
        const qsizetype open = text.indexOf(kReferenceStart, from);
        const qsizetype close = open < 0 ? -1 : text.indexOf(kReferenceEnd, open);
        if (close < 0)
            break;
        out += text.mid(from, open - from);
        const std::string id = text.mid(open + 1, close - open - 1).toStdString();
        const auto page = pages.find(id);
        const QString number = page == pages.end() ? QStringLiteral("?") : QString::number(page->second);
        ranges.push_back({offset + out.size(), number.size(), id});
        out += number;
        from = close + 1;
    }
    return out + text.mid(from);
}

/// The pieces of one line between the places where face or link changes.
void collectRuns(TextLine &line, const QTextLine &laid, const QString &text, qsizetype strongEnd,
                 const std::vector<Range> &ranges, Face face, Face strongFace)
{
    const qsizetype start = laid.textStart();
    qsizetype end = start + laid.textLength();
    while (end > start && (text[end - 1].isSpace() || text[end - 1] == QChar::LineSeparator))
        --end;
    std::vector<qsizetype> cuts{start, end};
    const auto cut = [&](qsizetype at) {
        if (at > start && at < end)
            cuts.push_back(at);
    };
    cut(strongEnd);
    for (const Range &range : ranges) {
        cut(range.start);
        cut(range.start + range.length);
    }
    std::sort(cuts.begin(), cuts.end());
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
        if (cuts[i] == cuts[i + 1])
            continue;
        const double x1 = laid.cursorToX(int(cuts[i]));
        const double x2 = laid.cursorToX(int(cuts[i + 1]));
        const auto range = std::find_if(ranges.begin(), ranges.end(), [&](const Range &r) {
            return cuts[i] >= r.start && cuts[i] < r.start + r.length;
        });
        line.runs.push_back({std::min(x1, x2), text.mid(cuts[i], cuts[i + 1] - cuts[i]),
                             cuts[i] < strongEnd ? strongFace : face, range != ranges.end()});
        if (range != ranges.end())
            line.links.push_back({std::min(x1, x2), std::abs(x2 - x1), range->target});
    }
    line.width = laid.naturalTextWidth();
}

} // namespace

std::vector<TextLine> breakText(const QString &strongStart, const QString &text, Face face, Face strongFace,
                                const ReportFaces &faces, double width, const PageNumbers &pages)
{
    std::vector<Range> ranges;
    QString whole = cleaned(strongStart);
    const qsizetype strongEnd = whole.size();
    if (strongEnd > 0 && !text.isEmpty() && !whole.back().isSpace())
        whole += QLatin1Char(' ');
    whole += resolved(cleaned(text), pages, whole.size(), ranges);

    QTextLayout layout(whole, faces.font(face));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    if (strongEnd > 0) {
        QTextLayout::FormatRange range;
        range.start = 0;
        range.length = int(strongEnd);
        range.format.setFont(faces.font(strongFace));
        layout.setFormats({range});
    }
    std::vector<TextLine> lines;
    layout.beginLayout();
    for (QTextLine laid = layout.createLine(); laid.isValid(); laid = layout.createLine()) {
        laid.setLineWidth(width);
        collectRuns(lines.emplace_back(), laid, whole, strongEnd, ranges, face, strongFace);
    }
    layout.endLayout();
    return lines;
}

double lineWidth(const QString &text, Face face, const ReportFaces &faces)
{
    return QFontMetricsF(faces.font(face)).horizontalAdvance(text);
}

} // namespace faultline
