// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/render/reportpage.h"

#include <QString>

#include <map>
#include <string>
#include <vector>

namespace faultline {

/// One broken line: its pieces, each with its own face, and what in it leads to a section.
struct TextLine {
    struct Run {
        double x;
        QString text;
        Face face;
        bool link;
    };
    struct Link {
        double x, width;
        std::string target;
    };
    std::vector<Run> runs;
    std::vector<Link> links;
    double width = 0;
};

/// Page numbers (from 1) that references in the text are replaced by.
using PageNumbers = std::map<std::string, int>;

/// Breaks plain text into lines; strongStart comes first in strongFace. References made by pageReference() become
/// page numbers and links. Line breaks in the text are kept, other control characters become spaces.
std::vector<TextLine> breakText(const QString &strongStart, const QString &text, Face face, Face strongFace,
                                const ReportFaces &faces, double width, const PageNumbers &pages);

/// Width of the text in one line.
double lineWidth(const QString &text, Face face, const ReportFaces &faces);

} // namespace faultline
