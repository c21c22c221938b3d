// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civildate.h"
#include "core/report/chartspec.h"
#include "core/report/reportbrand.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace faultline {

/// Marks a reference to a section inside a text; private-use characters, which no font shows.
inline constexpr QChar kReferenceStart(0xE000);
inline constexpr QChar kReferenceEnd(0xE001);

/// Stands for the number of the page on which a section begins: "the others on page " + pageReference("plan-rest").
/// Writers with pages put number and link in its place, writers without leave it out.
inline QString pageReference(const std::string &sectionId)
{
    return kReferenceStart + QString::fromStdString(sectionId) + kReferenceEnd;
}

enum class ParagraphStyle : std::uint8_t {
    VerdictFirst, ///< first sentence of the verdict
    Verdict,
    Body,
    Note, ///< small, muted: leads under headings, caveats beside charts
};

struct ReportParagraph {
    ParagraphStyle style = ParagraphStyle::Body;
    QString strongStart; ///< set in Medium before the text, may be empty
    QString text;
    bool operator==(const ReportParagraph &) const = default;
};

/// Key figures side by side: "78%" over "outside the model, 146 of 187; 72–83%".
struct ReportFigures {
    struct Figure {
        QString value, caption;
        bool operator==(const Figure &) const = default;
    };
    std::vector<Figure> figures;
    bool operator==(const ReportFigures &) const = default;
};

struct ReportChart {
    ChartSpec chart;
    double heightMm = 78;
    bool halfWidth = false; ///< two of these in a row stand abreast
    bool showTitle = false; ///< the chart's own title and caption above it
    bool operator==(const ReportChart &) const = default;
};

struct ReportTable {
    TableSpec table;
    QString emptyText; ///< said in the place of a table without rows
    bool operator==(const ReportTable &) const = default;
};

struct ReportRule {
    bool operator==(const ReportRule &) const = default;
};

using ReportBlock = std::variant<ReportParagraph, ReportFigures, ReportChart, ReportTable, ReportRule>;

struct ReportSection {
    std::string id;  ///< link target, outline
    QString title;   ///< empty: none is set (the verdict page)
    QString lead;    ///< note under the title
    bool startsPage = false;
    std::vector<ReportBlock> blocks;
    bool operator==(const ReportSection &) const = default;
};

/// A whole report as values: what PDF, Markdown and others are written from.
struct ReportModel {
    QString kicker;     ///< "AI feature readiness assessment"
    QString sampleMark; ///< "Sample data, invented", or empty; on every page
    QString title;      ///< the team
    QString subtitle;   ///< teams, incidents, period, rule, assessor
    QString runningHead; ///< from page 2, left
    QString dateText;    ///< from page 2, right
    QString footer;      ///< versions and fingerprint
    QString documentTitle, author, subject;
    QString language = QStringLiteral("en");
    std::optional<CivilDate> date; ///< creation date in the file; none where there is no honest one
    ReportBrand brand;
    bool onePage = false; ///< to be set closer where it would not fit
    std::vector<ReportSection> sections;
    QByteArray assessmentJson; ///< attached as assessment.json
    bool operator==(const ReportModel &) const = default;
};

} // namespace faultline
