// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civildate.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

namespace faultline {

/// What Qt's PDF lacks. Positions are PDF points from the lower left corner of the page.
struct PdfAdditions {
    struct Entry {
        QString title;
        int page = 0; ///< from 0
        double top = 0;
    };
    struct Link {
        int page = 0;
        QRectF rect; ///< x, y of the lower left corner
        std::size_t target = 0; ///< in outline
    };
    QString title, author, subject, language;
    std::optional<CivilDate> date; ///< creation, modification and the attachment's; none: the file tells none
    std::vector<Entry> outline;
    std::vector<Link> links;
    QByteArray attachment; ///< assessment.json; empty: none
};

/// Adds outline, links, language, title, author, dates, XMP and attachment, mends what text the fonts say they show,
/// and writes with an ID made from the content alone. StorageFailed with libqpdf's words where it cannot.
Result<QByteArray> finishPdf(const QByteArray &pdf, const PdfAdditions &additions);

/// A /ToUnicode table in which radicals, ligatures and compatibility ideographs, which fonts share with ordinary
/// characters, are folded by NFKC, so that a search for the ordinary word finds it.
QByteArray foldToUnicode(const QByteArray &table);

} // namespace faultline
